/** The paragraphs of a report that may claim something, and their numbers. */

import { codeAt } from '../model/index.ts';
import type { Block, ReportDocument, TextRange } from '../model/index.ts';
import { masked } from '../figures/direction/sentences.ts';
import { isFigureTag } from '../figures/index.ts';
import { numbersIn, numbersOf } from '../numbers/index.ts';
import type { NumberReading } from '../numbers/index.ts';
import type { Placed } from '../rules/place.ts';

const hidden = '\uE003';

export interface Prose extends Placed {
  /** With live figures and guidance hidden. */
  readonly text: string;
}

/** Paragraphs that are sentences, headings and cells of numbers apart. */
export function proseOf(document: ReportDocument): readonly Prose[] {
  const figures = new Map<string, TextRange[]>();
  for (const { tag, at, range } of document.controls) {
    if (range === null || !isFigureTag(tag)) continue;
    const key = `${at.story ?? ''}/${at.block ?? -1}`;
    const known = figures.get(key);
    if (known === undefined) figures.set(key, [range]);
    else known.push(range);
  }
  const found: Prose[] = [];
  const take = (story: string | null, blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind !== 'paragraph' || block.headingLevel !== null || !isProse(block.text)) continue;
      const own = figures.get(`${story ?? ''}/${block.block}`) ?? [];
      found.push({
        story,
        paragraph: block,
        text: masked(block.text, [...own, ...block.guidance], hidden),
      });
    }
  };
  take(null, document.blocks);
  for (const { id, kind, blocks } of document.stories)
    if (kind !== 'header' && kind !== 'footer') take(id, blocks);
  return found;
}

const fewestWords = 4;

/** Something that may be compared, among words. */
const isProse = (text: string): boolean =>
  (/\d/.test(text) || text.includes('highest') || text.includes('lowest')) && hasWords(text);

/** By the codes of the letters: two side by side make a word. */
function hasWords(text: string): boolean {
  let [words, letters] = [0, 0];
  for (let at = 0; at < text.length && words < fewestWords; at += 1) {
    letters = isLetterAt(text, at) ? letters + 1 : 0;
    if (letters === 2) words += 1;
  }
  return words === fewestWords;
}

function isLetterAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code > 127 && /\p{L}/u.test(text.charAt(at)));
}

/** The rules read the numbers of a paragraph too, so those of one with nothing hidden are read once for all. */
export const quantitiesOf = ({ paragraph, text }: Prose): readonly NumberReading[] =>
  text === paragraph.text ? numbersOf(paragraph) : numbersIn(text);
