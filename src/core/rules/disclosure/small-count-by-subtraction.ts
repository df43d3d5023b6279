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
  takingPart,
  wholeOf,
  wholePattern,
} from './people.ts';
import { minimumIn } from './live.ts';
import { solvedCells } from './solved-cells.ts';

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
      if (!rests.some(([, hint]) => hint.test(text)) || !people.test(inPlainLetters(text))) continue;
      const least = minimum(placed);
      for (const { range, rest, isShare } of restsIn(placed.paragraph, rests, least)) {
        if (!isPublic(placed) || isGuided(placed.paragraph, range)) continue;
        yield {
          outcome: 'review',
          message: `${quoted(text.slice(range.start, range.end))} ${isShare ? 'comes to' : 'leaves'} ${String(rest)}, a count of people under ${String(least)} that may tell who they are. Write ${isShare ? `“fewer than ${String(least)}”` : '“most of”'}, or give a percentage of a larger group.`,
          subject: 'people',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
  },
};

/** Each with something that is in every sentence of that form. */
type RestForm = readonly [form: RegExp, hint: RegExp];

const formsOf = madeOnce((options: CountOptions) => ({
  people: new RegExp(partOf(options.people), 'u'),
  rests: restForms(options),
}));

/** "5% of the 20 children", "Of the 20 children, 5%"; "20 children, of whom 17 …", "20 children, 17 of them boys", "17 of the 20 children", "17 out of 20 pupils". */
function restForms({ people }: CountOptions): readonly RestForm[] {
  const noun = anyOf(people);
  const between = String.raw`(?:\s+(?!(?:and|or|of|to)\b)[a-zé’'-]+){0,3}?`;
  const after = String.raw`(?:\s+[a-zé’'-]+){0,8}?`;
  const share = String.raw`(?<share>\d{1,2}(?:\.\d+)?)\s?(?:%|per\s?cent)`;
  return [
    [
      new RegExp(
        String.raw`(?<![\d.,])${share}\s+of\s+(?:the\s+|these\s+|our\s+)?(?<all>${wholePattern})${between}\s+${noun}`,
        'gu',
      ),
      /(?:%|per\s?cent)\s+of\s/i,
    ],
    [
      new RegExp(
        String.raw`^[\d.\s]*of\s+(?:the\s+|these\s+|our\s+)?(?<all>${wholePattern})${between}\s+${noun}${after}\s*,\s*(?:only\s+|just\s+)?${share}`,
        'gu',
      ),
      /(?:%|per\s?cent)/i,
    ],
    [
      new RegExp(
        String.raw`(?<all>${wholePattern})${between}\s+${noun}${after}[,;:(–-]*\s*(?:of\s+(?:whom|which|these|them))\s*,?\s*(?<part>${wholePattern})`,
        'gu',
      ),
      /\bof\s+(?:whom|which|these|them)/i,
    ],
    [
      new RegExp(
        String.raw`(?<all>${wholePattern})${between}\s+${noun}${after}\s*[,;:(–-]+\s*(?<part>${wholePattern})\s+of\s+(?:them|whom)\b`,
        'gu',
      ),
      /\sof\s+(?:them|whom)\b/i,
    ],
    [
      new RegExp(
        String.raw`(?<part>${wholePattern})\s+(?:out\s+)?of\s+(?:the\s+|these\s+|our\s+)?(?<all>${wholePattern})${between}\s+${noun}`,
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
  /** Whether it is a percentage that comes to so few. */
  readonly isShare: boolean;
}

function restsIn(paragraph: Paragraph, forms: readonly RestForm[], minCount: number): readonly Rest[] {
  return sentencesIn(paragraph).flatMap((sentence) => {
    const words = paragraph.text.slice(sentence.start, sentence.end);
    const likely = forms.filter(([, hint]) => hint.test(words));
    const small = likely.length === 0 ? '' : inPlainLetters(words);
    return likely.flatMap(([form]) =>
      matchesIn(small, form).flatMap((match) => {
        const { all = '', part = '', share } = match.groups ?? {};
        const whole = wholeOf(all);
        const counted = share === undefined ? wholeOf(part) : countOfShare(share, whole);
        const isShare = counted < minCount;
        const rest = isShare ? counted : whole - counted;
        // A count that is small itself is said by the rule for small counts; "nine out of ten" is a share.
        const known =
          share === undefined ? isShare || /^[a-z]/.test(all) : whole < minCount || wished.test(small);
        if (
          !(rest > 0 && rest < minCount) ||
          known ||
          takingPart.test(small) ||
          /\s(?:in|every)\s+$/i.test(words.slice(0, match.index))
        )
          return [];
        const start = sentence.start + match.index;
        return [{ range: { start, end: start + match[0].length }, rest, isShare }];
      }),
    );
  });
}

/** A percentage that is to be reached has counted nobody. */
const wished =
  /\b(?:targets?|aim(?:s|ed|ing)?|expect\w*|forecast\w*|assum\w+|will|would|should|could|may|if)\b/;

/** The only whole number of which a rounded percentage can be; not a number where there are several, or none. */
function countOfShare(share: string, whole: number): number {
  const half = 0.5 / 10 ** (share.split('.')[1]?.length ?? 0);
  const least = Math.ceil(((Number(share) - half) * whole) / 100);
  const most = Math.floor(((Number(share) + half) * whole) / 100);
  return least === most ? least : Number.NaN;
}
