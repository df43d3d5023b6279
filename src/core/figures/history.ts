/** The refreshes that a report has been through, as its record remembers them. */

import type { FigureTag, Ledger, LedgerFigure } from '../model/index.ts';
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
export function refreshHistory(ledger: Ledger): readonly PastRefresh[] {
  const refreshes = new Map<string, PastRefresh['changes'][number][]>();
  for (const [tag, record] of Object.entries(ledger.figures)) {
    const label = recordLabel(tag, record);
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

/** The label of a figure by its record alone: `Children looked after, rate, Derby: rank`. */
export function recordLabel(tag: FigureTag, { about }: Pick<LedgerFigure, 'about'>): string {
  const query = parseTag(tag);
  if (query === null || about === undefined) return queryLabel(query, tag);
  const whose = `${about.indicator}, ${about.area}`;
  return query.measure === 'value' ? whose : `${whose}: ${measureNames[query.measure]}`;
}
