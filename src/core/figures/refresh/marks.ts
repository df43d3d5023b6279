/** What else is to be known of a figure beside its state: who may still change it, and what became of its indicator. */

import type { Facts, FigureMark, FigureQuery, Flag, LedgerFigure, SourceError } from '../../model/index.ts';
import { isFigureQuery } from '../tag.ts';

export interface Marked {
  readonly mark: FigureMark | null;
  /** The query that takes the place of one whose indicator goes by another name. */
  readonly successor: FigureQuery | null;
  /** What the mark means for this figure, in a sentence; null where another sentence says it. */
  readonly words: string | null;
}

const unmarked: Marked = { mark: null, successor: null, words: null };

/** The mark of a figure whose source gave an error: its indicator may be no more, or go by another name. */
export function markOfError(query: FigureQuery, error: SourceError): Marked | null {
  if (error.kind !== 'withdrawn') return null;
  const successor = error.replacedBy === undefined ? null : { ...query, indicator: error.replacedBy };
  // The message of the error says what has become of the indicator.
  return successor !== null && isFigureQuery(successor)
    ? { mark: 'renamed', successor, words: null }
    : { mark: 'withdrawn', successor: null, words: null };
}

/**
 * The mark of a figure by what was last written and what its source has now, the one that needs the author most first:
 * revised, then adopted, then provisional. `now` is null where nobody could be asked.
 */
export function markOf(
  written: LedgerFigure | null,
  now: { readonly record: LedgerFigure; readonly facts: Facts } | null,
): Marked {
  if (written !== null && now !== null && isRevised(written, now.record))
    return { ...unmarked, mark: 'revised', words: revisedWords(now.facts) };
  if (written === null) return { ...unmarked, mark: 'adopted' };
  const flags = now?.record.flags ?? written.flags ?? [];
  return isProvisional(flags)
    ? { ...unmarked, mark: 'provisional', words: provisionalWords(flags) }
    : unmarked;
}

/** Another release gives the same period another value, or other caveats. Earlier records do not say which they had. */
function isRevised(written: LedgerFigure, now: LedgerFigure): boolean {
  if (written.period !== now.period || written.release === now.release) return false;
  if (written.exact !== now.exact) return true;
  return written.flags !== undefined && flagsKey(written.flags) !== flagsKey(now.flags ?? []);
}

const flagsKey = (flags: readonly Flag[]): string => [...flags].sort().join(' ');

const isProvisional = (flags: readonly Flag[]): boolean => flags.includes('p') || flags.includes('e');

const revisedWords = ({ release }: Facts): string =>
  `Its publisher has revised the value of this period (${release.title}).`;

const provisionalWords = (flags: readonly Flag[]): string =>
  `Its publisher calls this value ${flags.includes('p') ? 'provisional' : 'an estimate'}, so it may still change.`;
