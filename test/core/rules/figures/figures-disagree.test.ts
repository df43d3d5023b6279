import { figureRoundingMixed } from '../../../../src/core/rules/figures/figure-rounding-mixed.ts';
import { figuresDisagree } from '../../../../src/core/rules/figures/figures-disagree.ts';
import { findings, messages } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

const dated = 'rw:f:cla-rate/E06000015/2025-03-31/value';
const finer = 'rw:f:cla-rate/E06000015/latest/value.d1';
const england = 'rw:f:cla-rate/E06000015/latest/england';
const englandItself = 'rw:f:cla-rate/E92000001/2025-03-31/value';
const now = { period: '2025-03-31/P1D' };

describe('figures-disagree', () => {
  const both = withFigures(`# SUMMARY\nThe rate is [88](${rate}).\n# REASONS\nIt is [91](${dated}).`, {
    [rate]: remembered('88', now),
    [dated]: remembered('91', now),
  });

  it('finds one measure of one area and day with two values', async () => {
    expect(findings(figuresDisagree, both, await given(both, null))).toMatchObject([
      {
        outcome: 'fail',
        severity: 'error',
        subject: 'cla-rate',
        message:
          'The report gives cla-rate for 31 March 2025 as “88” and as “91”. Refresh the figures, so that both say the same.',
        location: { tag: dated, block: 3 },
      },
    ]);
  });

  it('leaves a value that a refresh would change to the rule for stale figures', async () => {
    expect(messages(figuresDisagree, both, await given(both))).toEqual([]);
  });

  it('knows England’s value by its own tag and as a comparator', async () => {
    const document = withFigures(`[67](${england}), and England had [70](${englandItself}).`, {
      [england]: remembered('67', now),
      [englandItself]: remembered('70', now),
    });
    expect(messages(figuresDisagree, document, await given(document, null))).toHaveLength(1);
  });

  it.each([
    ['the values are the same', { [rate]: remembered('88', now), [dated]: remembered('88', now) }, '88'],
    ['the periods are not', { [rate]: remembered('88', now), [dated]: remembered('99') }, '99'],
    [
      'the author has typed over one, which another rule says',
      { [rate]: remembered('88', now), [dated]: remembered('90', now) },
      '91',
    ],
    [
      'the author keeps words of their own for one',
      { [rate]: remembered('88', now), [dated]: remembered('91', { ...now, override: 'Agreed' }) },
      '91',
    ],
  ])('says nothing where %s', async (_, records, text) => {
    const document = withFigures(`[88](${rate}) and [${text}](${dated})`, records);
    expect(messages(figuresDisagree, document, await given(document, null))).toEqual([]);
  });
});

describe('figure-rounding-mixed', () => {
  it('finds one figure with two roundings', async () => {
    const document = withFigures(`[88](${rate}) in the summary, [87.7](${finer}) in the table`, {
      [rate]: remembered('88', { ...now, exact: '87.74' }),
      [finer]: remembered('87.7', { ...now, exact: '87.74' }),
    });
    expect(findings(figureRoundingMixed, document, await given(document, null))).toMatchObject([
      {
        outcome: 'review',
        severity: 'advice',
        message:
          'cla-rate stands as “88” and as “87.7”, with no decimal place and one decimal place. Give it with as many decimal places everywhere.',
      },
    ]);
    expect(messages(figuresDisagree, document, await given(document, null))).toEqual([]);
  });

  it('says nothing where all have as many decimal places, nor of the middle of a group', async () => {
    const median = 'rw:f:cla-rate/E06000015/latest/neighbours';
    const document = withFigures(`[88](${rate}), [88](${rate}) and [81.5](${median})`, {
      [rate]: remembered('88', now),
      [median]: remembered('81.5', now),
    });
    expect(messages(figureRoundingMixed, document, await given(document, null))).toEqual([]);
  });
});
