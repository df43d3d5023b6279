import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { isQuoted } from './quotations.ts';
import { fixWith } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const day = String.raw`\d{1,2}(?:st|nd|rd|th)`;
/** "the 1st of April 2024", "1st to 5th May", "1st, 2nd and 3rd June". */
const ordinal = new RegExp(
  String.raw`(?<!\p{L})([Tt]he )?\b((?:${day}(?:, | and | or | to | ?[-–] ?))*${day})(?: day)?(?: of)? (${months})\b(,? \d{4})?`,
  'gu',
);
/** What follows goes with the date: "the 15th of March meeting" keeps its "the". */
const goesOn =
  /^ (?!(?:and|are|as|at|but|by|for|from|has|in|is|on|or|so|that|the|to|until|was|were|when|which|will|with)\b)\p{L}/u;

/** "15th of March 2012" where the council writes "15 March 2012". */
export const dateStyle: Rule = {
  id: 'date-style',
  title: 'Dates are written like 15 March 2012',
  why: 'One way of writing dates lets readers compare them, and lets a search find them.',
  severity: 'advice',
  optIn: true,
  mends: 'one by one',
  tags: ['style', 'taste'],
  source: 'GOV.UK, “A to Z of GOV.UK style”, dates',
  *check(input) {
    const { document } = input;
    const isClear = createIsClear(document);
    for (const placed of runningText(input)) {
      if (!/\d(?:st|nd|rd|th)/.test(placed.text)) continue;
      for (const match of placed.text.matchAll(ordinal)) {
        const [words, article = '', days = '', month = '', year = ''] = match;
        const end = match.index + words.length;
        const start = goesOn.test(placed.text.slice(end, end + 12))
          ? match.index + article.length
          : match.index;
        const text = `${days.replace(/0?(\d+)\D\D\b/gu, '$1')} ${month}${year.replace(',', '')}`;
        const found = { placed, start, end, text };
        if (isQuoted(placed, found)) continue;
        yield {
          outcome: 'fail',
          message: `${quoted(placed.text.slice(start, end))} should be written ${quoted(text)}.`,
          subject: 'date',
          location: placeOf(placed, found),
          fixes: fixWith(`Write “${text}”`, isClear(placed, found) ? [found] : [], false),
        };
      }
    }
  },
};
