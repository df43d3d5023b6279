import { figuresOf, figureStatuses, planRefresh } from '../../../src/core/figures/index.ts';
import { ok } from '../../../src/core/model/index.ts';
import type { Facts, LedgerFigure, Measure, Report, WarningKind } from '../../../src/core/model/index.ts';
import { claNumber, claRate, derbyRate, facts, repairs, twoYears } from '../../support/facts.ts';
import { documentOf, paper, withLedger, written } from './paper.ts';

const updateOf = (given: Facts, measure: Measure, record: LedgerFigure, report?: Report) => {
  const { id } = given.indicator;
  const tag = `rw:f:${id}/E06000015/latest/${measure}`;
  const document = documentOf(withLedger(paper([], [{ tag, text: record.text }]), { [tag]: record }));
  const answers = new Map([[`${id}/E06000015/latest`, ok(given)]]);
  const statuses = figureStatuses(figuresOf(document), document.ledger, answers);
  const [update] = planRefresh(statuses, document, report).updates;
  if (update === undefined) throw new Error('Nothing is offered.');
  return update;
};

const years = (...values: string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(values.map((value, index) => [`${2026 - values.length + index}-03-31/P1D`, value]));

describe('how much a figure changes', () => {
  test.each<[string, Facts, Measure, LedgerFigure]>([
    ['53 fewer (9%)', twoYears(claNumber, '598', '545'), 'value', written('598')],
    ['11 lower (11%)', twoYears(claRate, '99', '88'), 'value', written('99')],
    [
      '2.3 percentage points higher',
      twoYears(repairs, '89.1', '91.4'),
      'value',
      written('89.1%', { exact: '89.1' }),
    ],
    ['3 more', twoYears(claNumber, '6', '9'), 'value', written('6')],
    ['4 places', derbyRate, 'rank', written('38th highest of 151', { exact: '37' })],
    // A median takes a decimal more than the values that it stands between.
    ['0.5 lower (1%)', derbyRate, 'nn-median', written('82', { exact: '82' })],
  ])('%s', (size, given, measure, record) => {
    expect(updateOf(given, measure, record).size).toBe(size);
  });

  test('C8 is not said of a place among another number of areas', () => {
    const among152 = written('38th highest of 152', { exact: '38' });
    expect(updateOf(derbyRate, 'rank', among152).size).toBeNull();
  });

  test('is not said of words, nor where there was no value', () => {
    expect(
      updateOf(twoYears(claNumber, '598', '545'), 'moved', written('rose', { exact: null })).size,
    ).toBeNull();
    expect(
      updateOf(twoYears(claNumber, '5', '545'), 'value', written('[c]', { exact: null })).size,
    ).toBeNull();
  });
});

describe('a year to date that has grown longer', () => {
  const complaints = { ...claNumber, measureType: 'cumulative' as const };
  const toDate = facts({
    indicator: complaints,
    series: {
      '2024-04-01/P3M': '61', '2024-04-01/P6M': '63', '2024-04-01/P9M': '64', '2024-04-01/P1Y': '66',
      '2025-04-01/P3M': '68', '2025-04-01/P6M': '97', '2025-04-01/P9M': '149',
    },
  }); // prettier-ignore
  const update = updateOf(toDate, 'value', written('97', { period: '2025-04-01/P6M' }));

  test('C9 is not set against the shorter one, though both periods are named', () => {
    expect(update.size).toBeNull();
    expect(update.warnings).toEqual([]);
    expect(update.moved).toEqual({
      short: 'April to September 2025 → April to December 2025',
      sentence: 'It was April to September 2025; it is now April to December 2025.',
    });
  });
});

describe('words for a change', () => {
  test('that can no longer be said, or can be again, are to be looked at', () => {
    const [open, hidden] = [twoYears(claNumber, '598', '545'), twoYears(claNumber, '3', '545')];
    const fell = written('9% fewer children than', { exact: '-8.86' });
    const none = written('not comparable with the figure', { exact: null });
    expect(updateOf(hidden, 'compared', fell).warnings).toEqual([
      { kind: 'gone', text: expect.stringContaining('no value any more') as string },
    ]);
    expect(updateOf(open, 'compared', none).warnings).toEqual([
      { kind: 'came', text: expect.stringContaining('no value before') as string },
    ]);
  });
});

describe('what an author is asked to look at', () => {
  test.each<[string, Facts, Measure, LedgerFigure, WarningKind, RegExp]>([
    [
      'another unit',
      twoYears(repairs, '90', '91.4'),
      'value',
      written('914', { exact: '91.4' }),
      'unit',
      /unit has changed: it was a number .* now a percentage/,
    ],
    [
      'another sign',
      twoYears({ ...claRate, unitKind: 'score', minCount: 0 }, '12', '-12'),
      'value',
      written('12'),
      'sign',
      /sign has changed/,
    ],
    ['a tenth', twoYears(claNumber, '500', '54'), 'value', written('545'), 'tenth', /ten times as small/],
    [
      'ten times as much, which is said once though it is beyond the usual step too',
      facts({ indicator: claNumber, series: years('500', '510', '505', '515', '510', '5100') }),
      'value',
      written('510'),
      'tenfold',
      /ten times as large/,
    ],
    [
      'more than three times the usual step',
      facts({ indicator: claNumber, series: years('500', '510', '505', '515', '510', '560') }),
      'value',
      written('510'),
      'swing',
      /has moved by 50; from one period to the next it usually moved by 8 before/,
    ],
    [
      'a change where there never was one',
      facts({ indicator: claNumber, series: years('50', '50', '50', '50', '50', '52') }),
      'value',
      written('50'),
      'swing',
      /usually stayed the same before/,
    ],
  ])('%s', (_, given, measure, record, kind, words) => {
    const { warnings, safe } = updateOf(given, measure, record);
    expect(warnings).toEqual([{ kind, text: expect.stringMatching(words) as string }]);
    expect(safe).toBe(false);
  });

  test.each<[string, Facts, LedgerFigure]>([
    [
      'a change within the usual',
      facts({ indicator: claNumber, series: years('500', '510', '505', '515', '510', '530') }),
      written('510'),
    ],
    [
      'too few steps to know what is usual',
      facts({ indicator: claNumber, series: years('500', '501', '502', '503', '560') }),
      written('503'),
    ],
    [
      'a step across a break in the series',
      facts({ indicator: claNumber, series: years('500', '501', '900 [b]', '901', '902', '960') }),
      written('902'),
    ],
  ])('nothing: %s', (_, given, record) => {
    expect(updateOf(given, 'value', record)).toMatchObject({ warnings: [], safe: true });
  });
});

test('an update names the sections that its places are in', () => {
  const section = (id: string, start: number, end: number) => ({
    id,
    spec: { title: `The ${id}` },
    start,
    end,
  });
  const report = { sections: [section('summary', 0, 1), section('reasons', 1, 3), section('gone', -1, -1)] };
  const update = updateOf(
    twoYears(claNumber, '598', '545'),
    'value',
    written('598'),
    report as unknown as Report,
  );
  expect(update.sections).toEqual([{ id: 'reasons', title: 'The reasons' }]);
  expect(update.release).toMatchObject({ id: 'dfe-cla-2025' });
});
