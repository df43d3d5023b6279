import type { Rule } from '../../model/index.ts';
import { madeOnce } from '../made-once.ts';
import { placeOf, quoted } from '../place.ts';
import { phraseFinder } from './phrases.ts';
import { isQuoted } from './quotations.ts';
import { fixWith, places as inPlaces, type Replacement } from './replacing.ts';
import { createIsClear, runningText, type Running } from './running-text.ts';

/** Names that the council writes with capitals of their own: "Derby City Council". Without a list it finds nothing. */
export const nameSpelling: Rule<{ readonly names: readonly string[] }> = {
  id: 'name-spelling',
  title: 'Names have the capitals that are theirs',
  why: 'A name that is written in two ways in one report looks careless, and a search finds only one of them.',
  severity: 'advice',
  mends: 'one by one',
  tags: ['style'],
  source: 'The council’s house style',
  options: { names: [] },
  *check(input, { names }) {
    const { document } = input;
    if (names.length === 0) return;
    const find = finderOf(names);
    const isClear = createIsClear(document);
    const others: (Replacement & { readonly placed: Running })[] = [];
    for (const placed of runningText(input)) {
      for (const { start, end, listed } of find(placed))
        if (isOther(placed.text.slice(start, end), listed) && !isQuoted(placed, { start, end }))
          others.push({ placed, start, end, text: listed });
    }
    for (const name of names) {
      const wrong = others.filter(({ text }) => text === name);
      const [first] = wrong;
      if (first === undefined) continue;
      const { placed, start, end } = first;
      yield {
        outcome: 'fail',
        message: `${quoted(placed.text.slice(start, end))} should be ${quoted(name)}${wrong.length === 1 ? '' : `, and so ${inPlaces(wrong.length)}`}. Change the capitals.`,
        subject: name,
        location: placeOf(placed, first),
        fixes: fixWith(
          `Write “${name}” ${inPlaces(wrong.length)}`,
          wrong.filter((one) => isClear(one.placed, one)),
          false,
        ),
      };
    }
  },
};

const finderOf = madeOnce(phraseFinder);

/** Not as the name is written, nor all in capitals, which a heading or a sign may want. */
function isOther(written: string, name: string): boolean {
  if (written === name) return false;
  const plain = written.replace(/[\s\u00a0]+/g, ' ');
  return plain !== name && plain !== plain.toUpperCase();
}
