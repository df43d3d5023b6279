import { attribute, isOn } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { CellRef } from '../../core/model/index.ts';
import type { Element, Handler, Handlers, ParagraphState, PartState } from './scan-state.ts';
import { ancestor, innermostControl, skipContents, spanToBe } from './scan-state.ts';
import { lookOf, noLook, shadeOf } from './look-format.ts';
import { closeChange, formatChange, openChange } from './scan-marks.ts';
import { plainFormat } from './run-formats.ts';
import type { ParagraphProperties } from './scan-types.ts';

/** The cell that a new block of the story stands in; null outside tables. */
export function currentCell(state: PartState): CellRef | null {
  const table = state.story.tables.findLast((candidate) => candidate.cell !== null);
  if (!table) return null;
  return { table: table.draft.block, row: table.rows.length, cell: table.cells.length };
}

/** Shading in the properties of the open table or of its open cell. */
function shadeTable(state: PartState, tag: XmlTag): void {
  const table = state.story.tables.at(-1);
  const within = ancestor(state);
  if (within === 'tcPr' && table?.cell) table.cell.shade = shadeOf(tag);
  else if (within === 'tblPr' && table) table.draft.shade = shadeOf(tag);
}

const noProperties: ParagraphProperties = {
  styleId: '',
  numId: null,
  ilvl: null,
  outlineLevel: null,
  pageBreakBefore: null,
  justification: null,
  shade: null,
  markDeleted: false,
  markHidden: false,
  breakAtStart: false,
  breakAtEnd: false,
};

/** The paragraph whose w:pPr holds the element just opened; `up` is how far out w:pPr is. */
function owner(state: PartState, up = 1): ParagraphState['draft']['properties'] | null {
  if (ancestor(state, up) !== 'pPr' || ancestor(state, up + 1) !== 'p') return null;
  return state.story.paragraph?.draft.properties ?? null;
}

const integer = (value: string | undefined): number | null => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? null : number;
};

/** Marks in w:pPr/w:rPr speak of the paragraph mark. */
const mark = (state: PartState): ParagraphState['draft']['properties'] | null =>
  ancestor(state) === 'rPr' ? owner(state, 2) : null;

const deletion: Handler = {
  open: (state, tag) => {
    openChange(state, 'deletion', tag);
    const properties = mark(state);
    if (properties) properties.markDeleted = true;
    state.story.deleted += 1;
  },
  close: (state) => {
    closeChange(state);
    state.story.deleted -= 1;
  },
};

/** A list that a paragraph was put into (17.9.18) is no text that was put in. */
const isOfNumber = (state: PartState): boolean => ancestor(state) === 'numPr';

const insertion: Handler = {
  open: (state, tag, element) => {
    if (isOfNumber(state)) return formatChange.open?.(state, tag, element);
    openChange(state, 'insertion', tag);
    state.story.inserted += 1;
  },
  close: (state) => {
    if (isOfNumber(state)) return;
    closeChange(state);
    state.story.inserted -= 1;
  },
};

