import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { isQuoted } from './quotations.ts';
import { fixWith, places as inPlaces } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

const written = {
  '%': /(?<=\d)\s?%/gu,
  'per cent': /(?<=\d)\s?per cent(?![\p{L}])/gu,
  percent: /(?<=\d)\s?percent(?![\p{L}])/gu,
} as const;

/** "%", "per cent" or "percent" behind a number, as the council writes it: its option says which. In tables the sign is right. */
export const perCentStyle: Rule<{ readonly as: string }> = {
  id: 'per-cent-style',
  title: 'Per cent is written in one way',
  why: 'The same thing written in two ways makes readers look for a difference that is not there.',
  severity: 'advice',
  optIn: true,
  mends: 'one by one',
  tags: ['style', 'taste'],
  source:
    'ONS service manual, percentages; Government Statistical Service guidance. The council’s house style decides',
  options: { as: '%' },
  *check(input, { as }) {
    const { document } = input;
    const isClear = createIsClear(document);
    const wanted = as === '%' ? '%' : ` ${as}`;
    const found = runningText(input).flatMap((placed) =>
      Object.entries(written).flatMap(([way, pattern]) =>
        way === as || !placed.text.includes(way) || (way === '%' && placed.paragraph.cell !== null)
          ? []
          : [...placed.text.matchAll(pattern)]
              .map(({ 0: sign, index }) => ({ placed, start: index, end: index + sign.length, text: wanted }))
              .filter((range) => isClear(placed, range) && !isQuoted(placed, range)),
      ),
    );
    const [first] = found;
    if (first === undefined) return;
    const { placed, start, end } = first;
    yield {
      outcome: 'fail',
      message: `The council writes ${quoted(as)} behind a number. ${quoted(placed.text.slice(start, end))} stands there ${inPlaces(found.length)}.`,
      subject: 'per-cent',
      location: placeOf(placed, first),
      fixes: fixWith(`Write “${as}” ${inPlaces(found.length)}`, found, false),
    };
  },
};
