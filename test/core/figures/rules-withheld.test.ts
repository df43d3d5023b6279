import fc from 'fast-check';
import { compute, isSymbol, phrase, phraseNotes, phraseText } from '../../../src/core/figures/index.ts';
import { chartMeasures, measures } from '../../../src/core/model/index.ts';
import type { Facts, FigureFormat, Indicator, Measure, Observation } from '../../../src/core/model/index.ts';
import { claNumber, claRate, facts, repairs } from '../../support/facts.ts';

/**
 * F13. What is withheld shows no digit. Some measures speak of something else (England, the period, the source) and may
 * have digits: for those it is tested that they would read the same whatever the withheld value were.
 */
const seed = 4;

/** Made from the area's own value: nothing of them may be left where that is withheld. */
const ofTheValue = ['value', 'change', 'change-pct', 'rank', 'share', 'rag', 'compared', 'moved'] as const;
/** Made from the earlier value. */
const ofThePrevious = ['previous', 'change', 'change-pct', 'compared', 'moved'] as const;

const formats: readonly FigureFormat[] = [
  {},
  ...[0, 1, 2, 3, 4].map((decimals) => ({ decimals })),
  ...(['unit', 'full', 'per-cent'] as const).flatMap((unit) => [{ unit }, { unit, decimals: 2 }]),
  { capital: true },
  { flags: true },
  { decimals: 1, unit: 'unit', flags: true },
  { decimals: 4, unit: 'full', capital: true, flags: true },
];

const indicators: readonly Indicator[] = [
  claNumber,
  claRate,
  { ...repairs, minCount: 5 },
  { ...claRate, polarity: 'lower', decimals: 1 },
  { ...claNumber, polarity: 'higher' },
];

/** A value that is withheld by its flag, or because its count is above zero and under the smallest that may be shown. */
const hidden = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((n) => ({ value: String(n), count: n, flags: ['c'] as const })),
  fc.constant({ value: null, count: null, flags: ['c'] as const }),
  fc.integer({ min: 1, max: 4 }).map((n) => ({ value: String(n), count: n, flags: [] as const })),
);

/** A symbol; of the words for a change that there is none, with or without a capital letter. */
const noValue = /^(?:\[[cz]\]|not comparable(?: with the figure)?)$/i;

const withholding = (
  observation: Observation,
  secret: { value: string | null; count: number | null; flags: readonly 'c'[] },
): Observation => ({
  ...observation,
  value: secret.value,
  numerator: secret.count === null ? null : String(secret.count),
  denominator: '20000',
  flags: secret.flags,
});

const open = fc.record({
  indicator: fc.constantFrom(...indicators),
  before: fc.integer({ min: 5, max: 900 }),
  now: fc.integer({ min: 5, max: 900 }),
  others: fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 2, maxLength: 5 }),
});

function factsOf({
  indicator,
  before,
  now,
  others,
}: {
  indicator: Indicator;
  before: number;
  now: number;
  others: readonly number[];
}): Facts {
  const cells = Object.fromEntries(others.map((n, index) => [`E0800000${index}`, `${n} ${n}/20000`]));
  return facts({
    indicator,
    series: {
      '2023-03-31/P1D': '70',
      '2024-03-31/P1D': String(before),
      '2025-03-31/P1D': String(now),
    },
    england: { '2024-03-31/P1D': '8000', '2025-03-31/P1D': '9000' },
    region: '600',
    target: { value: '50', amber: '40' },
    peers: cells,
    neighbours: cells,
  });
}

const currentHidden = (given: Facts, secret: Parameters<typeof withholding>[1]): Facts => {
  const current = withholding(given.current, secret);
  const swap = (one: Observation) =>
    one.area === current.area && one.period === current.period ? current : one;
  return { ...given, current, series: given.series.map(swap), peers: given.peers.map(swap) };
};

const previousHidden = (given: Facts, secret: Parameters<typeof withholding>[1]): Facts => {
  const previous = withholding(given.previous!, secret);
  const swap = (one: Observation) => (one.period === previous.period ? previous : one);
  return { ...given, previous, series: given.series.map(swap) };
};

/** Everything that an author or a reader can see, for every measure and format. */
const everything = (given: Facts) =>
  measures.flatMap((measure) =>
    formats
      .slice(0, (chartMeasures as readonly Measure[]).includes(measure) ? 1 : undefined)
      .map((format) => compute(given, measure, format)),
  );

