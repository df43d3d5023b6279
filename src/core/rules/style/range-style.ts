import type { Rule, TextRange } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { numberedThings } from './numbered-things.ts';
import { isQuoted } from './quotations.ts';
import { fixWith } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

/** Two numbers with a dash between them and nothing else to them: no telephone number, date, reference or years such as 2011-12. */
const range =
  /(?<![\p{L}\p{N}/.,:£–-])(?<!\d\s)\b(\d{1,3})\s?[-–]\s?(\d{1,3})\b(?![\p{L}\p{N}/:–-]|[.,]\d|\s?[-–])/giu;

/** "Paragraphs 3-5", and the votes of a motion that was "carried 5-12". */
const numbered = new RegExp(String.raw`\b(?:${numberedThings}|carried|lost|voted|won)\.?\s$`, 'iu');
const street =
  /^\s(?:\p{Lu}[\p{L}’']+\s){1,3}(?:Avenue|Close|Court|Crescent|Drive|Gardens|Grove|Hill|Lane|Place|Road|Row|Square|Street|Terrace|Way)\b/u;

const isNumbered = (text: string, { start, end }: TextRange): boolean =>
  numbered.test(text.slice(Math.max(0, start - 20), start)) || street.test(text.slice(end, end + 60));

/** Most texts have no dash between numbers at all. */
const hint = /\d\s?[-–]\s?\d/u;

/** "10-15 homes" where the council writes "10 to 15 homes". */
export const rangeStyle: Rule = {
  id: 'range-style',
  title: 'Ranges are written with “to”',
  why: 'A dash between numbers can be read as a minus, and screen readers may leave it out.',
  severity: 'advice',
  optIn: true,
  mends: 'one by one',
  tags: ['style', 'taste'],
  source: 'ONS service manual, numbers; GOV.UK, “A to Z of GOV.UK style”, ranges',
  *check(input) {
    const { document } = input;
    const isClear = createIsClear(document);
    for (const placed of runningText(input)) {
      if (!hint.test(placed.text)) continue;
      for (const match of placed.text.matchAll(range)) {
        const [words, low = '', high = ''] = match;
        if (Number(low) >= Number(high)) continue;
        const found = {
          placed,
          start: match.index,
          end: match.index + words.length,
          text: `${low} to ${high}`,
        };
        if (isNumbered(placed.text, found) || isQuoted(placed, found)) continue;
        yield {
          outcome: 'review',
          message: `${quoted(words)} is a range with a dash. Write ${quoted(found.text)}.`,
          subject: 'range',
          location: placeOf(placed, found),
          fixes: fixWith(`Write “${found.text}”`, isClear(placed, found) ? [found] : [], false),
        };
      }
    }
  },
};
