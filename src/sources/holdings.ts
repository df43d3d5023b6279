/** Rows of the tidy tables, indexed for answering. The service hands over the rows that its questions need, a file all of them. */

import { periodOrder } from '../core/figures/period.ts';
import type {
  Area,
  AreaCode,
  ComparatorGroup,
  Indicator,
  IndicatorId,
  Observation,
  PeriodId,
  Release,
  Target,
} from '../core/model/index.ts';
import type { AreaRow, IndicatorRow, ObservationRow, Tables } from './tables.ts';

/** An indicator with what its publisher keeps about it. */
interface IndicatorRecord {
  readonly indicator: Indicator;
  /** Months from one period to the next of the same shape. */
  readonly cycleMonths: number;
  readonly release: Release;
  readonly withdrawn: boolean;
  readonly replacedBy: IndicatorId | null;
}

export interface Holdings {
  indicator(id: IndicatorId): IndicatorRecord | null;
  area(code: AreaCode): Area | null;
  /** Oldest first. */
  series(id: IndicatorId, area: AreaCode): readonly Observation[];
  /** Areas of one kind at one period, by code. The same list for the same question. */
  peers(id: IndicatorId, period: PeriodId, kind: Area['kind']): readonly Observation[];
  target(id: IndicatorId, area: AreaCode, period: PeriodId): Target | null;
  neighbours(area: AreaCode): { readonly group: ComparatorGroup; readonly areas: readonly AreaCode[] } | null;
}

export function holdingsOf(tables: Omit<Tables, 'synonyms'>): Holdings {
  const indicators = new Map(tables.indicators.flatMap((row) => entry(row, tables)));
  const areas = new Map(tables.areas.map((row) => [row.code, areaOf(row)]));
  const groups = new Map(tables.groups.map(({ id, name }) => [id, { id, name }]));

  const targets = new Map(
    tables.targets.map(({ indicator, note: _, ...target }) => [
      `${indicator}/${target.area}/${target.period}`,
      target,
    ]),
  );

  const when = new Map(tables.observations.map(({ period }) => [period, periodOrder(period)]));
  const whenOf = (period: PeriodId): string => when.get(period) ?? period;
  const rows = tables.observations
    .map((row) => ({ indicator: row.indicator, observation: observationOf(row) }))
    .sort(
      (a, b) =>
        order(a.observation.area, b.observation.area) ||
        order(whenOf(a.observation.period), whenOf(b.observation.period)),
    );
  const series = grouped(rows, ({ indicator, observation }) => `${indicator}/${observation.area}`);
  const peers = grouped(
    rows,
    ({ indicator, observation }) =>
      `${indicator}/${observation.period}/${areas.get(observation.area)?.kind ?? 'unknown'}`,
  );

  const members = new Map<AreaCode, { group: ComparatorGroup; areas: AreaCode[] }>();
  for (const row of [...tables.neighbours].sort((a, b) => a.ordinal - b.ordinal)) {
    const group = groups.get(row.group);
    if (group === undefined) continue;
    const own = members.get(row.area) ?? { group, areas: [] };
    // One group an area for now: the first is the publisher's default.
    if (own.group === group) own.areas.push(row.neighbour);
    members.set(row.area, own);
  }

  return {
    indicator: (id) => indicators.get(id) ?? null,
    area: (code) => areas.get(code) ?? null,
    series: (id, area) => series.get(`${id}/${area}`) ?? [],
    peers: (id, period, kind) => peers.get(`${id}/${period}/${kind}`) ?? [],
    target: (id, area, period) => targets.get(`${id}/${area}/${period}`) ?? null,
    neighbours: (area) => members.get(area) ?? null,
  };
}

/** The indicator as the product knows it, without its publisher's housekeeping. */
export function indicatorOf(row: IndicatorRow): Indicator {
  const { cycleMonths: _, releaseId: __, replacedBy: ___, ...indicator } = row;
  return indicator;
}

/** The release as the product knows it, without its publisher's housekeeping. */
export const releaseOf = ({ id, title, published, note }: Release): Release => ({
  id,
  title,
  published,
  note,
});

export const areaOf = ({ code, name, kind, parent }: AreaRow): Area => ({ code, name, kind, parent });

function observationOf(row: ObservationRow): Observation {
  const { indicator: _, note: __, ...observation } = row;
  return observation;
}

function entry(row: IndicatorRow, { releases }: Pick<Tables, 'releases'>): [IndicatorId, IndicatorRecord][] {
  const release = releases.find((one) => one.id === row.releaseId);
  if (release === undefined) return [];
  const record = {
    indicator: indicatorOf(row),
    cycleMonths: row.cycleMonths,
    release: releaseOf(release),
    withdrawn: release.status === 'withdrawn',
    replacedBy: row.replacedBy,
  };
  return [[row.id, record]];
}

function grouped(
  rows: readonly { readonly indicator: string; readonly observation: Observation }[],
  key: (row: { readonly indicator: string; readonly observation: Observation }) => string,
): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const found = groups.get(key(row));
    if (found === undefined) groups.set(key(row), [row.observation]);
    else found.push(row.observation);
  }
  return groups;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
