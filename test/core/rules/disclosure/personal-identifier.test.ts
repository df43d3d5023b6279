import fc from 'fast-check';
import { isNhsNumber } from '../../../../src/core/rules/disclosure/identifiers.ts';
import { personalIdentifier } from '../../../../src/core/rules/disclosure/personal-identifier.ts';
import { findings, messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

const kinds = (...lines: string[]) => subjects(personalIdentifier, paper({ extra: lines.join('\n') }));

describe('a person who is named', () => {
  it('with a date of birth is said', () => {
    expect(
      messages(personalIdentifier, paper({ extra: '1.1 Aisha Khan, born 3 May 2012, moved home.' })),
    ).toEqual([
      '“born 3 May 2012” looks like the date of birth of a person who is named. Take it out of the public report, or move it to an exempt part.',
    ]);
    expect(kinds('1.1 Mr T O’Neill (DOB: 03/05/1962) asked for a review.')).toEqual(['date-of-birth']);
  });

  it.each([
    ['nhs-number', 'NHS number 943 476 5919'],
    ['nhs-number', 'CHI number 943 476 5919'],
    ['nhs-number', 'H&C No: 9434765919'],
    ['nhs-number', 'Health and Care Number 943 476 5919'],
    ['date-of-birth', 'born on the 3rd of May 2012'],
    ['date-of-birth', 'born in Derby on 3 May 2012'],
    ['national-insurance-number', 'National Insurance number AB 12 34 56 C'],
    ['home-address', 'who lives at 12 Mill Row, Derby DE1 2AB'],
    ['home-address', 'Home address: 12 Mill Row, Derby, DE1 2AB'],
    ['home-address', 'who lives at 12 Elm Street.'],
    ['home-address', 'Home address: 12 Mill Row, Derby'],
    ['case-number', 'Mosaic ID 1234567'],
    ['case-number', 'UPN: A12345678901B'],
    ['case-number', 'PIN 445566'],
    ['nhs-number', 'NHS no. 943 476 5919'],
    ['date-of-birth', 'd.o.b. 04/09/61'],
    ['date-of-birth', 'DOB 4.9.61'],
    ['home-address', 'whose home address is 12 Elm Street'],
  ])('with a %s is found: %s', (kind, words) => {
    expect(kinds(`1.1 Aisha Khan, ${words}, asked for a review.`)).toEqual([kind]);
  });

  it('is named after a word that says what they are to the council', () => {
    expect(kinds('1.1 Pupil Leo Marsh (UPN A123456789012) was excluded.')).toEqual(['case-number']);
    expect(kinds('1.1 Client Mary Holt, Mosaic ID 1234567, has a package of care.')).toEqual(['case-number']);
    expect(kinds('1.1 Mr Park, born 3 May 1962, asked for a review.')).toEqual(['date-of-birth']);
  });

  it('is found in a table, by the head of the column or the label of the row', () => {
    expect(
      kinds('|! Name | Date of birth | NHS number |', '| Aisha Khan | 3 May 2012 | 9434765919 |'),
    ).toEqual(['date-of-birth', 'nhs-number']);
    expect(kinds('|! Name | Home address |', '| Aisha Khan | 12 Mill Row, Derby |')).toEqual([
      'home-address',
    ]);
    expect(kinds('| Name | Aisha Khan |', '| DOB | 3 May 2012 |')).toEqual(['date-of-birth']);
    const [one] = findings(
      personalIdentifier,
      paper({ extra: '|! Name | Date of birth |\n| Aisha Khan | 3 May 2012 |' }),
    );
    expect(one?.location?.quote?.exact).toBe('3 May 2012');
  });

  it.each([
    '1.1 Child A, born 3 May 2012, was placed with a family.',
    '1.1 The child was born on 3 May 2012.',
    '1.1 Jane Smith said that children born on 1 September 2020 start school in 2025.',
    '1.1 The chi square test of Aisha Khan gave 943 476 5919.',
    '1.1 Health and care partners can ring Aisha Khan on 0133 264 0000.',
    '1.1 Aisha Khan presented the report on 3 May 2012.',
    '1.1 William Strutt, born 20 July 1756, built the mill.',
    '1.1 Contact Astrid Whitlock, Council House, Corporation Street, Derby DE1 2FS, 01332 640000.',
    '1.1 The Royal NHS Trust can be reached on 0133 264 0000.',
    '1.1 Aisha Khan, NHS number 943 476 5918, asked.',
    '1.1 Planning application 12/13/00345 by Aisha Khan is at 4 Mill Row, Derby DE1 2AB.',
    '1.1 Aisha Khan lives at peace with her neighbours.',
    '1.1 The part number is GB123456A and the code QQ123456C.',
    '|! Name | Date of birth |\n| Child A | 3 May 2012 |',
  ])('is not found: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is not spoken of in an exempt report, nor in the exempt part of one', () => {
    const text = '1.1 Aisha Khan, born 3 May 2012.';
    expect(subjects(personalIdentifier, `NOT FOR PUBLICATION\n${paper({ extra: text })}`)).toEqual([]);
    expect(kinds('# APPENDIX 2 – EXEMPT INFORMATION: NOT FOR PUBLICATION', text)).toEqual([]);
  });
});

describe('the check digit of an NHS number', () => {
  it('fits at most one of the ten last digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const fitting = Array.from({ length: 10 }, (_, digit) => nine + String(digit)).filter(isNhsNumber);
        expect(fitting.length).toBeLessThanOrEqual(1);
      }),
      { seed: 20260120 },
    );
    expect(isNhsNumber('943 476 5919')).toBe(true);
  });
});
