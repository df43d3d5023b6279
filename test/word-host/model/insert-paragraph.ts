/** `insertParagraph` and `insertBreak`. */

import { paragraphsIn } from './blocks.ts';
import { checkWritable, levelOf } from './controls.ts';
import { insertText } from './insert-text.ts';
import { isRange, objectOf, outside, spanOf } from './objects.ts';
import type { ElementObject, TextObject } from './objects.ts';
import { pieces } from './paragraph-text.ts';
import { addParagraph } from './paragraphs.ts';
import { point } from './places.ts';
import { formatOf } from './runs.ts';
import { refuse } from './state.ts';
import { asText, beforeMark, checkWhere } from './text-writes.ts';
import { child, children, is, setProperty } from './wml.ts';

/** `insertParagraph`: the new one takes the properties of the paragraph that it stands beside. */
export function insertParagraph(object: TextObject, words: unknown, where: unknown): ElementObject {
  const { state } = object;
  const text = asText(words);
  const { element, side, like } = besideOf(object, where);
  checkWritable(element.parentElement as Element);
  const paragraph = addParagraph(state, element, side, like);
  const last = like && pieces(like).at(-1);
  insertText(state, point(paragraph, 0), text, 'before', last ? formatOf(last.run) : undefined);
  return objectOf(state, 'Paragraph', paragraph);
}

interface Beside {
  readonly element: Element;
  readonly side: 'before' | 'after';
  readonly like: Element | null;
}

function besideOf(object: TextObject, where: unknown): Beside {
  if (isRange(object) || object.class === 'Paragraph' || object.class === 'InlinePicture') {
    const side = checkWhere(where, 'Before', 'After') === 'Before' ? 'before' : 'after';
    const { start, end, whole } = spanOf(object);
    const paragraph = side === 'before' ? start.paragraph : end.paragraph;
    return { element: whole && !is(whole, 'p') ? whole : paragraph, side, like: paragraph };
  }
  const { element } = object;
  const inside = paragraphsIn(element);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) refuse('ItemNotFound');
  switch (object.class) {
    case 'Table': {
      const side = checkWhere(where, 'Before', 'After') === 'Before' ? 'before' : 'after';
      return { element, side, like: null };
    }
    case 'ContentControl': {
      const at = checkWhere(where, 'Start', 'End', 'Before', 'After');
      const inline = levelOf(element) === 'inline';
      if (inline && (at === 'Start' || at === 'End')) {
        refuse('GeneralException', 'A control inside a paragraph cannot hold the end of a paragraph.');
      }
      const within = at === 'Start' || at === 'End';
      if (within) checkWritable(element);
      const side = at === 'Start' || at === 'Before' ? 'before' : 'after';
      const paragraph = side === 'before' ? first : last;
      return { element: within || inline ? paragraph : element, side, like: paragraph };
    }
    default: {
      const side = checkWhere(where, 'Start', 'End') === 'Start' ? 'before' : 'after';
      const blocks = children(element).filter((each) => is(each, 'p', 'tbl', 'sdt', 'customXml'));
      const block = side === 'before' ? blocks[0] : blocks.at(-1);
      return { element: block ?? first, side, like: side === 'before' ? first : last };
    }
  }
}

/** `insertBreak`: a line or a page; the page's in a paragraph of its own where a paragraph or body is asked. */
export function insertBreak(object: TextObject, type: unknown, where: unknown): null {
  const { state } = object;
  if (type !== 'Line' && type !== 'Page') refuse('NotImplemented');
  checkWhere(where, 'Before', 'After', 'Start', 'End', 'Replace');
  const mark = type === 'Line' ? '\v' : '\f';
  const first = where === 'Before' || where === 'Start';
  if (isRange(object) || object.class === 'ContentControl') {
    const { start, end } = spanOf(object);
    const within = where === 'Start' ? start : where === 'End' ? end : null;
    const at = within ?? outside(object, first ? 'before' : 'after');
    insertText(state, beforeMark(at), mark, first ? 'after' : 'before');
    return null;
  }
  const made = insertParagraph(object, mark, where);
  const pPr = child(made.element, 'pPr');
  if (pPr) setProperty(pPr, 'numPr', null);
  return null;
}
