/**
 * A Word document as a value: what the `ooxml` room reads and everything else looks at.
 * It knows nothing of report types; `core/reports` reads it against one.
 */

import type { FigureTag, StoryId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Location } from './location.ts';

export interface ReportDocument {
  readonly properties: DocumentProperties;
  /** Every paragraph and table of the main story, each table followed by the blocks in its cells; `block` is the index here. */
  readonly blocks: readonly Block[];
  /** Headers, footers, notes and text boxes, read the same way. */
  readonly stories: readonly Story[];
  /** Every content control of every story, in document order, whatever its level. */
  readonly controls: readonly Control[];
  readonly pictures: readonly Picture[];
  readonly ledger: LedgerReading;
  /** What others left in the file that is no part of the paper: tracked changes, comments, hidden text. In document order. */
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  readonly drawnWords: readonly DrawnWords[];
  /** What could not be read, each in a plain sentence. Empty for a sound document. */
  readonly problems: readonly string[];
}

export interface DocumentProperties {
  /** From docProps/core.xml; empty when not set. */
  readonly title: string;
  /** The default language of the text (w:docDefaults, else the default paragraph style), BCP 47; empty when not set. */
  readonly language: string;
  /** People, firms and remarks in the properties of the file, which a published copy gives away. Only those that are set. */
  readonly personal: readonly PersonalProperty[];
}

export interface PersonalProperty {
  readonly property: PersonalName;
  readonly text: string;
}

/** As Word's list of properties calls them. */
export type PersonalName = 'author' | 'last saved by' | 'manager' | 'company' | 'comments' | 'keywords';

export interface Story {
  readonly id: StoryId;
  readonly kind: 'header' | 'footer' | 'footnotes' | 'endnotes' | 'textbox';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly block: number;
  /** Text as it reads with tracked changes accepted: tabs as \t, line breaks as \n, field results, no field codes. */
  readonly text: string;
  /** The number that Word shows before it ("1.1", "(a)"), computed; null where it has none. Not part of `text`. */
  readonly number: string | null;
  /** Name of the paragraph style, in lower case ("heading 1"); null for the default style. */
  readonly style: string | null;
  /** 1 to 9 from the outline level of the paragraph or its style; null for body text. */
  readonly headingLevel: number | null;
  /** All its text is bold, or in capitals (typed or formatted): how authors make headings by hand. */
  readonly bold: boolean;
  readonly capitals: boolean;
  /** Ranges of the text that are guidance of a skeleton or a control showing its placeholder, not the author's words. */
  readonly guidance: readonly TextRange[];
  /** Ranges that are marked as guidance and are the author's own words, told apart where the document is read against its type. */
  readonly lookalike?: readonly TextRange[];
  /** The cell that it stands in; null outside tables. */
  readonly cell: CellRef | null;
  /** Where its words are marked as another language than the document's, in order. */
  readonly languages: readonly InLanguage[];
  readonly pageBreakBefore: boolean;
  readonly alignment: Alignment;
  /** How its words look, in order and without gaps; one entry where all look alike. Empty where it has no text. */
  readonly looks: readonly Look[];
}

/** Words that are marked as being in a language, BCP 47. */
export interface InLanguage extends TextRange {
  readonly language: string;
}

export type Alignment = 'start' | 'end' | 'centre' | 'justified';

export interface Look extends TextRange {
  readonly style: TextStyle;
}

/** As it comes out of the styles and the words' own formatting. Words that look alike share one object. */
export interface TextStyle {
  /** In points. */
  readonly size: number;
  /** RRGGBB in capitals; null where Word chooses (black on light). */
  readonly colour: string | null;
  /** Behind the words themselves: highlight, else shading. RRGGBB in capitals; null where there is none. */
  readonly background: string | null;
  /** Marked with the highlighter. */
  readonly highlighted: boolean;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
}

/** Half-open, in UTF-16 code units of the paragraph's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface CellRef {
  /** Block of the innermost table. */
  readonly table: number;
  readonly row: number;
  /** Index of the cell in its row, not of the grid column. */
  readonly cell: number;
}

export interface Table {
  readonly kind: 'table';
  readonly block: number;
  readonly rows: readonly Row[];
  readonly cell: CellRef | null;
  /** Alternative text of the table (w:tblCaption, w:tblDescription). */
  readonly altText: string;
  /** The blocks of the table end before this block. */
  readonly end: number;
}

export interface Row {
  /** Marked to repeat as header (w:tblHeader). */
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The blocks that stand in the cell, from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  readonly span: number;
  /** Continues a vertically merged cell above. */
  readonly merged: boolean;
  /**
   * What may lie behind its words, RRGGBB in capitals: its own shading, else what the style of its table gives cells in its
   * place, which may be one of several. Null for what lies behind the table.
   */
  readonly behind: readonly (string | null)[];
}

export interface Control {
  /** Empty where it has none. */
  readonly tag: string;
  readonly title: string;
  readonly level: 'inline' | 'block' | 'cell' | 'row';
  readonly kind: 'rich' | 'text' | 'checkbox' | 'date' | 'choice' | 'picture' | 'group' | 'other';
  /** Visible text, paragraphs joined by \n. */
  readonly text: string;
  /** Shows its placeholder, or holds nothing but guidance. */
  readonly placeholder: boolean;
  /** It, or a control round it, shows its placeholder (w:showingPlcHdr). */
  readonly showingPlaceholder: boolean;
  /** For check boxes. */
  readonly checked: boolean | null;
  /** Nothing may be written into it (w:lock contentLocked or sdtContentLocked). */
  readonly locked: boolean;
  /** First and last block (inclusive) that it touches; inline controls lie in one block, at `range`. */
  readonly first: number;
  readonly last: number;
  readonly range: TextRange | null;
  /** The picture that it holds, an index in `pictures`; absent where it holds none. */
  readonly picture?: number;
  readonly at: Location;
}

/** Somebody's mark in the file. A tracked change that Word holds in several pieces side by side is one. */
export interface Mark {
  readonly kind: 'insertion' | 'deletion' | 'formatting' | 'comment' | 'hidden';
  /** The words that it covers; a cursor for what does not show. */
  readonly at: Location;
  /** As the file gives it; empty where it names nobody, and for hidden text. */
  readonly author: string;
  /** What was put in, taken out, remarked or hidden; empty for formatting and for marks of a whole paragraph or row. */
  readonly text: string;
}

export interface Link {
  /** The words that are the link. */
  readonly at: Location;
  readonly text: string;
  /** An address, or `#` and the name of a bookmark in the report. */
  readonly target: string;
}

/** Words that are drawn and not written (WordArt): a watermark lies behind the pages of its header. */
export interface DrawnWords {
  readonly at: Location;
  readonly text: string;
}

export interface Picture {
  readonly at: Location;
  /** Empty when none is given. */
  readonly altText: string;
  readonly decorative: boolean;
}

/** A figure as it stands in the document: one occurrence of a control whose tag is a query. */
export interface Figure {
  readonly tag: FigureTag;
  /** The text that is there now. */
  readonly text: string;
  readonly at: Location;
  /** Of the notes of a table: what stands in it. Absent of all else. */
  readonly explains?: TableWords;
}

/** The figures of a table, as indices among those of the document, and the words between them. */
export interface TableWords {
  readonly figures: readonly number[];
  readonly words: readonly string[];
}

/** A missing, damaged or newer ledger never stops the reading: figures are re-adopted from their tags. */
export type LedgerReading =
  | { readonly state: 'absent' }
  | { readonly state: 'read'; readonly ledger: Ledger }
  | { readonly state: 'damaged' | 'newer'; readonly message: string };
