/** What the figures of a report say of their direction: only what they themselves know, never a guess. */

import type {
  Computed,
  FigureQuery,
  FigureStatus,
  FigureTag,
  Indicator,
  LedgerFigure,
} from '../../model/index.ts';
import { compare, parseDecimal } from '../decimal.ts';
import { monthsBetween, parsePeriod } from '../period.ts';
import { factsKey } from '../tag.ts';

export interface Direction {
  readonly way: 'up' | 'down' | 'same';
  /** Readers see the same number twice, whatever the unrounded values do (F7). */
  readonly shownEqual: boolean;
  /** Year of the earlier value; null where only the change is known. */
  readonly since: number | null;
}

/** The value of a figure as the report will read: text, exact value, period, and the direction of a change. */
export type Reading = Pick<Computed, 'text' | 'exact' | 'period' | 'direction'>;

export interface Known {
  /** Null where what stands there is the author's own, or nobody knows it. */
  reading(status: FigureStatus): Reading | null;
  /** Null where it cannot be known. */
  direction(query: FigureQuery): Direction | null;
  polarity(query: FigureQuery): Indicator['polarity'] | null;
}

export function knownOf(statuses: readonly FigureStatus[], after: ReadonlyMap<FigureTag, Computed>): Known {
  const reading = (status: FigureStatus): Reading | null => {
    const { tag, state, now, written } = status;
    if (state === 'edited' || state === 'pinned') return null;
    const next = after.get(tag);
    if (next !== undefined) return next;
    if (state === 'current') return now ?? written;
    return state === 'stale' ? written : null;
  };
  const own = new Map<string, FigureStatus[]>();
  for (const status of statuses) {
    if (status.query === null) continue;
    const key = factsKey(status.query);
    const known = own.get(key);
    if (known === undefined) own.set(key, [status]);
    else known.push(status);
  }
  const found = new Map<string, Direction | null>();
  return {
    reading,
    direction(query) {
      const key = factsKey(query);
      const known = found.get(key);
      if (known !== undefined) return known;
      const direction = directionOf(own.get(key) ?? [], reading);
      found.set(key, direction);
      return direction;
    },
    polarity: (query) =>
      own.get(factsKey(query))?.find(({ polarity }) => polarity !== undefined)?.polarity ?? null,
  };
}

/** From the value and the earlier one; else from a change; else from what was written for the period before. */
function directionOf(
  statuses: readonly FigureStatus[],
  reading: (status: FigureStatus) => Reading | null,
): Direction | null {
  const of = (measure: string): Reading | null => {
    const found = statuses.filter(({ query }) => query?.measure === measure);
    return found.map(reading).find((one) => one !== null) ?? null;
  };
  const [value, previous] = [of('value'), of('previous')];
  const both = between(previous, value);
  if (both !== null) return both;
  for (const measure of ['change', 'change-pct', 'compared', 'moved'] as const) {
    const change = of(measure);
    const size = parseDecimal(change?.exact ?? null);
    const way = change?.direction ?? (size === null || measure === 'moved' ? null : wayOf(size.n));
    const shownEqual = /^(?:0(?:\.0+)?%?$|less than |no change|broadly )/i.test(change?.text ?? '');
    if (way !== null) return { way, shownEqual, since: null };
  }
  const holder = statuses.find((status) => status.query?.measure === 'value' && reading(status) !== null);
  return holder === undefined || value === null ? null : between(recorded(holder.written, value), value);
}

/** What the record has for an earlier period, not more than a year before. */
function recorded(written: LedgerFigure | null, value: Reading): Reading | null {
  if (written === null) return null;
  const past = [written, ...written.history].find(
    ({ period, exact }) => period !== undefined && exact !== undefined && period !== value.period,
  );
  if (past?.period === undefined || past.exact === undefined) return null;
  const [from, to] = [parsePeriod(past.period), parsePeriod(value.period)];
  const months = from.ok && to.ok ? monthsBetween(from.value, to.value) : null;
  if (months === null || months <= 0 || months > 12) return null;
  return { text: past.text, exact: past.exact, period: past.period };
}

function between(before: Reading | null, now: Reading | null): Direction | null {
  const [from, to] = [parseDecimal(before?.exact ?? null), parseDecimal(now?.exact ?? null)];
  if (before === null || now === null || from === null || to === null) return null;
  return {
    way: wayOf(compare(to, from)),
    shownEqual: before.text === now.text,
    since: yearOf(before.period),
  };
}

const wayOf = (n: bigint | number): 'up' | 'down' | 'same' => (n > 0 ? 'up' : n < 0 ? 'down' : 'same');

function yearOf(period: string): number | null {
  const parsed = parsePeriod(period);
  return parsed.ok ? parsed.value.start.year : null;
}
