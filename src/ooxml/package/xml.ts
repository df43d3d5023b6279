import { canonicalNamespace } from './namespaces.ts';
import { judgeXml, plainMessage } from './xml-judge.ts';
import type { XmlError } from './xml-judge.ts';
import { checkDeclaration, checkDistinct, declaredPrefix, rootScope, Scope } from './xml-names.ts';
import type { XmlName } from './xml-names.ts';
import { readTokens } from './xml-tokens.ts';
import type { XmlAttributes, XmlSink } from './xml-tokens.ts';

export type { XmlAttributes } from './xml-tokens.ts';
export type { XmlError } from './xml-judge.ts';

export interface XmlTag extends XmlName {
  /** As written. */
  readonly name: string;
  /** As written, prefix and all; `written` finds one. */
  readonly attributes: XmlAttributes;
  readonly isSelfClosing: boolean;
  /** What prefixes mean inside the element. */
  readonly scope: Scope;
}

/** Offsets are those of the tag: `end` is the index after it. A self-closing tag gets `close` at once, with its own. */
export interface XmlHandlers {
  readonly open?: (tag: XmlTag, start: number, end: number) => void;
  readonly close?: (tag: XmlTag, start: number, end: number) => void;
  readonly text?: (text: string) => void;
}

/** Word nests tables some tens deep; the reader keeps every open element in memory. */
const deepest = 5000;

/** Reads one part from beginning to end; null when it is well-formed. What the handlers throw goes through. */
export function parseXml(text: string, handlers: XmlHandlers): XmlError | null {
  const reader = new Reader(handlers);
  try {
    if (readTokens(text, reader)) return null;
    if (!reader.begun) return judgeXml(text, reader);
    // What was told once is not told again when it is judged what is wrong with the rest. Nor may the rest be lost unseen.
    return judgeXml(text, null) ?? faultAt(text, reader.at, 'what follows could not be read');
  } catch (error) {
    if (!(error instanceof Unsound)) throw error;
    return faultAt(text, reader.at, plainMessage(error.message));
  }
}

const faultAt = (text: string, at: number, message: string): XmlError => ({
  message,
  ...placeOf(text, at),
  doctype: false,
});

/** What is well-formed and yet wrong. */
class Unsound extends Error {}

const unsound = (message: string): never => {
  throw new Unsound(message);
};

/** As a reader counts: lines from one, in the line whole characters. */
function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: [...(lines.at(-1) as string)].length };
}

/** Knows what the names mean, and hands the elements on. */
class Reader implements XmlSink {
  /** Whether anything was told. */
  begun = false;
  /** Where the last open tag ends. */
  at = 0;
  private readonly handlers: XmlHandlers;
  private readonly outer = rootScope();
  private scope = this.outer;
  private readonly openTags: XmlTag[] = [];
  /** Only where two prefixes mean the same can one attribute have two names. */
  private readonly prefixOf = new Map<string, string>();
  private synonyms = false;

  constructor(handlers: XmlHandlers) {
    this.handlers = handlers;
  }

  open(name: string, attributes: XmlAttributes, isSelfClosing: boolean, start: number, end: number): void {
    const { openTags } = this;
    this.begun = true;
    this.at = end;
    if (openTags.length >= deepest) unsound('elements are nested too deeply');
    if (attributes.length > 0) this.check(attributes);
    const { scope } = this;
    const { local, uri, element } = scope.element(name, unsound);
    const tag: XmlTag = { local, uri, element, name, attributes, isSelfClosing, scope };
    openTags.push(tag);
    this.handlers.open?.(tag, start, end);
  }

  close(start: number, end: number): void {
    const { openTags } = this;
    const tag = openTags.pop() as XmlTag;
    this.scope = openTags.length === 0 ? this.outer : (openTags[openTags.length - 1] as XmlTag).scope;
    this.handlers.close?.(tag, start, end);
  }

  text(words: string): void {
    this.begun = true;
    this.handlers.text?.(words);
  }

  /** Takes up the prefixes that a tag declares; each other attribute is looked at once in a scope. */
  private check(attributes: XmlAttributes): void {
    let declared: Map<string, string> | null = null;
    let unknown = false;
    for (let index = 0; index < attributes.length; index += 2) {
      const name = attributes[index] as string;
      if (this.scope.knows(name)) continue;
      const prefix = declaredPrefix(name);
      if (prefix === null) unknown = true;
      else (declared ??= new Map()).set(prefix, this.declare(prefix, attributes[index + 1] as string));
    }
    if (declared !== null) this.scope = new Scope(declared, this.scope);
    if (unknown || declared !== null) {
      for (let index = 0; index < attributes.length; index += 2) {
        this.scope.checkAttribute(attributes[index] as string, unsound);
      }
    }
    if (this.synonyms) {
      checkDistinct(
        attributes.filter((_, index) => index % 2 === 0),
        this.scope,
        unsound,
      );
    }
  }

  private declare(prefix: string, value: string): string {
    const uri = value.trim();
    checkDeclaration(prefix, uri, unsound);
    if (prefix !== '') {
      this.synonyms ||= (this.prefixOf.get(uri) ?? prefix) !== prefix;
      this.prefixOf.set(uri, prefix);
    }
    return uri;
  }
}

/** Value of an attribute by its name as written; undefined where the tag has none of that name. */
export function written({ attributes }: Pick<XmlTag, 'attributes'>, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return attributes[index + 1];
  }
  return undefined;
}

/** Value of an attribute by local name, whatever prefix the part uses for the namespace of its element. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  if (tag.attributes.length === 0) return undefined;
  return written(tag, inWord(name)) ?? written(tag, name) ?? attributeIn(tag, name, tag.uri);
}

/** Value of an attribute with a prefix, by local name and namespace. */
export function attributeIn(
  { attributes, scope }: XmlTag,
  name: string,
  namespace: string,
): string | undefined {
  for (let index = 0; index < attributes.length; index += 2) {
    const key = attributes[index] as string;
    if (!key.endsWith(name) || key[key.length - name.length - 1] !== ':') continue;
    const uri = scope.resolve(key.slice(0, -name.length - 1)) ?? '';
    if (canonicalNamespace(uri) === canonicalNamespace(namespace)) return attributes[index + 1];
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
