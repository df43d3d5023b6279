import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { phraseFinder } from './phrases.ts';
import { fixWith, places as inPlaces } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

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
    const find = phraseFinder(names);
    const isClear = createIsClear(document);
    const others = runningText(input).flatMap((placed) =>
      find(placed)
        .map(({ start, end, listed }) => ({ placed, start, end, text: listed }))
        .filter(({ start, end, text }) => isOther(placed.text.slice(start, end), text)),
    );
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

/** Not as the name is written, nor all in capitals, which a heading or a sign may want. */
function isOther(written: string, name: string): boolean {
  const plain = written.replace(/[\s\u00a0]+/g, ' ');
  return plain !== name && plain !== plain.toUpperCase();
}
