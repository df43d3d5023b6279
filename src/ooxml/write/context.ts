import type { Numbering } from '../../core/model/index.ts';
import type { StyleNumber } from '../read/numbering.ts';
import type { StyleKey } from './styles.ts';

/** What a builder must know of the document that its blocks go into. */
export interface RenderContext {
  /** Id of a style in that document; asking for it says that it is needed. */
  readonly style: (key: StyleKey) => string;
  /** w:numId of a numbered run in that document; asking for it says that it is needed. */
  readonly numId: (numbering: Numbering) => string;
  /** Numbering that the document's own headings bring along, for sections to go on in it; null where they bring none. */
  readonly ownNumber: (numbering: Numbering) => StyleNumber | null;
  /** A control id that nothing in that document has: positive, 32 bits. */
  readonly nextId: (tag: string) => number;
  /** Puts a picture beside the part that is being written: the relationship that names it there, and a free number for its drawing. */
  readonly picture: (bytes: Uint8Array) => { readonly embed: string; readonly number: number };
  /** Width between the margins, in twentieths of a point. */
  readonly textWidth: number;
}

/**
 * Ids for content controls: made from the tag, so that the same document comes out the same, and counted up past
 * those in `taken`. Word repairs a file in which two controls share an id.
 */
export function controlIds(taken: ReadonlySet<number>): (tag: string) => number {
  const used = new Set(taken);
  return (tag) => {
    let id = fnv1a(tag) & 0x7fffffff;
    while (id === 0 || used.has(id)) id = (id + 1) & 0x7fffffff;
    used.add(id);
    return id;
  };
}

/** Numbers from 1 that are not in `taken`, each given once: for drawings, and for tracked changes. */
export function freeNumbers(taken: () => ReadonlySet<number>): () => number {
  let used: ReadonlySet<number> | null = null;
  let number = 0;
  return () => {
    used ??= taken();
    do number += 1;
    while (used.has(number));
    return number;
  };
}

/** FNV-1a, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
