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
  ofAll,
  ofAllHint,
  partEnds,
  partOf,
  smallWords,
  wholeOf,
  wholePattern,
} from './people.ts';
import { minimumIn } from './live.ts';
import { type Share, shareForms, sharesIn } from './shares.ts';
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
    const { people, rests, shares } = formsOf(options);
    for (const placed of paragraphsOf(document)) {
      const { text } = placed.paragraph;
      // What the forms look for is found faster than one of many words for people.
      if (
        !(rests.some(([, hint]) => hint.test(text)) || shares.hint.test(text)) ||
        !people.test(inPlainLetters(text))
      )
        continue;
      const least = minimum(placed);
      for (const { range, rest } of restsIn(placed.paragraph, rests, least)) {
        if (!isPublic(placed) || isGuided(placed.paragraph, range)) continue;
        yield {
          outcome: 'review',
          message: `${quoted(text.slice(range.start, range.end))} leaves ${String(rest)}, a count of people under ${String(least)} that may tell who they are. Write “most of”, or give a percentage of a larger group.`,
          subject: 'people',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
      for (const one of sharesIn(placed.paragraph, shares, least)) {
        if (!isPublic(placed) || isGuided(placed.paragraph, one)) continue;
        yield {
          outcome: 'review',
          message: shareMessage(text.slice(one.start, one.end), one, least),
          subject: 'people',
          location: placeOf(placed, one),
          fixes: [],
        };
      }
    }
  },
};

const shareMessage = (said: string, { count, told }: Share, least: number): string =>
  `${quoted(said)} ${told ? 'is' : 'leaves'} ${String(count)}, a count of people under ${String(least)} that may tell who they are. Leave out the percentage, or give it of a larger group.`;

/** Each with something that is in every sentence of that form. */
type RestForm = readonly [form: RegExp, hint: RegExp];

const formsOf = madeOnce((options: CountOptions) => ({
  people: new RegExp(partOf(options.people), 'u'),
  rests: restForms(options),
  shares: shareForms(options.people),
}));

/** "20 children, of whom 17 …", "20 children, 17 of whom", "17 of the 20 children", "17 out of 20 pupils", "Of the 20 children, 17 were …". */
function restForms({ people }: CountOptions): readonly RestForm[] {
  const noun = anyOf(people);
  const between = String.raw`(?:\s+(?!(?:and|or|of|to)\b)[a-zé’'-]+){0,3}?`;
  const after = String.raw`(?:\s+[a-zé’'-]+){0,8}?`;
  return [
    [
      new RegExp(
        String.raw`(?<all>${wholePattern})${between}\s+${noun}${after}[,;:(–-]*\s*(?:of\s+(?:whom|which|these|them))\s*,?\s*(?<part>${wholePattern})`,
        'gu',
      ),
      /\bof\s+(?:whom|which|these|them)/i,
    ],
    [
      new RegExp(
        String.raw`(?<all>${wholePattern})${between}\s+${noun}${after}[,;:(–-]+\s*(?<part>${wholePattern})\s+of\s+whom\b`,
        'gu',
      ),
      /\bof\s+whom/i,
    ],
    [new RegExp(String.raw`\b${ofAll(noun)}(?<part>${wholePattern})${partEnds}`, 'gu'), ofAllHint],
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

function restsIn(
  paragraph: Paragraph,
  forms: readonly RestForm[],
  minCount: number,
): readonly { readonly range: TextRange; readonly rest: number }[] {
  return sentencesIn(paragraph).flatMap((sentence) => {
    const words = paragraph.text.slice(sentence.start, sentence.end);
    return forms.flatMap(([form, hint]) =>
      (hint.test(words) ? matchesIn(inPlainLetters(words), form) : []).flatMap((match) => {
        const { all = '', part = '' } = match.groups ?? {};
        const rest = wholeOf(all) - wholeOf(part);
        // A part that is small itself is said by the rule for small counts; "nine out of ten" is a share.
        const small = wholeOf(part) < minCount || /^[a-z]/.test(all);
        if (
          !(rest > 0 && rest < minCount) ||
          small ||
          /\s(?:in|every)\s+$/i.test(words.slice(0, match.index))
        )
          return [];
        const start = sentence.start + match.index;
        return [{ range: { start, end: start + match[0].length }, rest }];
      }),
    );
  });
}
