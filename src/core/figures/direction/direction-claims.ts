/**
 * What the words of a sentence claim of the figures in it. A claim is taken up only where the sentence plainly ties the
 * word to the figure ("fell to 545", "9% fewer than", "545 children, down from"): silence is better than a false alarm.
 */

import { levelMeasures } from '../../model/index.ts';
import type { FigureQuery, FigureStatus, TextRange } from '../../model/index.ts';
import { denials, filler, longerAgo } from './direction-lexicon.ts';
import type { Way } from './direction-lexicon.ts';
import { wordsIn } from './direction-terms.ts';
import type { Instead, Word } from './direction-terms.ts';
import { mask, partsOf } from './sentences.ts';

/** A live figure in a sentence. */
export interface FigureInText extends TextRange {
  readonly status: FigureStatus;
  readonly query: FigureQuery;
}

export type Claim = TextRange & {
  readonly way: Way;
  readonly about:
    | { readonly kind: 'change'; readonly figure: FigureInText }
    | { readonly kind: 'order'; readonly left: FigureInText; readonly right: FigureInText }
    | { readonly kind: 'rank'; readonly figure: FigureInText };
  /** The year that the sentence compares with, where it names one. */
  readonly since: number | null;
  readonly instead: Instead;
};

const changes = new Set(['change', 'change-pct']);
const levels: ReadonlySet<string> = new Set(levelMeasures);
const own = new Set(['value', 'previous', 'change', 'change-pct']);

const FIG = `${mask}+`;
const small =
  'a|an|the|just|only|around|about|nearly|almost|over|some|approximately|a total of|a rate of|a record';
