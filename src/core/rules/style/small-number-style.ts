import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { fixWith } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * A digit between two words, in a sentence with no other number: among others it is a statistic, and those stay in
 * figures. Not behind a word that numbers things ("paragraph 4"), nor before a unit.
 */
const digit =
  /(?<=\b(?!(?:paragraphs?|appendix|sections?|pages?|tables?|figures?|charts?|items?|options?|wards?|levels?|grades?|bands?|phases?|stages?|parts?|schedules?|steps?|priority|tiers?|class|rooms?|number|no|key|type|year|quarter|day|week|rule|article|annex|objective|outcome|recommendation|theme|zone|area|unit|lot|block|plot|in|by|at|is|was|to|of|january|february|march|april|may|june|july|august|september|october|november|december)\b)\p{Ll}+ )([0-9])(?= (?!per\b|percent\b|miles?\b|metres?\b|days?\b|hours?\b|minutes?\b|am\b|pm\b|million\b|billion\b|and\b|or\b|to\b|in\b|of\b|january|february|march|april|may\b|june|july|august|september|october|november|december)\p{Ll}{3,})/giu;

/** "3 members" where the council writes "three members". */
export const smallNumberStyle: Rule = {
  id: 'small-number-style',
  title: 'Numbers from zero to nine are words, save in statistics',
  why: 'The council writes small numbers as words, so that figures stand out where they are statistics.',
  severity: 'advice',
  optIn: true,
  mends: 'one by one',
  tags: ['style', 'taste'],
  source: 'ONS service manual, numbers',
  *check(input) {
    const { document } = input;
    const isClear = createIsClear(document);
    for (const placed of runningText(input)) {
      if (placed.paragraph.cell !== null || !/ [0-9] /.test(placed.text)) continue;
      if ((placed.text.match(/\d+/g) ?? []).length > 1) continue;
      for (const { 0: figure, index } of placed.text.matchAll(digit)) {
        const found = { placed, start: index, end: index + 1, text: words[Number(figure)] ?? figure };
        yield {
          outcome: 'review',
          message: `${quoted(figure)} stands in the text as a figure. Write ${quoted(found.text)}, unless it is a statistic.`,
          subject: 'number',
          location: placeOf(placed, { start: index, end: Math.min(placed.text.length, index + 24) }),
          fixes: fixWith(`Write “${found.text}”`, isClear(placed, found) ? [found] : [], false),
        };
      }
    }
  },
};
