import fc from 'fast-check';
import {
  decimalText,
  displayText,
  divide,
  exactText,
  median,
  parseDecimal,
  rational,
  round,
} from '../../../src/core/figures/decimal.ts';
import { compute, isSymbol, phrase } from '../../../src/core/figures/index.ts';
import { measures } from '../../../src/core/model/index.ts';
import type { Facts, Measure } from '../../../src/core/model/index.ts';
import { claNumber, claRate, facts, repairs } from '../../support/facts.ts';

const seed = 545598;

describe('decimals', () => {
  test.each(['1e3', 'NaN', '', '1,000', '.5', '5.', '--1', '0x10', ' ', '١', '9'.repeat(100)])(
    '“%s” is not one',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test('are shown as they were read', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 8 }),
        (n, places) => {
          const text = decimalText({ n, d: 10n ** BigInt(places) }, places);
          expect(decimalText(parseDecimal(text)!, places)).toBe(text);
          expect(displayText(parseDecimal(text)!, places).replaceAll(',', '')).toBe(text);
        },
      ),
      { seed },
    );
  });

  test('are rounded to the nearest, halves away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (n, d) => {
          const rounded = round({ n, d }, 0).n;
          const twiceError = 2n * (rounded * d - n);
          expect(twiceError <= d && twiceError >= -d).toBe(true);
          if (twiceError === d || twiceError === -d) expect(rounded * rounded * d * d > n * n).toBe(true);
        },
      ),
      { seed },
    );
  });

  test('rounding the exact text gives what rounding the ratio gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        (n, d, places) => {
          const ratio = divide(rational(n), rational(d))!;
          expect(decimalText(parseDecimal(exactText(ratio))!, places)).toBe(decimalText(ratio, places));
        },
      ),
      { seed },
    );
  });

  test('the median has as many values below as above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 }),
        (numbers) => {
          const middle = Number(exactText(median(numbers.map(rational))!));
          const below = numbers.filter((n) => n < middle).length;
          const above = numbers.filter((n) => n > middle).length;
          expect(Math.max(below, above) * 2).toBeLessThanOrEqual(numbers.length);
        },
      ),
      { seed },
    );
  });
});

/** Words, that are no number: they have no exact value. */
const wordMeasures: ReadonlySet<Measure> = new Set([
  'compared',
  'moved',
  'rag',
  'since',
  'period',
  'when',
  'source',
  'notes',
  'trend',
  'bars',
]);

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 }).map(String) },
  fc.constantFrom('- [c]', '- [low]', '- [z]', '- [x]', '- [w]', '-', '7 [c]', '120 [b]', '80 [p]'),
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 90000 }))
    .map(([n, d]) => `- ${n}/${d}`),
);
const peerCodes = ['E08000001', 'E08000002', 'E08000003', 'E08000004'];
const across = fc
  .array(cell, { maxLength: 4 })
  .map((cells) => Object.fromEntries(cells.map((c, i) => [peerCodes[i]!, c])));
const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    indicator: fc.constantFrom(claNumber, claRate, repairs, {
      ...claRate,
      decimals: 1,
      polarity: 'lower' as const,
    }),
    before: cell,
    now: cell,
    england: cell,
    peers: across,
    neighbours: fc.option(across),
  })
  .map(({ before, now, england, ...rest }) =>
    facts({
      ...rest,
      series: { '2024-03-31/P1D': before, '2025-03-31/P1D': now },
      england: { '2025-03-31/P1D': england },
    }),
  );

describe('any facts whatever', () => {
  test('a measure is a value with its exact decimal, or a symbol with a reason, and never both', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...measures), (given, measure) => {
        const { text, exact, note } = compute(given, measure);
        if (exact === null && wordMeasures.has(measure) && !isSymbol(text)) {
          expect(text).toMatch(/^[\p{L}\d[]/u);
        } else if (exact === null) {
          expect(text).toMatch(/^\[(c|low|z|x|w)\]$/);
          expect(note).toBeTruthy();
        } else {
          expect(text).not.toMatch(/NaN|undefined|null/);
          // The alternative text of a chart may name a symbol.
          if (measure !== 'trend' && measure !== 'bars') expect(text).not.toMatch(/[[\]]/);
          expect(parseDecimal(exact)).not.toBeNull();
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('what is withheld shows no digit, in no measure that is made from it', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        if (compute(given, 'value').text !== '[c]') return;
        for (const measure of ['value', 'change', 'change-pct', 'rank'] as const) {
          const computed = compute(given, measure);
          expect(computed.text).not.toMatch(/\d/);
          expect(computed.exact).toBeNull();
          expect(computed.note?.replace(/31 March 202\d/g, '')).not.toMatch(/\d/);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('the shown value is the exact one, rounded once', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const { text, exact } = compute(given, 'value');
        if (exact === null) return;
        const shown = displayText(parseDecimal(exact)!, given.indicator.decimals);
        expect(text.replace('%', '')).toBe(shown);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('a rank lies between one and the number that it is counted over', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const { exact, of } = compute(given, 'rank');
        if (exact === null) return;
        expect(Number(exact)).toBeGreaterThanOrEqual(1);
        expect(Number(exact)).toBeLessThanOrEqual(of!);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('a phrase begins no sentence with a numeral and ends with a full stop', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const said = phrase(given, null)
          .map((part) => ('text' in part ? part.text : part.computed.text))
          .join('');
        expect(said).toMatch(/\.$/);
        for (const sentence of said.split(/(?<=\.) /)) expect(sentence).toMatch(/^[A-Z]/);
      }),
      { seed, numRuns: 500 },
    );
  });
});