const dates = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g;

describe('F13 a value that is withheld', () => {
  test('shows no digit in any measure that is made from it, in any format, nor in the note', () => {
    fc.assert(
      fc.property(open, hidden, (given, secret) => {
        const shown = currentHidden(factsOf(given), secret);
        for (const measure of ofTheValue)
          for (const format of formats) {
            const { text, exact, note, of, direction, rating } = compute(shown, measure, format);
            expect([measure, text, exact]).toEqual([measure, expect.stringMatching(noValue), null]);
            expect((note ?? '').replace(dates, '').replace('10,000', '')).not.toMatch(/\d/);
            expect([of, direction, rating]).toEqual([undefined, undefined, undefined]);
          }
      }),
      { seed, numRuns: 60 },
    );
  });

  test('cannot be told from anything else that is shown: every measure reads the same whatever it is', () => {
    fc.assert(
      fc.property(open, hidden, hidden, (given, one, other) => {
        const table = factsOf(given);
        expect(everything(currentHidden(table, one))).toEqual(everything(currentHidden(table, other)));
        expect(everything(previousHidden(table, one))).toEqual(everything(previousHidden(table, other)));
      }),
      { seed, numRuns: 40 },
    );
  });

  test('in an earlier year is in no change, whatever the format', () => {
    fc.assert(
      fc.property(open, hidden, (given, secret) => {
        const shown = previousHidden(factsOf(given), secret);
        for (const measure of ofThePrevious)
          for (const format of formats)
            expect([measure, compute(shown, measure, format).text]).toEqual([
              measure,
              expect.stringMatching(noValue),
            ]);
      }),
      { seed, numRuns: 40 },
    );
  });

  test('of a neighbour, of England or of the region is in nothing that is made from theirs', () => {
    fc.assert(
      fc.property(open, hidden, hidden, (given, one, other) => {
        const table = factsOf(given);
        const around = (secret: typeof one): Facts => {
          const [first, ...rest] = table.neighbours!.observations;
          return {
            ...table,
            england: withholding(table.england!, secret),
            englandSeries: table.englandSeries.map((o) =>
              o.period === table.period ? withholding(o, secret) : o,
            ),
            region: { ...table.region!, observation: withholding(table.region!.observation, secret) },
            neighbours: { ...table.neighbours!, observations: [withholding(first!, secret), ...rest] },
            peers: table.peers.map((peer) => (peer.area === first!.area ? withholding(peer, secret) : peer)),
          };
        };
        expect(everything(around(one))).toEqual(everything(around(other)));
        for (const measure of ['england', 'region', 'share'] as const)
          expect(isSymbol(compute(around(one), measure).text)).toBe(true);
      }),
      { seed, numRuns: 40 },
    );
  });

  test('is in no phrase, neither its own nor that of the number or rate that goes with it', () => {
    fc.assert(
      fc.property(open, hidden, hidden, (given, one, other) => {
        const [count, rate] = [
          factsOf({ ...given, indicator: claNumber }),
          factsOf({ ...given, indicator: claRate }),
        ];
        const said = (secret: typeof one) =>
          [
            phrase(currentHidden(count, secret), rate),
            phrase(currentHidden(rate, secret), count),
            phrase(currentHidden(count, secret), currentHidden(rate, secret)),
            phrase(currentHidden(count, secret), null),
          ].map(phraseText);
        expect(said(one)).toEqual(said(other));
        expect(phraseNotes(currentHidden(count, one), rate)).toEqual(
          phraseNotes(currentHidden(count, other), rate),
        );
        for (const text of said(one)) expect(text).toContain('was [c].');
      }),
      { seed, numRuns: 60 },
    );
  });

  test('keeps no measure from saying what is public: the period, England, the source', () => {
    const shown = currentHidden(factsOf({ indicator: claNumber, before: 90, now: 80, others: [60, 70] }), {
      value: null,
      count: null,
      flags: ['c'],
    });
    expect(compute(shown, 'period').text).toBe('31 March 2025');
    expect(compute(shown, 'england').text).toBe('9,000');
    expect(compute(shown, 'previous').text).toBe('90');
    expect(compute(shown, 'notes').text).toBe('[c] withheld to protect confidentiality.');
  });
});
