/** From what is held to the facts that a question asks for: the same answer from the service and from a file. */

import { periodLabel } from '../core/figures/period-label.ts';
import { cyclesBack, parsePeriod, previousPeriod, printPeriod } from '../core/figures/period.ts';
import type {
  Area,
  AreaCode,
  Facts,
  FactsQuery,
  Indicator,
  Observation,
  PeriodId,
  Result,
  SourceError,
} from '../core/model/index.ts';
import { err, ok } from '../core/model/index.ts';
import type { Holdings } from './holdings.ts';

/** The country that a council is compared with. */
export const england: AreaCode = 'E92000001';

/** One answer per question, in order; equal questions share one. */
export async function answerAll(
  holdings: Holdings,
  queries: readonly FactsQuery[],
  retrieved: string,
): Promise<readonly Result<Facts, SourceError>[]> {
  const known = new Map<string, Promise<Result<Facts, SourceError>>>();
  const answer = async (query: FactsQuery): Promise<Result<Facts, SourceError>> => {
    const found = factsOf(holdings, query);
    return found.ok ? ok({ ...found.value, retrieved, hash: await hashOf(found.value) }) : found;
  };
  const keys = queries.map((query) => `${query.indicator}/${query.area}/${query.period}`);
  queries.forEach((query, at) => {
    const key = keys[at] ?? '';
    if (!known.has(key)) known.set(key, answer(query));
  });
  return Promise.all(keys.map((key) => known.get(key) as Promise<Result<Facts, SourceError>>));
}

/**
 * The period that a question means: `latest` is the newest that the area has a row for, suppressed or not, `latest-1`
 * the one a cycle before it. Empty where the area has none.
 *
 * @param series oldest first.
 */
export function periodOf(
  query: FactsQuery,
  series: readonly Observation[],
  cycleMonths: number,
): Result<PeriodId, string> {
  const back = cyclesBack(query.period);
  if (back !== null) {
    const newest = series.at(-1)?.period ?? '';
    return ok((back === 0 ? newest : earlier(newest, back * cycleMonths)) ?? '');
  }
  const period = parsePeriod(query.period);
  return period.ok ? ok(printPeriod(period.value)) : period;
}

type Found = Omit<Facts, 'retrieved' | 'hash'>;

function factsOf(holdings: Holdings, query: FactsQuery): Result<Found, SourceError> {
  const record = holdings.indicator(query.indicator);
  if (record === null)
    return err({
      kind: 'unknown-indicator',
      message: `There is no indicator “${short(query.indicator)}”. Search for the indicator and insert the figure again.`,
    });
  const { indicator } = record;
  if (record.withdrawn)
    return err({
      kind: 'withdrawn',
      message:
        `${indicator.name} has been withdrawn by its publisher. ` +
        (record.replacedBy === null
          ? 'Remove the figure, or ask the publisher what takes its place.'
          : `Use “${holdings.indicator(record.replacedBy)?.indicator.name ?? record.replacedBy}” instead.`),
      ...(record.replacedBy === null ? {} : { replacedBy: record.replacedBy }),
    });
  const area = holdings.area(query.area);
  if (area === null)
    return err({
      kind: 'unknown-area',
      message: `There is no area with the code “${short(query.area)}”. Choose the area by its name and insert the figure again.`,
    });
  const series = holdings.series(indicator.id, area.code);
  const period = periodOf(query, series, record.cycleMonths);
  if (!period.ok) return err({ kind: 'no-observation', message: period.error });
  const current = series.find((one) => one.period === period.value);
  if (current === undefined)
    return err({ kind: 'no-observation', message: nothingThere(indicator, area, period.value, series) });

  const at = (list: readonly Observation[], wanted: PeriodId | null) =>
    list.find((one) => one.period === wanted) ?? null;
  const peers = holdings.peers(indicator.id, current.period, area.kind);
  const englandSeries = holdings.series(indicator.id, england);
  return ok({
    indicator,
    area,
    period: current.period,
    current,
    previous: at(series, earlier(current.period, record.cycleMonths)),
    series,
    england: at(englandSeries, current.period),
    englandSeries,
    region: regionAt(holdings, area, indicator.id, current.period),
    target: holdings.target(indicator.id, area.code, current.period),
    neighbours: neighboursAt(holdings, area.code, peers),
    peers,
    release: record.release,
  });
}

function regionAt(holdings: Holdings, area: Area, indicator: string, period: PeriodId): Facts['region'] {
  const region = area.kind === 'authority' && area.parent !== null ? holdings.area(area.parent) : null;
  if (region?.kind !== 'region') return null;
  const observation = holdings.series(indicator, region.code).find((one) => one.period === period);
  return observation === undefined ? null : { area: region, observation };
}

/** In the order of the model, the closest neighbour first. */
function neighboursAt(
  holdings: Holdings,
  area: AreaCode,
  peers: readonly Observation[],
): Facts['neighbours'] {
  const members = holdings.neighbours(area);
  if (members === null) return null;
  const areas = members.areas.flatMap((code) => {
    const member = code === area ? null : holdings.area(code);
    return member === null ? [] : [member];
  });
  return {
    group: members.group,
    areas,
    observations: areas.flatMap(({ code }) => peers.find((one) => one.area === code) ?? []),
  };
}

function earlier(period: PeriodId, cycleMonths: number): PeriodId | null {
  const parsed = parsePeriod(period);
  return parsed.ok ? printPeriod(previousPeriod(parsed.value, cycleMonths)) : null;
}

function nothingThere(
  indicator: Indicator,
  area: Area,
  period: PeriodId,
  series: readonly Observation[],
): string {
  const latest = series.at(-1);
  const { name } = indicator;
  if (latest === undefined)
    return `${name}: nothing is published for ${area.name}. Choose another area or indicator.`;
  const newest = periodLabel(latest.period, indicator);
  return `${name}: nothing is published for ${area.name} ${periodLabel(period, indicator)}. The newest value is the one ${newest}.`;
}

/**
 * SHA-256, lower-case hex, over a plain listing of the facts: the same from every source, and different as soon as
 * any value, flag or comparator is.
 */
async function hashOf(facts: Found): Promise<string> {
  const line = ({ area, period, value, numerator, denominator, flags }: Observation) =>
    [area, period, value ?? '', numerator ?? '', denominator ?? '', flags.join(' ')].join(',');
  const lines = (title: string, list: readonly (Observation | null)[]) => [
    title,
    ...list.flatMap((one) => (one === null ? [] : [line(one)])),
  ];
  const listing = [
    [facts.indicator.id, facts.area.code, facts.period, facts.release.id].join(','),
    ...lines('current', [facts.current]),
    ...lines('previous', [facts.previous]),
    ...lines('series', facts.series),
    ...lines('england', facts.englandSeries),
    ...lines('region', [facts.region?.observation ?? null]),
    ['target', facts.target?.value ?? '', facts.target?.amber ?? ''].join(','),
    ...lines(facts.neighbours?.group.id ?? '', facts.neighbours?.observations ?? []),
    ...lines('peers', facts.peers),
  ].join('\n');
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(listing));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Text from a document, cut so that a message stays readable. */
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
