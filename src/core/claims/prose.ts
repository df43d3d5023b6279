/** The paragraphs of a report that may claim something, and their numbers. */

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

const anyWord = /\p{L}{2,}/gu;
const fewestWords = 4;

/** Something that may be compared, among words. */
function isProse(text: string): boolean {
  if (!/\d|highest|lowest/.test(text)) return false;
  anyWord.lastIndex = 0;
  for (let count = 0; count < fewestWords; count += 1) if (!anyWord.test(text)) return false;
  return true;
}

/** The rules read the numbers of a paragraph too, so those of one with nothing hidden are read once for all. */
export const quantitiesOf = ({ paragraph, text }: Prose): readonly NumberReading[] =>
  text === paragraph.text ? numbersOf(paragraph) : numbersIn(text);