/** From a word to the number that completes it: "again in 2025 to just 545". */
const complement = new RegExp(
  `^${filler}(?:\\s+by\\s+(?:[\\d.,]+|\\p{L}+)\\s?(?:%|per cent|percentage points?)?)?\\s+(?:(?:by|to|from|of|at|on)\\s+)?(?:(?:${small})\\s+)*\\(?£?${FIG}`,
  'u',
);
const ofNumber = new RegExp(
  `^(?:\\s+in(?:\\s+(?!(?:led|leads|leading|has|have|had|is|was|which|that|took|made|saw)\\b|result|due|brought|caus|mean|despite|push|reduc|increas|rais|lower|help|mov|contribut)[\\p{L}’'-]+){1,14}?)?\\s+(?:of|to|from|by|at)\\s+(?:(?:${small})\\s+)*£?${FIG}`,
  'u',
);
const thanBefore =
  /^\s+(?:\p{L}+\s+){0,6}?(?:than|on|from)\s+(?:in\s+|at\s+|on\s+)?(?:the\s+|a\s+)?(?:last year|year earlier|year ago|year before|previous year|year|same (?:time|point) (?:last year|a year earlier)|(?:\d{1,2} )?(?:March |June |September |December )?(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?)\b/iu;
const appositive =
  /^(?:(?:and|which|this|that|it)\s+)*(?:(?:is|was|represents|represented|equates to|being)\s+)?(?:(?:a|an)\s+)?$/i;
const endOfTalk = new RegExp(`^${filler}\\s*[.!?]*$`, 'u');
const baseYear = /\b(?:since|from|than|compared (?:with|to)|against|between)\b[^.;]*?\b((?:19|20)\d\d)\b/i;

/** `text` is the paragraph with its figures masked and its quotations hidden. */
export function claimsIn(
  text: string,
  sentence: TextRange,
  figures: readonly FigureInText[],
): readonly Claim[] {
  if (figures.length === 0) return [];
  const parts = partsOf(text, sentence);
  const year = baseYear.exec(text.slice(sentence.start, sentence.end))?.[1];
  const since = year === undefined ? null : Number(year);
  return parts.flatMap((part, index) => {
    const words = text.slice(part.start, part.end);
    if (longerAgo.test(words)) return [];
    return wordsIn(words).flatMap((word): Claim[] => {
      if (denials.test(words.slice(0, word.start))) return [];
      const about = aboutWhat(text, part, word, parts[index - 1] ?? null, parts[index + 1] ?? null, figures);
      if (about === null) return [];
      const { way, instead } = word;
      return [{ start: part.start + word.start, end: part.start + word.end, way, about, since, instead }];
    });
  });
}

function aboutWhat(
  text: string,
  part: TextRange,
  word: Word,
  before: TextRange | null,
  next: TextRange | null,
  figures: readonly FigureInText[],
): Claim['about'] | null {
  const words = text.slice(part.start, part.end);
  const [head, tail] = [words.slice(0, word.start), words.slice(word.end)];
  const at = { start: part.start + word.start, end: part.start + word.end };
  const within = (range: TextRange) => figures.filter((f) => range.start <= f.start && f.end <= range.end);
  const right = within(part).find((f) => f.start >= at.end);
  const left = within(part).findLast((f) => f.end <= at.start);
  const change = (figure: FigureInText | undefined) =>
    figure !== undefined && own.has(figure.query.measure) ? { kind: 'change' as const, figure } : null;

  if (word.kind === 'rank') {
    const ranks = figures.filter((f) => f.query.measure === 'rank');
    return ranks.length === 1 && ranks[0] !== undefined ? { kind: 'rank', figure: ranks[0] } : null;
  }
  if (word.kind === 'comparative' || word.kind === 'same') {
    const order = orderOf(text, at, tail, right, figures);
    if (order !== null) return order;
    if (
      right !== undefined &&
      levels.has(right.query.measure) &&
      right.query.measure !== 'previous' &&
      word.kind === 'comparative' &&
      !/^\s+(?:from|by)\b/u.test(tail)
    )
      return null;
    if (
      /^[^,]*\b(?:England|national(?:ly)?|region(?:al)?|neighbours?|average|target|comparators?|expected)\b/i.test(
        tail,
      )
    )
      return null;
  }
  if (word.kind === 'comparative') {
    const direct =
      left !== undefined &&
      changes.has(left.query.measure) &&
      /^\s*(?:per cent|percentage points?|points?|%)?\s*(?:\p{L}+\s+){0,2}$/u.test(
        text.slice(left.end, at.start),
      );
    if (direct) return change(left);
    if (/^(?:up|down)$/i.test(words.slice(word.start, word.end)) && complement.test(tail))
      return change(right);
    if (!thanBefore.test(tail)) return null;
    if (appositive.test(head) && before !== null)
      return change(within(before).findLast((f) => own.has(f.query.measure)));
    const lead = left === undefined ? '' : text.slice(part.start, left.start);
    return left?.query.measure === 'value' && isSubject(head, left, lead) ? change(left) : null;
  }
  if (complement.test(tail) || (word.kind === 'noun' && ofNumber.test(tail))) return change(right);
  if (word.kind === 'same') return null;
  if (
    (word.kind === 'noun' || word.kind === 'ing') &&
    appositive.test(head) &&
    before !== null &&
    right === undefined
  ) {
    const tied =
      word.kind === 'noun'
        ? /^\s*(?:$|[.!?]|(?:of|on|from|compared|since|over)\b)/u
        : /^\s*(?:$|[.!?]|(?:by|from|to|again|slightly|sharply)\b)/u;
    if (tied.test(tail)) return change(within(before).findLast((f) => own.has(f.query.measure)));
  }
  if (word.kind !== 'verb') return null;
  if (
    left?.query.measure === 'value' &&
    isSubject(head, left, text.slice(part.start, left.start)) &&
    endOfTalk.test(tail)
  )
    return change(left);
  if (left === undefined && right === undefined && next !== null && endOfTalk.test(tail)) {
    const stands = within(next).find((f) => f.query.measure === 'value');
    const opening = stands === undefined ? '' : text.slice(next.start, stands.start);
    if (
      stands !== undefined &&
      /^(?:with|to|at|now|standing at|there (?:are|were)(?: now)?|it (?:is|stands at|stood at)(?: now)?)\s*(?:now )?$/i.test(
        opening,
      ) &&
      isSubject(head, stands, head)
    )
      return change(stands);
  }
  return null;
}

/** Two levels of one indicator, one on each side of the word: "88 is below the England rate of 67". */
function orderOf(
  text: string,
  at: TextRange,
  tail: string,
  right: FigureInText | undefined,
  figures: readonly FigureInText[],
): Claim['about'] | null {
  if (right === undefined || !levels.has(right.query.measure)) return null;
  if (/^\s+(?:by|to)\b/u.test(tail)) return null;
  const same = (f: FigureInText) =>
    f !== right && levels.has(f.query.measure) && f.query.indicator === right.query.indicator;
  const earlier = figures.findLast((f) => same(f) && f.end <= at.start);
  const later =
    right.query.measure === 'value'
      ? undefined
      : figures.find((f) => same(f) && f.start >= right.end && f.query.measure === 'value');
  const left = earlier ?? later;
  if (left === undefined || left.query.period !== right.query.period) return null;
  const approximate =
    /^(?:more|fewer|less)$/i.test(text.slice(at.start, at.end)) && right.query.measure === 'value';
  return approximate ? null : { kind: 'order', left, right };
}

const generic = new Set(
  'the this that our its overall total number numbers rate rates figure figures percentage proportion level value count of in at for per who were was is are has have had been being to be and under aged over a an now again also city council county local'.split(
    ' ',
  ),
);

/** Whether the words up to here name the figure's own measure and nothing else: "The number of children looked after in Derby". */
function isSubject(head: string, figure: FigureInText, lead: string): boolean {
  if (
    lead.trim() !== '' &&
    !/\b(?:numbers?|rates?|figures?|percentage|proportion|total|level|value)\b/i.test(lead)
  )
    return false;
  const { offer, written, query } = figure.status;
  const about = written?.about;
  const label = `${offer?.label ?? ''} ${about?.indicator ?? ''} ${about?.area ?? ''} ${query?.indicator ?? ''}`;
  const known = new Set(label.toLowerCase().match(/\p{L}+/gu) ?? []);
  const words =
    head
      .toLowerCase()
      .replace(/[’']s\b/gu, '')
      .match(/\p{L}+/gu) ?? [];
  return words.every((word) => word.startsWith(mask) || generic.has(word) || known.has(word));
}
