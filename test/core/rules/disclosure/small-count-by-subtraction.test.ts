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
    [
      'first',
      ['|! Ward | Total | Boys | Girls |', '| Darley | 19 | <5 | 17 |', '| Spondon | 26 | 12 | 14 |'],
    ],
    ['first', ['|! Ward | All children | Boys | Girls |', '| Darley | 19 | <5 | 17 |']],
    [
      'above',
      ['|! Ward | Children |', '| All wards | 60 |', '| Darley | <5 |', '| Abbey | 30 |', '| Spondon | 28 |'],
    ],
  ])('is worked out from a total that stands %s', (_, lines) => {
    expect(said(...lines)).toHaveLength(1);
    expect(said(...lines)[0]).toContain('leaves 2.');
  });

  it.each(['≤5', 'under 5', '1-4', '1 to 4', 'suppressed'])('is known by “%s”', (sign) => {
    expect(said('|! Ward | Boys | Girls | Total |', `| Darley | ${sign} | 17 | 19 |`)).toHaveLength(1);
  });

  it('is told beside another where both can only be as great as can be', () => {
    expect(
      said('|! Ward | Children |', '| Abbey | <5 |', '| Darley | <5 |', '| Spondon | 28 |', '| Total | 36 |'),
    ).toEqual([expect.stringContaining('leaves 4'), expect.stringContaining('leaves 4')]);
    expect(said('|! Ward | Boys | Girls | Total |', '| Darley | <5 | <5 | 7 |')).toEqual([]);
  });

  it.each([
    [
      'the total stands first and its parts leave less than nothing',
      ['|! Ward | Total | Boys | Plans |', '| Darley | 19 | <5 | 27 |'],
    ],
    [
      'what stands after a total is no part of it',
      ['|! School | All pupils | FSM | SEN |', '| Abbey | 60 | <5 | 57 |', '| Brook | 60 | 12 | 9 |'],
    ],
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
    expect(said('1.1 In all 12 children were adopted, 10 of them boys.')[0]).toContain('leaves 2,');
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
    '1.1 There were 20 children, 12 of them boys.',
    '1.1 Of the 12 schools with pupils aged 5 to 11, 9 were rated good.',
    '1.1 Of the 12 actions for children, 10 are complete.',
    '1.1 There are 20 schools for children, 17 of them academies.',
    '1.1 We have 20 pupil referral places, 18 of them filled.',
    '1.1 A class of 20 pupils, of which 18 places are funded.',
    '1.1 The bus carries 20 pupils a week, 18 of them girls.',
    '1.1 In the survey 18 of the 20 pupils said that they feel safe.',
  ])('is not spoken of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a percentage of a small group', () => {
  it('is said where only one whole number can be meant, and that is small', () => {
    expect(said('1.1 Only 2% of the 50 care leavers were in custody.')).toEqual([
      '“2% of the 50 care leavers” comes to 1, a count of people under 5 that may tell who they are. Write “fewer than 5”, or give a percentage of a larger group.',
    ]);
    expect(said('1.1 Of the 12 young people in the cohort, 25% were in no job.')[0]).toContain('comes to 3,');
    expect(said('1.1 Of 20 care leavers, 5 per cent were in custody.')[0]).toContain('comes to 1,');
    expect(said('1.1 Of the 50 children in the cohort, 4% were educated at home.')[0]).toContain(
      '“Of the 50 children in the cohort, 4%” comes to 2,',
    );
  });

  it('is said where it leaves few others', () => {
    expect(said('1.1 Last year 96% of the 25 care leavers were in suitable homes.')).toEqual([
      '“96% of the 25 care leavers” leaves 1, a count of people under 5 that may tell who they are. Write “most of”, or give a percentage of a larger group.',
    ]);
    expect(said('1.1 Last year 95% of the 60 care leavers had a home.')[0]).toContain('leaves 3,');
    expect(said('1.1 A total of 45 children were seen, 98% of them on time.')[0]).toContain('leaves 1,');
  });

  it.each([
    'Some 2% of the 300 children were excluded.',
    'Some 1% of the 250 children were excluded.',
    '1% of the 541 children in care were placed for adoption.',
    '4% of 3,000 pupils were absent.',
    'Half, 50% of the 60 children, were boys.',
    '60% of the 25 care leavers are women.',
    'All 100% of the 20 children have a plan, and 0% of the 20 children have none.',
    '100% of the 25 care leavers have a plan.',
    '0% of the 25 care leavers were homeless.',
    'The target is a home for 95% of the 60 care leavers.',
    'The target is that 96% of the 25 care leavers are in suitable homes.',
    'Some 25% of the 12 pupils responded to the survey.',
    '5% of 20 children’s homes were closed.',
    '90% of the 10 places for children were filled.',
    'In a school of 60 pupils, 5% of staff left.',
    'The number rose by 5% of 20 in a year with more children.',
    'Places rose by 5% from those of 20 pupils.',
  ])('is not spoken of: %s', (text) => {
    expect(said(`1.1 ${text}`)).toEqual([]);
  });
});
