/** The rows that a set of questions needs, in a number of statements that grows with the indicators and not the questions. */

import { sql } from 'kysely';
import { periodOrder } from '../../core/figures/period.ts';
import type { FactsQuery } from '../../core/model/index.ts';
import { england, periodOf } from '../../sources/answer.ts';
import { holdingsOf } from '../../sources/holdings.ts';
import type { Holdings } from '../../sources/holdings.ts';
import type { IndicatorRow, ObservationRow } from '../../sources/tables.ts';
import {
  indicatorRow,
  selectAreas,
  selectGroups,
  selectIndicators,
  selectMembers,
  selectObservations,
  selectReleases,
  selectTargets,
} from './rows.ts';
import type { Database } from './rows.ts';

/** What cannot be text in the database (a nought byte) is not asked for there, and so is not found. */
export async function loadHoldings(database: Database, queries: readonly FactsQuery[]): Promise<Holdings> {
  const storable = queries.filter((query) => !`${query.indicator}${query.area}`.includes('\0'));
  const ids = distinct(storable.map(({ indicator }) => indicator));
  const codes = distinct(storable.map(({ area }) => area));
  const asked = await indicatorsOf(database, ids);
  // So that a withdrawn one is answered with the name of the one that takes its place.
  const replacements = distinct(asked.flatMap(({ replacedBy }) => replacedBy ?? []));
  const others = await indicatorsOf(
    database,
    replacements.filter((id) => !ids.includes(id)),
  );
  const observations: ObservationRow[] = [];
  for (const { id, cycleMonths } of asked)
    observations.push(
      ...(await observationsFor(
        database,
        id,
        storable.filter(({ indicator }) => indicator === id),
        cycleMonths,
      )),
    );
  return holdingsOf({
    indicators: [...asked, ...others],
    observations,
    releases: await selectReleases(database).execute(),
    areas: await selectAreas(database).execute(),
    groups: await selectGroups(database).execute(),
    targets:
      ids.length === 0 || codes.length === 0
        ? []
        : await selectTargets(database)
            .where('indicator_id', 'in', ids)
            .where('area_code', 'in', codes)
            .execute(),
    neighbours:
      codes.length === 0 ? [] : await selectMembers(database).where('area_code', 'in', codes).execute(),
  });
}

const indicatorsOf = async (database: Database, ids: readonly string[]): Promise<readonly IndicatorRow[]> =>
  ids.length === 0
    ? []
    : (await selectIndicators(database).where('id', 'in', ids).execute()).map(indicatorRow);

/** The whole series of the areas asked for and of England, and every other area at the periods that are meant. */
async function observationsFor(
  database: Database,
  indicator: string,
  queries: readonly FactsQuery[],
  cycleMonths: number,
): Promise<readonly ObservationRow[]> {
  const codes = distinct([england, ...queries.map(({ area }) => area)]);
  const series = await selectObservations(database)
    .where('indicator_id', '=', indicator)
    .where('area_code', 'in', codes)
    .execute();
  series.sort((a, b) => (periodOrder(a.period) < periodOrder(b.period) ? -1 : 1));
  const periods = distinct(
    queries.flatMap((query) => {
      const period = periodOf(
        query,
        series.filter(({ area }) => area === query.area),
        cycleMonths,
      );
      return period.ok && period.value.includes('/') ? [period.value] : [];
    }),
  );
  if (periods.length === 0) return series;
  const others = await selectObservations(database)
    .where('indicator_id', '=', indicator)
    .where('area_code', 'not in', codes)
    .where((where) =>
      where.or(
        periods.map((period) => {
          const [start = '', duration = ''] = period.split('/');
          return where.and([
            where('period_start', '=', sql<string>`${start}::date`),
            where('period_dur', '=', duration),
          ]);
        }),
      ),
    )
    .execute();
  return [...series, ...others];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
