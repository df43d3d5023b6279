import { SaxesParser } from 'saxes';

/** An element and where it stands: for the small parts and properties that are changed piece by piece. */
export interface XmlNode {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** `<` of the open tag. */
  readonly start: number;
  /** After the open tag; equal to `end` for a self-closing element. */
  readonly openEnd: number;
  /** `<` of the close tag; equal to `end` for a self-closing element. */
  readonly closeStart: number;
  readonly end: number;
}

/** The root element of a part; null where the part is not well-formed or has a document type declaration. */
export function parseTree(text: string): XmlNode | null {
  const parser = new SaxesParser({ xmlns: false });
  const stack: Mutable[] = [];
  let root: Mutable | null = null;
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('doctype', () => {
    broken = true;
  });
  parser.on('opentag', (tag) => {
    const openEnd = parser.position;
    const colon = tag.name.indexOf(':');
    const node: Mutable = {
      name: tag.name,
      local: tag.name.slice(colon + 1),
      prefix: colon < 0 ? '' : tag.name.slice(0, colon),
      attributes: tag.attributes,
      children: [],
      // "<" cannot stand in an attribute value.
      start: text.lastIndexOf('<', openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    stack.at(-1)?.children.push(node);
    root ??= node;
    stack.push(node);
  });
  parser.on('closetag', (tag) => {
    const node = stack.pop();
    if (node === undefined) return;
    node.end = parser.position;
    node.closeStart = tag.isSelfClosing ? node.end : text.lastIndexOf('<', node.end - 1);
  });
  parser.write(text).close();
  return broken ? null : root;
}

/** The top-level elements of a piece of a part, offsets counted in that piece. */
export function parseFragment(xml: string): readonly XmlNode[] {
  const opening = '<x>';
  const root = parseTree(`${opening}${xml}</x>`);
  return root === null ? [] : root.children.map((node) => shifted(node, -opening.length));
}

export const child = (node: XmlNode | null | undefined, local: string): XmlNode | null =>
  node?.children.find((candidate) => candidate.local === local) ?? null;

export const childrenOf = (node: XmlNode | null, local: string): readonly XmlNode[] =>
  node?.children.filter((candidate) => candidate.local === local) ?? [];

/** Value of an attribute, whatever its prefix. */
export function value(node: XmlNode | null, local: string): string | null {
  if (node === null) return null;
  for (const [name, text] of Object.entries(node.attributes)) {
    if (name === local || name.endsWith(`:${local}`)) return text;
  }
  return null;
}

function shifted(node: XmlNode, by: number): XmlNode {
  return {
    ...node,
    start: node.start + by,
    openEnd: node.openEnd + by,
    closeStart: node.closeStart + by,
    end: node.end + by,
    children: node.children.map((inner) => shifted(inner, by)),
  };
}

interface Mutable extends XmlNode {
  openEnd: number;
  closeStart: number;
  end: number;
  children: Mutable[];
}
