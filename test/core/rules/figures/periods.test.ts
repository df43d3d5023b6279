import { comparatorPeriod } from '../../../../src/core/rules/figures/comparator-period.ts';
import { figurePeriodUnstated } from '../../../../src/core/rules/figures/figure-period-unstated.ts';
import { figurePeriodsMixed } from '../../../../src/core/rules/figures/figure-periods-mixed.ts';
import { periodLengthsMixed } from '../../../../src/core/rules/figures/period-lengths-mixed.ts';
import { findings, messages } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

const before = 'rw:f:cla-rate/E06000015/2024-03-31/value';
const england = 'rw:f:cla-rate/E06000015/latest/england';
const nottingham = 'rw:f:cla-rate/E06000018/latest/value';
const now = { period: '2025-03-31/P1D' };
const records = { [rate]: remembered('88', now), [before]: remembered('99') };

describe('figure-periods-mixed', () => {
  it('finds last year’s number where this year’s stands elsewhere and no words tell them apart', async () => {
    const document = withFigures(
      `# SUMMARY\nThe rate is [99](${before}).\n# REASONS\nIt is [88](${rate}).`,
      records,
    );
    expect(findings(figurePeriodsMixed, document, await given(document))).toMatchObject([
      {
        outcome: 'review',
        subject: before,
        location: { block: 1 },
        message: expect.stringMatching(
          /^“99” is .*Derby for 31 March 2024; elsewhere the report has “88” for 31 March 2025\. Say the period/,
        ) as string,
      },
    ]);
    // One finding for the place: that it has no period is said already. The newer one has none either.
    expect(findings(figurePeriodUnstated, document, await given(document))).toMatchObject([
      { subject: rate },
    ]);
  });

  it.each([
    `In 2024 the rate was [99](${before}). It is [88](${rate}).`,
    `A year earlier it was [99](${before}).\nIt is [88](${rate}).`,
    `|! Area | As at 31 March 2024 | As at 31 March 2025 |\n| Derby | [99](${before}) | [88](${rate}) |`,
    `The rate is [88](${rate}).`,
  ])('says nothing where the words tell the periods apart: %s', async (text) => {
    const document = withFigures(text, records);
    expect(messages(figurePeriodsMixed, document, await given(document))).toEqual([]);
  });
});

describe('comparator-period', () => {
  const mixed = { ...records, [england]: remembered('70'), [nottingham]: remembered('93') };
  it('finds a council’s figure beside England’s of another year', async () => {
    const document = withFigures(`The rate is [88](${rate}), against [70](${england}) in England.`, mixed);
    expect(findings(comparatorPeriod, document, await given(document, null))).toMatchObject([
      {
        outcome: 'fail',
        severity: 'error',
        subject: 'cla-rate',
        message:
          'One sentence compares “88” (31 March 2025) with “70” (31 March 2024). Compare figures of the same period: refresh both, or use the earlier figure of the one.',
      },
    ]);
  });

  it('finds two councils’ figures of different years', async () => {
    const document = withFigures(`[88](${rate}) in Derby, [93](${nottingham}) in Nottingham.`, mixed);
    expect(messages(comparatorPeriod, document, await given(document, null))).toHaveLength(1);
  });

  it('asks a person to look where the sentence names both years', async () => {
    const document = withFigures(
      `The rate was [88](${rate}) in 2025, against [70](${england}) in England in 2024.`,
      mixed,
    );
    expect(findings(comparatorPeriod, document, await given(document, null))).toMatchObject([
      { outcome: 'review' },
    ]);
  });

  it.each([
    ['the periods agree', `It is [88](${rate}), against [67](${england}) in England.`, '67', now],
    [
      'they stand in two sentences',
      `It is [88](${rate}). England had [70](${england}).`,
      '70',
      { period: '2024-03-31/P1D' },
    ],
  ])('says nothing where %s', async (_, text, other, period) => {
    const document = withFigures(text, { ...records, [england]: remembered(other, period) });
    expect(messages(comparatorPeriod, document, await given(document, null))).toEqual([]);
  });

  it('says nothing of the council’s own figure of the year before', async () => {
    const document = withFigures(`It is [88](${rate}), from [99](${before}).`, records);
    expect(messages(comparatorPeriod, document, await given(document))).toEqual([]);
    expect(messages(periodLengthsMixed, document, await given(document))).toEqual([]);
  });
});

