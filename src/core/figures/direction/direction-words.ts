/**
 * Words follow numbers: direction words in the sentence of a live figure that its value contradicts. Live words are
 * figures themselves and never looked at; headings, quotations and guidance are nobody's claim.
 */

import type {
  Computed,
  FigureStatus,
  FigureTag,
  Location,
  Paragraph,
  ReportDocument,
  TextRange,
} from '../../model/index.ts';
import { madeOnceForBoth, matchesIn } from '../../model/index.ts';
import { compare, parseDecimal } from '../decimal.ts';
import { claimsIn } from './direction-claims.ts';
import type { Claim, FigureInText } from './direction-claims.ts';
import { figuresByPlace } from './figures-by-place.ts';
import { knownOf } from './direction-known.ts';
import type { Known } from './direction-known.ts';
import { masked, sentencesOf } from './sentences.ts';

export interface WordConflict {
  readonly tag: FigureTag;
  /** The words, with a quotation to find them by. */
  readonly at: Location;
  readonly found: string;
  /** Words that keep the form of the sentence; empty where it must be written anew. */
  readonly suggestion: string;
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
  readonly sentence: string;
}

/**
 * In document order. `after` holds what figures will read once a refresh is written; a figure without an entry reads as
 * it does now. Where the direction cannot be known, nothing is said.
 */
export function wordConflicts(
  document: ReportDocument,
  statuses: readonly FigureStatus[],
  after: ReadonlyMap<FigureTag, Computed> = new Map(),
): readonly WordConflict[] {
  const known = knownOf(statuses, after);
  const conflicts: WordConflict[] = [];
  for (const { paragraph, story, sentence, claim } of claimsOf(document, statuses)) {
    const wrong = judged(claim, known);
    if (wrong !== null) conflicts.push(conflict(paragraph, story, sentence, claim, wrong));
  }
  return conflicts;
}

interface Claimed extends Omit<Placed, 'figures'> {
  readonly sentence: TextRange;
  readonly claim: Claim;
}

/** What the words of a report claim of its figures: the same whatever these will read, and found once. */
const claimsOf = madeOnceForBoth(
  (document: ReportDocument, statuses: readonly FigureStatus[]): readonly Claimed[] => {
    const claims: Claimed[] = [];
    for (const { paragraph, story, figures } of paragraphsWith(document, statuses)) {
      const { text } = paragraph;
      const words = masked(masked(text, quotations(text), '\uE001'), figures);
      for (const sentence of sentencesOf(words)) {
        const inside = figures.filter((f) => sentence.start <= f.start && f.end <= sentence.end);
        for (const claim of claimsIn(words, sentence, inside))
          claims.push({ paragraph, story, sentence, claim });
      }
    }
    return claims;
  },
);

interface Placed {
  readonly paragraph: Paragraph;
  readonly story: string | undefined;
  readonly figures: readonly FigureInText[];
}

function paragraphsWith(document: ReportDocument, statuses: readonly FigureStatus[]): readonly Placed[] {
  const places = figuresByPlace(statuses);
  const found: Placed[] = [];
  for (const { id, blocks } of [{ id: undefined, blocks: document.blocks }, ...document.stories]) {
    const inside = places.get(id ?? '');
    if (inside === undefined) continue;
    for (const block of blocks) {
      const figures = inside.get(block.block);
      if (figures !== undefined && block.kind === 'paragraph' && block.headingLevel === null)
        found.push({ paragraph: block, story: id, figures });
    }
  }
  return found;
}

const quotations = (text: string): readonly TextRange[] =>
  /["“‘]/.test(text)
    ? matchesIn(text, quoted).map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    : [];

const quoted = /“[^”]*”|"[^"\n]*"|‘[^’\n]*’(?!\p{L})/gu;

interface Wrong {
  readonly figure: FigureInText;
  readonly suggestion: string;
  readonly why: string;
}

const rightWords = { up: 'higher than', down: 'lower than', same: 'the same as' } as const;

/** Null where the words are right, or nobody can tell. */
function judged(claim: Claim, known: Known): Wrong | null {
  const { about } = claim;
  if (about.kind === 'order') {
    const [left, right] = [known.reading(about.left.status), known.reading(about.right.status)];
    const [a, b] = [parseDecimal(left?.exact ?? null), parseDecimal(right?.exact ?? null)];
    if (left === null || right === null || a === null || b === null || left.text === right.text) return null;
    const order = compare(a, b);
    const way = order > 0 ? 'up' : 'down';
    if (claim.way === way || claim.way === 'better' || claim.way === 'worse') return null;
    const why = `${left.text} is ${rightWords[way]} ${right.text}`;
    return { figure: about.left, suggestion: claim.instead[way], why };
  }
  const { figure } = about;
  if (about.kind === 'rank') return misplaced(claim, figure, known);
  if (known.reading(figure.status) === null) return null;
  const direction = known.direction(figure.query);
  if (direction === null) return null;
  if (claim.since !== null && claim.since !== direction.since) return null;
  const { way, shownEqual } = direction;
  const polarity = known.polarity(figure.query);
  if (claim.way === 'better' || claim.way === 'worse') {
    if (polarity === null) return null;
    const really = way === 'same' ? null : (way === 'up') === (polarity === 'higher') ? 'better' : 'worse';
    if (polarity !== 'neutral' && really === claim.way) return null;
    const why =
      polarity === 'neutral'
        ? 'neither a rise nor a fall of this measure is better, so use neutral words'
        : `the figure ${moves[way]}, which is ${really ?? 'neither better nor worse'} for this measure`;
    return { figure, suggestion: shownEqual ? '' : claim.instead[way], why };
  }
  if (claim.way === way || (claim.way === 'same' && shownEqual)) return null;
  return {
    figure,
    suggestion: shownEqual ? claim.instead.same : claim.instead[way],
    why: shownEqual ? 'the figure is the same as before, as it is shown' : `the figure ${moves[way]}`,
  };
}

/** A place in the other half of the ranking than the words say. */
function misplaced(claim: Claim, figure: FigureInText, known: Known): Wrong | null {
  const rank = known.reading(figure.status);
  const [, end, all = ''] = /(highest|lowest) of ([\d,]+)/u.exec(rank?.text ?? '') ?? [];
  const [place, of] = [Number(rank?.exact ?? NaN), Number(all.replace(/,/g, ''))];
  if (rank === null || end === undefined || !(place > 0) || !(of > 3)) return null;
  const nearer = (place - 1) * 2 < of - 1 ? end : end === 'highest' ? 'lowest' : 'highest';
  const way = nearer === 'highest' ? 'up' : 'down';
  if (way === claim.way) return null;
  return { figure, suggestion: claim.instead[way], why: `the rank is ${rank.text}` };
}

const moves = { up: 'rose', down: 'fell', same: 'did not change' } as const;

function conflict(
  { text, block }: Paragraph,
  story: string | undefined,
  sentence: TextRange,
  { start, end }: Claim,
  { figure, suggestion, why }: Wrong,
): WordConflict {
  const found = text.slice(start, end);
  const advice = suggestion === '' ? 'Write the sentence anew.' : `Write “${suggestion}” instead.`;
  return {
    tag: figure.status.tag,
    at: {
      ...(story === undefined ? {} : { story }),
      block,
      start,
      end,
      quote: {
        exact: found,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
    },
    found,
    suggestion,
    message: `The words say “${found}”, but ${why}. ${advice}`,
    sentence: text.slice(sentence.start, sentence.end),
  };
}
