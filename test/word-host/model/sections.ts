/** Sections, and the headers and footers that they have (ECMA-376 part 1, 17.10). */

import { paragraphsIn } from './blocks.ts';
import { objectOf } from './objects.ts';
import type { ElementObject } from './objects.ts';
import { bodyOf, refuse, touch } from './state.ts';
import type { State } from './state.ts';
import { attribute, child, children, is, make } from './wml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The w:sectPr of every section; the last one's stands at the end of the body. */
export function sectionsOf(state: State): Element[] {
  const body = bodyOf(state);
  const inner = paragraphsIn(body)
    .map((paragraph) => child(child(paragraph, 'pPr'), 'sectPr'))
    .filter((found) => found !== null);
  let last = child(body, 'sectPr');
  if (!last) {
    last = make(body, 'sectPr');
    body.append(last);
  }
  return [...inner, last];
}

export function sectionOf(state: State, within: Element): ElementObject | null {
  const after = sectionsOf(state).find(
    (section) => within.contains(section) || (within.compareDocumentPosition(section) & 4) > 0,
  );
  return after ? objectOf(state, 'Section', after) : null;
}

const kinds: Readonly<Record<string, string>> = { Primary: 'default', FirstPage: 'first', EvenPages: 'even' };

/** The header or footer of a section; one that it has not is that of the section before, else it is made. */
export function storyFor(
  state: State,
  section: Element,
  name: 'header' | 'footer',
  type: unknown,
): ElementObject {
  const kind = kinds[String(type)] ?? refuse('InvalidArgument');
  const all = sectionsOf(state);
  for (const candidate of all.slice(0, all.indexOf(section) + 1).toReversed()) {
    const reference = children(candidate).find(
      (element) => is(element, `${name}Reference`) && attribute(element, 'type') === kind,
    );
    if (!reference) continue;
    const id = reference.getAttributeNS(office, 'id') ?? reference.getAttributeNS(strictOffice, 'id');
    const part = state.parts.relationships(state.main).find((known) => known.id === id)?.target ?? '';
    return objectOf(state, 'Body', state.parts.need(part).documentElement);
  }
  return objectOf(state, 'Body', addStory(state, section, name, kind));
}

function addStory(state: State, section: Element, name: 'header' | 'footer', kind: string): Element {
  const part = state.parts.freeName(`word/${name}.xml`);
  const root = name === 'header' ? 'hdr' : 'ftr';
  state.parts.add(
    part,
    `<w:${root} xmlns:w="${namespace}"><w:p/></w:${root}>`,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`,
  );
  const id = state.parts.relate(state.main, `${office}/${name}`, part);
  const reference = make(section, `${name}Reference`, { type: kind });
  reference.setAttributeNS(office, 'r:id', id);
  section.prepend(reference);
  touch(state, section);
  return state.parts.need(part).documentElement;
}

/** The stories of the document: the body, its headers and footers, its notes. */
export function storiesOf(state: State): Element[] {
  const wanted = ['header', 'footer', 'footnotes', 'endnotes'].map((name) => `${office}/${name}`);
  const parts = state.parts
    .relationships(state.main)
    .filter((known) => wanted.includes(known.type) && !known.external);
  const roots = parts
    .map((known) => state.parts.xml(known.target)?.documentElement)
    .filter((root) => root !== undefined);
  return [
    bodyOf(state),
    ...roots.flatMap((root) =>
      is(root, 'hdr', 'ftr') ? [root] : children(root).filter((note) => is(note, 'footnote', 'endnote')),
    ),
  ];
}
