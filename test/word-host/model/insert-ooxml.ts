/** `insertOoxml`: a package's blocks into the document, with what they need and no more. */

import { paragraphsIn } from './blocks.ts';
import { checkWritable } from './controls.ts';
import { targetOf } from './insert-target.ts';
import { mergeNumbering } from './merge-numbering.ts';
import { dropUnbrought, freshIds, mergeRelated } from './merge-related.ts';
import { mergeStyles } from './merge-styles.ts';
import { isRange, spanOf } from './objects.ts';
import type { TextObject } from './objects.ts';
import { lengthOf, point, span } from './places.ts';
import type { Span } from './places.ts';
import { blocksOf, flatSource, imported } from './source.ts';
import type { Source } from './source.ts';
import { touch } from './state.ts';
import type { State } from './state.ts';
import { checkWhere } from './text-writes.ts';
import { isTracking, markInserted, markParagraph } from './tracking.ts';
import { children, is, make, walk } from './wml.ts';

export const insertOoxml = (object: TextObject, xml: unknown, where: unknown): Span => {
  checkWhere(where, ...allowed(object));
  return insertSource(
    object,
    flatSource(object.state, xml),
    where as string,
    object.state.limits.mergesNumbering,
  );
};

const allowed = (object: TextObject): readonly string[] =>
  isRange(object) ? ['Replace', 'Start', 'End', 'Before', 'After'] : ['Replace', 'Start', 'End'];

export function insertSource(object: TextObject, source: Source, where: string, numbering: boolean): Span {
  const { state } = object;
  const target = targetOf(object, where);
  checkWritable(target.holder);
  const blocks = bring(state, source, target.holder, numbering);
  if (isTracking(state)) trackBlocks(blocks);
  touch(state, target.holder);
  const placed = target.put(blocks);
  const paragraphs = placed.flatMap((block) => (block.isConnected ? paragraphsIn(block) : []));
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  return first && last ? span(point(first, 0), point(last, lengthOf(last))) : spanOf(object);
}

/** The blocks as they will stand here: styles, lists, relationships and ids are those of the document. */
function bring(state: State, source: Source, near: Element, numbering: boolean): Element[] {
  const blocks = blocksOf(source).map((block) => imported(state, block, near));
  dropUnbrought(blocks);
  const holder = make(near, 'body');
  holder.append(...blocks);
  const styles = mergeStyles(state, source, blocks);
  mergeNumbering(state, source, [...blocks, ...styles], numbering);
  mergeRelated(state, source, blocks, state.parts.nameOf(near) as string);
  freshIds(near.ownerDocument, blocks);
  return children(holder);
}

function trackBlocks(blocks: readonly Element[]): void {
  for (const element of blocks.flatMap((block) => [block, ...walk(block)])) {
    if (is(element, 'r')) markInserted(element);
    if (is(element, 'p')) markParagraph(element, 'ins');
  }
}
