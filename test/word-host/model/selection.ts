/** What is selected: by the user, by `select()`, or at the start of the document when nothing has been. */

import { controlsIn, paragraphsIn } from './blocks.ts';
import { extent, tagOf } from './controls.ts';
import type { Place } from './open-document.ts';
import { point, span } from './places.ts';
import type { Span } from './places.ts';
import { pieces } from './paragraph-text.ts';
import { storiesOf } from './sections.ts';
import { bodyOf } from './state.ts';
import type { State } from './state.ts';
import { closest, is, walk } from './wml.ts';

export function selectionOf(state: State): Span {
  const { selection } = state;
  if (
    selection &&
    state.parts.holds(selection.start.paragraph) &&
    state.parts.holds(selection.end.paragraph)
  ) {
    return span(selection.start, selection.end, selection.whole?.isConnected ? selection.whole : null);
  }
  const [first] = paragraphsIn(bodyOf(state));
  if (!first) throw new Error('The document has no paragraph.');
  return span(point(first, 0), point(first, 0));
}

/** The place that the product's own reading calls by block and offsets, or by tag. Throws where there is none. */
export function spanAt(state: State, at: Place): Span {
  if ('tag' in at) {
    const found = storiesOf(state)
      .flatMap(controlsIn)
      .filter((control) => tagOf(control) === at.tag)[at.occurrence];
    if (!found) throw new Error(`There is no control ${at.tag} (${at.occurrence}).`);
    const { start, end } = extent(found);
    return span(start, end);
  }
  const block = blocksOf(bodyOf(state))[at.block];
  if (!block) throw new Error(`There is no block ${at.block}.`);
  if (is(block, 'tbl')) {
    const inside = paragraphsIn(block);
    const [first, last] = [inside[0] as Element, inside.at(-1) as Element];
    return span(point(first, 0), point(last, 0), block);
  }
  return span(point(block, offsetIn(block, at.start, 'start')), point(block, offsetIn(block, at.end, 'end')));
}

/** Paragraphs and tables in the order in which the product counts them. */
const blocksOf = (body: Element): Element[] =>
  [...walk(body, (element) => !is(element, 'p'))].filter(
    (element) => is(element, 'p', 'tbl') && closest(element.parentElement, 'p') === null,
  );

/** The product does not count what is deleted with changes tracked, nor page breaks; Word's text does. */
function offsetIn(paragraph: Element, asked: number, edge: 'start' | 'end'): number {
  let counted = 0;
  let offset = 0;
  for (const { text, deleted, at } of pieces(paragraph)) {
    const counts = !deleted && text !== '\f';
    const length = counts ? text.length : 0;
    if (counts && asked < counted + length) return at + asked - counted;
    if (edge === 'end' && counts && asked === counted + length) return at + length;
    counted += length;
    offset = at + text.length;
  }
  return offset;
}
