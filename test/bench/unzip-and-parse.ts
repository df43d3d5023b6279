import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';

/** The least that a reader of Word files can do: inflate every part, parse every XML part, keep nothing. Gives the count of elements. */
export function unzipAndScan(bytes: Uint8Array): number {
  let elements = 0;
  for (const content of xmlParts(bytes)) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', () => (elements += 1));
    parser.write(content).close();
  }
  return elements;
}

/** What any program does that looks into a Word file: inflate every part, parse every XML part into a tree. Gives the count of trees. */
export const unzipAndParse = (bytes: Uint8Array): number => xmlParts(bytes).map(treeOf).length;

interface Element {
  readonly tag: SaxesTagNS | null;
  readonly children: (Element | string)[];
}

/** The lightest tree that there is: elements with their names, attributes and children, and the text between them. */
function treeOf(content: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { tag: null, children: [] };
  const open = [root];
  parser.on('opentag', (tag) => {
    const element: Element = { tag, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(content).close();
  return root;
}

const xmlParts = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/i.test(name))
    .map(([, content]) => strFromU8(content));
