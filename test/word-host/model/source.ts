/** A package that is being inserted, and copying its elements into the document. */

import { fromFlatOpc, mainPartName, openPackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { openParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { refuse } from './state.ts';
import type { State } from './state.ts';
import { child, children, is, isStrict, isWord } from './wml.ts';

export interface Source {
  readonly parts: Parts;
  readonly main: string;
  readonly body: Element;
  readonly styles: Element | null;
  readonly numbering: Element | null;
}

/** What Word on the web says of XML that it cannot read (office-js issue 3327); desktops say InvalidArgument. */
const malformed = (state: State): never =>
  refuse(state.limits.placeholderText ? 'InvalidArgument' : 'ooxmlIsMalformated');

/** Flat OPC: a package with a document part that a relationship names. */
export function flatSource(state: State, xml: unknown): Source {
  if (typeof xml !== 'string') refuse('InvalidArgument');
  if (!/xmlPackage/.test(xml)) malformed(state);
  const pkg = fromFlatOpc(xml);
  if (!pkg.ok) malformed(state);
  return sourceOf(state, (pkg as { value: OpcPackage }).value);
}

export function fileSource(state: State, base64: unknown): Source {
  if (typeof base64 !== 'string') refuse('InvalidArgument');
  if ((base64.length * 3) / 4 > state.limits.base64Bytes) refuse('InvalidArgument');
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return refuse('InvalidArgument');
  }
  const pkg = openPackage(bytes);
  if (!pkg.ok) return malformed(state);
  return sourceOf(state, pkg.value);
}

function sourceOf(state: State, pkg: OpcPackage): Source {
  try {
    const main = mainPartName(pkg);
    const parts = openParts(pkg);
    const related = parts
      .relationships('')
      .some(({ type, target }) => type.endsWith('/officeDocument') && target === main);
    const root = main === null ? null : parts.xml(main)?.documentElement;
    const body = child(root, 'body');
    if (main === null || !related || !body) return malformed(state);
    // A part that a relationship names must be there (docs: create better add-ins with Office Open XML).
    if (parts.relationships(main).some(({ external, target }) => !external && !parts.has(target)))
      malformed(state);
    const relatedRoot = (type: string): Element | null => {
      const name = parts.relationships(main).find((known) => known.type.endsWith(`/${type}`))?.target;
      return name === undefined ? null : (parts.xml(name)?.documentElement ?? null);
    };
    return { parts, main, body, styles: relatedRoot('styles'), numbering: relatedRoot('numbering') };
  } catch (error) {
    if ((error as Error).name === 'ApiError') throw error;
    return malformed(state);
  }
}

const strictNames: readonly (readonly [transitional: string, strict: string])[] = [
  [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    'http://purl.oclc.org/ooxml/drawingml/picture',
  ],
];

/** A deep copy for the part of `near`, in the spelling of the namespaces that the document uses. */
export function imported(state: State, element: Element, near: Node): Element {
  const into = near.ownerDocument ?? (near as Document);
  const [from, to] = isStrict(into) ? [0, 1] : [1, 0];
  const names = new Map(strictNames.map((pair) => [pair[from as 0], pair[to as 1]]));
  const spelt = (uri: string | null): string | null => (uri === null ? null : (names.get(uri) ?? uri));
  const copy = (node: Node): Node => {
    if (node.nodeType !== 1) return into.importNode(node, true);
    const original = node as Element;
    const prefix = original.prefix ?? (isWord(original.namespaceURI) ? 'w' : null);
    const made = into.createElementNS(
      spelt(original.namespaceURI),
      prefix === null ? original.localName : `${prefix}:${original.localName}`,
    );
    for (const { namespaceURI, name, value, localName } of original.attributes) {
      if (namespaceURI === 'http://www.w3.org/2000/xmlns/') continue;
      // Word gives every paragraph a new one (office-js issue 4078).
      if (localName === 'paraId' || localName === 'textId') continue;
      made.setAttributeNS(spelt(namespaceURI), name, value);
    }
    for (const inner of original.childNodes) made.append(copy(inner));
    return made;
  };
  declare(into, element);
  return copy(element) as Element;
}

const ignorable: Readonly<Record<string, string>> = {
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  w16cex: 'http://schemas.microsoft.com/office/word/2018/wordml/cex',
  w16cid: 'http://schemas.microsoft.com/office/word/2016/wordml/cid',
};
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Vocabularies newer than the standard are declared ignorable at the root, for programs that do not know them. */
function declare(into: Document, element: Element): void {
  const root = into.documentElement;
  for (const [prefix, uri] of Object.entries(ignorable)) {
    if (element.getElementsByTagNameNS(uri, '*').length === 0) continue;
    if (root.lookupNamespaceURI(prefix) === null)
      root.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, uri);
    if (root.lookupNamespaceURI('mc') === null)
      root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:mc', compatibility);
    const present = (root.getAttributeNS(compatibility, 'Ignorable') ?? '').split(' ').filter(Boolean);
    if (!present.includes(prefix) && root.lookupNamespaceURI(prefix) === uri) {
      root.setAttributeNS(compatibility, 'mc:Ignorable', [...present, prefix].join(' '));
    }
  }
}

/** The blocks of a source, without the section that ends it. */
export const blocksOf = ({ body }: Source): Element[] =>
  children(body).filter((element) => is(element, 'p', 'tbl', 'sdt', 'customXml'));
