/** The WordprocessingML tree as DOM: names without prefixes, in Transitional and Strict files alike. */

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const xml = 'http://www.w3.org/XML/1998/namespace';

export const isWord = (uri: string | null): boolean => uri === transitional || uri === strict;
export const isStrict = (document: Document): boolean => document.documentElement.namespaceURI === strict;

declare const vocabulary: unique symbol;
/** An element of the main vocabulary; the mark is there for the compiler alone. */
export type WordElement = Element & { readonly [vocabulary]: true };

/** Whether a node is one of these elements of the main vocabulary. */
export function is(node: Node | null | undefined, ...names: readonly string[]): node is WordElement {
  return (
    node?.nodeType === 1 &&
    isWord((node as Element).namespaceURI) &&
    names.includes((node as Element).localName)
  );
}

export function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.firstElementChild; at; at = at.nextElementSibling) found.push(at);
  return found;
}

export const child = (element: Element | null | undefined, ...names: readonly string[]): Element | null =>
  element ? (children(element).find((candidate) => is(candidate, ...names)) ?? null) : null;

/** The main vocabulary's attribute of an element; null where it has none. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  if (!element) return null;
  for (const uri of [element.namespaceURI, transitional, strict]) {
    const value = element.getAttributeNS(uri, name);
    if (value !== null) return value;
  }
  return null;
}

export const value = (element: Element | null | undefined): string | null => attribute(element, 'val');

/** ST_OnOff: an element without w:val is on; one that is not there is not. */
export const isOn = (element: Element | null): boolean =>
  element !== null && !['0', 'false', 'off'].includes(value(element) ?? 'true');

export function closest(node: Node | null, ...names: readonly string[]): Element | null {
  for (let at = node; at; at = at.parentNode) if (is(at, ...names)) return at;
  return null;
}

/** A new element of the part that `near` stands in; attributes are of the main vocabulary. */
export function make(near: Node, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = near.ownerDocument ?? (near as Document);
  const uri = isStrict(document) ? strict : transitional;
  const element = document.createElementNS(uri, `w:${name}`);
  for (const [key, text] of Object.entries(attributes)) set(element, key, text);
  return element;
}

export const set = (element: Element, name: string, text: string): void =>
  element.setAttributeNS(element.namespaceURI, `w:${name}`, text);

export function textElement(near: Node, name: 't' | 'delText', text: string): Element {
  const element = make(near, name);
  element.textContent = text;
  element.setAttributeNS(xml, 'xml:space', 'preserve');
  return element;
}

export const keepSpace = (element: Element): void => element.setAttributeNS(xml, 'xml:space', 'preserve');
export const keepsSpace = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const space = at.getAttributeNS(xml, 'space');
    if (space !== null) return space === 'preserve';
  }
  return false;
};

export const insertAfter = (node: Node, after: Node): Node | undefined =>
  after.parentNode?.insertBefore(node, after.nextSibling);

/** Every element below `from` in document order, `into` saying which are looked into. */
export function* walk(from: Element, into: (element: Element) => boolean = () => true): Generator<Element> {
  for (const element of children(from)) {
    yield element;
    if (into(element)) yield* walk(element, into);
  }
}

/** The order that the schema demands of properties (ECMA-376 part 1, 17.3.1.26, 17.3.2.28, 17.5.2.38, 17.4.60). */
const orders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    pPr:
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    rPr:
      'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint ' +
      'noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText ' +
      'vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
    sdtPr: 'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex',
    tblPr:
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
    trPr: 'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del',
  }).map(([name, order]) => [name, order.split(' ')]),
);

/** Sets or takes out (null) a property, at its place in the order. Gives the element that holds it now. */
export function setProperty(
  properties: Element,
  name: string,
  attributes: Readonly<Record<string, string>> | null,
): Element | null {
  const present = child(properties, name);
  if (attributes === null) {
    present?.remove();
    return null;
  }
  const element = present ?? make(properties, name);
  for (const [key, text] of Object.entries(attributes)) set(element, key, text);
  if (!present) place(properties, element);
  return element;
}

/** Puts a property among its siblings where the schema wants it. */
export function place(properties: Element, element: Element): void {
  const order = orders[properties.localName] ?? [];
  const rank = (of: Element): number => {
    const at = isWord(of.namespaceURI) ? order.indexOf(of.localName) : -1;
    return at < 0 ? order.length : at;
  };
  const mine = rank(element);
  properties.insertBefore(element, children(properties).find((other) => rank(other) > mine) ?? null);
}

/** The properties of an element (`pPr` of a paragraph), made where they are missing. */
export function properties(element: Element, name: string): Element {
  const present = child(element, name);
  if (present) return present;
  const made = make(element, name);
  const before = name === 'trPr' ? child(element, 'tblPrEx') : null;
  element.insertBefore(made, before ? before.nextSibling : element.firstChild);
  return made;
}
