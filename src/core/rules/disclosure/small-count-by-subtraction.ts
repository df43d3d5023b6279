import { inPlainLetters, matchesIn } from '../../model/index.ts';
import type { Paragraph, Rule, TextRange } from '../../model/index.ts';
import { publicIn } from '../exempt/markings.ts';
import { isGuided } from '../guided.ts';
import { madeOnce } from '../made-once.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';
import { sentencesIn } from '../sentences.ts';
import {
  anyOf,
  countOptions,
  type CountOptions,
  partOf,
  smallWords,
  wholeOf,
  wholePattern,
} from './people.ts';
import { adjectives, ends, ofAll, ofAllHint, partEnds, thing } from './counted-noun.ts';
import { minimumIn } from './live.ts';
import { countOfShare, shareForms, wished } from './shares.ts';
import { solvedCells } from './solved-cells.ts';
import { takingPart } from './taking-part.ts';

/** A withheld count that a total gives away, and a rest that a sentence leaves to be worked out. */
export const smallCountBySubtraction: Rule<CountOptions> = {
  id: 'small-count-by-subtraction',
  title: 'No withheld count can be worked out from a total',
  why: 'A reader takes the other cells from the total and has the number that was withheld. It was not withheld at all.',
  severity: 'error',
  tags: ['disclosure', 'law'],
  source:
    'UK General Data Protection Regulation, Art. 5(1)(c) and (f); Government Statistical Service, disclosure control for tables: secondary suppression',
  options: countOptions,
  *check({ document, report, figures }, options) {
    const isPublic = publicIn(document, report);
    const minimum = minimumIn(document, figures, options.minCount);
    for (const { placed, text, value, line } of solvedCells(document, minimum)) {
      if (!isPublic(placed)) continue;
      const start = Math.max(0, placed.paragraph.text.indexOf(text));
      yield {
        outcome: 'fail',
        message: `${quoted(text)} in ${line} can be worked out: the total without the others leaves ${String(value)}. Withhold another cell of the same row and column, or the totals.`,
        subject: 'people',
        location: placeOf(placed, { start, end: start + text.length }),
        fixes: [],
      };
    }
    const { people, rests } = formsOf(options);
    for (const placed of paragraphsOf(document)) {
      const { text } = placed.paragraph;
      // What the forms look for is found faster than one of many words for people.
      if (
        !ofSome.test(text) ||
        !rests.some(([, hint]) => hint.test(text)) ||
        !people.test(inPlainLetters(text))
      )
        continue;
      const least = minimum(placed);
      for (const { range, rest, told } of restsIn(placed.paragraph, rests, least)) {
        if (!isPublic(placed) || isGuided(placed.paragraph, range)) continue;
        yield {
          outcome: 'review',
          message: `${quoted(text.slice(range.start, range.end))} ${told ? 'comes to' : 'leaves'} ${String(rest)}, a count of people under ${String(least)} that may tell who they are. Write ${told ? `“fewer than ${String(least)}”` : '“most of”'}, or give a percentage of a larger group.`,
          subject: 'people',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
  },
};

/** In every sentence of all forms. */
const ofSome = new RegExp(
  String.raw`\b[Oo]f\s+(?:whom|which|them|(?:(?:the|these|those|our)\s+)?(?:\d|${smallWords})|these|those)`,
);

/** Each with something that is in every sentence of that form. */
type RestForm = readonly [form: RegExp, hint: RegExp];

const formsOf = madeOnce((options: CountOptions) => ({
  people: new RegExp(partOf(options.people), 'u'),
  rests: restForms(options),
}));

/** "20 children, of whom 17 …", "20 children, 17 of them boys", "Of the 20 children, 17 were …", "17 of the 20 children", "17 out of 20 pupils". */
function restForms({ people }: CountOptions): readonly RestForm[] {
  const noun = anyOf(people);
  const after = String.raw`(?:\s+[a-zé’'-]+){0,8}?`;
  return [
    ...shareForms(noun),
    [new RegExp(String.raw`\b${ofAll(noun)}(?<part>${wholePattern})${partEnds}`, 'gu'), ofAllHint(people)],
    [
      new RegExp(
        String.raw`(?<all>${wholePattern})${adjectives}${noun}${ends}${after}[,;:(–-]*\s*(?:of\s+(?:whom|which|these|them))\s*,?\s*(?<part>${wholePattern})(?!\s+${thing}\b)`,
        'gu',
      ),
      /\bof\s+(?:whom|which|these|them)/i,
    ],
    [
      new RegExp(
        String.raw`(?<all>${wholePattern})${adjectives}${noun}${ends}${after}\s*[,;:(–-]+\s*(?<part>${wholePattern})\s+of\s+(?:them|whom)\b`,
        'gu',
      ),
      /\sof\s+(?:them|whom)\b/i,
    ],
    [
      new RegExp(
        String.raw`(?<part>${wholePattern})\s+(?:out\s+)?of\s+(?:the\s+|these\s+|our\s+)?(?<all>${wholePattern})${adjectives}${noun}${ends}`,
        'gu',
      ),
      new RegExp(
        String.raw`\sof(?<=(?:\d|${smallWords})\s+(?:out\s+)?of)\s+(?:the\s+|these\s+|our\s+)?(?:\d|${smallWords})`,
        'i',
      ),
    ],
  ];
}

interface Rest {
  readonly range: TextRange;
  readonly rest: number;
  /** Whether it is what the percentage itself comes to, and not what it leaves. */
  readonly told: boolean;
}

function restsIn(paragraph: Paragraph, forms: readonly RestForm[], minCount: number): readonly Rest[] {
  return sentencesIn(paragraph).flatMap((sentence) => {
    const words = paragraph.text.slice(sentence.start, sentence.end);
    const likely = forms.filter(([, hint]) => hint.test(words));
    const small = likely.length === 0 ? '' : inPlainLetters(words);
    return likely.flatMap(([form]) =>
      matchesIn(small, form).flatMap((match) => {
        const few = fewIn(match, minCount);
        if (
          few === null ||
          (few.ofShare && wished.test(small)) ||
          takingPart.test(small) ||
          /\s(?:in|every)\s+$/i.test(words.slice(0, match.index))
        )
          return [];
        const start = sentence.start + match.index;
        return [{ range: { start, end: start + match[0].length }, ...few }];
      }),
    );
  });
}

/** So few as the sentence tells or leaves. A count that is small itself is said by the rule for small counts. */
function fewIn(
  { groups = {} }: RegExpExecArray,
  minCount: number,
): (Omit<Rest, 'range'> & { readonly ofShare: boolean }) | null {
  const { all = '', part = '', share } = groups;
  const whole = wholeOf(all);
  const isFew = (count: number): boolean => count > 0 && count < minCount;
  const ofShare = share !== undefined;
  const count = ofShare ? countOfShare(share, whole) : wholeOf(part);
  // "Nine out of ten" is a share.
  if (ofShare ? whole < minCount : count < minCount || /^[a-z]/.test(all)) return null;
  if (isFew(count)) return { rest: count, told: true, ofShare };
  return isFew(whole - count) ? { rest: whole - count, told: false, ofShare } : null;
}
