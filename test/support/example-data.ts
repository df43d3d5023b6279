/**
 * An invented set of tables with one of everything that the published sample has none of: targets, percentages, a
 * provisional value, a revision, a break, a cumulative quarter, money, and indicators that are withdrawn. The areas are
 * real and the numbers are not: every indicator says so in its name, and its publisher is "Example data".
 */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableNames } from '../../src/sources/index.ts';
import type { TableTexts } from '../../src/sources/index.ts';
import { exampleIndicators } from './example-indicators.ts';
import type { Example } from './example-indicators.ts';

export const exampleAreas = {
  england: 'E92000001',
  eastMidlands: 'E12000004',
  westMidlands: 'E12000005',
  derby: 'E06000015',
  leicester: 'E06000016',
  rutland: 'E06000017',
  nottingham: 'E06000018',
  stoke: 'E06000021',
  coventry: 'E08000026',
} as const;
export type ExampleArea = keyof typeof exampleAreas;

/** What is published. `later`: the second release, in which values have moved on, one is revised and one indicator has another name. */
export interface ExampleChange {
  readonly later?: boolean;
}

export function exampleTables({ later = false }: ExampleChange = {}): TableTexts {
  const examples = exampleIndicators(later);
  return {
    releases: csv('id,title,version,published,status,note', [
      later
        ? ['example-2', 'Invented figures, second release', '2.0.0', '2026-05-20', 'published', laterNote]
        : ['example-1', 'Invented figures, first release', '1.0.0', '2025-11-20', 'published', ''],
      ['example-0', 'Invented figures, no longer published', '1.0.0', '2024-11-20', 'withdrawn', ''],
    ]),
    groups: csv('id,name,kind', [['example-group', 'Example neighbours', 'statistical_neighbour']]),
    indicators: csv(
      indicatorColumns.join(','),
      examples.map((one) => indicatorCells(one, later)),
    ),
    areas: csv('code,name,kind,old_code,parent_code,valid_from,valid_to', areas),
    observations: csv(
      'indicator_id,area_code,period,value,numerator,denominator,status,note',
      examples.flatMap(observationCells),
    ),
    targets: csv('indicator_id,area_code,period,target,amber,note', examples.flatMap(targetCells)),
    neighbours: csv('group_id,area_code,ordinal,neighbour_code', neighbourCells),
    synonyms: csv('group,term', [
      ['repairs', 'repairs'],
      ['repairs', 'maintenance'],
    ]),
  };
}

/** The tables as files in a new folder under the temporary one, for a service that is started on it. Gives its path. */
export function writeExampleTables(change: ExampleChange = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-example-'));
  const texts = exampleTables(change);
  for (const name of tableNames) writeFileSync(join(folder, `${name}.csv`), texts[name]);
  return folder;
}

const laterNote =
  'Invented: the waiting time of Derby at 31 March 2025 is revised, and newer periods are added.';

const areas = [
  [exampleAreas.england, 'England', 'country', '', '', '', ''],
  [exampleAreas.eastMidlands, 'East Midlands', 'region', '', exampleAreas.england, '', ''],
  [exampleAreas.westMidlands, 'West Midlands', 'region', '', exampleAreas.england, '', ''],
  [exampleAreas.derby, 'Derby', 'authority', '831', exampleAreas.eastMidlands, '', ''],
  [exampleAreas.leicester, 'Leicester', 'authority', '856', exampleAreas.eastMidlands, '', ''],
  [exampleAreas.rutland, 'Rutland', 'authority', '857', exampleAreas.eastMidlands, '', ''],
  [exampleAreas.nottingham, 'Nottingham', 'authority', '892', exampleAreas.eastMidlands, '', ''],
  [exampleAreas.stoke, 'Stoke-on-Trent', 'authority', '861', exampleAreas.westMidlands, '', ''],
  [exampleAreas.coventry, 'Coventry', 'authority', '331', exampleAreas.westMidlands, '', ''],
];

const neighbours: Partial<Record<ExampleArea, readonly ExampleArea[]>> = {
  derby: ['coventry', 'stoke', 'nottingham', 'leicester'],
  nottingham: ['leicester', 'derby', 'coventry', 'stoke'],
  leicester: ['nottingham', 'coventry', 'derby', 'stoke'],
};
const neighbourCells = Object.entries(neighbours).flatMap(([area, own]) =>
  own.map((one, at) => [
    'example-group',
    exampleAreas[area as ExampleArea],
    String(at + 1),
    exampleAreas[one],
  ]),
);

const indicatorColumns = [
  'id', 'name', 'short_name', 'definition', 'unit_kind', 'unit_label', 'rate_per', 'companion', 'noun', 'decimals',
  'polarity', 'measure_type', 'frequency', 'min_count', 'source_name', 'source_url', 'licence', 'release_id', 'replaced_by',
]; // prettier-ignore

function indicatorCells(one: Example, later: boolean): readonly string[] {
  const release = one.withdrawn ? 'example-0' : later ? 'example-2' : 'example-1';
  return [
    one.id, `Example: ${one.name}`, `Example: ${one.name}`, `An invented measure for tests: ${one.name}.`, one.unitKind,
    one.unitLabel, '', '', one.noun, String(one.decimals), one.polarity, one.measureType, 'P1Y', '5', 'Example data',
    `https://example.org/${one.id}`, 'Open Government Licence v3.0', release, one.replacedBy ?? '',
  ]; // prettier-ignore
}

/** `93.4`, `93.4 1868/2000`, `- [c]`, `41 [p]`: value, parts and flags. */
function observationCells(one: Example): readonly (readonly string[])[] {
  return Object.entries(one.values).flatMap(([area, cells]) =>
    cells.map((cell, at) => {
      const flags = [...cell.matchAll(/\[(\w+)\]/g)].map((match) => match[1]).join(' ');
      const [value = '', parts = ''] = cell.replace(/\[\w+\]/g, '').trim().split(' '); // prettier-ignore
      const [numerator = '', denominator = ''] = parts.split('/');
      const period = one.periods[at] ?? '';
      const code = exampleAreas[area as ExampleArea];
      return [one.id, code, period, value === '-' ? '' : value, numerator, denominator, flags, 'Invented'];
    }),
  );
}

function targetCells(one: Example): readonly (readonly string[])[] {
  const { target } = one;
  if (target === undefined) return [];
  return target.areas.flatMap((area) =>
    one.periods
      .slice(target.from)
      .map((period) => [one.id, exampleAreas[area], period, target.value, target.amber, 'Invented']),
  );
}

const csv = (columns: string, rows: readonly (readonly string[])[]): string =>
  [columns, ...rows.map((row) => row.map(cell).join(','))].map((line) => `${line}\n`).join('');

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
