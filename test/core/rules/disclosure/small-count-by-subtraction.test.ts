import { smallCountBySubtraction } from '../../../../src/core/rules/disclosure/small-count-by-subtraction.ts';
import { messages } from '../findings.ts';
import { paper } from '../paper.ts';

const said = (...lines: string[]) => messages(smallCountBySubtraction, paper({ extra: lines.join('\n') }));

describe('a withheld count in a table', () => {
  it('is worked out from the total of its row', () => {
    expect(
      said('|! Ward | Boys | Girls | Total |', '| Darley | 17 | [c] | 20 |', '| Mickleover | 12 | 14 | 26 |'),
    ).toEqual([
      '“[c]” in the row “Darley” can be worked out: the total without the others leaves 3. Withhold another cell of the same row and column, or the totals.',
    ]);
  });

  it('is worked out from the total of its column', () => {
    expect(
      said(
        '|! Ward | Children |',
        '| Darley | 1,017 |',
        '| Mickleover | * |',
        '| Spondon | 30 |',
        '| Total | 1,051 |',
      )[0],
    ).toContain('“*” in the column “Children” can be worked out: the total without the others leaves 4.');
    expect(
      said('|! Ward | Children |', '| Darley | 17 |', '| Mickleover | <10 |', '| Total | 25 |')[0],
    ).toContain('leaves 8');
  });

  it('is worked out where a range stands for it, and where the total is called overall', () => {
    expect(
      said('|! Ward | Children |', '| Darley | 17 |', '| Mickleover | 1 to 4 |', '| Overall | 20 |')[0],
    ).toContain('leaves 3');
  });

  it('is worked out from a cell that was worked out before it', () => {
    const found = said(
      '|! Ward | Boys | Girls | Total |',
      '| Darley | [c] | [c] | 9 |',
      '| Spondon | 20 | [c] | 30 |',
      '| Total | 26 | 13 | 39 |',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('leaves 3');
  });

  it.each([
    ['two cells are withheld', ['|! Ward | Boys | Girls | Total |', '| Darley | [c] | [c] | 5 |']],
    ['the total is withheld too', ['|! Ward | Boys | Girls | Total |', '| Darley | 17 | [c] | [c] |']],
    ['there is no total', ['|! Ward | Boys | Girls |', '| Darley | 17 | [c] |']],
    [
      'the total is rounded below its parts',
      ['|! Ward | Boys | Girls | Total |', '| Darley | 17 | [c] | 15 |'],
    ],
    ['what is left is no small count', ['|! Ward | Boys | Girls | Total |', '| Darley | 17 | [c] | 40 |']],
    ['cells are per cent', ['|! Ward | Boys | Girls | Total |', '| Darley | 97% | * | 100% |']],
    ['nothing is withheld', ['|! Ward | Boys | Girls | Total |', '| Darley | 17 | 3 | 20 |']],
    [
      'cells are merged',
      ['|! Ward | Boys | Girls | Total |', '| Darley | < | [c] | 20 |', '| A | 17 | [c] | 20 |'],
    ],
  ])('stays withheld where %s', (_, lines) => {
    expect(said(...lines)).toEqual([]);
  });
});

describe('a rest that a sentence leaves', () => {
  it('is said with what is left', () => {
    expect(said('1.1 There were 20 children, of whom 17 were placed in Derby.')).toEqual([
      '“20 children, of whom 17” leaves 3, a count of people under 5 that may tell who they are. Write “most of”, or give a percentage of a larger group.',
    ]);
    expect(said('1.1 Of these, 18 of the 20 looked after children sat the test.')[0]).toContain('leaves 2,');
    expect(said('1.1 Of the 27 children who left care, 25 were adopted.')[0]).toContain('leaves 2,');
    expect(said('1.1 There were 12 children missing, 9 of whom were found.')[0]).toContain('leaves 3,');
  });

  it.each([
    '1.1 There were 20 children, of whom 12 were placed in Derby.',
    '1.1 There were 20 children, of whom all 20 were placed in Derby.',
    '1.1 There were 20 homes, of which 17 are in Derby.',
    '1.1 Of the 27 children’s homes, 25 were rated good.',
    '1.1 Of the 60 responses, 58 were from parents of children.',
    '1.1 Nine out of ten children like school.',
    '1.1 There were 4 children, of whom 3 were adopted.',
  ])('is not spoken of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a share of a few people', () => {
  it('is a count, said with what to do', () => {
    expect(said('1.1 Last year 96% of the 25 care leavers were in suitable homes.')).toEqual([
      '“96% of the 25 care leavers” leaves 1, a count of people under 5 that may tell who they are. Leave out the percentage, or give it of a larger group.',
    ]);
    expect(said('1.1 Of the 50 children in the cohort, 4% were educated at home.')[0]).toContain(
      '“Of the 50 children in the cohort, 4%” is 2, a count of people under 5',
    );
  });

  it.each([
    '60% of the 25 care leavers are women.',
    '1% of the 541 children in care were placed for adoption.',
    'The target is that 96% of the 25 care leavers are in suitable homes.',
    '4% of 3,000 pupils were absent.',
    '5% of 20 children’s homes were closed.',
    '100% of the 25 care leavers have a plan.',
    '0% of the 25 care leavers were homeless.',
  ])('is none where no reader can tell how few are meant, or nobody is: %s', (text) => {
    expect(said(`1.1 ${text}`)).toEqual([]);
  });
});
