import { contentTypesPart } from '../package/content-types.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { CannotWrite } from './cannot-write.ts';
import { partText, storedName, withParts } from '../package/opc-package.ts';
import type { Relationship } from '../package/relationships.ts';
import { relatedSource, relationships, relationshipsPart } from '../package/relationships.ts';
import { encodeLike } from './encode-xml.ts';
import { escapeText } from './plain-text.ts';
import type { Splice } from './splices.ts';
import { applySplices } from './splices.ts';
import type { XmlNode } from './xml-tree.ts';
import { parseTree } from './xml-tree.ts';

/** Changes to a package while they are being gathered; `finish` gives the package with all of them. */
export interface PackageChanges {
  /** Text of a part with the changes so far; null where there is no such part. */
  text(name: string): string | null;
  set(name: string, text: string): void;
  splice(name: string, splices: readonly Splice[]): void;
  /** Adds a part under a free name made from `name` and relates it to `from`; gives the name. Asked twice, it is added once. */
  add(part: NewPart): string;
  /** Adds a part that is no XML in the same way; gives the id of the relationship that leads to it. */
  addBytes(part: NewBytes): string;
  /** Contents of a part as they are in the file or have been added; null where there is no such part. */
  bytes(name: string): Uint8Array | null;
  /** Relationships of a part with the changes so far. */
  related(from: string): readonly Relationship[];
  /** Takes a relationship out, and the part that it leads to where no other leads there. */
  unrelate(from: string, id: string): void;
  finish(): OpcPackage;
}

export interface NewPart {
  /** `word/styles.xml`; where that is taken, `word/styles1.xml` and so on. */
  readonly name: string;
  readonly xml: string;
  /** Null for a plain XML part, which the package declares by its extension. */
  readonly contentType: string | null;
  readonly from: string;
  readonly relationship: string;
}

