import { SaxesParser } from 'saxes';
import { XmlAttributes } from './xml-attributes.ts';
import type { XmlSink } from './xml-tokens.ts';

export interface XmlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly doctype: boolean;
}

/**
 * Says what is wrong with XML and where; null for what is well-formed, XML 1.1 too. The sink is told what `readTokens`
 * would tell it, and white space outside the root element; without one the text is judged alone.
 */
export function judgeXml(text: string, sink: XmlSink | null): XmlError | null {
  const parser = new SaxesParser({ xmlns: false });
  let doctype = false;
  // What the sink throws goes through the stack of saxes; only saxes' own errors mean a broken text.
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure = error;
    throw error;
  });
  parser.on('doctype', () => {
    doctype = true;
    parser.fail('document type declarations are not allowed');
  });
  if (sink !== null) listen(parser, text, sink);
  try {
    parser.write(text).close();
    return null;
  } catch (error) {
    if (failure === null || error !== failure) throw error;
    return {
      message: plainMessage((failure as Error).message),
      line: parser.line,
      column: parser.column,
      doctype,
    };
  }
}

/** Without the place, and the full stop. */
export const plainMessage = (message: string): string => message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');

function listen(parser: SaxesParser, text: string, sink: XmlSink): void {
  // "<" cannot stand in an attribute value.
  const start = (): number => text.lastIndexOf('<', parser.position - 1);
  const told = new XmlAttributes(text);
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    told.count = 0;
    for (const [key, said] of Object.entries(attributes)) told.add(key, 0, 0, said);
    sink.open(name, told, isSelfClosing, start(), parser.position);
  });
  parser.on('closetag', () => sink.close(start(), parser.position));
  parser.on('text', (words) => sink.text(words, false));
  parser.on('cdata', (words) => sink.text(words, false));
}
