import type { Rule } from '../../model/index.ts';
import { placeOf } from '../place.ts';
import { fixWith, places as inPlaces } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';

/** Typewriter's marks where a council wants printer's: ' and " for ’ and “ ”. */
export const quotesStraight: Rule = {
  id: 'quotes-straight',
  title: 'Apostrophes and quotation marks are curly',
  why: 'Straight and curly marks side by side show where text was pasted in from elsewhere.',
  severity: 'advice',
  optIn: true,
  mends: 'one by one',
  tags: ['style', 'taste'],
  source: 'The council’s house style',
  *check(input) {
    const { document } = input;
    const isClear = createIsClear(document);
    const found = runningText(input).flatMap((placed) =>
      // Behind a number they are feet and inches, or minutes and seconds.
      [...placed.text.matchAll(/(?<!\d)['"]/g)]
        .map(({ 0: mark, index }) => ({
          placed,
          start: index,
          end: index + 1,
          text: curly(mark, placed.text.charAt(index - 1)),
        }))
        .filter((range) => isClear(placed, range)),
    );
    const [first] = found;
    if (first === undefined) return;
    yield {
      outcome: 'fail',
      message: `Apostrophes or quotation marks are straight ${inPlaces(found.length)}. Write curly ones.`,
      subject: 'quotes',
      location: placeOf(first.placed, first),
      fixes: fixWith(`Make them curly ${inPlaces(found.length)}`, found, false),
    };
  },
};

/** Opening at the beginning and behind a space, a bracket or a dash; closing elsewhere, as every apostrophe is. */
function curly(mark: string, before: string): string {
  const opens = before === '' || /[\s([{–—“‘]/.test(before);
  if (mark === '"') return opens ? '“' : '”';
  return opens ? '‘' : '’';
}
