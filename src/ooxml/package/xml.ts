import { SaxesParser } from 'saxes';
import { canonicalNamespace } from './namespaces.ts';
import { checkDeclaration, checkDistinct, declaredPrefix, rootScope, Scope } from './xml-names.ts';
import type { XmlName } from './xml-names.ts';

export interface XmlTag extends XmlName {
  /** As written. */
  readonly name: string;
  /** Values by name as written, prefix and all. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly isSelfClosing: boolean;
  /** What prefixes mean inside the element. */
  readonly scope: Scope;
}

export interface XmlHandlers {
  /** `position()` is the index after the tag. A self-closing tag gets `close` at once. */
  readonly open?: (tag: XmlTag, position: () => number) => void;
  readonly close?: (tag: XmlTag, position: () => number) => void;
  readonly text?: (text: string) => void;
}

export interface XmlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly doctype: boolean;
}

/** Word nests tables some tens deep; the parser keeps every open element in memory. */
const deepest = 5000;

/** Reads one part from beginning to end; null when it is well-formed. What the handlers throw goes through. */
export function parseXml(text: string, handlers: XmlHandlers): XmlError | null {
  // Prefixes are resolved here: saxes resolves each anew, of every tag and attribute.
  const parser = new SaxesParser({ xmlns: false });
  const position = (): number => parser.position;
  let doctype = false;
  // The handlers of saxes throw through its own stack; only its own errors mean a broken part.
  const failure: { error: Error | null } = { error: null };
  parser.on('error', (error) => {
    failure.error = error;
    throw error;
  });
  parser.on('doctype', () => {
    doctype = true;
    parser.fail('document type declarations are not allowed');
  });
  const fail = (message: string): never => {
    parser.fail(message);
    throw new Error(message);
  };
  const { open, close, text: words } = handlers;
  let scope = rootScope();
  const outer = scope;
  const openTags: XmlTag[] = [];
  // Of the tag that is being read: the prefixes that it declares, and whether an attribute was not met before.
  let declared: Map<string, string> | null = null;
  let unknown = false;
  // Only where two prefixes mean the same can one attribute have two names.
  const prefixOf = new Map<string, string>();
  let synonyms = false;
  parser.on('attribute', ({ name, value }) => {
    const prefix = declaredPrefix(name);
    if (prefix === null) {
      unknown ||= !scope.knows(name);
      return;
    }
    const uri = value.trim();
    checkDeclaration(prefix, uri, fail);
    declared ??= new Map();
    declared.set(prefix, uri);
    if (prefix === '') return;
    synonyms ||= (prefixOf.get(uri) ?? prefix) !== prefix;
    prefixOf.set(uri, prefix);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (openTags.length >= deepest) parser.fail('elements are nested too deeply');
    if (declared !== null) scope = new Scope(declared, scope);
    if (unknown || declared !== null) {
      for (const key in attributes) scope.checkAttribute(key, fail);
      declared = null;
      unknown = false;
    }
    if (synonyms) checkDistinct(Object.keys(attributes), scope, fail);
    const { local, uri, element } = scope.element(name, fail);
    const tag: XmlTag = { name, local, uri, element, attributes, isSelfClosing, scope };
    openTags.push(tag);
    open?.(tag, position);
  });
  parser.on('closetag', () => {
    const tag = openTags.pop() as XmlTag;
    scope = openTags.at(-1)?.scope ?? outer;
    close?.(tag, position);
  });
  if (words) {
    parser.on('text', words);
    parser.on('cdata', words);
  }
  try {
    parser.write(text).close();
    return null;
  } catch (error) {
    if (failure.error === null || error !== failure.error) throw error;
    const message = failure.error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    return { message, line: parser.line, column: parser.column, doctype };
  }
}

/** Value of an attribute by local name, whatever prefix the part uses for the namespace of its element. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes[inWord(name)] ?? tag.attributes[name] ?? attributeIn(tag, name, tag.uri);
}

/** Value of an attribute with a prefix, by local name and namespace. */
export function attributeIn(
  { attributes, scope }: XmlTag,
  name: string,
  namespace: string,
): string | undefined {
  for (const key in attributes) {
    if (!key.endsWith(name) || key[key.length - name.length - 1] !== ':') continue;
    const uri = scope.resolve(key.slice(0, -name.length - 1)) ?? '';
    if (canonicalNamespace(uri) === canonicalNamespace(namespace)) return attributes[key];
  }
  return undefined;
}

const wordNames = new Map<string, string>();

/** The name with Word's own prefix. Kept: put together anew for each look-up it would be hashed anew too. */
function inWord(name: string): string {
  let found = wordNames.get(name);
  if (found === undefined) wordNames.set(name, (found = `w:${name}`));
  return found;
}

/** ST_OnOff: an element without w:val is on. */
export function isOn(tag: XmlTag): boolean {
  const value = attribute(tag, 'val');
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