export interface NewBytes extends Pick<NewPart, 'name' | 'from' | 'relationship'> {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export function changesTo(pkg: OpcPackage): PackageChanges {
  const changed = new Map<string, string>();
  const added = new Map<string, string>();
  /** Parts that are no XML, and parts that are taken out. */
  const others = new Map<string, Uint8Array | null>();
  const taken = new Set([...pkg.parts.keys()].map((name) => name.toLowerCase()));
  const text = (name: string): string | null =>
    changed.get(storedName(pkg, name) ?? name) ?? partText(pkg, name);
  const set = (name: string, content: string): void => {
    changed.set(storedName(pkg, name) ?? name, content);
  };
  const changes: PackageChanges = {
    text,
    set,
    splice: (name, splices) => {
      if (splices.length > 0) set(name, applySplices(text(name) ?? '', splices));
    },
    add: (part) => {
      const before = added.get(`${part.from} ${part.name}`);
      if (before !== undefined) return before;
      const name = freeName(part.name, taken);
      added.set(`${part.from} ${part.name}`, name);
      taken.add(name.toLowerCase());
      set(name, part.xml);
      declare(changes, name, part.contentType);
      const known = changes.related(part.from);
      // A file may speak of a part that it does not have: then the part alone was missing.
      if (!known.some((one) => one.target === name)) relate(changes, part, name);
      return name;
    },
    addBytes: (part) => {
      const name = freeName(part.name, taken);
      taken.add(name.toLowerCase());
      others.set(name, part.bytes);
      declareBytes(changes, name, part.contentType);
      return relate(changes, part, name);
    },
    bytes: (name) => {
      const stored = storedName(pkg, name) ?? name;
      return others.has(stored) ? (others.get(stored) ?? null) : (pkg.parts.get(stored) ?? null);
    },
    related: (from) => {
      const rels = relationshipsPart(from);
      const xml = text(rels);
      return xml === null
        ? []
        : relationships(
            withParts(pkg, new Map<string, Uint8Array | string | null>([...others, [rels, xml]])),
            from,
          );
    },
    unrelate: (from, id) => {
      const found = changes.related(from).find((one) => one.id === id);
      if (found === undefined) return;
      dropRelationship(changes, from, id);
      const sources = [...pkg.parts.keys(), ...changed.keys()].flatMap((name) => relatedSource(name) ?? []);
      const isUsed = [...new Set(sources)].some((source) =>
        changes.related(source).some((one) => !one.external && one.target === found.target),
      );
      if (found.external || isUsed) return;
      others.set(found.target, null);
      undeclare(changes, found.target);
    },
    finish: () => {
      const bytes = new Map<string, Uint8Array | null>(others);
      for (const [name, content] of changed) bytes.set(name, encodeLike(content, pkg.parts.get(name)));
      return bytes.size === 0 ? pkg : withParts(pkg, bytes);
    },
  };
  return changes;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const dot = wanted.lastIndexOf('.');
  let name = wanted;
  for (let count = 1; taken.has(name.toLowerCase()); count += 1) {
    name = `${wanted.slice(0, dot)}${count}${wanted.slice(dot)}`;
  }
  return name;
}

/** The root of a part that is going to be changed. */
export function rootOf(changes: PackageChanges, name: string): XmlNode {
  const root = parseTree(changes.text(name) ?? '');
  if (root === null) throw new CannotWrite(`The part ${name} of the file is damaged and cannot be changed.`);
  return root;
}

/** Splice that puts elements in as the last children of an element. */
export function appended(text: string, parent: XmlNode, xml: string): Splice {
  if (parent.closeStart < parent.end) return { start: parent.closeStart, end: parent.closeStart, text: xml };
  const open = text.slice(parent.start, parent.end).replace(/\s*\/>$/, '>');
  return { start: parent.start, end: parent.end, text: `${open}${xml}</${parent.name}>` };
}

function declare(changes: PackageChanges, name: string, contentType: string | null): void {
  const root = rootOf(changes, contentTypesPart);
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const isDefault = (node: XmlNode): boolean =>
    node.local === 'Default' && node.attributes['Extension']?.toLowerCase() === 'xml';
  const byExtension = root.children.find(isDefault)?.attributes['ContentType'];
  const wanted = contentType ?? 'application/xml';
  const entry = `<${prefix}Override PartName="/${escapeText(name)}" ContentType="${wanted}"/>`;
  // Some programs declare parts that they leave out; declared twice, no program opens the file (OPC, 10.1.2.3).
  const left = root.children.find(
    (node) =>
      node.local === 'Override' && node.attributes['PartName']?.toLowerCase() === `/${name.toLowerCase()}`,
  );
  if (left !== undefined)
    changes.splice(contentTypesPart, [{ start: left.start, end: left.end, text: entry }]);
  else if (byExtension !== wanted)
    changes.splice(contentTypesPart, [appended(changes.text(contentTypesPart) ?? '', root, entry)]);
}

/** By its extension, which the next one shares, unless the package says something else of that. */
function declareBytes(changes: PackageChanges, name: string, contentType: string): void {
  const root = rootOf(changes, contentTypesPart);
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const byExtension = root.children.find(
    (node) => node.local === 'Default' && node.attributes['Extension']?.toLowerCase() === extension,
  )?.attributes['ContentType'];
  if (byExtension === contentType) return;
  const entry =
    byExtension === undefined
      ? `<${prefix}Default Extension="${extension}" ContentType="${contentType}"/>`
      : `<${prefix}Override PartName="/${escapeText(name)}" ContentType="${contentType}"/>`;
  changes.splice(contentTypesPart, [appended(changes.text(contentTypesPart) ?? '', root, entry)]);
}

function undeclare(changes: PackageChanges, name: string): void {
  const isOf = ({ local, attributes }: XmlNode): boolean =>
    local === 'Override' && attributes['PartName']?.toLowerCase() === `/${name.toLowerCase()}`;
  dropChildren(changes, contentTypesPart, isOf);
}

function dropRelationship(changes: PackageChanges, from: string, id: string): void {
  dropChildren(changes, relationshipsPart(from), ({ attributes }) => attributes['Id'] === id);
}

function dropChildren(changes: PackageChanges, part: string, isGone: (node: XmlNode) => boolean): void {
  const gone = rootOf(changes, part).children.filter(isGone);
  changes.splice(
    part,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

/** Gives the id of the new relationship. */
function relate(changes: PackageChanges, part: Pick<NewPart, 'from' | 'relationship'>, name: string): string {
  const rels = relationshipsPart(part.from);
  if (changes.text(rels) === null) {
    changes.set(
      rels,
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
    );
  }
  const root = rootOf(changes, rels);
  const ids = new Set(root.children.map((node) => node.attributes['Id'] ?? ''));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const entry =
    `<${prefix}Relationship Id="rId${number}" Type="${part.relationship}" ` +
    `Target="${escapeText(relativeName(part.from, name))}"/>`;
  changes.splice(rels, [appended(changes.text(rels) ?? '', root, entry)]);
  return `rId${number}`;
}

function relativeName(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
