import { XmlAttributes } from './xml-attributes.ts';
import { nameAt } from './xml-name-at.ts';
import type { XmlSource } from './xml-source.ts';
import { afterDeclaration, isBlank, isSound, linesOf, valueOf, wordsOf } from './xml-text.ts';

/** Is told what stands in a part, in order. Offsets are those of the text of the part. */
export interface XmlSink {
  open(name: string, attributes: XmlAttributes, isSelfClosing: boolean, start: number, end: number): void;
  /** A self-closing tag is closed at once, with its own offsets. */
  close(start: number, end: number): void;
  /** Plain words are as they are written: with no white space but spaces, nothing private, no half of a character. */
  text(words: string, isPlain: boolean): void;
}

/**
 * Reads XML 1.0 from beginning to end; false where it is not well-formed or is of another version, with the sink told
 * of what stands before that. As strict as saxes, which reads each character through a state of its own and takes four
 * times as long: what is wrong, and where, is left to it. Entities beyond the five of XML are declared in document
 * types, which are refused.
 */
export function readTokens(source: XmlSource, sink: XmlSink): boolean {
  return new Tokens(source, sink).read();
}

const code = {
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
  bracket: 0x5d,
  /** From here on a character may be half of one, or forbidden. */
  surrogate: 0xd800,
};

const isSpace = (at: number | undefined): boolean => at === 0x20 || at === 0x0a || at === 0x0d || at === 0x09;

/** Each method reads what begins at a place, and gives the place after it; -1 where it is not well-formed. */
class Tokens {
  private readonly source: XmlSource;
  private readonly text: string;
  private readonly codes: Uint16Array;
  private readonly sink: XmlSink;
  private readonly attributes: XmlAttributes;
  /** Names of the open elements. */
  private readonly opened: string[] = [];
  private rooted = false;

  constructor(source: XmlSource, sink: XmlSink) {
    this.source = source;
    this.text = source.text;
    this.codes = source.codes;
    this.attributes = new XmlAttributes(source.text);
    this.sink = sink;
  }

  read(): boolean {
    const { codes } = this;
    let at = afterDeclaration(this.text);
    while (at >= 0 && at < codes.length) {
      if (codes[at] === code.less) at = this.markup(at, codes[at + 1]);
      else at = this.words(at);
    }
    return at >= 0 && this.rooted && this.opened.length === 0;
  }

  private markup(start: number, next: number | undefined): number {
    if (next === code.slash) return this.endTag(start);
    if (next === code.bang) {
      return this.text.startsWith('<!--', start) ? this.comment(start) : this.cdata(start);
    }
    return next === code.question ? this.instruction(start) : this.startTag(start);
  }

  /** Text up to the next tag. */
  private words(start: number): number {
    const { codes } = this;
    let plain = true;
    let at = start;
    for (; at < codes.length; at += 1) {
      const here = codes[at] as number;
      if (here === code.less) break;
      if (here < code.space || here === code.ampersand || here === code.bracket || here >= code.surrogate) {
        plain = false;
      }
    }
    const written = this.text.slice(start, at);
    if (this.opened.length === 0) return isBlank(written) ? at : -1;
    // What no tag follows is cut off, and not told.
    if (at === codes.length) return -1;
    const words = plain ? written : wordsOf(written);
    if (words === null) return -1;
    this.sink.text(words, plain);
    return at;
  }

  private startTag(start: number): number {
    const { codes, sink, opened } = this;
    const name = nameAt(this.source, start + 1);
    if (name === null || (this.rooted && opened.length === 0)) return -1;
    let at = this.readAttributes(start + 1 + name.length);
    if (at < 0) return -1;
    this.rooted = true;
    const isSelfClosing = codes[at] === code.slash;
    if (isSelfClosing) at += 1;
    if (codes[at] !== code.greater) return -1;
    at += 1;
    sink.open(name, this.attributes, isSelfClosing, start, at);
    if (isSelfClosing) sink.close(start, at);
    else opened.push(name);
    return at;
  }

  /** From after the name of the tag to its `/` or `>`. */
  private readAttributes(start: number): number {
    const { source, codes, attributes } = this;
    attributes.count = 0;
    let at = start;
    while (isSpace(codes[at])) {
      at = this.afterSpace(at);
      const name = nameAt(source, at);
      if (name === null) break;
      at = this.afterSpace(at + name.length);
      if (codes[at] !== code.equals) return -1;
      at = this.afterSpace(at + 1);
      at = this.value(name, at);
      if (at < 0) return -1;
    }
    return attributes.count > 1 && attributes.hasDoubled() ? -1 : at;
  }

  /** What the attribute of a name says, quotation marks and all. */
  private value(name: string, start: number): number {
    const { codes } = this;
    const quote = codes[start];
    if (quote !== code.quote && quote !== code.apostrophe) return -1;
    let plain = true;
    let at = start + 1;
    for (; at < codes.length; at += 1) {
      const here = codes[at] as number;
      if (here === quote) break;
      if (here === code.less) return -1;
      if (here === code.ampersand || here < code.space || here >= code.surrogate) plain = false;
    }
    const said = plain ? null : valueOf(this.text.slice(start + 1, at));
    if (at === codes.length || (!plain && said === null)) return -1;
    this.attributes.add(name, start + 1, at, said);
    return at + 1;
  }

  private endTag(start: number): number {
    const { codes } = this;
    const name = this.opened.pop();
    if (name === undefined || nameAt(this.source, start + 2) !== name) return -1;
    const at = this.afterSpace(start + 2 + name.length);
    if (codes[at] !== code.greater) return -1;
    this.sink.close(start, at + 1);
    return at + 1;
  }

  private comment(start: number): number {
    const { text, codes } = this;
    const end = text.indexOf('--', start + 4);
    const sound = end >= 0 && codes[end + 2] === code.greater && isSound(text.slice(start, end));
    return sound ? end + 3 : -1;
  }

  private cdata(start: number): number {
    const { text } = this;
    const opening = '<![CDATA[';
    const end = text.indexOf(']]>', start + opening.length);
    if (!text.startsWith(opening, start) || end < 0 || this.opened.length === 0) return -1;
    const written = text.slice(start + opening.length, end);
    if (!isSound(written)) return -1;
    this.sink.text(linesOf(written), false);
    return end + 3;
  }

  private instruction(start: number): number {
    const { source, text, codes } = this;
    const name = nameAt(source, start + 2);
    if (name === null || /^xml$/i.test(name)) return -1;
    const nameEnd = start + 2 + name.length;
    const end = text.indexOf('?>', nameEnd);
    const next = codes[nameEnd];
    const sound = end >= 0 && (next === code.question || isSpace(next)) && isSound(text.slice(nameEnd, end));
    return sound ? end + 2 : -1;
  }

  private afterSpace(start: number): number {
    let at = start;
    while (isSpace(this.codes[at])) at += 1;
    return at;
  }
}
