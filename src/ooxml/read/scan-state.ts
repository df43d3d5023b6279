import type { XmlTag } from '../package/xml.ts';
import type { RunFormats } from './run-formats.ts';
import type {
  ScanBlock,
  LookFormat,
  ScanCell,
  ScanControl,
  ScanDrawnWords,
  ParagraphProperties,
  ScanParagraph,
  ScanLink,
  ScanMark,
  ScanPicture,
  ScanPiece,
  ScanPlace,
  ScanRow,
  ScanRun,
  ScanStory,
  ScanTable,
  Span,
} from './scan-types.ts';

/** What the scanner keeps in hand while it goes through the parts once. */

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** An element that is open. The next one at its depth is the same object: what is kept of it is `spanOf` it. */
export interface Element {
  /** As `elementName` gives it; empty for vocabularies that are not read. */
  name: string;
  start: number;
  openEnd: number;
  /** `<` of its close tag; its own where it is self-closing. */
  closeStart: number;
  end: number;
  /** What there is to do when it closes; null where nothing is. */
  handler: Handler | null;
  /** Its span, for whoever needs it before the element closes and its end is known; null until then. */
  outer: Draft<Span> | null;
}

/** What all parts add to. */
export interface Harvest {
  readonly stories: Draft<ScanStory>[];
  readonly controls: Draft<ScanControl>[];
  readonly pictures: ScanPicture[];
  readonly marks: Draft<ScanMark>[];
  readonly links: ScanLink[];
  readonly drawnWords: ScanDrawnWords[];
  /** Of the comments part, by id; `anchors` says where each stands. */
  readonly commentTexts: ReadonlyMap<string, { readonly author: string; readonly text: string }>;
  readonly anchors: Map<string, ScanPlace>;
  readonly problems: string[];
  readonly styles: HiddenStyles;
  readonly formats: RunFormats;
  textboxes: number;
  /** Paragraphs, tables, runs and controls so far. */
  elements: number;
}

/** About ten thousand pages: more is no report, and would take more memory than a check may. */
const mostElements = 500_000;

/** Stops the scan; caught where it began. */
export class TooManyElements extends Error {}

export function countElement(harvest: Harvest): void {
  harvest.elements += 1;
  if (harvest.elements > mostElements) throw new TooManyElements();
}

/** Styles that hide their text (w:vanish): what the scanner must know of styles to leave it out. */
export interface HiddenStyles {
  /** By style id: on, off; absent where the style says nothing. */
  readonly byId: ReadonlyMap<string, boolean>;
  readonly defaultParagraph: string;
}

export interface PartState {
  readonly text: string;
  readonly part: number;
  readonly harvest: Harvest;
  /** Those that are open, outermost first, and behind them those that were. */
  readonly elements: Element[];
  /** How many are open. */
  depth: number;
  story: StoryState;
  /** Index in `elements` of the element whose contents do not count; -1 while everything counts. */
  skipFrom: number;
  /** Collects the characters of the open text element. */
  words: string | null;
  /** Whether the spaces at the ends of the open text element show. */
  keepsSpace: boolean;
  /** Whether all of its words are plain. */
  isPlain: boolean;
  /** Open w:sdt elements. */
  readonly controls: ControlState[];
  readonly alternatives: { chosen: boolean; doubled: boolean }[];
  readonly doubled: Span[];
  readonly drawings: DrawingState[];
  /** Open tracked changes: the mark of each, and how many pieces its paragraph had. */
  readonly changes: { readonly mark: number; readonly pieces: number }[];
  /** Open w:hyperlink and w:fldSimple elements; a field that is no link has no target. */
  readonly links: (Omit<ScanLink, 'target'> & { readonly target: string | null })[];
  readonly shapes: { open: Span; alt: string; decorative: boolean }[];
  body: Span | null;
  sectPr: Span | null;
  /** xml:space="preserve" on the root. */
  readonly preserveSpace: boolean;
}

