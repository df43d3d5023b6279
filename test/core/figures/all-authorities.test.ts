import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compute } from '../../../src/core/figures/index.ts';
import type { Facts } from '../../../src/core/model/index.ts';
import { claNumber, claRate, facts } from '../../support/facts.ts';

/**
 * The published file of every authority, where it lies beside the project: change, change in per cent and rank against
 * sums done another way, in whole numbers and by counting.
 */
const file = join(process.cwd(), '../shared/data/dfe-cla_number_and_rate_per_10k_children.csv');
const present = existsSync(file);
const title =
  'every authority of the published file' + (present ? '' : ' (skipped: ../shared/data is not here)');

interface Row {
  readonly code: string;
  readonly oldCode: string;
  readonly region: string;
  readonly count: string;
  readonly rate: string;
  readonly population: string;
}

const modelFile = join(process.cwd(), '../shared/data/dfe-sn_model_2025_wide.csv');

function table(path: string): readonly Readonly<Record<string, string | undefined>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  // A few names are quoted because they hold a comma; the columns that are read here never are.
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const names = cells(head);
  return lines.map((line) =>
    Object.fromEntries<string | undefined>(cells(line).map((cell, index) => [names[index] ?? '', cell])),
  );
}

function rows(year: string, level = 'Local authority'): readonly Row[] {
  return table(file)
    .filter((row) => row['time_period'] === year && row['geographic_level'] === level)
    .filter((row) => row['population_type']?.startsWith('Children looked after on'))
    .map((row) => ({
      code: row['new_la_code'] || row['region_code'] || row['country_code'] || '',
      oldCode: row['old_la_code'] ?? '',
      region: row['region_code'] ?? '',
      count: row['children_count'] ?? '',
      rate: row['rate_per_10000'] ?? '',
      population: row['population_estimate'] ?? '',
    }));
}

const isNumber = (text: string | undefined): text is string => text !== undefined && /^\d+$/.test(text);
const cellOf = (row: Row | undefined, kind: 'count' | 'rate') => {
  const value = row?.[kind];
  if (row === undefined || !isNumber(value))
    return `- [${value === undefined || value === '' ? 'x' : value}]`;
  return kind === 'rate' && isNumber(row.population) ? `${value} ${row.count}/${row.population}` : value;
};

/** a/b × 100 as a whole number, halves away from zero, in whole-number division. */
const percent = (a: bigint, b: bigint) => {
  const size = a < 0n ? -a : a;
  return (size * 100n * 2n + b) / (2n * b);
};

