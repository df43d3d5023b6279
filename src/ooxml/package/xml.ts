import { canonicalNamespace } from './namespaces.ts';
import { onlyString } from './only-string.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { judgeXml, plainMessage } from './xml-judge.ts';
import type { XmlError } from './xml-judge.ts';
import { checkDeclaration, checkDistinct, declaredPrefix, rootScope, Scope } from './xml-names.ts';
import type { XmlMeaning, XmlName } from './xml-names.ts';
import { sourceOf } from './xml-source.ts';
import type { XmlSource } from './xml-source.ts';
import { readTokens } from './xml-tokens.ts';
import type { XmlSink } from './xml-tokens.ts';

export type { XmlError } from './xml-judge.ts';
export type { XmlName } from './xml-names.ts';

/** An open tag, good while it is told of: the next one is the same object. */
export interface XmlTag extends XmlMeaning {
  readonly attributes: XmlAttributes;
  readonly isSelfClosing: boolean;
  /** What prefixes mean inside the element. */
  readonly scope: Scope;
}

/** Offsets are those of the tag: `end` is the index after it. A self-closing tag gets `close` at once, with its own. */
export interface XmlHandlers {
  readonly open?: (tag: XmlTag, start: number, end: number) => void;
  readonly close?: (name: XmlName, start: number, end: number) => void;
  /** Plain words have no white space but spaces, nothing private and no half of a character. */
  readonly text?: (text: string, isPlain: boolean) => void;
}

/** Word nests tables some tens deep; the reader keeps every open element in memory. */
const deepest = 5000;

/** Reads one part from beginning to end; null when it is well-formed. What the handlers throw goes through. */
export function parseXml(from: XmlSource | string, handlers: XmlHandlers): XmlError | null {
  const source = typeof from === 'string' ? sourceOf(from) : from;
  const { text } = source;
  const reader = new Reader(handlers);
  try {
    if (readTokens(source, reader)) return null;
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

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Knows what the names mean, and hands the elements on. */
class Reader implements XmlSink {
  /** Whether anything was told. */
  begun = false;
  /** Where the last open tag ends. */
  at = 0;
  private readonly handlers: XmlHandlers;
  private readonly outer = rootScope();
  private scope = this.outer;
  /** Of the open elements, outermost first. */
  private readonly names: XmlName[] = [];
  /** Theirs, in that of the part. */
  private readonly scopes: Scope[] = [this.outer];
  private tag: Draft<XmlTag> | null = null;
  /** Only where two prefixes mean the same can one attribute have two names. */
  private readonly prefixOf = new Map<string, string>();
  private synonyms = false;

  constructor(handlers: XmlHandlers) {
    this.handlers = handlers;
  }

  open(name: string, attributes: XmlAttributes, isSelfClosing: boolean, start: number, end: number): void {
    this.begun = true;
    this.at = end;
    if (this.names.length >= deepest) unsound('elements are nested too deeply');
    if (attributes.count > 0) this.check(attributes);
    const { scope } = this;
    const found = scope.element(name, unsound);
    this.names.push(found);
    this.scopes.push(scope);
    const { local, uri, element } = found;
    const tag = (this.tag ??= { local, uri, element, attributes, isSelfClosing, scope });
    tag.local = local;
    tag.uri = uri;
    tag.element = element;
    tag.isSelfClosing = isSelfClosing;
    tag.scope = scope;
    this.handlers.open?.(tag, start, end);
  }

  close(start: number, end: number): void {
    const { names, scopes } = this;
    scopes.pop();
    this.scope = scopes[scopes.length - 1] as Scope;
    this.handlers.close?.(names.pop() as XmlName, start, end);
  }

  text(words: string, isPlain: boolean): void {
    this.begun = true;
    this.handlers.text?.(words, isPlain);
  }

  /** Takes up the prefixes that a tag declares; each other attribute is looked at once in a scope. */
  private check(attributes: XmlAttributes): void {
    let declared: Map<string, string> | null = null;
    let unknown = false;
    for (let index = 0; index < attributes.count; index += 1) {
      const name = attributes.name(index);
      if (this.scope.knows(name)) continue;
      const prefix = declaredPrefix(name);
      if (prefix === null) unknown = true;
      else (declared ??= new Map()).set(prefix, this.declare(prefix, attributes.value(index)));
    }
    if (declared !== null) this.scope = new Scope(declared, this.scope);
    if (unknown || declared !== null) {
      for (let index = 0; index < attributes.count; index += 1) {
        this.scope.checkAttribute(attributes.name(index), unsound);
      }
    }
    if (this.synonyms) checkDistinct(attributes, this.scope, unsound);
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
export const written = ({ attributes }: Pick<XmlTag, 'attributes'>, name: string): string | undefined =>
  attributes.get(name);

/** Value of an attribute by local name, whatever prefix the part uses for the namespace of its element. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  if (tag.attributes.count === 0) return undefined;
  return written(tag, inWord(name)) ?? written(tag, name) ?? attributeIn(tag, name, tag.uri);
}

/** Value of an attribute with a prefix, by local name and namespace. */
export function attributeIn(
  { attributes, scope }: XmlTag,
  name: string,
  namespace: string,
): string | undefined {
  for (let index = 0; index < attributes.count; index += 1) {
    const key = attributes.name(index);
    if (!key.endsWith(name) || key[key.length - name.length - 1] !== ':') continue;
    const uri = scope.resolve(key.slice(0, -name.length - 1)) ?? '';
    if (canonicalNamespace(uri) === canonicalNamespace(namespace)) return attributes.value(index);
  }
  return undefined;
}

const wordNames = new Map<string, string>();

/** The name with Word's own prefix. Kept: put together anew for each look-up it would be hashed anew too. */
function inWord(name: string): string {
  let found = wordNames.get(name);
  if (found === undefined) wordNames.set(name, (found = onlyString(`w:${name}`)));
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
