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
  readonly count: string;
  readonly rate: string;
  readonly population: string;
}

function rows(year: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  // A few names are quoted because they hold a comma; the columns that are read here never are.
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const names = cells(head);
  return lines
    .map((line) =>
      Object.fromEntries<string | undefined>(cells(line).map((cell, index) => [names[index] ?? '', cell])),
    )
    .filter((row) => row['time_period'] === year && row['geographic_level'] === 'Local authority')
    .filter((row) => row['population_type']?.startsWith('Children looked after on'))
    .map((row) => ({
      code: row['new_la_code'] ?? '',
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
  const rates = Object.fromEntries(now.map((row) => [row.code, cellOf(row, 'rate')]));
  const factsOf = (row: Row, kind: 'count' | 'rate'): Facts =>
    facts({
      indicator: kind === 'count' ? claNumber : claRate,
      area: { code: row.code, name: row.code, kind: 'authority', parent: null },
      series: { '2024-03-31/P1D': cellOf(before.get(row.code), kind), '2025-03-31/P1D': cellOf(row, kind) },
      peers: rates,
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
});