(present ? describe : describe.skip)(title, () => {
  const before = new Map((present ? rows('2024') : []).map((row) => [row.code, row]));
  const now = present ? rows('2025') : [];
  const national = present ? rows('2025', 'National')[0] : undefined;
  const regions = new Map((present ? rows('2025', 'Regional') : []).map((row) => [row.code, row]));
  const byOldCode = new Map(now.map((row) => [row.oldCode, row]));
  const model = new Map((present ? table(modelFile) : []).map((row) => [row['old_la_code'], row]));
  const neighboursOf = ({ oldCode }: Row): readonly Row[] =>
    Array.from({ length: 10 }, (_, at) => byOldCode.get(model.get(oldCode)?.[`SN_${at + 1}`] ?? '')).flatMap(
      (row) => (row === undefined ? [] : [row]),
    );
  const rates = Object.fromEntries(now.map((row) => [row.code, cellOf(row, 'rate')]));
  const factsOf = (row: Row, kind: 'count' | 'rate'): Facts =>
    facts({
      indicator: kind === 'count' ? claNumber : claRate,
      area: { code: row.code, name: row.code, kind: 'authority', parent: null },
      series: { '2024-03-31/P1D': cellOf(before.get(row.code), kind), '2025-03-31/P1D': cellOf(row, kind) },
      peers: rates,
      england: { '2025-03-31/P1D': cellOf(national, kind) },
      region: cellOf(regions.get(row.region), kind),
      neighbours: Object.fromEntries(
        neighboursOf(row).map((neighbour) => [neighbour.code, cellOf(neighbour, kind)]),
      ),
    });
  const usable = now.filter(({ rate }) => isNumber(rate));

  test('151 of them have a value', () => {
    expect([now.length, usable.length]).toEqual([155, 151]);
  });

  test('the change in per cent of the number', () => {
    for (const row of usable) {
      const earlier = before.get(row.code)?.count;
      if (!isNumber(earlier)) continue;
      const expected = percent(BigInt(row.count) - BigInt(earlier), BigInt(earlier));
      const { text, exact } = compute(factsOf(row, 'count'), 'change-pct');
      expect([row.code, text]).toEqual([
        row.code,
        expected === 0n && row.count !== earlier ? 'less than 1%' : `${expected}%`,
      ]);
      expect(Math.sign(Number(exact))).toBe(Math.sign(Number(row.count) - Number(earlier)));
    }
  });

  test('the change in per cent of the rate is that of children over population, not of the rounded rates', () => {
    let different = 0;
    for (const row of usable) {
      const earlier = before.get(row.code);
      if (earlier === undefined || !isNumber(earlier.rate)) continue;
      // (a/b − c/d) ÷ (c/d) = (ad − bc) ÷ bc
      const [a, b] = [BigInt(row.count), BigInt(row.population)];
      const [c, d] = [BigInt(earlier.count), BigInt(earlier.population)];
      const expected = percent(a * d - b * c, b * c);
      const { text } = compute(factsOf(row, 'rate'), 'change-pct');
      expect([row.code, text]).toEqual([
        row.code,
        expected === 0n && a * d !== b * c ? 'less than 1%' : `${expected}%`,
      ]);
      const rounded = percent(BigInt(row.rate) - BigInt(earlier.rate), BigInt(earlier.rate));
      if (rounded !== expected) different += 1;
    }
    expect(different).toBeGreaterThan(50);
  });

  test('the rank is one more than the number of authorities with a higher published rate', () => {
    for (const row of usable) {
      const higher = usable.filter(({ rate }) => Number(rate) > Number(row.rate)).length;
      const ties = usable.filter(({ rate }) => rate === row.rate).length;
      const { exact, text, of } = compute(factsOf(row, 'rate'), 'rank');
      expect([row.code, exact, of, text.startsWith('joint ')]).toEqual([
        row.code,
        String(higher + 1),
        151,
        ties > 1,
      ]);
    }
  });

  test('the change is the difference of the children, or of children over population', () => {
    for (const row of usable) {
      const earlier = before.get(row.code);
      if (earlier === undefined || !isNumber(earlier.count) || !isNumber(earlier.rate)) continue;
      const fewer = Math.abs(Number(row.count) - Number(earlier.count));
      expect([row.code, compute(factsOf(row, 'count'), 'change').text]).toEqual([
        row.code,
        fewer.toLocaleString('en-GB'),
      ]);
      const { exact } = compute(factsOf(row, 'rate'), 'change');
      const expected =
        (Number(row.count) / Number(row.population) - Number(earlier.count) / Number(earlier.population)) *
        1e4;
      expect(Math.abs(Number(exact) - expected)).toBeLessThan(1e-6);
    }
  });

  test('the words of the change say which way the children went', () => {
    for (const row of usable) {
      const earlier = before.get(row.code)?.count;
      if (!isNumber(earlier)) continue;
      const { text } = compute(factsOf(row, 'count'), 'compared');
      const expected =
        row.count === earlier
          ? /^the same as$/
          : Number(row.count) > Number(earlier)
            ? /^(less than )?\d+%? more children than$/
            : /^(less than )?\d+%? fewer children than$/;
      expect([row.code, text]).toEqual([row.code, expect.stringMatching(expected)]);
    }
  });

  test('the median, mean, pooled value and sum of its ten neighbours', () => {
    let methodsDiffer = 0;
    for (const row of usable) {
      const members = neighboursOf(row).filter(({ rate }) => isNumber(rate));
      if (members.length === 0) continue;
      const [given, counts] = [factsOf(row, 'rate'), factsOf(row, 'count')];
      const sorted = members.map(({ rate }) => Number(rate)).sort((a, b) => a - b);
      const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
      const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length;
      const children = members.reduce((sum, { count }) => sum + Number(count), 0);
      const pooled = (children / members.reduce((sum, { population }) => sum + Number(population), 0)) * 1e4;
      const near = (measure: 'nn-median' | 'nn-mean' | 'nn-pooled', expected: number) => {
        const { exact, of } = compute(given, measure);
        expect([row.code, measure, of]).toEqual([row.code, measure, members.length]);
        expect(Math.abs(Number(exact) - expected)).toBeLessThan(1e-6);
      };
      near('nn-median', middle);
      near('nn-mean', mean);
      near('nn-pooled', pooled);
      expect(compute(given, 'neighbours').exact).toBe(compute(given, 'nn-median').exact);
      expect(compute(counts, 'neighbours').text).toBe(children.toLocaleString('en-GB'));
      expect(compute(counts, 'nn-sum').text).toBe(children.toLocaleString('en-GB'));
      if (middle < Number(row.rate) !== mean < Number(row.rate)) methodsDiffer += 1;
    }
    // What “above its neighbours” means hangs on the method, so that the method is always said.
    expect(methodsDiffer).toBeGreaterThan(0);
  });

  test('its share of England’s children, to one decimal', () => {
    for (const row of usable) {
      const [own, all] = [BigInt(row.count), BigInt(national?.count ?? '0')];
      const tenths = (2n * own * 1000n + all) / (2n * all);
      const expected = tenths === 0n ? 'less than 0.1%' : `${tenths / 10n}.${tenths % 10n}%`;
      expect([row.code, compute(factsOf(row, 'count'), 'share').text]).toEqual([row.code, expected]);
    }
  });

  test('the rate and the children of its region', () => {
    for (const row of usable) {
      const region = regions.get(row.region);
      expect([row.code, compute(factsOf(row, 'rate'), 'region').text]).toEqual([row.code, region?.rate]);
      expect([row.code, compute(factsOf(row, 'count'), 'region').text]).toEqual([
        row.code,
        Number(region?.count).toLocaleString('en-GB'),
      ]);
    }
  });

  test('nothing is said of the four without a value, in any measure that is made from it', () => {
    for (const row of now.filter(({ rate }) => !isNumber(rate))) {
      for (const kind of ['count', 'rate'] as const)
        for (const measure of [
          'value',
          'change',
          'change-pct',
          'rank',
          'share',
          'compared',
          'moved',
        ] as const)
          expect([row.code, measure, compute(factsOf(row, kind), measure).text]).toEqual([
            row.code,
            measure,
            expect.stringMatching(/^(?:\[[a-z]+\]|not comparable(?: with the figure)?)$/),
          ]);
    }
  });
});
