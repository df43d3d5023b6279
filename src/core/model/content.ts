/** What the product writes into a document, before anybody says how Word spells it. `ooxml` turns it into WordprocessingML. */

export type Content =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      readonly numbering: Numbering | null;
      readonly control?: ControlSpec;
    }
  /** A numbered paragraph: 1.1 under the latest numbered heading of its run. */
  | { readonly kind: 'clause'; readonly inlines: readonly Inline[]; readonly numbering: Numbering }
  | { readonly kind: 'line'; readonly style: LineStyle; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'table';
      /** `figures`: numbers, with a header row that repeats and a first column of names. */
      readonly style: 'approvals' | 'records' | 'front' | 'figures';
      readonly altText: string;
      readonly widths: readonly number[];
      readonly rows: readonly RowSpec[];
    }
  /** Wraps blocks in a block-level control: a section. */
  | { readonly kind: 'section'; readonly control: ControlSpec; readonly content: readonly Content[] }
  /** The heading of an appendix, on a page of its own; numbering starts again after it. */
  | { readonly kind: 'appendix'; readonly label: string; readonly title: string };

/**
 * Numbered runs. `body`: hidden section number on the heading, 1.1 on clauses (Derby).
 * `titled`: "1" shown on the heading, 1.1 on clauses (Nottingham). `appendix`: like `body`, beginning again at 1.1.
 */
export type Numbering = 'body' | 'titled' | 'appendix';

/** `caption` stands above a table or chart and stays with it; `source` below. */
export type LineStyle =
  'council' | 'committee' | 'item' | 'report-of' | 'title' | 'plain' | 'caption' | 'source';

export interface RowSpec {
  readonly header: boolean;
  readonly cells: readonly CellSpec[];
}

export interface CellSpec {
  readonly span: number;
  readonly bold: boolean;
  readonly shaded: boolean;
  /** Paragraphs of the cell. Controls inside cells are inline only. */
  readonly paragraphs: readonly (readonly Inline[])[];
  /** Numbers stand at the right. */
  readonly align?: 'right';
}

export interface ControlSpec {
  /** At most 64 characters. */
  readonly tag: string;
  /** What a screen reader says: at most 64 characters. */
  readonly title: string;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'tab' }
  /** Words that tell the author what to write: visibly marked, and known to the checker. */
  | { readonly kind: 'guidance'; readonly text: string }
  /** Field and sign-off controls, figures: rich-text and inline. Empty text with guidance shows the guidance. */
  | {
      readonly kind: 'control';
      readonly control: ControlSpec;
      readonly text: string;
      readonly guidance: string;
      readonly bold?: boolean;
      /** Of the text, RRGGBB. */
      readonly colour?: string;
    }
  /** A control with nothing but a picture in it. */
  | { readonly kind: 'picture'; readonly control: ControlSpec; readonly picture: PictureSpec }
  | { readonly kind: 'check'; readonly control: ControlSpec; readonly checked: boolean };

export interface PictureSpec {
  /** A PNG file in base64. */
  readonly png: string;
  /** As shown, in points. */
  readonly width: number;
  readonly height: number;
  readonly altText: string;
  readonly title: string;
}
