/** The manifest as a tree, read by the parser that reads documents too. */

import { SaxesParser } from 'saxes';

export interface Element {
  /** Local name; the namespace says which of two is meant. */
  readonly name: string;
  readonly uri: string;
  /** By their names as written, such as `xsi:type`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export const namespaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
} as const;

/** The root, and what is wrong with the XML itself; what follows a mistake is read as far as it can be. */
export function readManifest(xml: string): { readonly root: Element; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const top: Element[] = [];
  const open: { children: Element[]; text: string }[] = [{ children: top, text: '' }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => void errors.push(error.message));
  parser.on('doctype', () => void errors.push('There must be no DTD.'));
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((one) => [one.name, one.value]));
    const element = { name: tag.local, uri: tag.uri, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  parser.write(xml).close();
  return { root: top[0] ?? { name: '', uri: '', attributes: {}, children: [], text: '' }, errors };
}

/** The element and all below it, in the order of the file. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** All elements of that name below this one. */
export const named = (element: Element, name: string): readonly Element[] =>
  everyElement(element).filter((one) => one.name === name);

/** The first child at the end of a path of names, such as `Requirements/Sets`. */
export const at = (element: Element, path: string): Element | undefined =>
  path
    .split('/')
    .reduce<Element | undefined>(
      (from, name) => from?.children.find((child) => child.name === name),
      element,
    );