export interface StoryState {
  readonly index: number;
  readonly blocks: ScanBlock[];
  paragraph: ParagraphState | null;
  readonly tables: TableState[];
  readonly fields: FieldState[];
  /** Depth of w:del and w:moveFrom, of w:ins and w:moveTo, and of w:fldSimple. */
  deleted: number;
  inserted: number;
  simpleFields: number;
  /** The story that a text box interrupts. */
  readonly outer: StoryState | null;
  /** Index in `elements` of the element with whose end the story ends; -1 for the story of the part itself. */
  readonly container: number;
}

export interface FieldState {
  result: boolean;
  /** What its code says, as far as it is read. */
  code: string;
  /** Where its result begins. */
  from: ScanPlace | null;
  /** What an old form field shows instead of a result. */
  form: FormField | null;
}

export interface FormField {
  readonly kind: 'check' | 'list';
  checked: boolean | null;
  default: boolean;
  chosen: number;
  readonly entries: string[];
}

export interface ParagraphState {
  readonly draft: Draft<Omit<ScanParagraph, 'pieces' | 'runs' | 'properties'>> & {
    readonly pieces: Draft<ScanPiece>[];
    readonly runs: Draft<ScanRun>[];
    readonly properties: Draft<ParagraphProperties>;
  };
  /** Its index in `elements`. */
  readonly depth: number;
  readonly words: string[];
  length: number;
  run: RunState | null;
}

export interface RunState {
  readonly draft: Draft<ScanRun>;
  readonly index: number;
  styleId: string;
  bold: boolean | null;
  caps: boolean | null;
  hidden: boolean | null;
  language: string;
  look: LookFormat;
  /** Symbol fonts change what its characters mean. */
  font: string;
  /** The run that holds this one: the base of a ruby. */
  readonly outer: RunState | null;
}

export interface TableState {
  readonly draft: Draft<ScanTable>;
  readonly rows: ScanRow[];
  row: Draft<ScanRow> | null;
  cells: ScanCell[];
  cell: Draft<ScanCell> | null;
  caption: string;
  description: string;
}

export interface ControlState {
  readonly index: number;
  readonly draft: Draft<Omit<ScanControl, 'spans'>> & { readonly spans: Draft<ScanControl['spans']> };
}

export interface DrawingState {
  docPr: Span | null;
  cNvPr: Span | null;
  alt: string;
  decorative: boolean;
  textbox: boolean;
  picture: boolean;
  /** A line, an arrow, a box: one shape by itself, with no words and no picture in it. */
  bareShape: boolean;
}

/** What to do when an element opens and when it closes. */
export interface Handler {
  readonly open?: (state: PartState, tag: XmlTag, element: Element) => void;
  readonly close?: (state: PartState, element: Element) => void;
}
export type Handlers = Readonly<Record<string, Handler>>;

/** Name of the element that is `up` levels outside the one just opened or closed. */
export const ancestor = (state: PartState, up = 1): string =>
  state.depth > up ? (state.elements[state.depth - 1 - up] as Element).name : '';

export const openTag = ({ start, openEnd }: Element): Span => ({ start, end: openEnd });

/** Of an element that is still open: its end is filled in when it closes. */
export const spanToBe = (element: Element): Span =>
  (element.outer ??= { start: element.start, end: element.openEnd });

export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Index of the innermost open control; -1 for none. */
export const innermostControl = (state: PartState): number =>
  state.controls.length === 0 ? -1 : (state.controls.at(-1) as ControlState).index;

/** Leaves out the contents of the element just opened. */
export function skipContents(state: PartState): void {
  state.skipFrom = state.depth - 1;
}

/** Between the tags; nothing where the element is self-closing. */
export const innerOf = ({ openEnd, closeStart, end }: Element): Span => ({
  start: openEnd,
  end: openEnd === end ? end : closeStart,
});
