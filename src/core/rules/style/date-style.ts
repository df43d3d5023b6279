import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { fixWith } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const ordinal = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)(?: day)?(?: of)? (${months})\b(,? \d{4})?`,
  'gu',
);

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
        const [words, day = '', month = '', year = ''] = match;
        const text = `${String(Number(day))} ${month}${year.replace(',', '')}`;
        const found = { placed, start: match.index, end: match.index + words.length, text };
        yield {
          outcome: 'fail',
          message: `${quoted(words)} should be written ${quoted(text)}.`,
          subject: 'date',
          location: placeOf(placed, found),
          fixes: fixWith(`Write “${text}”`, isClear(placed, found) ? [found] : [], false),
        };
      }
    }
  },
};
