/** Content controls: what they are, where their text stands, and whether they may be written to. */

import { paragraphsIn } from './blocks.ts';
import { lengthOf, point } from './places.ts';
import type { Point } from './places.ts';
import { pieces } from './paragraph-text.ts';
import { refuse } from './state.ts';
import { child, children, closest, is, make, place, properties, value, w14, w15 } from './wml.ts';

export const contentOf = (control: Element): Element => {
  const present = child(control, 'sdtContent');
  if (present) return present;
  const made = make(control, 'sdtContent');
  control.append(made);
  return made;
};

export const propertiesOf = (control: Element): Element => properties(control, 'sdtPr');

export const tagOf = (control: Element): string => value(child(child(control, 'sdtPr'), 'tag')) ?? '';
export const titleOf = (control: Element): string => value(child(child(control, 'sdtPr'), 'alias')) ?? '';

type Level = 'inline' | 'block' | 'cell' | 'row';

export function levelOf(control: Element): Level {
  const content = child(control, 'sdtContent');
  for (const element of content ? children(content) : []) {
    if (is(element, 'tr')) return 'row';
    if (is(element, 'tc')) return 'cell';
    if (is(element, 'sdt')) return levelOf(element);
  }
  return closest(control.parentElement, 'p') ? 'inline' : 'block';
}

const kinds: Readonly<Record<string, string>> = {
  text: 'PlainText',
  picture: 'Picture',
  comboBox: 'ComboBox',
  dropDownList: 'DropDownList',
  date: 'DatePicker',
  docPartObj: 'BuildingBlockGallery',
  docPartList: 'BuildingBlockGallery',
  checkbox: 'CheckBox',
  group: 'Group',
  repeatingSection: 'RepeatingSection',
  repeatingSectionItem: 'RepeatingSection',
  equation: 'Unknown',
  citation: 'Unknown',
  bibliography: 'Unknown',
};

/** 'RichText' where no element says otherwise; else the kind as `ContentControl.type` names it. */
export function kindOf(control: Element): string {
  const settings = child(control, 'sdtPr');
  for (const element of settings ? children(settings) : []) {
    const known = kinds[element.localName];
    if (
      known !== undefined &&
      (is(element, element.localName) || [w14, w15].includes(element.namespaceURI ?? ''))
    ) {
      return known;
    }
  }
  return 'RichText';
}

export function subtypeOf(control: Element): string {
  const kind = kindOf(control);
  if (kind !== 'RichText' && kind !== 'PlainText') return kind;
  const level = { inline: 'Inline', block: 'Paragraphs', cell: 'TableCell', row: 'TableRow' }[
    levelOf(control)
  ];
  if (kind === 'PlainText') return level === 'Inline' ? 'PlainTextInline' : 'PlainTextParagraph';
  const blocks = children(contentOf(control));
  if (level === 'Paragraphs' && blocks.length === 1 && is(blocks[0], 'tbl')) return 'RichTextTable';
  return `RichText${level}`;
}

/** Where its text begins and ends, inside the control. */
export function extent(control: Element): { start: Point; end: Point } {
  const [first] = paragraphsIn(control);
  if (levelOf(control) === 'inline' && first) {
    const { from, to } = extentIn(first, control);
    return {
      start: point(first, from, { control, at: 'start' }),
      end: point(first, to, { control, at: 'end' }),
    };
  }
  const last = paragraphsIn(control).at(-1);
  if (!first || !last) refuse('GeneralException');
  return { start: point(first, 0), end: point(last, lengthOf(last)) };
}

/** Offsets of the text that stands inside an element of a paragraph. */
export function extentIn(paragraph: Element, element: Element): { from: number; to: number } {
  let from = -1;
  let to = 0;
  for (const piece of pieces(paragraph)) {
    if (element.contains(piece.element)) {
      if (from < 0) from = piece.at;
      to = piece.at + piece.text.length;
    } else if ((element.compareDocumentPosition(piece.element) & 4) > 0) break;
    else if (from < 0) to = piece.at + piece.text.length;
  }
  return { from: from < 0 ? to : from, to };
}

export const around = (node: Node): Element[] => {
  const found: Element[] = [];
  for (let at = closest(node, 'sdt'); at; at = closest(at.parentElement, 'sdt')) found.push(at);
  return found;
};

const lockOf = (control: Element): string => value(child(child(control, 'sdtPr'), 'lock')) ?? 'unlocked';
export const cannotEdit = (control: Element): boolean =>
  ['contentLocked', 'sdtContentLocked'].includes(lockOf(control));
export const cannotDelete = (control: Element): boolean =>
  ['sdtLocked', 'sdtContentLocked'].includes(lockOf(control));

/** Refuses to write where a control, round the node or the node itself, keeps its contents from being edited. */
export function checkWritable(node: Node): void {
  if (around(node).some(cannotEdit)) refuse('AccessDenied');
}

export const showsPlaceholder = (control: Element): boolean =>
  child(child(control, 'sdtPr'), 'showingPlcHdr') !== null;

/** Sets an element of w:sdtPr, or takes it out with null. */
export function setSetting(control: Element, name: string, text: string | null): void {
  const settings = propertiesOf(control);
  child(settings, name)?.remove();
  if (text === null) return;
  const element = make(settings, name);
  element.setAttributeNS(element.namespaceURI, 'w:val', text);
  place(settings, element);
}

const given = new WeakMap<Element, number>();

/** Its w:id, as the signed number that it is. Word gives one to a control that has none, and writes it when it saves. */
export function idOf(control: Element): number {
  const known = given.get(control);
  if (known !== undefined) return known;
  const written = Number(value(child(child(control, 'sdtPr'), 'id')));
  if (written !== 0 && Number.isInteger(written)) return written;
  const id = freeId(control.ownerDocument);
  given.set(control, id);
  setSetting(control, 'id', String(id));
  return id;
}

const taken = new WeakMap<Document, Set<string>>();

/** The ids that the controls of a part have, or had. */
export function takenIds(document: Document): Set<string> {
  const known = taken.get(document);
  if (known) return known;
  const written = [...document.getElementsByTagNameNS('*', 'sdtPr')].map((settings) =>
    value(child(settings, 'id')),
  );
  const ids = new Set(written.filter((id) => id !== null));
  taken.set(document, ids);
  return ids;
}

/** An id that no control of the part has. */
export function freeId(document: Document): number {
  const ids = takenIds(document);
  let id = 100_000_000 + ids.size;
  while (ids.has(String(id))) id += 1;
  ids.add(String(id));
  return id;
}
