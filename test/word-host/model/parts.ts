/** The package with those of its parts that are being worked on as live XML. */

import { partText, relationships, withParts } from '../../../src/ooxml/index.ts';
import type { OpcPackage, Relationship } from '../../../src/ooxml/index.ts';
import { relationshipsPart } from '../../../src/ooxml/package/relationships.ts';

export interface Parts {
  /** The live tree of an XML part; null where there is no such part. Throws on one that is broken. */
  xml(name: string): Document | null;
  /** The live tree of a part that must be there. */
  need(name: string): Document;
  /** Marks the part that a node stands in as changed: only such parts are written again. */
  touch(node: Node): void;
  nameOf(node: Node): string | null;
  /** Whether a node is still in the document. */
  holds(node: Node): boolean;
  add(name: string, content: string | Uint8Array, contentType: string | null): void;
  remove(name: string): void;
  has(name: string): boolean;
  /** A name such as `word/media/image7.png` that no part has. */
  freeName(wanted: string): string;
  relationships(from: string): readonly Relationship[];
  /** The id of a new relationship. `target` is a part's name, or an address where external. */
  relate(from: string, type: string, target: string, external?: boolean): string;
  unrelate(from: string, id: string): void;
  /** The package with the changes in it. */
  package(): OpcPackage;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = '[Content_Types].xml';
const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function openParts(opened: OpcPackage): Parts {
  let pkg = opened;
  const live = new Map<string, Document>();
  const names = new WeakMap<Document, string>();
  const dirty = new Set<string>();
  const xml = (name: string): Document | null => {
    const known = live.get(name);
    if (known) return known;
    const text = partText(pkg, name);
    if (text === null) return null;
    const parsed = parseXml(text);
    if (!parsed) throw new Error(`The part ${name} is not well-formed.`);
    live.set(name, parsed);
    names.set(parsed, name);
    return parsed;
  };
  const need = (name: string): Document => {
    const found = xml(name);
    if (!found) throw new Error(`There is no part ${name}.`);
    return found;
  };
  const nameOf = (node: Node): string | null => names.get(node.ownerDocument ?? (node as Document)) ?? null;
  const touch = (node: Node): void => {
    const name = nameOf(node);
    if (name !== null && live.has(name)) dirty.add(name);
  };
  const drop = (name: string): void => {
    live.delete(name);
    dirty.delete(name);
  };
  const add = (name: string, content: string | Uint8Array, contentType: string | null): void => {
    pkg = withParts(pkg, new Map([[name, content]]));
    drop(name);
    if (contentType !== null) declare(name, contentType);
  };
  const declare = (name: string, contentType: string): void => {
    const types = need(contentTypes);
    const entry = types.createElementNS(contentTypesNamespace, 'Override');
    entry.setAttribute('PartName', `/${name}`);
    entry.setAttribute('ContentType', contentType);
    types.documentElement.append(entry);
    touch(types);
  };
  const flush = (): OpcPackage => {
    if (dirty.size > 0) {
      const changes = [...dirty].map((name) => [name, write(live.get(name) as Document)] as const);
      dirty.clear();
      pkg = withParts(pkg, new Map(changes));
    }
    return pkg;
  };
  return {
    xml,
    need,
    touch,
    nameOf,
    holds: (node) => node.isConnected && live.get(nameOf(node) ?? '') === node.ownerDocument,
    add,
    remove: (name) => {
      pkg = withParts(pkg, new Map([[name, null]]));
      drop(name);
      const types = need(contentTypes);
      for (const entry of [...types.documentElement.children]) {
        if (entry.getAttribute('PartName')?.toLowerCase() !== `/${name}`.toLowerCase()) continue;
        entry.remove();
        touch(types);
      }
    },
    has: (name) => pkg.parts.has(name),
    freeName: (wanted) => {
      const [, stem = wanted, end = ''] = /^(.*?)\d*(\.[^./]+)$/.exec(wanted) ?? [];
      for (let number = 1; ; number += 1) {
        const name = `${stem}${number}${end}`;
        if (![...pkg.parts.keys()].some((taken) => taken.toLowerCase() === name.toLowerCase())) return name;
      }
    },
    relationships: (from) => relationships(flush(), from),
    relate: (from, type, target, external = false) => {
      const name = relationshipsPart(from);
      if (!pkg.parts.has(name))
        add(name, `${declaration}<Relationships xmlns="${relationshipsNamespace}"/>`, null);
      const part = need(name);
      const taken = new Set([...part.documentElement.children].map((entry) => entry.getAttribute('Id')));
      let number = taken.size + 1;
      while (taken.has(`rId${number}`)) number += 1;
      const entry = part.createElementNS(relationshipsNamespace, 'Relationship');
      entry.setAttribute('Id', `rId${number}`);
      entry.setAttribute('Type', type);
      entry.setAttribute('Target', external ? target : `/${target}`);
      if (external) entry.setAttribute('TargetMode', 'External');
      part.documentElement.append(entry);
      touch(part);
      return `rId${number}`;
    },
    unrelate: (from, id) => {
      const part = xml(relationshipsPart(from));
      for (const entry of part ? [...part.documentElement.children] : []) {
        if (entry.getAttribute('Id') === id) entry.remove();
      }
      if (part) touch(part);
    },
    package: flush,
  };
}

/** The tree of an XML text; null where it is not well-formed. */
export function parseXml(text: string): Document | null {
  try {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return parsed.getElementsByTagName('parsererror').length > 0 ? null : parsed;
  } catch {
    return null;
  }
}

const write = (document: Document): string =>
  declaration + new XMLSerializer().serializeToString(document.documentElement);
