/** Styles by the names that Word shows, and the formatting that they give. */

import type { State } from './state.ts';
import { refuse, touch } from './state.ts';
import { attribute, child, children, is, make, value } from './wml.ts';

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering';

export function stylesRoot(state: State): Element | null {
  const name = state.parts.relationships(state.main).find((known) => known.type === relationship)?.target;
  return name === undefined ? null : (state.parts.xml(name)?.documentElement ?? null);
}

export function needStylesRoot(state: State): Element {
  const present = stylesRoot(state);
  if (present) return present;
  state.parts.add('word/styles.xml', `<w:styles xmlns:w="${namespace}"/>`, contentType);
  state.parts.relate(state.main, relationship, 'word/styles.xml');
  return state.parts.need('word/styles.xml').documentElement;
}

export const stylesIn = (root: Element | null): Element[] =>
  root ? children(root).filter((element) => is(element, 'style')) : [];

export const idOf = (style: Element | null): string | null => attribute(style, 'styleId');
export const nameOf = (style: Element | null): string => value(child(style, 'name')) ?? idOf(style) ?? '';
export const typeOf = (style: Element): string => attribute(style, 'type') ?? 'paragraph';

export const byId = (root: Element | null, id: string | null): Element | null =>
  id === null ? null : (stylesIn(root).find((style) => idOf(style) === id) ?? null);

export const defaultStyle = (root: Element | null, type: StyleType): Element | null =>
  stylesIn(root).find(
    (style) => typeOf(style) === type && ['1', 'true', 'on'].includes(attribute(style, 'default') ?? ''),
  ) ?? null;

/** Word writes the names of some of its own styles in small letters and shows them in capitals. */
export function shownName(name: string): string {
  if (/^toc \d$/i.test(name)) return name.toUpperCase();
  if (
    /^(heading \d|header|footer|caption|footnote text|endnote text|footnote reference|annotation text|title|subtitle)$/i.test(
      name,
    )
  ) {
    return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  }
  return name;
}

/** The style with this name, whatever its capitals; null where the document has none. */
export const byName = (root: Element | null, name: string, type?: StyleType): Element | null =>
  stylesIn(root).find(
    (style) =>
      nameOf(style).toLowerCase() === name.toLowerCase() && (type === undefined || typeOf(style) === type),
  ) ?? null;

/** Names that `styleBuiltIn` knows ("Heading1"), by the name in the list of styles. */
const builtIn = (name: string): string => {
  const plain = shownName(name).replace(/[^A-Za-z0-9]/g, '');
  return /^(Normal|Heading[1-9]|Toc[1-9]|TOC[1-9]|FootnoteText|Header|Footer|Caption|FootnoteReference|EndnoteText|Title|Subtitle|Hyperlink|Strong|Emphasis|NoSpacing|ListParagraph|Quote|IntenseQuote|TableGrid|PlaceholderText)$/.test(
    plain,
  )
    ? plain.replace(/^TOC/, 'Toc')
    : 'Other';
};

export const builtInOf = (name: string): string => (name === '' ? 'Other' : builtIn(name));

/** The style to set for a name, which is made where it is one of Word's own headings. Unknown names are refused. */
export function styleToSet(state: State, name: string, type: StyleType): string {
  const root = needStylesRoot(state);
  const spaced = name.replace(/^(Heading|Toc)(\d)$/, '$1 $2');
  const found = byName(root, name, type) ?? byName(root, spaced, type);
  if (found) return idOf(found) as string;
  const level = /^heading ([1-9])$/i.exec(spaced)?.[1];
  if (type === 'paragraph' && level !== undefined) return addHeading(state, root, Number(level));
  if (type === 'paragraph' && /^normal$/i.test(name)) return '';
  refuse('InvalidArgument', `There is no style "${name}".`);
}

/** Word's headings exist in every document; their definitions are written when they are first used. */
function addHeading(state: State, root: Element, level: number): string {
  const id = `Heading${level}`;
  const style = make(root, 'style', { type: 'paragraph', styleId: id });
  const normal = idOf(defaultStyle(root, 'paragraph'));
  style.append(make(root, 'name', { val: `heading ${level}` }));
  if (normal !== null)
    style.append(make(root, 'basedOn', { val: normal }), make(root, 'next', { val: normal }));
  style.append(make(root, 'uiPriority', { val: '9' }), make(root, 'qFormat'));
  const paragraph = make(root, 'pPr');
  paragraph.append(make(root, 'keepNext'), make(root, 'outlineLvl', { val: String(level - 1) }));
  style.append(paragraph);
  root.append(style);
  touch(state, root);
  return id;
}

/** The id of the character style that placeholders have. */
export function placeholderStyle(state: State): string {
  const root = needStylesRoot(state);
  const present = byName(root, 'Placeholder Text', 'character');
  if (present) return idOf(present) as string;
  const style = make(root, 'style', { type: 'character', styleId: 'PlaceholderText' });
  style.append(
    make(root, 'name', { val: 'Placeholder Text' }),
    make(root, 'uiPriority', { val: '99' }),
    make(root, 'semiHidden'),
  );
  const format = make(root, 'rPr');
  format.append(make(root, 'color', { val: '666666' }));
  style.append(format);
  root.append(style);
  touch(state, root);
  return 'PlaceholderText';
}

export function paragraphStyle(state: State, paragraph: Element): Element | null {
  const root = stylesRoot(state);
  const id = value(child(child(paragraph, 'pPr'), 'pStyle'));
  return (id === null ? null : byId(root, id)) ?? defaultStyle(root, 'paragraph');
}

/** A style and those it is based on, nearest first. */
function lineage(state: State, style: Element | null): Element[] {
  const root = stylesRoot(state);
  const found: Element[] = [];
  for (let at = style; at && !found.includes(at); at = byId(root, value(child(at, 'basedOn'))))
    found.push(at);
  return found;
}

/** The first of these properties that says something: direct formatting, then styles, then the document's defaults. */
export function paragraphProperty(state: State, paragraph: Element, name: string): Element | null {
  const sources = [
    child(paragraph, 'pPr'),
    ...lineage(state, paragraphStyle(state, paragraph)).map((style) => child(style, 'pPr')),
  ];
  const defaults = child(child(child(stylesRoot(state), 'docDefaults'), 'pPrDefault'), 'pPr');
  return [...sources, defaults].map((source) => child(source, name)).find((found) => found !== null) ?? null;
}

export function runProperty(
  state: State,
  paragraph: Element,
  format: Element | null,
  name: string,
): Element | null {
  const root = stylesRoot(state);
  const character = lineage(state, byId(root, value(child(format, 'rStyle'))));
  const styles = [...character, ...lineage(state, paragraphStyle(state, paragraph))].map((style) =>
    child(style, 'rPr'),
  );
  const defaults = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  return (
    [format, ...styles, defaults].map((source) => child(source, name)).find((found) => found !== null) ?? null
  );
}

export function isListItem(state: State, paragraph: Element): boolean {
  const numbering = paragraphProperty(state, paragraph, 'numPr');
  const id = value(child(numbering, 'numId'));
  return numbering !== null && id !== null && id !== '0';
}

/** 1 to 9; 10 for body text, as Word's `outlineLevel` has it. */
export function outlineLevel(state: State, paragraph: Element): number {
  const level = Number(value(paragraphProperty(state, paragraph, 'outlineLvl')) ?? 9);
  return level + 1;
}
