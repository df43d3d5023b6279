/** Rows of the store as rows of the tidy tables: dates and decimals as text, so that nothing is lost. */

import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type {
  AreaRow,
  GroupRow,
  IndicatorRow,
  NeighbourRow,
  ObservationRow,
  ReleaseRow,
  TargetRow,
} from '../../sources/tables.ts';
import type { Schema } from '../store/schema.ts';

export type Database = Kysely<Schema>;

export const selectReleases = (database: Database) =>
  database
    .selectFrom('release')
    .select([
      'id',
      'title',
      'version',
      'status',
      'note',
      sql<string>`published::text`.as('published'),
      // ISO 8601 in UTC, whatever the time zone of the session.
      sql<string>`to_char(retrieved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('retrieved'),
    ])
    .orderBy('id')
    .$castTo<ReleaseRow & { readonly retrieved: string }>();

export const selectIndicators = (database: Database) =>
  database.selectFrom('indicator').selectAll('indicator');

export const indicatorRow = (row: Selectable<Schema['indicator']>): IndicatorRow => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  definition: row.definition,
  unitKind: row.unit_kind,
  unitLabel: row.unit_label,
  ratePer: row.rate_per,
  decimals: row.decimals,
  polarity: row.polarity,
  measureType: row.measure_type,
  companion: row.companion,
  noun: row.noun,
  sourceName: row.source_name,
  sourceUrl: row.source_url,
  licence: row.licence,
  minCount: row.min_count,
  cycleMonths: row.cycle_months,
  releaseId: row.release_id,
  replacedBy: row.replaced_by,
});

export const selectAreas = (database: Database) =>
  database
    .selectFrom('area')
    .select([
      'code',
      'name',
      'kind',
      'parent_code as parent',
      'old_code as oldCode',
      sql<string | null>`valid_from::text`.as('validFrom'),
      sql<string | null>`valid_to::text`.as('validTo'),
    ])
    .$castTo<AreaRow>();

export const selectObservations = (database: Database) =>
  database
    .selectFrom('observation_current')
    .select([
      'indicator_id as indicator',
      'area_code as area',
      sql<string>`period_start::text || '/' || period_dur`.as('period'),
      sql<string | null>`value::text`.as('value'),
      sql<string | null>`numerator::text`.as('numerator'),
      sql<string | null>`denominator::text`.as('denominator'),
      'flags',
      'note',
    ])
    .$castTo<ObservationRow>();

export const selectTargets = (database: Database) =>
  database
    .selectFrom('target')
    .select([
      'indicator_id as indicator',
      'area_code as area',
      sql<string>`period_start::text || '/' || period_dur`.as('period'),
      sql<string>`value::text`.as('value'),
      sql<string | null>`amber::text`.as('amber'),
      'note',
    ])
    .$castTo<TargetRow>();

export const selectGroups = (database: Database) =>
  database.selectFrom('comparator_group').selectAll().$castTo<GroupRow>();

export const selectMembers = (database: Database) =>
  database
    .selectFrom('comparator_member')
    .select(['group_id as group', 'area_code as area', 'ordinal', 'member_code as neighbour'])
    .$castTo<NeighbourRow>();
