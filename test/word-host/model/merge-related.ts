/** Bringing what inserted text refers to: pictures, links, notes; and giving ids that nothing here has. */

import { contentType } from '../../../src/ooxml/package/content-types.ts';
import { freeId, takenIds } from './controls.ts';
import type { Source } from './source.ts';
import type { State } from './state.ts';
import { attribute, child, closest, is, set, value, walk } from './wml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Copies the parts that attributes such as r:embed name. Relationships that are not there lose their attribute. */
export function mergeRelated(state: State, source: Source, blocks: readonly Element[], part: string): void {
  const known = new Map(
    source.parts.relationships(source.main).map((relationship) => [relationship.id, relationship]),
  );
  const ids = new Map<string, string>();
  for (const element of blocks.flatMap((block) => [block, ...walk(block)])) {
    for (const given of [...element.attributes]) {
      if (given.namespaceURI !== office && given.namespaceURI !== strictOffice) continue;
      const relationship = known.get(given.value);
      if (!relationship) continue;
      const made =
        ids.get(relationship.id) ??
        state.parts.relate(
          part,
          relationship.type,
          relationship.external ? relationship.target : copyPart(state, source, relationship.target),
          relationship.external,
        );
      ids.set(relationship.id, made);
      given.value = made;
    }
  }
}

function copyPart(state: State, source: Source, name: string): string {
  const pkg = source.parts.package();
  const target = state.parts.freeName(name);
  state.parts.add(target, pkg.parts.get(name) as Uint8Array, contentType(pkg, name));
  for (const { id, type, target: inner, external } of source.parts.relationships(name)) {
    const copied = external ? inner : copyPart(state, source, inner);
    const made = state.parts.relate(target, type, copied, external);
    if (made !== id) renumber(state, target, id, made);
  }
  return target;
}

function renumber(state: State, part: string, from: string, to: string): void {
  const root = state.parts.xml(part)?.documentElement;
  for (const element of root ? [root, ...walk(root)] : []) {
    for (const given of element.attributes) {
      if (given.namespaceURI === office && given.value === from) given.value = to;
    }
  }
  if (root) state.parts.touch(root);
}

/** Ids that must be one of a kind in the document get new ones where they are taken (office-js issue 2759). */
export function freshIds(document: Document, blocks: readonly Element[]): void {
  const inside = blocks.flatMap((block) => [block, ...walk(block)]);
  const ids = takenIds(document);
  for (const settings of inside.filter((element) => is(element, 'sdtPr'))) {
    const id = child(settings, 'id');
    const own = value(id);
    if (!id || own === null) continue;
    if (ids.has(own)) set(id, 'val', String(freeId(document)));
    else ids.add(own);
  }
  freshBookmarks(document, inside);
  freshPictures(document, inside);
}

/** A name that a bookmark here has is not taken from it. */
function freshBookmarks(document: Document, inside: readonly Element[]): void {
  const present = [...document.getElementsByTagNameNS('*', 'bookmarkStart')];
  const names = new Set(present.map((mark) => attribute(mark, 'name')));
  const ids = present.map((mark) => Number(attribute(mark, 'id')));
  let next = Math.max(0, ...ids) + 1;
  const given = new Map<string | null, string>();
  for (const mark of inside.filter((element) => is(element, 'bookmarkStart', 'bookmarkEnd'))) {
    const id = attribute(mark, 'id');
    const doubled = is(mark, 'bookmarkStart') && names.has(attribute(mark, 'name'));
    if (doubled) {
      for (const half of inside.filter(
        (element) => is(element, 'bookmarkStart', 'bookmarkEnd') && attribute(element, 'id') === id,
      ))
        half.remove();
      continue;
    }
    if (!mark.parentNode) continue;
    if (!given.has(id)) {
      given.set(id, String(next));
      next += 1;
    }
    set(mark, 'id', given.get(id) as string);
  }
}

function freshPictures(document: Document, inside: readonly Element[]): void {
  const ids = [...document.getElementsByTagNameNS('*', 'docPr')].map((element) =>
    Number(element.getAttribute('id')),
  );
  let next = Math.max(0, ...ids) + 1;
  for (const element of inside.filter(({ localName }) => localName === 'docPr')) {
    element.setAttribute('id', String(next));
    next += 1;
  }
}

/** What needs a part that is not brought along goes: comments, notes, sections and their headers. */
export function dropUnbrought(blocks: readonly Element[]): void {
  for (const element of blocks.flatMap((block) => [...walk(block)])) {
    if (
      !is(
        element,
        'sectPr',
        'commentRangeStart',
        'commentRangeEnd',
        'commentReference',
        'footnoteReference',
        'endnoteReference',
      )
    )
      continue;
    const run = closest(element, 'r');
    element.remove();
    if (run && run.children.length === (child(run, 'rPr') ? 1 : 0)) run.remove();
  }
}
