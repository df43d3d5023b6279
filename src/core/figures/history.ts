/** The refreshes that a report has been through, as its record remembers them. */

import type { AreaCode, FigureTag, IndicatorId, Ledger, LedgerFigure } from '../model/index.ts';
import { measureNames } from './measures/measure-names.ts';
import { queryLabel } from './refresh/offer.ts';
import { parseTag } from './tag.ts';

export interface PastRefresh {
  /** ISO instant. */
  readonly at: string;
  readonly changes: readonly {
    readonly tag: FigureTag;
    readonly label: string;
    readonly old: string;
    readonly new: string;
  }[];
}

/** Newest first; figures that were written together stand together. Records keep at most ten earlier values of a figure. */
export function refreshHistory(ledger: Ledger, names?: SourceNames): readonly PastRefresh[] {
  const refreshes = new Map<string, PastRefresh['changes'][number][]>();
  for (const [tag, record] of Object.entries(ledger.figures)) {
    const label = recordLabel(tag, record, names);
    for (const [index, { text, until }] of record.history.entries()) {
      const next = index === 0 ? record : record.history[index - 1];
      if (next === undefined) continue;
      // Earlier versions did not keep when a value gave way: the next one was fetched then.
      const at = until ?? next.retrieved;
      const change = { tag, label, old: text, new: next.text };
      const together = refreshes.get(at);
      if (together === undefined) refreshes.set(at, [change]);
      else together.push(change);
    }
  }
  return [...refreshes]
    .map(([at, changes]) => ({ at, changes }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What a source calls its indicators and areas, by their ids. */
export interface SourceNames {
  readonly indicators: ReadonlyMap<IndicatorId, string>;
  readonly areas: ReadonlyMap<AreaCode, string>;
}

/**
 * The label of a figure by its record: `Children looked after, rate, Derby: rank`. Where the record has no names (those
 * of earlier versions have none), by what its source calls it; its ids where nobody was asked.
 */
export function recordLabel(
  tag: FigureTag,
  { about }: Pick<LedgerFigure, 'about'>,
  names?: SourceNames,
): string {
  const query = parseTag(tag);
  const measure = query === null || query.measure === 'value' ? null : measureNames[query.measure];
  const named = (indicator: string, area: string | undefined) =>
    [[indicator, area].filter(Boolean).join(', '), measure].filter(Boolean).join(': ');
  if (query !== null && about !== undefined) return named(about.indicator, about.area);
  if (names === undefined) return queryLabel(query, tag);
  const known = query === null ? undefined : names.indicators.get(query.indicator);
  if (query !== null && known !== undefined) return named(known, names.areas.get(query.area));
  const words = [query === null ? '' : query.indicator.replace(/-/g, ' '), measure].filter(Boolean);
  return `A figure that this report no longer describes${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
}
