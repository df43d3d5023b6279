import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTables } from '../../src/sources/tables.ts';
import type { Tables } from '../../src/sources/tables.ts';
import { sampleData } from '../support/sample-data.ts';
import { sampleTables } from '../support/tables.ts';

const source = join(
  __dirname,
  '..',
  '..',
  '..',
  'shared',
  'data',
  'dfe-cla_number_and_rate_per_10k_children.csv',
);
const shared = existsSync(source);

describe('the sample data', () => {
  const read = readTables(sampleTables);
  const tables = (read.ok ? read.value : {}) as Tables;

  it('is small', () => {
    expect(statSync(join(sampleData, 'observations.csv')).size).toBeLessThan(1_000_000);
  });

  it('has ten neighbours for each authority that is, and none for itself', () => {
    const living = tables.areas.filter((area) => area.kind === 'authority' && area.validTo === null);
    expect(living).toHaveLength(153);
    for (const { code } of living) {
      const own = tables.neighbours.filter((row) => row.area === code).map((row) => row.neighbour);
      expect(new Set(own).size).toBe(10);
      expect(own).not.toContain(code);
    }
  });

  it('has every rate of an authority equal to its parts, rounded', () => {
    const rates = tables.observations.filter(
      (row) => row.indicator.endsWith('-rate') && /^E(06|08|09|10)/.test(row.area),
    );
    const wrong = rates.filter(
      (row) =>
        row.value !== null &&
        Math.round((Number(row.numerator) / Number(row.denominator)) * 10000) !== Number(row.value),
    );
    expect(wrong).toEqual([]);
  });

  (shared ? it : it.skip)('says what the Department’s file says, row by row (needs ../shared/data)', () => {
    const rows: Record<string, string>[] = parse(readFileSync(source), { bom: true, columns: true });
    const slugs: Record<string, string> = { looked: 'cla', starting: 'cla-start', ceasing: 'cla-cease' };
    const held = new Map(
      tables.observations.map((row) => [`${row.indicator}/${row.area}/${row.period}`, row]),
    );
    let compared = 0;
    for (const row of rows) {
      const area = row['new_la_code'] || row['region_code'] || row['country_code'] || '';
      if (area.startsWith('E13')) continue;
      const slug = slugs[row['population_type']?.split(' ')[1] ?? ''];
      const year = Number(row['time_period']);
      const period = slug === 'cla' ? `${year}-03-31/P1D` : `${year - 1}-04-01/P1Y`;
      for (const [kind, column] of [
        ['number', 'children_count'],
        ['rate', 'rate_per_10000'],
      ] as const) {
        const mine = held.get(`${slug}-${kind}/${area}/${period}`);
        expect(mine?.value ?? mine?.flags[0]).toBe(row[column]);
        compared += 1;
      }
    }
    expect(compared).toBe(tables.observations.length);
  });
});
