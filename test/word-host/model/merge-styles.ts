/** Bringing the styles that inserted text uses: one that the document has, by name, stays as it is there. */

import { byId, byName, idOf, nameOf, needStylesRoot, stylesIn, typeOf } from './styles.ts';
import type { StyleType } from './styles.ts';
import { touch } from './state.ts';
import type { State } from './state.ts';
import { child, is, set, value, walk } from './wml.ts';
import type { Source } from './source.ts';
import { imported } from './source.ts';

const uses: Readonly<Record<string, StyleType>> = {
  pStyle: 'paragraph',
  rStyle: 'character',
  tblStyle: 'table',
};

/** Gives inserted blocks the ids that their styles have here. New styles are added; those added are given back. */
export function mergeStyles(state: State, source: Source, blocks: readonly Element[]): Element[] {
  const ids = new Map<string, string>();
  const added: Element[] = [];
  const idHere = (id: string): string | null => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const theirs = byId(source.styles, id);
    if (!theirs) return null;
    const root = needStylesRoot(state);
    const ours = byName(root, nameOf(theirs), typeOf(theirs) as StyleType);
    if (ours) {
      ids.set(id, idOf(ours) as string);
      return idOf(ours);
    }
    const mine = freeId(root, id);
    ids.set(id, mine);
    const style = imported(state, theirs, root);
    set(style, 'styleId', mine);
    // The document keeps its own default.
    style.removeAttributeNS(style.namespaceURI, 'default');
    for (const name of ['basedOn', 'next', 'link']) {
      const reference = child(style, name);
      const there = value(reference);
      const here = there === null ? null : idHere(there);
      if (reference && here === null) reference.remove();
      else if (reference && here !== null) set(reference, 'val', here);
    }
    root.append(style);
    touch(state, root);
    added.push(style);
    return mine;
  };
  for (const block of blocks) {
    for (const element of [block, ...walk(block)]) {
      if (!is(element, ...Object.keys(uses))) continue;
      const here = idHere(value(element) ?? '');
      if (here === null) element.remove();
      else set(element, 'val', here);
    }
  }
  return added;
}

function freeId(root: Element, wanted: string): string {
  const taken = new Set(stylesIn(root).map(idOf));
  let id = wanted;
  for (let number = 1; taken.has(id); number += 1) id = `${wanted}${number}`;
  return id;
}
