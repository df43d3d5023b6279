/** Word's object model over a real .docx: what an add-in reads and writes, the file has. */

import { mainPartName, openPackage, savePackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import { Body } from './classes/body.ts';
import { Comment, CommentCollection, CommentReply, CommentReplyCollection } from './classes/comment.ts';
import {
  CheckboxContentControl,
  ContentControl,
  ContentControlCollection,
} from './classes/content-control.ts';
import {
  CustomProperty,
  CustomPropertyCollection,
  DocumentProperties,
} from './classes/document-properties.ts';
import { Document } from './classes/document.ts';
import { Font } from './classes/font.ts';
import { InlinePicture, InlinePictureCollection } from './classes/inline-picture.ts';
import { Paragraph, ParagraphCollection } from './classes/paragraph.ts';
import { Range, RangeCollection } from './classes/range.ts';
import { newSearchOptions, SearchOptions } from './classes/search-options.ts';
import { Section, SectionCollection } from './classes/section.ts';
import {
  Table,
  TableCell,
  TableCellCollection,
  TableCollection,
  TableRow,
  TableRowCollection,
} from './classes/table.ts';
import { whenChanged } from './define.ts';
import type { DocumentObject } from './objects.ts';
import type { Limits, OpenDocument } from './open-document.ts';
import { openParts } from './parts.ts';
import { trackedInFile } from './settings.ts';
import { selectionOf, spanAt } from './selection.ts';
import type { State } from './state.ts';
import { textOfSpan } from './text-members.ts';
import { xmlParts } from './xml-parts.ts';
import type { WordModel } from './word-class.ts';
import { blank } from './blank.ts';

const classes = {
  Document,
  Body,
  Section,
  SectionCollection,
  Paragraph,
  ParagraphCollection,
  Range,
  RangeCollection,
  ContentControl,
  ContentControlCollection,
  CheckboxContentControl,
  Table,
  TableCollection,
  TableRow,
  TableRowCollection,
  TableCell,
  TableCellCollection,
  InlinePicture,
  InlinePictureCollection,
  Font,
  Comment,
  CommentCollection,
  CommentReply,
  CommentReplyCollection,
  DocumentProperties,
  CustomProperty,
  CustomPropertyCollection,
  SearchOptions,
};

export function createWordModel(limits: Limits): WordModel {
  const state: State = {
    ...opened(blank()),
    limits,
    selection: null,
    tracking: 'Off',
    saved: true,
    version: 0,
    changed: false,
  };
  const listeners = new Set<(what: 'text' | 'selection') => void>();
  const tell = (what: 'text' | 'selection'): void => {
    for (const listener of listeners) listener(what);
  };
  whenChanged(state, () => tell('text'));
  state.onSelect = () => tell('selection');
  /** The file of a package, for as long as nothing changes in it: the pane and the tests ask again and again. */
  let file: { readonly of: OpcPackage; readonly bytes: Uint8Array } | null = null;
  const document: OpenDocument = {
    limits,
    load: (bytes) => {
      const pkg = openPackage(bytes);
      if (!pkg.ok) throw new Error(pkg.error.message);
      Object.assign(state, opened(pkg.value), {
        selection: null,
        tracking: 'Off',
        saved: true,
        changed: false,
      });
      state.tracking = trackedInFile(state) ? 'TrackAll' : 'Off';
      tell('text');
    },
    bytes: () => {
      const pkg = state.parts.package();
      if (file?.of !== pkg) file = { of: pkg, bytes: savePackage(pkg) };
      return file.bytes;
    },
    package: () => state.parts.package(),
    xmlParts: xmlParts(() => state),
    select: (at) => {
      state.selection = spanAt(state, at);
      tell('selection');
    },
    selection: () => ({ text: textOfSpan(selectionOf(state)) }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const root: DocumentObject = { class: 'Document', state };
  return {
    classes,
    root,
    document,
    newObject: (name) => (name === 'Microsoft.WordServices.SearchOptions' ? newSearchOptions() : null),
  };
}

function opened(pkg: OpcPackage): Pick<State, 'parts' | 'main'> {
  const main = mainPartName(pkg);
  if (main === null) throw new Error('The file has no document in it.');
  const parts = openParts(pkg);
  if (parts.xml(main)?.documentElement.getElementsByTagNameNS('*', 'body').length === 0) {
    throw new Error('The document has no body.');
  }
  return { parts, main };
}
