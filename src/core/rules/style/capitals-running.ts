import { languageAt, type Rule } from '../../model/index.ts';
import { paragraphsOf, quoted, wholeOf } from '../place.ts';
import { isEnglish } from './running-text.ts';

/** Whole sentences in capitals, which end as sentences do. Titles, labels and what stands in a table are often so by the council's own template. */
export const capitalsRunning: Rule<{ readonly mostWords: number }> = {
  id: 'capitals-running',
  title: 'Sentences are not in capitals',
  why: 'Words in capitals have no shapes to know them by, so sentences of them are slow to read, above all for people with dyslexia.',
  severity: 'advice',
  tags: ['style', 'plain-english'],
  source:
    'GOV.UK, “A to Z of GOV.UK style”, capitalisation; British Dyslexia Association, “Dyslexia friendly style guide”',
  options: { mostWords: 15 },
  *check({ document }, { mostWords }) {
    for (const placed of paragraphsOf(document)) {
      const { text, capitals, headingLevel, cell, guidance } = placed.paragraph;
      if (!capitals || headingLevel !== null || cell !== null || placed.story !== null) continue;
      if (!isEnglish(languageAt(document, placed.paragraph) ?? document.properties.language)) continue;
      if (text.toLowerCase() === text.toUpperCase() || guidance.length > 0) continue;
      if (!/[.!?][)”"’']*\s*$/.test(text)) continue;
      if (text.trim().split(/\s+/).length <= mostWords) continue;
      yield {
        outcome: 'review',
        message: `A whole paragraph is in capitals, beginning with ${quoted(text)}. Write it in small letters.`,
        subject: 'capitals',
        location: wholeOf(placed),
        fixes: [],
      };
    }
  },
};