describe('period-lengths-mixed', () => {
  const half = 'rw:f:ex-complaints/E06000015/2025-26-Q1-Q2/value';
  const full = 'rw:f:ex-complaints/E06000015/2024-04-01~P1Y/value';
  const quarter = 'rw:f:ex-complaints/E06000015/2025-26-Q1/value';
  const halfBefore = 'rw:f:ex-complaints/E06000015/2024-25-Q1-Q2/value';
  const cumulative = {
    [half]: remembered('97', { period: '2025-04-01/P6M' }),
    [full]: remembered('236', { period: '2024-04-01/P1Y' }),
    [quarter]: remembered('48', { period: '2025-04-01/P3M' }),
    [halfBefore]: remembered('118', { period: '2024-04-01/P6M' }),
  };

  it.each([
    [
      full,
      '236',
      'One sentence sets “97” (April to September 2025) against “236” (year ending 31 March 2025). Compare periods of the same length: the same part of each year, or full years.',
    ],
    [
      quarter,
      '48',
      'One sentence sets “97” (April to September 2025) against “48” (April to June 2025). Compare periods of the same length: the same part of each year, or full years.',
    ],
  ])('finds a year to date set against %s', async (tag, text, message) => {
    const document = withFigures(
      `There were [97](${half}) complaints, against [${text}](${tag}).`,
      cumulative,
    );
    expect(findings(periodLengthsMixed, document, await given(document, null))).toMatchObject([
      { outcome: 'fail', severity: 'error', subject: 'ex-complaints', message },
    ]);
    expect(messages(comparatorPeriod, document, await given(document, null))).toEqual([]);
  });

  it('says nothing of the same months of two years', async () => {
    const document = withFigures(`There were [97](${half}), against [118](${halfBefore}).`, cumulative);
    expect(messages(periodLengthsMixed, document, await given(document, null))).toEqual([]);
  });
});

describe('figure-period-unstated', () => {
  it('says which period to write', async () => {
    const document = withFigures(`The rate is [88](${rate}).`, records);
    const [finding] = findings(figurePeriodUnstated, document, await given(document));
    expect(finding).toMatchObject({ outcome: 'review', severity: 'advice', subject: rate });
    expect(finding?.message).toMatch(
      /does not say for which period\. It is the figure for 31 March 2025: say so\.$/,
    );
  });

  it('says it once for a table', async () => {
    const document = withFigures(
      `|! Area | Rate |\n| Derby | [88](${rate}) |\n| Before | [99](${before}) |`,
      records,
    );
    expect(messages(figurePeriodUnstated, document, await given(document))[0]).toMatch(/^This table has/);
    expect(messages(figurePeriodUnstated, document, await given(document))).toHaveLength(1);
  });

  it.each([
    `As at 31 March 2025 the rate was [88](${rate}).`,
    `In quarter 2 the rate was [88](${rate}).`,
    `At 31 March 2025:\n- the rate was [88](${rate})`,
    `# Position at 31 March 2025\n## Children in care\nThe rate was [88](${rate}).`,
    `Rates in 2024/25\n|! Area | Rate |\n| Derby | [88](${rate}) |`,
    'Nothing is linked here, and 88 is typed.',
  ])('says nothing where the period is near: %s', async (text) => {
    const document = withFigures(text, records);
    expect(messages(figurePeriodUnstated, document, await given(document))).toEqual([]);
  });

  it('looks at no heading of another section', async () => {
    const document = withFigures(`# Position in 2025\nNone.\n# Rates\nThe rate is [88](${rate}).`, records);
    expect(messages(figurePeriodUnstated, document, await given(document))).toHaveLength(1);
  });
});