export const paragraphHandlers: Handlers = {
  p: {
    open: (state, _tag, { start, openEnd }) => {
      const { story } = state;
      const block = story.blocks.length;
      const draft: ParagraphState['draft'] = {
        kind: 'paragraph',
        block,
        start,
        end: openEnd,
        openEnd,
        pPr: null,
        text: '',
        pieces: [],
        runs: [],
        cell: currentCell(state),
        control: innermostControl(state),
        properties: { ...noProperties },
      };
      story.blocks.push(draft);
      story.paragraph = { draft, depth: state.depth - 1, words: [], length: 0, run: null };
    },
    close: ({ story }, { end }) => {
      if (!story.paragraph) return;
      const { draft, words } = story.paragraph;
      draft.text = words.join('');
      draft.end = end;
      story.paragraph = null;
    },
  },
  pPr: {
    close: (state, { start, end }) => {
      const { paragraph } = state.story;
      if (paragraph && ancestor(state) === 'p') paragraph.draft.pPr = { start, end };
    },
  },
  pStyle: {
    open: (state, tag) => {
      const properties = owner(state);
      if (properties) properties.styleId = attribute(tag, 'val') ?? '';
    },
  },
  outlineLvl: {
    open: (state, tag) => {
      const properties = owner(state);
      if (properties) properties.outlineLevel = integer(attribute(tag, 'val'));
    },
  },
  pageBreakBefore: {
    open: (state, tag) => {
      const properties = owner(state);
      if (properties) properties.pageBreakBefore = isOn(tag);
    },
  },
  jc: {
    open: (state, tag) => {
      const properties = owner(state);
      if (properties) properties.justification = attribute(tag, 'val') ?? null;
    },
  },
  numId: {
    open: (state, tag) => {
      const properties = ancestor(state) === 'numPr' ? owner(state, 2) : null;
      if (properties) properties.numId = attribute(tag, 'val') ?? null;
    },
  },
  ilvl: {
    open: (state, tag) => {
      const properties = ancestor(state) === 'numPr' ? owner(state, 2) : null;
      if (properties) properties.ilvl = integer(attribute(tag, 'val'));
    },
  },
  del: deletion,
  moveFrom: deletion,
  ins: insertion,
  moveTo: insertion,
  r: {
    open: (state, _tag, element) => openRun(state, element),
    close: (state, { end }) => closeRun(state, end),
  },
  rPr: {
    close: (state, { start, end }) => {
      const run = state.story.paragraph?.run;
      if (run && ancestor(state) === 'r') run.draft.rPr = { start, end };
    },
  },
  rStyle: {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.styleId = attribute(tag, 'val') ?? '';
    },
  },
  b: {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.bold = isOn(tag);
    },
  },
  caps: {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.caps = isOn(tag);
    },
  },
  vanish: {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.hidden = isOn(tag);
      const properties = mark(state);
      if (properties) properties.markHidden = isOn(tag);
    },
  },
  ...Object.fromEntries(
    ['sz', 'color', 'highlight', 'u', 'strike', 'dstrike'].map((element) => [element, look(element)]),
  ),
  shd: {
    open: (state, tag) => {
      const properties = owner(state);
      const run = formatted(state);
      if (properties) properties.shade = shadeOf(tag);
      else if (run) run.look = { ...run.look, ...lookOf('shd', tag) };
      else shadeTable(state, tag);
    },
  },
  lang: {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.language = attribute(tag, 'val') ?? '';
    },
  },
  rFonts: {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.font = attribute(tag, 'ascii') ?? attribute(tag, 'hAnsi') ?? '';
    },
  },
  // The gloss over a word is not part of the line.
  rt: { open: skipContents },
};

function look(element: string): Handler {
  return {
    open: (state, tag) => {
      const run = formatted(state);
      if (run) run.look = { ...run.look, ...lookOf(element, tag) };
    },
  };
}

/** The run whose w:rPr holds the element just opened. */
const formatted = (state: PartState): NonNullable<ParagraphState['run']> | null =>
  ancestor(state) === 'rPr' && ancestor(state, 2) === 'r' ? (state.story.paragraph?.run ?? null) : null;

export function openRun(state: PartState, element: Element): void {
  const { paragraph } = state.story;
  if (!paragraph) return;
  const child = state.elements[paragraph.depth + 1] as Element;
  const draft = {
    start: element.start,
    end: element.openEnd,
    openEnd: element.openEnd,
    rPr: null,
    wrapper: child === element ? null : spanToBe(child),
    control: innermostControl(state),
    format: plainFormat,
  };
  paragraph.run = {
    draft,
    index: paragraph.draft.runs.length,
    styleId: '',
    bold: null,
    caps: null,
    hidden: null,
    language: '',
    look: noLook,
    font: '',
    outer: paragraph.run,
  };
  paragraph.draft.runs.push(draft);
}

export function closeRun(state: PartState, end: number): void {
  const { paragraph } = state.story;
  const run = paragraph?.run;
  if (!paragraph || !run) return;
  run.draft.format = state.harvest.formats.of(run);
  run.draft.end = end;
  paragraph.run = run.outer;
}
