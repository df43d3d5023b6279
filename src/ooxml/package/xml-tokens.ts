import { isSound, XmlText } from './xml-text.ts';

/** Names and values by turns, as in the tag. A list, for most tags have one attribute or two. */
export type XmlAttributes = readonly string[];

/** Is told what stands in a part, in order. Offsets are those of the text of the part. */
export interface XmlSink {
  open(name: string, attributes: XmlAttributes, isSelfClosing: boolean, start: number, end: number): void;
  /** A self-closing tag is closed at once, with its own offsets. */
  close(start: number, end: number): void;
  text(words: string): void;
}

/**
 * Reads XML 1.0 from beginning to end; false where it is not well-formed or is of another version, with the sink told
 * of what stands before that. As strict as saxes, which reads each character through a state of its own and takes twice
 * as long: what is wrong, and where, is left to it. Entities beyond the five of XML are declared in document
 * types, which are refused.
 */
export function readTokens(text: string, sink: XmlSink): boolean {
  return new Tokens(text, sink).read();
}

const noAttributes: XmlAttributes = [];

const code = {
  tab: 0x09,
  space: 0x20,
  bang: 0x21,
  quote: 0x22,
  ampersand: 0x26,
  apostrophe: 0x27,
  slash: 0x2f,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
  /** From here on a character may be half of one, or forbidden. */
  surrogate: 0xd800,
};

const isSpace = (at: number): boolean => at === 0x20 || at === 0x0a || at === 0x0d || at === 0x09;

class Tokens {
  private readonly text: string;
  private readonly sink: XmlSink;
  private readonly source: XmlText;
  /** Names of the open elements. */
  private readonly opened: string[] = [];
  private rooted = false;
  private at = 0;

  constructor(text: string, sink: XmlSink) {
    this.source = new XmlText(text);
    this.text = text;
    this.sink = sink;
  }

  read(): boolean {
    const { text, source } = this;
    this.at = source.afterDeclaration();
    if (this.at < 0) return false;
    for (;;) {
      const less = text.indexOf('<', this.at);
      if (!this.words(less < 0 ? text.length : less)) return false;
      if (less < 0) return this.rooted && this.opened.length === 0;
      this.at = less;
      if (!this.markup(text.charCodeAt(less + 1))) return false;
    }
  }

  /** Text up to the next tag. */
  private words(end: number): boolean {
    if (this.at === end) return true;
    if (this.opened.length === 0) return this.source.isBlank(this.at, end);
    // What no tag follows is cut off, and not told.
    if (end === this.text.length) return false;
    const words = this.source.words(this.at, end);
    if (words === null) return false;
    this.sink.text(words);
    return true;
  }

  private markup(next: number): boolean {
    if (next === code.slash) return this.endTag();
    if (next === code.bang) return this.text.startsWith('<!--', this.at) ? this.comment() : this.cdata();
    return next === code.question ? this.instruction() : this.startTag();
  }

  private startTag(): boolean {
    const { text, source, sink, opened } = this;
    const start = this.at;
    const nameEnd = source.nameEnd(start + 1);
    if (nameEnd < 0 || (this.rooted && opened.length === 0)) return false;
    const name = source.name(start + 1, nameEnd);
    this.at = nameEnd;
    const attributes = this.attributes();
    if (attributes === null) return false;
    this.rooted = true;
    const isSelfClosing = text.charCodeAt(this.at) === code.slash;
    if (isSelfClosing) this.at += 1;
    if (text.charCodeAt(this.at) !== code.greater) return false;
    this.at += 1;
    sink.open(name, attributes, isSelfClosing, start, this.at);
    if (isSelfClosing) sink.close(start, this.at);
    else opened.push(name);
    return true;
  }

  /** From after the name of the tag to its `/` or `>`. */
  private attributes(): XmlAttributes | null {
    const { text, source } = this;
    let found: string[] | null = null;
    for (;;) {
      const from = this.at;
      this.skipSpace();
      const nameEnd = source.nameEnd(this.at);
      if (nameEnd < 0) break;
      if (this.at === from) return null;
      const name = source.name(this.at, nameEnd);
      this.at = nameEnd;
      this.skipSpace();
      if (text.charCodeAt(this.at) !== code.equals) return null;
      this.at += 1;
      this.skipSpace();
      const value = this.value();
      if (value === null) return null;
      if (found === null) found = [name, value];
      else found.push(name, value);
    }
    if (found === null) return noAttributes;
    return found.length > 2 && isDoubled(found) ? null : found;
  }

  private value(): string | null {
    const { text } = this;
    const quote = text.charCodeAt(this.at);
    if (quote !== code.quote && quote !== code.apostrophe) return null;
    const start = this.at + 1;
    let plain = true;
    let at = start;
    for (; at < text.length; at += 1) {
      const here = text.charCodeAt(at);
      if (here === quote) {
        this.at = at + 1;
        const value = text.slice(start, at);
        return plain ? value : this.source.value(value);
      }
      if (here === code.less) return null;
      if (here === code.ampersand || here < code.space || here >= code.surrogate) plain = false;
    }
    return null;
  }

  private endTag(): boolean {
    const { text } = this;
    const start = this.at;
    const name = this.opened.pop();
    if (name === undefined || !text.startsWith(name, start + 2)) return false;
    this.at = start + 2 + name.length;
    this.skipSpace();
    if (text.charCodeAt(this.at) !== code.greater) return false;
    this.at += 1;
    this.sink.close(start, this.at);
    return true;
  }

  private comment(): boolean {
    const { text, at } = this;
    const end = text.indexOf('--', at + 4);
    this.at = end + 3;
    return end >= 0 && text.charCodeAt(end + 2) === code.greater && isSound(text.slice(at, end));
  }

  private cdata(): boolean {
    const opening = '<![CDATA[';
    const end = this.text.indexOf(']]>', this.at + opening.length);
    if (!this.text.startsWith(opening, this.at) || end < 0 || this.opened.length === 0) return false;
    const written = this.text.slice(this.at + opening.length, end);
    if (!isSound(written)) return false;
    this.sink.text(this.source.lines(written));
    this.at = end + 3;
    return true;
  }

  private instruction(): boolean {
    const { text, source } = this;
    const nameEnd = source.nameEnd(this.at + 2);
    const end = text.indexOf('?>', nameEnd);
    if (nameEnd < 0 || end < 0 || /^xml$/i.test(text.slice(this.at + 2, nameEnd))) return false;
    const next = text.charCodeAt(nameEnd);
    this.at = end + 2;
    return (next === code.question || isSpace(next)) && isSound(text.slice(nameEnd, end));
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.at))) this.at += 1;
  }
}

/** Whether an attribute stands twice in a tag; without a set for the few that tags have. */
function isDoubled(attributes: XmlAttributes): boolean {
  const names = attributes.length / 2;
  if (names > 12) return new Set(attributes.filter((_, index) => index % 2 === 0)).size < names;
  for (let index = 2; index < attributes.length; index += 2) {
    for (let before = 0; before < index; before += 2) {
      if (attributes[before] === attributes[index]) return true;
    }
  }
  return false;
}
