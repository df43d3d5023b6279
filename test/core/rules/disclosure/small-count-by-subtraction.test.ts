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
  });

  it.each([
    '1.1 There were 20 children, of whom 12 were placed in Derby.',
    '1.1 There were 20 children, of whom all 20 were placed in Derby.',
    '1.1 There were 20 homes, of which 17 are in Derby.',
    '1.1 Nine out of ten children like school.',
    '1.1 There were 4 children, of whom 3 were adopted.',
  ])('is not spoken of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
