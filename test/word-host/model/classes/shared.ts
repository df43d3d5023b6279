/** Members that several classes have in common. */

import { v13, v14, v15 } from '../define.ts';
import type { Members } from '../define.ts';
import { between } from '../blocks.ts';
import { checkWritable } from '../controls.ts';
import { readFormat, writeFormat } from '../font.ts';
import { insertFile } from '../insert-file.ts';
import { insertOoxml } from '../insert-ooxml.ts';
import { getOoxml } from '../get-ooxml.ts';
import { rangeOf, spanOf, isRange } from '../objects.ts';
import type { TextObject } from '../objects.ts';
import { lengthOf } from '../places.ts';
import { refuse, touch } from '../state.ts';
import {
  builtInOf,
  byId,
  nameOf,
  paragraphStyle,
  shownName,
  stylesIn,
  stylesRoot,
  styleToSet,
  typeOf,
} from '../styles.ts';
import {
  commentsOfText,
  controlsOf,
  or,
  paragraphsOf,
  parentBody,
  parentControl,
  parentOf,
  picturesOf,
  reviewedText,
  searchIn,
  select,
  tablesOf,
  textOfSpan,
  typesOf,
} from '../text-members.ts';
import { insertBreak, insertParagraph } from '../insert-paragraph.ts';
import { properties, setProperty, value } from '../wml.ts';
import { fontOf } from './font.ts';

export const text = (object: TextObject): string => textOfSpan(spanOf(object));

const paragraphs = (object: TextObject): Element[] => {
  const { start, end } = spanOf(object);
  return between(start.paragraph, end.paragraph);
};

/** The style that all the text has, by the name in Word's list; '' where there are several. */
function styleName(object: TextObject): string {
  const { state } = object;
  const [first, ...rest] = paragraphs(object).map((paragraph) => nameOf(paragraphStyle(state, paragraph)));
  if (isRange(object) || object.class === 'ContentControl') {
    const { start, end } = spanOf(object);
    const part = start.offset > 0 || end.offset < lengthOf(end.paragraph) || start.side !== null;
    const character = readFormat(object, 'rStyle', (style) => value(style), null);
    if (part && character !== null) return shownName(nameOf(byId(stylesRoot(state), character)));
  }
  return first !== undefined && rest.every((name) => name === first) ? shownName(first) : '';
}

function setStyle(object: TextObject, name: unknown): void {
  if (typeof name !== 'string' || name === '') refuse('InvalidArgument');
  const { state } = object;
  // Word has it in every document: it takes a character style away.
  if (/^default paragraph font$/i.test(name)) {
    writeFormat(object, 'rStyle', null);
    return;
  }
  const character = stylesIn(stylesRoot(state)).some(
    (style) => typeOf(style) === 'character' && nameOf(style).toLowerCase() === name.toLowerCase(),
  );
  if (character && object.class !== 'Paragraph') {
    writeFormat(object, 'rStyle', { val: styleToSet(state, name, 'character') });
    return;
  }
  const id = styleToSet(state, name, 'paragraph');
  for (const paragraph of paragraphs(object)) {
    checkWritable(paragraph);
    setProperty(properties(paragraph, 'pPr'), 'pStyle', id === '' ? null : { val: id });
    touch(state, paragraph);
  }
}

export const styleScalars: Members = {
  Style: styleName,
  StyleBuiltIn: v13((object: TextObject) => builtInOf(styleName(object))),
};
export const styleSetters: Members = { Style: setStyle, StyleBuiltIn: v13(setStyle) };

export const textNavigations: Members = {
  ContentControls: (object: TextObject) => controlsOf(object),
  Font: fontOf,
  InlinePictures: picturesOf,
  ParentContentControl: (object: TextObject) => or(parentControl(object)),
  ParentContentControlOrNullObject: v13(parentControl),
};

export const tableNavigations: Members = {
  ParentTable: v13((object: TextObject) => or(parentOf(object, 'Table', 'tbl'))),
  ParentTableOrNullObject: v13((object: TextObject) => parentOf(object, 'Table', 'tbl')),
  ParentTableCell: v13((object: TextObject) => or(parentOf(object, 'TableCell', 'tc'))),
  ParentTableCellOrNullObject: v13((object: TextObject) => parentOf(object, 'TableCell', 'tc')),
  ParentBody: v13((object: TextObject) => or(parentBody(object))),
};

export const paragraphsNavigation: Members = { Paragraphs: paragraphsOf };
export const tablesNavigation: Members = { Tables: v13(tablesOf) };

export const textMethods: Members = {
  Search: (object: TextObject, [words, options]: readonly unknown[]) => searchIn(object, words, options),
  _Search2: (object: TextObject, [words, options]: readonly unknown[]) => searchIn(object, words, options),
  Select: (object: TextObject, [mode]: readonly unknown[]) => select(object, mode),
  GetOoxml: getOoxml,
  InsertOoxml: (object: TextObject, [xml, where]: readonly unknown[]) =>
    rangeOf(object.state, insertOoxml(object, xml, where)),
  InsertFileFromBase64: (object: TextObject, [file, where]: readonly unknown[]) =>
    rangeOf(object.state, insertFile(object, file, where)),
  InsertParagraph: (object: TextObject, [words, where]: readonly unknown[]) =>
    insertParagraph(object, words, where),
  InsertBreak: (object: TextObject, [type, where]: readonly unknown[]) => insertBreak(object, type, where),
  GetReviewedText: v14((object: TextObject, [version]: readonly unknown[]) => reviewedText(object, version)),
  GetComments: v14(commentsOfText),
  GetContentControls: v15((object: TextObject, [options]: readonly unknown[]) =>
    controlsOf(object, typesOf(options)),
  ),
};
