/** Frozen figures: how their place is remembered once they are plain text, and found again. */

import type { Block, FigureTag, FrozenFigure, Ledger, Location, ReportDocument } from '../model/index.ts';
import type { FigureControl } from './figure-controls.ts';

/** So many characters on each side tell one 88 from another. */
const around = 32;

/** The text of a figure with the words beside it; null where it does not stand inside one paragraph. */
export function quoteOf(
  { control, text }: FigureControl,
  document: ReportDocument,
): FrozenFigure['quote'] | null {
  const { range, at, first } = control;
  const block = blocksOf(document, at.story)[first];
  if (range === null || block?.kind !== 'paragraph') return null;
  return {
    exact: text,
    prefix: block.text.slice(Math.max(0, range.start - around), range.start),
    suffix: block.text.slice(range.end, range.end + around),
  };
}

/**
 * Where a frozen figure stands now: every place where its text stands between the same words; where there is none, those
 * where the words on one side are still the same. Its text alone is not enough to know it by.
 */
export function placesOfFrozen({ quote }: FrozenFigure, document: ReportDocument): readonly Location[] {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return [];
  const all = [undefined, ...document.stories.map(({ id }) => id)].flatMap((story) =>
    blocksOf(document, story).flatMap((block) => placesIn(block, story, quote)),
  );
  const both = all.filter(({ before, after }) => before && after);
  if (both.length > 0) return both.map(({ at }) => at);
  const beside = all.filter(
    ({ before, after }) => (before && prefix.trim() !== '') || (after && suffix.trim() !== ''),
  );
  return beside.map(({ at }) => at).filter(({ end = 0, start = 0 }) => end - start === exact.length);
}

interface Candidate {
  readonly at: Location;
  /** The words before, and after, are those that stood there. */
  readonly before: boolean;
  readonly after: boolean;
}

function placesIn(
  block: Block,
  story: Location['story'],
  { exact, prefix, suffix }: FrozenFigure['quote'],
): readonly Candidate[] {
  if (block.kind !== 'paragraph') return [];
  const { text } = block;
  const found: Candidate[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    // Words that reached the edge of their paragraph still do.
    const before =
      prefix.length < around ? text.slice(0, start) === prefix : text.slice(0, start).endsWith(prefix);
    const after = suffix.length < around ? text.slice(end) === suffix : text.startsWith(suffix, end);
    const at = { ...(story === undefined ? {} : { story }), block: block.block, start, end };
    found.push({ at, before, after });
  }
  return found;
}

const blocksOf = ({ blocks, stories }: ReportDocument, story: Location['story']): readonly Block[] =>
  story === undefined || story === 'document'
    ? blocks
    : (stories.find(({ id }) => id === story)?.blocks ?? []);

export const withFrozen = (ledger: Ledger, frozen: FrozenFigure): Ledger => ({
  ...ledger,
  frozen: [...(ledger.frozen ?? []), frozen],
});

/** The ledger without one of its frozen figures. */
export function withoutFrozen(ledger: Ledger, gone: FrozenFigure): Ledger {
  const { frozen = [], ...rest } = ledger;
  const kept = frozen.filter((one) => !isSame(one, gone));
  return kept.length === 0 ? rest : { ...rest, frozen: kept };
}

export const isFrozen = ({ frozen = [] }: Ledger, tag: FigureTag): boolean =>
  frozen.some((one) => one.tag === tag);

const isSame = (a: FrozenFigure, b: FrozenFigure): boolean =>
  a.tag === b.tag &&
  a.at === b.at &&
  a.quote.exact === b.quote.exact &&
  a.quote.prefix === b.quote.prefix &&
  a.quote.suffix === b.quote.suffix;
