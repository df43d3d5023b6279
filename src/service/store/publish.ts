/** Publishing a set of tidy tables: one transaction, so that readers see the old figures or the new, never half. */

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { areaSearchText, indicatorSearchText } from '../../sources/search-words.ts';
import type { ObservationRow, Tables, TargetRow } from '../../sources/tables.ts';
import type { Schema } from './schema.ts';

/** What the tables were read from: equal files are published once. */
export interface Payload {
  readonly sha256: string;
  /** ISO instant. */
  readonly retrieved: string;
}

export const publish = (database: Kysely<Schema>, tables: Tables, payload: Payload): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await publishReleases(transaction, tables, payload);
    await publishIndicators(transaction, tables);
    await publishAreas(transaction, tables);
    await publishObservations(transaction, tables);
    await publishTargets(transaction, tables);
  });

async function publishReleases(
  transaction: Transaction<Schema>,
  { releases, indicators, observations }: Tables,
  { sha256, retrieved }: Payload,
): Promise<void> {
  const rowCount = (release: string) => {
    const own = new Set(indicators.filter((row) => row.releaseId === release).map((row) => row.id));
    return observations.filter((row) => own.has(row.indicator)).length;
  };
  const rows = releases.map(({ id, title, version, published, status, note }) => ({
    id,
    title,
    version,
    published,
    status,
    note,
    sha256,
    row_count: rowCount(id),
    retrieved_at: retrieved,
  }));
  for (const { id, ...row } of rows)
    await transaction
      .insertInto('release')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
}

async function publishIndicators(
  transaction: Transaction<Schema>,
  { indicators, synonyms }: Tables,
): Promise<void> {
  for (const [ordinal, one] of indicators.entries()) {
    const text = indicatorSearchText(one, synonyms);
    const row = {
      ordinal,
      name: one.name,
      short_name: one.shortName,
      definition: one.definition,
      unit_kind: one.unitKind,
      unit_label: one.unitLabel,
      rate_per: one.ratePer,
      decimals: one.decimals,
      polarity: one.polarity,
      measure_type: one.measureType,
      cycle_months: one.cycleMonths,
      companion: one.companion,
      noun: one.noun,
      min_count: one.minCount,
      source_name: one.sourceName,
      source_url: one.sourceUrl,
      licence: one.licence,
      release_id: one.releaseId,
      replaced_by: one.replacedBy,
      search_name: text.name,
      search_text: text.text,
    };
    await transaction
      .insertInto('indicator')
      .values({ id: one.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

/** Areas and comparator groups are reference tables, replaced as a whole. */
async function publishAreas(
  transaction: Transaction<Schema>,
  { areas, groups, neighbours }: Tables,
): Promise<void> {
  await transaction.deleteFrom('area').execute();
  await transaction.deleteFrom('comparator_member').execute();
  await transaction.deleteFrom('comparator_group').execute();
  const areaRows = areas.map((area, ordinal) => {
    const text = areaSearchText(area);
    return {
      code: area.code,
      ordinal,
      name: area.name,
      kind: area.kind,
      old_code: area.oldCode,
      parent_code: area.parent,
      valid_from: area.validFrom,
      valid_to: area.validTo,
      search_name: text.name,
      search_text: text.text,
    };
  });
  const memberRows = neighbours.map(({ group, area, ordinal, neighbour }) => ({
    group_id: group,
    area_code: area,
    ordinal,
    member_code: neighbour,
  }));
  await insertJson(
    transaction,
    'area',
    'code text, ordinal int, name text, kind text, old_code text, parent_code text, valid_from date, valid_to date, search_name text, search_text text',
    areaRows,
  );
  await insertJson(transaction, 'comparator_group', 'id text, name text, kind text', groups);
  await insertJson(
    transaction,
    'comparator_member',
    'group_id text, area_code text, ordinal int, member_code text',
    memberRows,
  );
}

async function publishObservations(transaction: Transaction<Schema>, tables: Tables): Promise<void> {
  const releaseOf = new Map(tables.indicators.map((row) => [row.id, row.releaseId]));
  const releases = tables.releases.map(({ id }) => id);
  const indicators = tables.indicators.map(({ id }) => id);
  if (releases.length > 0)
    await transaction.deleteFrom('observation').where('release_id', 'in', releases).execute();
  if (indicators.length > 0)
    await transaction.deleteFrom('observation_current').where('indicator_id', 'in', indicators).execute();
  const rows = tables.observations.map((row) => observationRow(row, releaseOf.get(row.indicator) ?? ''));
  const columns =
    'indicator_id text, area_code text, period_start date, period_dur text, value numeric, numerator numeric, denominator numeric, flags text[], note text';
  await insertJson(transaction, 'observation', `${columns}, release_id text`, rows);
  await insertJson(transaction, 'observation_current', columns, rows);
}

/** Targets are replaced as a whole: what was meant to be reached is in the report that said so. */
async function publishTargets(
  transaction: Transaction<Schema>,
  { indicators, targets }: Tables,
): Promise<void> {
  const ids = indicators.map(({ id }) => id);
  if (ids.length > 0) await transaction.deleteFrom('target').where('indicator_id', 'in', ids).execute();
  await insertJson(
    transaction,
    'target',
    'indicator_id text, area_code text, period_start date, period_dur text, value numeric, amber numeric, note text',
    targets.map((row) => ({ ...keyOf(row), value: row.value, amber: row.amber, note: row.note })),
  );
}

function keyOf({ indicator, area, period }: ObservationRow | TargetRow) {
  const [start = '', duration = ''] = period.split('/');
  return { indicator_id: indicator, area_code: area, period_start: start, period_dur: duration };
}

function observationRow(row: ObservationRow, release: string) {
  return {
    ...keyOf(row),
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    flags: row.flags,
    note: row.note,
    release_id: release,
  };
}

/** All rows in one statement with one parameter: thousands of rows would pass the limit on parameters. */
async function insertJson(
  transaction: Transaction<Schema>,
  table: keyof Schema,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns.split(', ').map((column) => sql.ref(column.split(' ')[0] ?? ''));
  await sql`insert into ${sql.table(table)} (${sql.join(names)})
    select ${sql.join(names)} from json_to_recordset(${JSON.stringify(rows)}::json) as source(${sql.raw(columns)})`.execute(
    transaction,
  );
}
