/**
 * The tidy tables that figures are published in: one CSV file a table, one row a value, columns read by name.
 * Read here for the service's first start and for the file source alike.
 */

import { parse } from 'csv-parse/sync';
import { compare, parseDecimal } from '../core/figures/decimal.ts';
import { canonicalPeriod } from '../core/figures/period.ts';
import type {
  Area,
  Flag,
  Indicator,
  Observation,
  PeriodId,
  Release,
  Result,
  Target,
} from '../core/model/index.ts';
import { err, ok } from '../core/model/index.ts';
import { cells } from './cells.ts';
import type { Cells } from './cells.ts';

/** The files of a set of tables, without `.csv`. */
export const tableNames = [
  'releases',
  'groups',
  'indicators',
  'areas',
  'observations',
  'targets',
  'neighbours',
  'synonyms',
] as const;
export type TableName = (typeof tableNames)[number];
export type TableTexts = Readonly<Record<TableName, string>>;

export interface ReleaseRow extends Release {
  readonly version: string;
  readonly status: 'published' | 'withdrawn';
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface IndicatorRow extends Indicator {
  /** Months from one period to the next of the same shape. */
  readonly cycleMonths: number;
  readonly releaseId: string;
  readonly replacedBy: string | null;
}

export interface AreaRow extends Area {
  readonly oldCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ObservationRow extends Observation {
  readonly indicator: string;
  readonly note: string | null;
}

export interface TargetRow extends Target {
  readonly indicator: string;
  readonly note: string | null;
}

export interface NeighbourRow {
  readonly group: string;
  readonly area: string;
  readonly ordinal: number;
  readonly neighbour: string;
}

export interface SynonymRow {
  readonly group: string;
  readonly term: string;
}

export interface Tables {
  readonly releases: readonly ReleaseRow[];
  readonly groups: readonly GroupRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly areas: readonly AreaRow[];
  readonly observations: readonly ObservationRow[];
  readonly targets: readonly TargetRow[];
  readonly neighbours: readonly NeighbourRow[];
  readonly synonyms: readonly SynonymRow[];
}

/** What is wrong is said with file and line, at most twenty faults: `observations.csv line 14: “n/a” is not a number.` */
export function readTables(texts: TableTexts): Result<Tables, readonly string[]> {
  const faults: string[] = [];
  const rows = <T>(name: TableName, read: (cell: Cells) => T): readonly T[] => {
    const found: T[] = [];
    for (const { line, record } of records(name, texts[name], faults)) {
      const wrong: string[] = [];
      const value = read(cells(record, wrong));
      if (wrong.length === 0) found.push(value);
      else faults.push(...wrong.map((what) => `${name}.csv line ${line}: ${what}`));
    }
    return found;
  };
  const tables: Tables = {
    releases: rows('releases', readRelease),
    groups: rows('groups', (c) => ({ id: c.text('id'), name: c.text('name'), kind: c.text('kind') })),
    indicators: rows('indicators', readIndicator),
    areas: rows('areas', readArea),
    observations: rows('observations', readObservation),
    targets: rows('targets', readTarget),
    neighbours: rows('neighbours', (c) => ({
      group: c.text('group_id'),
      area: c.text('area_code'),
      ordinal: c.whole('ordinal'),
      neighbour: c.text('neighbour_code'),
    })),
    synonyms: rows('synonyms', (c) => ({ group: c.text('group'), term: c.text('term') })),
  };
  if (faults.length === 0) faults.push(...brokenLinks(tables));
  return faults.length === 0 ? ok(tables) : err(faults.slice(0, 20));
}

const flags: readonly Flag[] = ['b', 'c', 'e', 'f', 'low', 'p', 'r', 'u', 'w', 'x', 'z'];
/** The flags that say why there is no value. */
const absent: readonly Flag[] = ['c', 'z', 'x', 'low', 'w'];

const readRelease = (c: Cells): ReleaseRow => ({
  id: c.text('id'),
  title: c.text('title'),
  version: c.text('version'),
  published: c.date('published') ?? '',
  status: c.oneOf('status', ['published', 'withdrawn']),
  note: c.optional('note') ?? '',
});

function readIndicator(c: Cells): IndicatorRow {
  const id = c.text('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 20)
    c.wrong(`“${id}” must be small letters, digits and hyphens, at most 20 characters.`);
  const frequency = /^P(\d+)([YM])$/.exec(c.text('frequency'));
  if (frequency === null) c.wrong('frequency must be a duration such as P1Y, P3M or P1M.');
  return {
    id,
    name: c.text('name'),
    shortName: c.text('short_name'),
    definition: c.text('definition'),
    unitKind: c.oneOf('unit_kind', ['count', 'rate', 'percent', 'currency', 'days', 'ratio', 'score']),
    unitLabel: c.text('unit_label'),
    ratePer: c.optional('rate_per') === null ? null : c.whole('rate_per'),
    decimals: c.whole('decimals'),
    polarity: c.oneOf('polarity', ['higher', 'lower', 'neutral']),
    measureType: c.oneOf('measure_type', ['snapshot', 'flow', 'cumulative', 'rolling']),
    companion: c.optional('companion'),
    noun: c.text('noun'),
    sourceName: c.text('source_name'),
    sourceUrl: c.text('source_url'),
    licence: c.text('licence'),
    minCount: c.whole('min_count'),
    cycleMonths: Number(frequency?.[1] ?? 0) * (frequency?.[2] === 'M' ? 1 : 12),
    releaseId: c.text('release_id'),
    replacedBy: c.optional('replaced_by'),
  };
}

const readArea = (c: Cells): AreaRow => ({
  code: c.text('code'),
  name: c.text('name'),
  kind: c.oneOf('kind', ['authority', 'region', 'country']),
  parent: c.optional('parent_code'),
  oldCode: c.optional('old_code'),
  validFrom: c.date('valid_from'),
  validTo: c.date('valid_to'),
});

function readObservation(c: Cells): ObservationRow {
  const period = readPeriod(c);
  const status = (c.optional('status') ?? '').split(' ').filter((flag) => flag !== '') as Flag[];
  for (const flag of status) if (!flags.includes(flag)) c.wrong(`“${flag}” is not a status.`);
  const value = c.decimal('value');
  if (value === null && !status.some((flag) => absent.includes(flag)))
    c.wrong('there is no value and no status (c, z, x, low or w) that says why.');
  return {
    indicator: c.text('indicator_id'),
    area: c.text('area_code'),
    period,
    value,
    numerator: c.decimal('numerator'),
    denominator: c.decimal('denominator'),
    flags: status,
    note: c.optional('note'),
  };
}

function readTarget(c: Cells): TargetRow {
  const value = c.decimal('target');
  if (value === null) c.wrong('target is empty.');
  return {
    indicator: c.text('indicator_id'),
    area: c.text('area_code'),
    period: readPeriod(c),
    value: value ?? '',
    amber: c.decimal('amber'),
    note: c.optional('note'),
  };
}

function readPeriod(c: Cells): PeriodId {
  const written = c.text('period');
  const period = canonicalPeriod(written);
  if (period === null) c.wrong(`“${written}” is not a period.`);
  return period ?? '';
}

/** Rows that point at what is not there, or say the same thing twice. */
function brokenLinks(tables: Tables): readonly string[] {
  const faults: string[] = [];
  const known = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
  const [releases, indicators, groups] = [
    known(tables.releases),
    known(tables.indicators),
    known(tables.groups),
  ];
  const areas = new Set(tables.areas.map((area) => area.code));
  const unknown = (file: TableName, what: string, id: string) =>
    faults.push(`${file}.csv: ${what} “${id}” is not in its table.`);
  for (const row of tables.indicators) {
    if (!releases.has(row.releaseId)) unknown('indicators', 'release', row.releaseId);
    if (row.companion !== null && !indicators.has(row.companion))
      unknown('indicators', 'companion', row.companion);
    if (row.replacedBy !== null && !indicators.has(row.replacedBy))
      unknown('indicators', 'replacement', row.replacedBy);
  }
  for (const file of ['observations', 'targets'] as const) {
    const seen = new Set<string>();
    for (const row of tables[file]) {
      if (!indicators.has(row.indicator)) unknown(file, 'indicator', row.indicator);
      if (!areas.has(row.area)) unknown(file, 'area', row.area);
      const key = keyOf(row);
      if (seen.has(key)) faults.push(`${file}.csv: ${key} is there twice.`);
      seen.add(key);
    }
  }
  const polarities = new Map(tables.indicators.map((row) => [row.id, row.polarity]));
  for (const row of tables.targets)
    if (amberIsBetter(row, polarities.get(row.indicator)))
      faults.push(
        `targets.csv: ${keyOf(row)}: amber “${row.amber ?? ''}” is better than the target “${row.value}”. It must be the worst value that is still amber.`,
      );
  for (const row of tables.neighbours) {
    if (!groups.has(row.group)) unknown('neighbours', 'group', row.group);
    for (const code of [row.area, row.neighbour]) if (!areas.has(code)) unknown('neighbours', 'area', code);
  }
  return faults;
}

const keyOf = (row: { indicator: string; area: string; period: string }): string =>
  `${row.indicator}, ${row.area}, ${row.period}`;

function amberIsBetter({ value, amber }: TargetRow, polarity: Indicator['polarity'] = 'neutral'): boolean {
  const [target, limit] = [parseDecimal(value), parseDecimal(amber)];
  if (target === null || limit === null || polarity === 'neutral') return false;
  const beyond = compare(limit, target);
  return polarity === 'higher' ? beyond > 0 : beyond < 0;
}

function records(name: TableName, text: string, faults: string[]) {
  try {
    const parsed: unknown = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true });
    return (parsed as { record: Record<string, string>; info: { lines: number } }[]).map(
      ({ record, info }) => ({
        record,
        line: info.lines,
      }),
    );
  } catch (error) {
    faults.push(
      `${name}.csv cannot be read as CSV: ${error instanceof Error ? error.message : 'unknown fault'}`,
    );
    return [];
  }
}
