import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { numberedThings } from './numbered-things.ts';
import { isQuoted } from './quotations.ts';
import { fixWith } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const notBehind = `${numberedThings}|quarter|year|week|day|covid|in|by|at|is|was|to|of|${months}`;
const units = 'per|percent|miles?|metres?|days?|hours?|minutes?|am|pm|million|billion';
const notBefore = `${units}|and|or|to|in|of|${months}`;
const digit = new RegExp(
  String.raw`(?<=\b(?!(?:${notBehind})\b)\p{Ll}+ )([0-9])(?= (?!(?:${notBefore})\b)\p{Ll}{3,})`,
  'giu',
);

/**
 * A digit between two words, in a sentence with no other number: among others it is a statistic, and those stay in
 * figures. Not behind a word that numbers things ("paragraph 4"), nor before a unit.
 */
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
        if (isQuoted(placed, found)) continue;
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
