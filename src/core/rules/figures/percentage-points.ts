import {
  absolute,
  compare,
  divide,
  multiply,
  parseDecimal,
  rational,
  round,
  subtract,
} from '../../figures/decimal.ts';
import type { Rational } from '../../figures/decimal.ts';
import { masked, partsOf } from '../../figures/direction/sentences.ts';
import { factsKey } from '../../figures/index.ts';
import { inPlainLetters, matchesIn } from '../../model/index.ts';
import type { FigureStatus, Rule, TextRange } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { standingRecord, statedIn } from './figures-in-text.ts';
import type { FigureInText, Stated } from './figures-in-text.ts';

/**
 * "Rose by 3% to 84.1%": from 81.1% to 84.1% is 3 percentage points, and 3.7% (F5, C3). Nothing is said where the change
 * in per cent is what the data has.
 */
export const percentagePoints: Rule = {
  id: 'percentage-points',
  title: 'A difference of percentages is in percentage points',
  why: 'From 50% to 53% is a rise of 3 percentage points and of 6%. A reader who takes the one for the other is wrong by half.',
  severity: 'error',
  mends: 'one by one',
  tags: ['figures'],
  source: 'Government Analysis Function: writing about statistics',
  *check({ document, figures }) {
    const known = movesOf(figures);
    for (const stated of statedIn(document, figures)) {
      const { text, headingLevel } = stated.placed.paragraph;
      if (headingLevel !== null || !/%|per\s?cent/i.test(text)) continue;
      for (const { change, figure } of changesIn(stated)) {
        const verdict = judged(change, known.get(factsKey(figure.query)));
        if (verdict === 'per cent') continue;
        const range = { start: change.start, end: change.end };
        const found = text.slice(range.start, range.end);
        const points = `${change.digits} ${change.adjective || Number(change.digits) === 1 ? 'percentage point' : 'percentage points'}`;
        const about = quoted(figure.status.text);
        const at = placeOf(stated.placed, range);
        yield {
          outcome: verdict === 'points' ? 'fail' : 'review',
          message:
            verdict === 'points'
              ? `${quoted(found)} is the difference of two percentages, beside ${about}. Write “${points}”.`
              : `${quoted(found)} stands beside ${about}, which is a percentage itself. Write “${points}” where it is the difference of the two percentages; leave it where it is the change in per cent of the earlier one.`,
          subject: figure.status.tag,
          location: at,
          fixes: [
            {
              title: `Write “${points}”`,
              edits: [{ kind: 'replace-text', at, expected: found, text: points }],
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** A change in per cent that the author has typed: its number and the words for per cent. */
interface TypedChange extends TextRange {
  readonly digits: string;
  /** "a 3% rise": the unit stands before its noun. */
  readonly adjective: boolean;
}

const verb = String.raw`(?:rose|risen|rises|rising|increased|increases|increasing|grew|grown|grows|growing|climbed|improved|improving|improves|fell|fallen|falls|falling|decreased|decreases|decreasing|declined|declining|declines|dropped|drops|dropping|reduced|reducing|went up|gone up|went down|gone down|worsened|deteriorated)`;
const noun = String.raw`(?:rise|increase|growth|improvement|fall|decrease|decline|drop|reduction|change)`;
const amount = String.raw`(?<digits>\d{1,2}(?:\.\d+)?)(?<unit>\s?%|\s?per\s?cent\b(?!age))`;
const little = String.raw`(?:(?:just|only|about|around|nearly|almost|over|some|approximately|a further|another)\s+){0,2}`;

/**
 * They read plain letters, `inPlainLetters`. In each the amount is what is found; a word before or after it says that it is a change. Its digit is looked for first:
 * most letters have none of these words before them, and it takes long to find that out.
 */
const forms: readonly RegExp[] = [
  String.raw`(?=\d)(?<=\b${verb}\s+(?:[a-zé]+ly\s+)?(?:by\s+)?${little})${amount}`,
  String.raw`(?=\d)(?<=\b${noun}\s+of\s+${little})${amount}`,
  String.raw`(?=\d)(?<=\b(?:up|down)\s+(?:by\s+)?${little})${amount}`,
  String.raw`${amount}(?=\s+(?:(?:higher|lower|up|down)\b|(?:more|less|better|worse)\s+than\b))`,
  String.raw`(?=\d)(?<=\(\s?[-−–+]\s?)${amount}(?=\s?\))`,
  String.raw`(?=\d)(?<=\b(?:an?|the|this)\s+)${amount}(?=\s+${noun}\b)`,
].map((form) => new RegExp(form, 'g'));
/** Without it an author has typed no amount. */
const typed = /\d(?:\s?%|\s?per\s?cent)/;
const adjective = new RegExp(String.raw`^\s+${noun}\b`, 'i');

/** What stands between a change and the figure after it: "by 3% since 2024, to just 84.1%". */
const leadsTo =
  /^\s*(?:(?:higher|lower|rise|increase|growth|improvement|fall|decrease|decline|drop|reduction|change)\b)?\s*(?:(?:in|since|over|on|during) (?:the )?(?:[a-zé]+ )?(?:\d{4}(?:[-–/]\d\d)?|year|quarter|last year)\s*)?,?\s*\(?(?:up |down )?(?:to|from)\s+(?:(?:just|only|about|around|nearly|almost|over)\s+)?$/;
/** "By 3% more than the 81.1%" */
const comparesWith =
  /^\s*(?:higher|lower|more|less|better|worse|up|down)\s+(?:than|on)\s+(?:the\s+)?(?:(?:just|only|about|around|nearly|almost|over)\s+)?$/;
/** What stands before a change that speaks of the figure before it: "84.1%, up", "84.1%. This is". */
const opens =
  /^[\s,(]*(?:and\s+|which\s+|this\s+|that\s+|it\s+)*(?:(?:is|was|represents|represented|being)\s+)?(?:an?\s+|the\s+)?(?:(?:[a-zé]+\s+)?(?:rise|increase|growth|improvement|fall|decrease|decline|drop|reduction|change)\s+of\s+|(?:up|down)\s+(?:by\s+)?|(?:has\s+|have\s+)?(?:risen|increased|improved|fallen|decreased|declined|dropped|rose|fell)\s+(?:by\s+)?|[-−–+]\s?)?(?:(?:just|only|about|around|nearly|almost|over)\s+)*$/;

function* changesIn(stated: Stated): Iterable<{
  change: TypedChange;
  figure: FigureInText;
}> {
  const { text } = stated.placed.paragraph;
  const words = masked(text, stated.figures);
  const small = inPlainLetters(words);
  if (!typed.test(small)) return;
  const seen = new Set<number>();
  for (const form of forms) {
    for (const match of matchesIn(small, form)) {
      const start = match.index;
      if (seen.has(start)) continue;
      seen.add(start);
      const change: TypedChange = {
        start,
        end: start + match[0].length,
        digits: match.groups?.['digits'] ?? '',
        adjective: adjective.test(words.slice(start + match[0].length)),
      };
      const figure = figureOf(words, change, stated);
      if (figure !== null) yield { change, figure };
    }
  }
}

/** The percentage that a change is said of; null where the sentence does not plainly tie the two. */
function figureOf(words: string, change: TypedChange, stated: Stated): FigureInText | null {
  const after = stated.figures.find(({ start }) => start >= change.end);
  const between = after && inPlainLetters(words.slice(change.end, after.start));
  if (between !== undefined && (leadsTo.test(between) || comparesWith.test(between)))
    return after !== undefined && isPercentage(after) ? after : null;
  const before = stated.figures.findLast(({ end }) => end <= change.start);
  if (before === undefined || !isPercentage(before)) return null;
  const since = words.slice(before.end, change.start);
  // "84.1% of repairs were done on time, up 3%": the part of the sentence that the change stands in has no subject of its own.
  const part = partsOf(words, { start: before.end, end: change.end }).at(-1);
  const opening = part === undefined ? since : words.slice(part.start, change.start);
  const next = /^[^.]*[.!?)]+\s+(?=\p{Lu})/u.exec(since);
  const own = next === null ? opening : since.slice(next[0].length);
  return opens.test(inPlainLetters(own)) ? before : null;
}

const isPercentage = ({ query, status }: FigureInText): boolean =>
  ['value', 'previous'].includes(query.measure) && /%|per cent/i.test(status.text);

interface Move {
  readonly now: Rational;
  readonly before: Rational;
}

/** By indicator, area and period as asked for: the value and the one before it, where the report has both. */
function movesOf(figures: readonly FigureStatus[]): ReadonlyMap<string, Move> {
  const values = new Map<string, Partial<Record<string, Rational>>>();
  for (const figure of figures) {
    if (figure.query === null) continue;
    const exact = parseDecimal(standingRecord(figure)?.exact ?? null);
    if (exact === null) continue;
    const key = factsKey(figure.query);
    values.set(key, { ...values.get(key), [figure.query.measure]: exact });
  }
  const moves = new Map<string, Move>();
  for (const [key, { value, previous, change }] of values) {
    const before = previous ?? (value && change && subtract(value, change));
    if (value !== undefined && before !== undefined) moves.set(key, { now: value, before });
  }
  return moves;
}

/** What the typed number is of the move that the data has. */
function judged({ digits }: TypedChange, move: Move | undefined): 'points' | 'per cent' | 'unknown' {
  const typed = parseDecimal(digits);
  if (move === undefined || typed === null) return 'unknown';
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isTyped = (exact: Rational | null): boolean =>
    exact !== null && compare(round(absolute(exact), decimals), typed) === 0;
  const difference = subtract(move.now, move.before);
  const ratio = divide(difference, move.before);
  const isPoints = isTyped(difference);
  const isPerCent = ratio !== null && isTyped(multiply(ratio, rational(100)));
  // Near 100% the two come to the same number, and only the author knows which was meant.
  if (isPoints === isPerCent) return 'unknown';
  return isPoints ? 'points' : 'per cent';
}
