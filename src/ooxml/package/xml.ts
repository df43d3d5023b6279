import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { canonicalNamespace } from './namespaces.ts';

export type XmlTag = SaxesTagNS;

export interface XmlHandlers {
  /** `position()` is the index after the tag. A self-closing tag gets `close` at once. */
  readonly open?: (
    tag: XmlTag,
    position: () => number,
    resolve: (prefix: string) => string | undefined,
  ) => void;
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
  const parser = new SaxesParser({ xmlns: true });
  const position = (): number => parser.position;
  const resolve = (prefix: string): string | undefined => parser.resolve(prefix);
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
  const { open, close, text: words } = handlers;
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) parser.fail('elements are nested too deeply');
    open?.(tag, position, resolve);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
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
  const usual = tag.attributes[`w:${name}`] ?? tag.attributes[name];
  if (usual !== undefined) return usual.value;
  for (const key in tag.attributes) {
    const candidate = tag.attributes[key];
    if (candidate?.local === name && canonicalNamespace(candidate.uri) === canonicalNamespace(tag.uri)) {
      return candidate.value;
    }
  }
  return undefined;
}

/** ST_OnOff: an element without w:val is on. */
export function isOn(tag: XmlTag): boolean {
  const value = attribute(tag, 'val');
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
