/**
 * What the scanner (`scanPackage(pkg): Result<Scan, HostError>`) hands to the reader and to the edits:
 * where everything stands in the source.
 *
 * Every offset is a UTF-16 index in `ScanPart.text`, the decoded text of the part (byte order mark removed),
 * and every `Span` is half-open: `text.slice(start, end)` is what it names, tags included, unless it says "inner".
 */

import type { CellRef, StoryId } from '../../core/model/index.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  /** The main part first, then headers, footers, footnotes, endnotes. Only parts that could be read. */
  readonly parts: readonly ScanPart[];
  /** The main story first (`document`). A text box is a story of its own, in the part that it stands in. */
  readonly stories: readonly ScanStory[];
  /** Of every story, in document order; indices are those of ReportDocument.controls. A parent comes before its children. */
  readonly controls: readonly ScanControl[];
  /** In document order; indices are those of ReportDocument.pictures. */
  readonly pictures: readonly ScanPicture[];
  /** Tracked insertions, deletions, moves and formatting changes that are still there, and comments where they are anchored. */
  readonly marks: readonly ScanMark[];
  readonly links: readonly ScanLink[];
  readonly drawnWords: readonly ScanDrawnWords[];
  readonly problems: readonly string[];
}

/** Where in a story something is: a range of a block's text. */
export interface ScanPlace {
  readonly story: number;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export interface ScanMark extends ScanPlace {
  readonly kind: 'insertion' | 'deletion' | 'formatting' | 'comment';
  readonly author: string;
  readonly text: string;
}

export interface ScanLink extends ScanPlace {
  /** Of the part that it stands in; empty for an address or bookmark that is written in the text itself. */
  readonly relationship: string;
  readonly part: number;
  /** Address, or `#` and bookmark; what is written besides the relationship. */
  readonly target: string;
}

export interface ScanDrawnWords extends ScanPlace {
  readonly text: string;
}

export interface ScanPart {
  /** Without leading slash: `word/document.xml`. */
  readonly name: string;
  readonly text: string;
  /** The open tag of the root element: where namespaces are declared. */
  readonly rootOpen: Span;
  /** Namespace prefix to URI as declared on the root, exactly as written (Strict names are not mapped here). */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Prefix of the WordprocessingML namespace in this part, nearly always `w`; empty for the default namespace. */
  readonly prefix: string;
  /** Uses the ISO Strict namespaces. */
  readonly strict: boolean;
  /** Inner span of w:body; null in other parts. */
  readonly body: Span | null;
  /** The last w:sectPr that is a child of w:body. */
  readonly sectPr: Span | null;
  /** Stretches that the file says twice (mc:AlternateContent with an mc:Fallback), as text boxes do: only one was read. */
  readonly doubled: readonly Span[];
}

export interface ScanStory {
  readonly id: StoryId;
  readonly kind: 'document' | 'header' | 'footer' | 'footnotes' | 'endnotes' | 'textbox';
  /** Index in Scan.parts. */
  readonly part: number;
  /** Pre-order, as ReportDocument.blocks; the index is the `block`. */
  readonly blocks: readonly ScanBlock[];
}

export type ScanBlock = ScanParagraph | ScanTable;

export interface ScanParagraph extends Span {
  readonly kind: 'paragraph';
  readonly block: number;
  /** End of the open tag; equal to `end` where the paragraph is `<w:p/>`. */
  readonly openEnd: number;
  readonly pPr: Span | null;
  /** Text as in the model: tracked changes accepted, field results, nothing hidden. */
  readonly text: string;
  /** In source order, those that do not count (deleted, codes, hidden) included. */
  readonly pieces: readonly ScanPiece[];
  readonly runs: readonly ScanRun[];
  readonly cell: CellRef | null;
  /** Innermost control of block, cell or row level that it lies in; -1 for none. */
  readonly control: number;
  readonly properties: ParagraphProperties;
}

/** Direct paragraph formatting: what is written in w:pPr, styles not yet consulted. */
export interface ParagraphProperties {
  readonly styleId: string;
  /** From w:numPr; null where not given. */
  readonly numId: string | null;
  readonly ilvl: number | null;
  /** w:outlineLvl, 0 to 9 (9 is body text). */
  readonly outlineLevel: number | null;
  readonly pageBreakBefore: boolean | null;
  /** w:jc as written; null where not given. */
  readonly justification: string | null;
  /** What w:shd comes to: six hexadecimal digits or `auto`; null where not given. */
  readonly shade: string | null;
  /** Its mark is a tracked deletion: with changes accepted it runs into the next paragraph. */
  readonly markDeleted: boolean;
  /** Its mark is hidden text. */
  readonly markHidden: boolean;
  /** A page break (w:br) stands before its first text, or after its last. */
  readonly breakAtStart: boolean;
  readonly breakAtEnd: boolean;
}

export interface ScanRun extends Span {
  /** End of the open tag. */
  readonly openEnd: number;
  readonly rPr: Span | null;
  /** Outermost element between the paragraph and the run (w:ins, w:hyperlink, w:sdt …); null for a child of the paragraph. */
  readonly wrapper: Span | null;
  /** Innermost inline control; -1 for none. Follow ScanControl.parent for the stack. */
  readonly control: number;
  readonly format: RunFormat;
}

/** Direct run formatting; null where the run says nothing. The same object is shared by runs that say the same. */
export interface RunFormat {
  readonly styleId: string;
  readonly bold: boolean | null;
  readonly caps: boolean | null;
  readonly hidden: boolean | null;
  readonly language: string;
  readonly look: LookFormat;
}

/** What formatting says of how words look, as written; null where it says nothing. */
export interface LookFormat {
  /** w:sz, in half points. */
  readonly size: number | null;
  /** w:color: six hexadecimal digits or `auto`. */
  readonly colour: string | null;
  /** w:highlight: a name of 17.18.40. */
  readonly highlight: string | null;
  /** What w:shd comes to: six hexadecimal digits or `auto`. */
  readonly fill: string | null;
  readonly underlined: boolean | null;
  readonly struck: boolean | null;
}

export interface ScanPiece extends Span {
  /**
   * `text`: w:t (or w:delText, w:instrText). `tab`, `break` (w:br, w:cr), `hyphen` (w:noBreakHyphen),
   * `symbol` (w:sym, the box of a legacy form field, m:t of a formula).
   * `none`: w:softHyphen, a page or column break, a note mark, a picture: it has a place, no text.
   */
  readonly kind: 'text' | 'tab' | 'break' | 'hyphen' | 'symbol' | 'none';
  /** Inner span of a `text` piece, escaped XML as it stands in the source; elsewhere both equal `end`. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Range in the paragraph's text; from = to where it does not count. */
  readonly from: number;
  readonly to: number;
  /** Index in ScanParagraph.runs. */
  readonly run: number;
  /** Innermost inline control; -1 for none. */
  readonly control: number;
  /** Why it does not count; null where it does. */
  readonly excluded: 'deleted' | 'code' | 'hidden' | null;
  /** Stands in w:ins or w:moveTo: a tracked insertion. */
  readonly inserted: boolean;
  /** Stands in the result of a field (w:fldSimple or between w:fldChar separate and end). */
  readonly field: boolean;
}

export interface ScanControl extends Span {
  /** Index in Scan.parts and Scan.stories. */
  readonly part: number;
  readonly story: number;
  /** The control round it, of any level; -1 for none. */
  readonly parent: number;
  readonly level: 'inline' | 'block' | 'cell' | 'row';
  readonly kind: 'rich' | 'text' | 'checkbox' | 'date' | 'choice' | 'picture' | 'group' | 'other';
  readonly tag: string;
  readonly title: string;
  readonly sdtPr: Span | null;
  /** Outer span of w:sdtContent and its inner span (start = end where empty); null where it is missing. */
  readonly content: Span | null;
  readonly inner: Span | null;
  /** Elements in w:sdtPr, each null where absent. */
  readonly spans: {
    readonly tag: Span | null;
    readonly alias: Span | null;
    readonly lock: Span | null;
    readonly showingPlaceholder: Span | null;
    readonly dataBinding: Span | null;
    /** w14:checked (or w:checked) of a check box. */
    readonly checked: Span | null;
  };
  /** Value of w:lock; empty where absent. */
  readonly lock: string;
  /** w:showingPlcHdr is on. */
  readonly showingPlaceholder: boolean;
  readonly checkbox: ScanCheckbox | null;
  /** Blocks that it touches, inclusive; first > last for a control with no block in it. */
  readonly first: number;
  readonly last: number;
  /** Range in the text of block `first`, for inline controls. */
  readonly from: number;
  readonly to: number;
}

export interface ScanCheckbox {
  readonly checked: boolean;
  /** What it shows in either state, from w14:checkedState and w14:uncheckedState. */
  readonly on: { readonly char: string; readonly font: string };
  readonly off: { readonly char: string; readonly font: string };
}

export interface ScanTable extends Span {
  readonly kind: 'table';
  readonly block: number;
  readonly tblPr: Span | null;
  readonly tblGrid: Span | null;
  readonly rows: readonly ScanRow[];
  readonly cell: CellRef | null;
  readonly control: number;
  readonly altText: string;
  readonly endBlock: number;
  readonly styleId: string;
  /** Which parts of its style it takes up (w:tblLook), as bits of 17.4.55; null where not given. */
  readonly look: number | null;
  /** What w:shd comes to: six hexadecimal digits or `auto`; null where not given. */
  readonly shade: string | null;
}

export interface ScanRow extends Span {
  readonly openEnd: number;
  /** Where a w:trPr would go if there is none: after w:tblPrEx, else after the open tag. */
  readonly trPrAt: number;
  readonly trPr: Span | null;
  readonly tblHeader: Span | null;
  readonly header: boolean;
  readonly cells: readonly ScanCell[];
}

export interface ScanCell extends Span {
  readonly openEnd: number;
  readonly tcPr: Span | null;
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly span: number;
  readonly merged: boolean;
  /** As that of a table. */
  readonly shade: string | null;
}

export interface ScanPicture {
  readonly part: number;
  readonly story: number;
  readonly block: number;
  /** Innermost control that it lies in, of any level; -1 for none. */
  readonly control: number;
  /** wp:inline or wp:anchor; null for the older kind. */
  readonly frame: Span | null;
  /** Where in the block's text it is anchored. */
  readonly offset: number;
  /** Open tag that carries the alternative text: wp:docPr (attributes descr, title), or v:shape, v:rect … (attribute alt). */
  readonly kind: 'drawing' | 'vml';
  readonly open: Span;
  /** Open tag of pic:cNvPr; null where absent. */
  readonly cNvPr: Span | null;
  readonly altText: string;
  readonly decorative: boolean;
}
