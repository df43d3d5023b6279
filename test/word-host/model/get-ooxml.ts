/** `getOoxml`: what an object stands for as a Flat OPC package, with the styles, lists and pictures of the document. */

import { toFlatOpc } from '../../../src/ooxml/index.ts';
import { openParts } from './parts.ts';
import { between } from './blocks.ts';
import { deleteSpan } from './delete-text.ts';
import { spanOf } from './objects.ts';
import type { TextObject } from './objects.ts';
import { lengthOf, point } from './places.ts';
import { bodyOf } from './state.ts';
import type { State } from './state.ts';
import { child, children, is, walk } from './wml.ts';
import { paragraphsIn, storyOf } from './blocks.ts';

/** Parts that say nothing of the text: Word leaves out custom XML and the document's properties. */
const left = /^(customXml|docProps)\//;

export function getOoxml(object: TextObject): string {
  const of = spanOf(object);
  const { state } = object;
  const pkg = state.parts.package();
  const parts = openParts({ parts: new Map([...pkg.parts].filter(([name]) => !left.test(name))) });
  for (const part of ['', state.main]) {
    for (const { id, external, target } of parts.relationships(part)) {
      if (!external && left.test(target)) parts.unrelate(part, id);
    }
  }
  const copy: State = { ...state, parts, tracking: 'Off', changed: false, selection: null };
  if (object.class !== 'Body' || storyOf(of.start.paragraph) !== bodyOf(state)) narrow(state, copy, object);
  forgetIds(bodyOf(copy));
  parts.touch(bodyOf(copy));
  return toFlatOpc(parts.package());
}

/** Leaves only the asked text in the copy's body. */
function narrow(state: State, copy: State, object: TextObject): void {
  const { start, end } = spanOf(object);
  const story = storyOf(start.paragraph);
  const all = paragraphsIn(story);
  const inside = between(start.paragraph, end.paragraph);
  const body = bodyOf(copy);
  if (story !== bodyOf(state)) {
    const section = child(body, 'sectPr');
    body.replaceChildren(...children(story).map((block) => body.ownerDocument.importNode(block, true)));
    if (section) body.append(section);
  }
  const mine = paragraphsIn(body);
  const first = mine[all.indexOf(inside[0] as Element)] as Element;
  const last = mine[all.indexOf(inside.at(-1) as Element)] as Element;
  const wanted = new Set(mine.slice(mine.indexOf(first), mine.indexOf(last) + 1));
  unlock(body);
  if (end.offset < lengthOf(last)) deleteSpan(copy, point(last, end.offset), point(last, lengthOf(last)));
  if (start.offset > 0) deleteSpan(copy, point(first, 0), point(first, start.offset));
  for (const block of children(body)) {
    if (is(block, 'sectPr')) continue;
    const holds = [block, ...walk(block)].some((element) => wanted.has(element));
    if (!holds) block.remove();
  }
}

const unlock = (body: Element): void => {
  for (const lock of [...walk(body)].filter((element) => is(element, 'lock'))) lock.remove();
};

/** Word gives other ids to the paragraphs each time (office-js issue 4078). */
function forgetIds(body: Element): void {
  for (const element of walk(body)) {
    for (const name of ['paraId', 'textId']) {
      element.removeAttributeNS('http://schemas.microsoft.com/office/word/2010/wordml', name);
    }
  }
}
