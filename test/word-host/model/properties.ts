/** The document's properties: docProps/core.xml, app.xml and custom.xml, made where they are missing. */

import { refuse, touch } from './state.ts';
import type { State } from './state.ts';

const packageTypes = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const dc = 'http://purl.org/dc/elements/1.1/';
const extended = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const custom = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const variants = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The format id of properties that a user names (MS-OLEPS 2.21). */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly contentType: string;
  readonly xml: string;
}

const parts: Readonly<Record<'core' | 'app' | 'custom', Part>> = {
  core: {
    type: packageTypes,
    name: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="${dc}"/>`,
  },
  app: {
    type: `${office}/extended-properties`,
    name: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    xml: `<Properties xmlns="${extended}"/>`,
  },
  custom: {
    type: `${office}/custom-properties`,
    name: 'docProps/custom.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    xml: `<Properties xmlns="${custom}" xmlns:vt="${variants}"/>`,
  },
};

function rootOf(state: State, kind: keyof typeof parts): Element | null {
  const related = state.parts.relationships('').find(({ type }) => type === parts[kind].type);
  return related && state.parts.has(related.target)
    ? (state.parts.xml(related.target)?.documentElement ?? null)
    : null;
}

function needRoot(state: State, kind: keyof typeof parts): Element {
  const present = rootOf(state, kind);
  if (present) return present;
  const { name, contentType, type, xml } = parts[kind];
  state.parts.add(name, xml, contentType);
  if (!state.parts.relationships('').some((known) => known.type === type)) state.parts.relate('', type, name);
  return state.parts.need(name).documentElement;
}

/** Where each property of `Word.DocumentProperties` is kept. */
const places = {
  Title: ['core', dc, 'dc:title'],
  Subject: ['core', dc, 'dc:subject'],
  Author: ['core', dc, 'dc:creator'],
  Keywords: ['core', core, 'cp:keywords'],
  Comments: ['core', dc, 'dc:description'],
  Category: ['core', core, 'cp:category'],
  LastAuthor: ['core', core, 'cp:lastModifiedBy'],
  RevisionNumber: ['core', core, 'cp:revision'],
  Manager: ['app', extended, 'Manager'],
  Company: ['app', extended, 'Company'],
  Format: ['core', core, 'cp:contentStatus'],
  ApplicationName: ['app', extended, 'Application'],
  Template: ['app', extended, 'Template'],
} as const;
export type PropertyName = keyof typeof places;
export const propertyNames = Object.keys(places) as PropertyName[];

const find = (root: Element | null, uri: string, name: string): Element | undefined =>
  [...(root?.children ?? [])].find(
    (element) => element.namespaceURI === uri && element.localName === name.replace(/^.*:/, ''),
  );

export function property(state: State, name: PropertyName): string {
  const [kind, uri, element] = places[name];
  return find(rootOf(state, kind), uri, element)?.textContent ?? '';
}

export function setProperty(state: State, name: PropertyName, words: unknown): void {
  if (typeof words !== 'string') refuse('InvalidArgument');
  const [kind, uri, element] = places[name];
  const root = needRoot(state, kind);
  const present =
    find(root, uri, element) ?? root.appendChild(root.ownerDocument.createElementNS(uri, element));
  present.textContent = words.slice(0, state.limits.propertyLength);
  touch(state, root);
}

export const customProperties = (state: State): Element[] => [...(rootOf(state, 'custom')?.children ?? [])];

export const customProperty = (state: State, key: string): Element | null =>
  customProperties(state).find(
    (element) => element.getAttribute('name')?.toLowerCase() === key.toLowerCase(),
  ) ?? null;

/** Adds or changes a custom property; text, number, date or yes/no, as Word tells them apart. */
export function setCustom(state: State, key: unknown, given: unknown): Element {
  const longest = state.limits.propertyLength;
  if (typeof key !== 'string' || key === '' || key.length > longest) refuse('InvalidArgument');
  if (typeof given === 'string' && given.length > longest) refuse('InvalidArgument');
  const root = needRoot(state, 'custom');
  const present = customProperty(state, key);
  const element = present ?? root.ownerDocument.createElementNS(custom, 'property');
  if (!present) {
    const taken = customProperties(state).map((other) => Number(other.getAttribute('pid')));
    element.setAttribute('fmtid', userDefined);
    element.setAttribute('pid', String(Math.max(1, ...taken) + 1));
    element.setAttribute('name', key);
    root.append(element);
  }
  const [type, text] = variant(given);
  const inner = root.ownerDocument.createElementNS(variants, `vt:${type}`);
  inner.textContent = text;
  element.replaceChildren(inner);
  touch(state, root);
  return element;
}

function variant(given: unknown): readonly [string, string] {
  if (typeof given === 'boolean') return ['bool', String(given)];
  if (typeof given === 'number')
    return Number.isInteger(given) ? ['i4', String(given)] : ['r8', String(given)];
  return ['lpwstr', typeof given === 'string' ? given : refuse('InvalidArgument')];
}

export function customValue(element: Element): string | number | boolean {
  const inner = element.firstElementChild;
  const text = inner?.textContent ?? '';
  if (inner?.localName === 'bool') return text === 'true' || text === '1';
  return ['i4', 'r8', 'int', 'decimal'].includes(inner?.localName ?? '') ? Number(text) : text;
}

export function customType(element: Element): string {
  const kind = element.firstElementChild?.localName ?? '';
  if (kind === 'bool') return 'Boolean';
  if (kind === 'filetime') return 'Date';
  return ['i4', 'r8', 'int', 'decimal'].includes(kind) ? 'Number' : 'String';
}
