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
  /** Counts of tracked changes and comments that are still there. */
  readonly revisions: number;
  readonly comments: number;
  /** What could not be read, each in a plain sentence. Empty for a sound document. */
  readonly problems: readonly string[];
}

export interface DocumentProperties {
  /** From docProps/core.xml; empty when not set. */
  readonly title: string;
  /** The default language of the text (w:docDefaults, else the default paragraph style), BCP 47; empty when not set. */
  readonly language: string;
}

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
  /** Language of the paragraph's text where it differs from the document's. */
  readonly language: string | null;
  readonly pageBreakBefore: boolean;
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
