import type { OpenDocument } from '../../model/open-document.ts';
import { CommonError, errors } from './call.ts';

/** Custom XML parts as documents: nodes by handle, found with XPath, written back when they change. */
export interface XmlNodes {
  find(partId: string, xpath: string, below?: unknown): readonly NodeProperties[];
  /** A node that the page holds; what is below is written into the part. */
  get(handle: unknown): Node;
  replace(handle: unknown, xml: string): void;
  setText(handle: unknown, text: string): void;
  /** The prefixes of a part, for XPath. */
  prefixes(partId: string): Map<string, string>;
  partOf(handle: unknown): string;
}

export interface NodeProperties {
  readonly DataNodeHandle: string;
  readonly DataNodeBaseName: string;
  readonly DataNodeNamespaceUri: string;
  readonly DataNodeType: string;
}

interface Held {
  readonly part: string;
  readonly tree: Document;
  node: Node;
}

export function createXmlNodes(parts: OpenDocument['xmlParts']): XmlNodes {
  const trees = new Map<string, { readonly xml: string; readonly tree: Document }>();
  const held = new Map<string, Held>();
  const prefixes = new Map<string, Map<string, string>>();
  let last = 0;

  /** The part as a tree: the same one as long as nobody else wrote the part. */
  const treeOf = (id: string): Document => {
    const part = parts.list().find((each) => each.id === id);
    if (!part) throw new CommonError(errors.nodeNotFound);
    const known = trees.get(id);
    if (known?.xml === part.xml) return known.tree;
    const tree = parseXml(part.xml);
    trees.set(id, { xml: part.xml, tree });
    return tree;
  };
  const save = ({ part, tree }: Held): void => {
    parts.set(part, new XMLSerializer().serializeToString(tree));
    const xml = parts.list().find((each) => each.id === part)?.xml;
    if (xml !== undefined) trees.set(part, { xml, tree });
  };
  const heldBy = (handle: unknown): Held => {
    const found = held.get(String(handle));
    if (!found) throw new CommonError(errors.nodeNotFound);
    if (treeOf(found.part) !== found.tree) throw new CommonError(errors.customXmlOutOfDate);
    if (!isIn(found.tree, found.node)) throw new CommonError(errors.nodeNotFound);
    return found;
  };
  const prefixesOf = (id: string): Map<string, string> => {
    const known = prefixes.get(id) ?? new Map<string, string>();
    prefixes.set(id, known);
    return known;
  };

  return {
    find(partId, xpath, below) {
      const from = below === undefined ? null : heldBy(below);
      const part = from?.part ?? partId;
      const tree = from?.tree ?? treeOf(part);
      return evaluate(tree, from?.node ?? tree, xpath, prefixesOf(part)).map((node) => {
        const handle = `node${++last}`;
        held.set(handle, { part, tree, node });
        return properties(handle, node);
      });
    },
    get: (handle) => heldBy(handle).node,
    partOf: (handle) => heldBy(handle).part,
    replace(handle, xml) {
      const found = heldBy(handle);
      if (found.node.nodeType !== Node.ELEMENT_NODE) throw new CommonError(errors.customXml);
      const fresh = found.tree.importNode(parseXml(xml).documentElement, true);
      (found.node as Element).replaceWith(fresh);
      found.node = fresh;
      save(found);
    },
    setText(handle, text) {
      const found = heldBy(handle);
      found.node.textContent = text;
      save(found);
    },
    prefixes: prefixesOf,
  };
}

const isIn = (tree: Document, node: Node): boolean =>
  tree.contains(node.nodeType === Node.ATTRIBUTE_NODE ? (node as Attr).ownerElement : node);

/** XML without a doctype; anything else is the Common API's error for XML. */
export function parseXml(xml: string): Document {
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  if (tree.querySelector('parsererror') || tree.doctype) throw new CommonError(errors.customXml);
  return tree;
}

/** The client's own words for the error: “XPath limits selection to 1024 items.” */
const mostNodes = 1024;

function evaluate(tree: Document, from: Node, xpath: string, prefixes: Map<string, string>): Node[] {
  const found = select(tree, from, xpath, prefixes);
  if (found.length > mostNodes) throw new CommonError(errors.tooManyNodes);
  return found;
}

function select(tree: Document, from: Node, xpath: string, prefixes: Map<string, string>): Node[] {
  try {
    const result = tree.evaluate(
      xpath,
      from,
      (prefix) => prefixes.get(prefix ?? '') ?? null,
      XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    );
    return Array.from({ length: result.snapshotLength }, (_, at) => result.snapshotItem(at)!);
  } catch {
    throw new CommonError(errors.customXml);
  }
}

const typeNames: Readonly<Record<number, string>> = {
  [Node.ELEMENT_NODE]: 'Element',
  [Node.ATTRIBUTE_NODE]: 'Attribute',
  [Node.TEXT_NODE]: 'Text',
  [Node.CDATA_SECTION_NODE]: 'CData',
  [Node.PROCESSING_INSTRUCTION_NODE]: 'ProcessingInstruction',
  [Node.COMMENT_NODE]: 'NodeComment',
  [Node.DOCUMENT_NODE]: 'NodeDocument',
};

function properties(handle: string, node: Node): NodeProperties {
  const { localName, namespaceURI } = node as Element | Attr;
  return {
    DataNodeHandle: handle,
    DataNodeBaseName: localName ?? '',
    DataNodeNamespaceUri: namespaceURI ?? '',
    DataNodeType: typeNames[node.nodeType] ?? '',
  };
}
