/** The text of a paragraph as Word's `text` has it, and where each character of it stands in the tree. */

import { attribute, children, is, isWord, keepsSpace } from './wml.ts';

/** What one element of a run comes to: words of w:t, or one character of a tab or a break. */
export interface Piece {
  readonly element: Element;
  readonly run: Element;
  readonly text: string;
  /** Where it begins in the paragraph's text. */
  readonly at: number;
  /** Deleted or moved away with changes tracked: still part of `text`, not of the reviewed text. */
  readonly deleted: boolean;
}

interface Reading {
  readonly pieces: Piece[];
  /** Open fields, innermost last: whether their result has begun. */
  readonly fields: boolean[];
  length: number;
}

export function pieces(paragraph: Element): Piece[] {
  const reading: Reading = { pieces: [], fields: [], length: 0 };
  readInlines(paragraph, false, reading);
  return reading.pieces;
}

export const textOf = (paragraph: Element): string => joined(pieces(paragraph));

/** As the text reads with tracked changes accepted. */
export const reviewedTextOf = (paragraph: Element): string =>
  joined(pieces(paragraph).filter(({ deleted }) => !deleted));

/** As it read before the tracked changes. */
export const originalTextOf = (paragraph: Element): string =>
  joined(pieces(paragraph).filter(({ run }) => !is(run.parentElement, 'ins', 'moveTo')));

const joined = (found: readonly Piece[]): string => found.map(({ text }) => text).join('');

const wrappers = [
  'hyperlink',
  'smartTag',
  'sdtContent',
  'sdt',
  'fldSimple',
  'customXml',
  'ins',
  'moveTo',
  'dir',
  'bdo',
];

function readInlines(parent: Element, deleted: boolean, reading: Reading): void {
  for (const element of children(parent)) {
    if (is(element, 'r')) readRun(element, deleted, reading);
    else if (is(element, 'del', 'moveFrom')) readInlines(element, true, reading);
    else if (is(element, ...wrappers)) readInlines(element, deleted, reading);
    else if (element.localName === 'AlternateContent') {
      const choice = element.firstElementChild;
      if (choice) readInlines(choice, deleted, reading);
    }
  }
}

function readRun(run: Element, deleted: boolean, reading: Reading): void {
  for (const element of children(run)) {
    if (!isWord(element.namespaceURI)) continue;
    if (element.localName === 'fldChar') readField(element, reading.fields);
    else if (reading.fields.every(Boolean)) add(element, run, deleted, reading);
  }
}

function readField(mark: Element, fields: boolean[]): void {
  const type = attribute(mark, 'fldCharType');
  if (type === 'begin') fields.push(false);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (type === 'end') fields.pop();
}

function add(element: Element, run: Element, deleted: boolean, reading: Reading): void {
  const text = shown(element);
  if (text === '') return;
  const gone = deleted || element.localName === 'delText';
  reading.pieces.push({ element, run, text, at: reading.length, deleted: gone });
  reading.length += text.length;
}

function shown(element: Element): string {
  switch (element.localName) {
    case 't':
    case 'delText': {
      const text = (element.textContent ?? '').replace(/[\t\n\r]/g, ' ');
      return keepsSpace(element) ? text : text.replace(/^ +| +$/g, '');
    }
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br': {
      const type = attribute(element, 'type');
      return type === 'page' || type === 'column' ? '\f' : '\v';
    }
    case 'cr':
      return '\v';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00ad';
    case 'sym':
      return symbol(attribute(element, 'char') ?? '');
    default:
      return '';
  }
}

/** Symbol fonts keep their characters in the private use area at F000; elsewhere the code is the character. */
const symbol = (code: string): string => {
  const number = Number.parseInt(code, 16);
  return Number.isNaN(number) || number === 0 ? '' : String.fromCodePoint(number);
};
