import { attribute, isOn, written } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { Element, FieldState, Handler, Handlers, PartState } from './scan-state.ts';
import { ancestor, innermostControl, skipContents } from './scan-state.ts';
import { here, linkOfField, pieceText, simpleFieldLink } from './scan-marks.ts';
import { closeRun, openRun } from './scan-paragraph.ts';
import type { ScanPiece } from './scan-types.ts';
import { symbolCharacter, unprivate } from './symbols.ts';

/** Puts what an element of a run comes to into the paragraph. */
function addPiece(state: PartState, element: Element, kind: ScanPiece['kind'], words: string): void {
  const { paragraph, fields, deleted, inserted, simpleFields } = state.story;
  if (!paragraph?.run) return;
  const excluded = exclusion(state, deleted > 0);
  const from = paragraph.length;
  if (excluded === null && words !== '') {
    paragraph.words.push(words);
    paragraph.length += words.length;
    paragraph.draft.properties.breakAtEnd = false;
  }
  const { start, openEnd, closeStart, end } = element;
  const hasInner = kind === 'text' && openEnd !== end;
  let innerStart = hasInner ? openEnd : end;
  let innerEnd = hasInner ? closeStart : end;
  if (hasInner && !state.keepsSpace) {
    while (innerStart < innerEnd && isSpace(state.text.charCodeAt(innerStart))) innerStart += 1;
    while (innerEnd > innerStart && isSpace(state.text.charCodeAt(innerEnd - 1))) innerEnd -= 1;
  }
  paragraph.draft.pieces.push({
    kind,
    start,
    end,
    innerStart,
    innerEnd,
    from,
    to: paragraph.length,
    run: paragraph.run.index,
    control: innermostControl(state),
    excluded,
    inserted: inserted > 0,
    field: simpleFields > 0 || (fields.length > 0 && fields.some((field) => field.result)),
  });
}

function exclusion(state: PartState, deleted: boolean): ScanPiece['excluded'] {
  const { fields, paragraph } = state.story;
  if (deleted) return 'deleted';
  if (fields.length > 0 && fields.some((field) => !field.result)) return 'code';
  return paragraph?.run && isHidden(state) ? 'hidden' : null;
}

/** w:vanish of the run, else of its style, else of the paragraph's style. */
function isHidden(state: PartState): boolean {
  const { byId, defaultParagraph } = state.harvest.styles;
  const { run, draft } = state.story.paragraph as NonNullable<PartState['story']['paragraph']>;
  const paragraphStyle = draft.properties.styleId || defaultParagraph;
  if (run !== null && run.hidden !== null) return run.hidden;
  // Few documents have such a style.
  return byId.size > 0 && (byId.get(run?.styleId ?? '') ?? byId.get(paragraphStyle) ?? false);
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const keepsSpace = (state: PartState, tag: XmlTag): boolean => {
  const said = written(tag, 'xml:space');
  return said === undefined ? state.preserveSpace : said === 'preserve';
};

const collect = (state: PartState, tag: XmlTag): void => {
  state.words = '';
  state.isPlain = true;
  state.keepsSpace = keepsSpace(state, tag);
};

/** Line ends inside w:t show as spaces; those at its ends do not show unless it says so. */
function shown(state: PartState): string {
  let words = state.words ?? '';
  state.words = null;
  if (!state.isPlain && /[\t\n\r\uf020-\uf0ff]/.test(words)) {
    words = unprivate(words, state.story.paragraph?.run?.font ?? '').replace(/[\t\n\r]/g, ' ');
  }
  return state.keepsSpace ? words : withoutOuterSpaces(words);
}

/** Most have none. */
const withoutOuterSpaces = (words: string): string =>
  words.startsWith(' ') || words.endsWith(' ') ? words.replace(/^ +| +$/g, '') : words;

const textElement: Handler = {
  open: collect,
  close: (state, element) => addPiece(state, element, 'text', shown(state)),
};

const fixed = (kind: ScanPiece['kind'], words: string): Handler => ({
  close: (state, element) => {
    if (ancestor(state) === 'r') addPiece(state, element, kind, words);
  },
});

/** Text that stands in the run but is not the author's: the codes of fields and what was deleted. */
const excludedText: Handler = {
  open: (state, tag) => {
    state.keepsSpace = keepsSpace(state, tag);
  },
  close: (state, element) => addExcluded(state, element),
};

function addExcluded(state: PartState, element: Element): void {
  const { paragraph, deleted } = state.story;
  addPiece(state, element, 'text', '');
  const piece = paragraph?.draft.pieces.at(-1);
  const field = state.story.fields.at(-1);
  if (element.name === 'instrText' && field && !field.result && piece)
    field.code += pieceText(state.text, piece);
  if (piece && piece.start === element.start) {
    piece.excluded = deleted > 0 || element.name === 'delText' ? 'deleted' : 'code';
  }
}

const lineBreak: Handler = {
  open: (state, tag) => {
    const { paragraph } = state.story;
    const type = attribute(tag, 'type');
    state.words = type === 'page' || type === 'column' ? '' : '\n';
    if (type !== 'page' || !paragraph || state.story.deleted > 0) return;
    if (paragraph.length === 0) paragraph.draft.properties.breakAtStart = true;
    else paragraph.draft.properties.breakAtEnd = true;
  },
  close: (state, element) => {
    const words = state.words ?? '';
    state.words = null;
    addPiece(state, element, words === '' ? 'none' : 'break', words);
  },
};

const symbolPiece: Handler = {
  open: (state, tag) => {
    state.words = symbolCharacter(attribute(tag, 'char') ?? '', attribute(tag, 'font') ?? '');
  },
  close: (state, element) => {
    addPiece(state, element, 'symbol', state.words ?? '');
    state.words = null;
  },
};

const fieldMark: Handler = {
  open: (state, tag) => {
    const { story } = state;
    const type = attribute(tag, 'fldCharType');
    if (type === 'begin') story.fields.push({ result: false, code: '', from: null, form: null });
    const field = story.fields.at(-1);
    if (type !== 'separate' || !field) return;
    field.result = true;
    field.from = here(state);
  },
  close: (state, element) => {
    const field = state.story.fields.at(-1);
    const tag = state.text.slice(element.start, element.openEnd);
    const ends = /fldCharType\s*=\s*["']end/.test(tag);
    if (ends) state.story.fields.pop();
    if (ends && field) closeLinkField(state, field);
    // A check box or list made with the old form tools shows its state and has no result of its own.
    const shows = ends && field && !field.result ? formText(field) : '';
    addPiece(state, element, shows === '' ? 'none' : 'symbol', shows);
  },
};

/** A link that Word holds as a field; one over several paragraphs is no link of words. */
function closeLinkField(state: PartState, { code, from }: FieldState): void {
  const target = from === null ? null : linkOfField(code);
  const { story } = state;
  if (target === null || story.paragraph?.draft.block !== from?.block || from === null) return;
  const to = story.paragraph?.length ?? from.to;
  if (to > from.from) state.harvest.links.push({ ...from, to, part: state.part, relationship: '', target });
}

function formText({ form }: FieldState): string {
  if (form === null) return '';
  if (form.kind === 'check') return (form.checked ?? form.default) ? '☒' : '☐';
  return form.entries[form.chosen] ?? '';
}

const form = (state: PartState): FieldState['form'] => state.story.fields.at(-1)?.form ?? null;
const openForm =
  (kind: 'check' | 'list') =>
  (state: PartState): void => {
    const field = state.story.fields.at(-1);
    if (field) field.form = { kind, checked: null, default: false, chosen: 0, entries: [] };
  };
const inForm = (action: (found: NonNullable<FieldState['form']>, tag: XmlTag) => void): Handler => ({
  open: (state, tag) => {
    const found = form(state);
    if (found) action(found, tag);
  },
});

export const textHandlers: Handlers = {
  t: textElement,
  delText: excludedText,
  instrText: excludedText,
  delInstrText: excludedText,
  'm:r': {
    open: (state, _tag, element) => openRun(state, element),
    close: (state, { end }) => closeRun(state, end),
  },
  'm:t': {
    open: collect,
    close: (state, element) => {
      const words = state.words ?? '';
      state.words = null;
      addPiece(state, element, 'symbol', words);
    },
  },
  // w:tab is also a tab stop in w:tabs: only one in a run is a character.
  tab: fixed('tab', '\t'),
  ptab: fixed('tab', '\t'),
  br: lineBreak,
  cr: fixed('break', '\n'),
  noBreakHyphen: fixed('hyphen', '\u2011'),
  softHyphen: fixed('none', ''),
  sym: symbolPiece,
  footnoteReference: fixed('none', ''),
  endnoteReference: fixed('none', ''),
  drawing: fixed('none', ''),
  pict: fixed('none', ''),
  object: fixed('none', ''),
  fldChar: fieldMark,
  fldSimple: {
    open: (state, tag, element) => {
      state.story.simpleFields += 1;
      simpleFieldLink.open(state, tag, element);
    },
    close: (state, element) => {
      state.story.simpleFields -= 1;
      simpleFieldLink.close(state, element);
    },
  },
  checkBox: { open: openForm('check') },
  ddList: { open: openForm('list') },
  checked: inForm((found, tag) => {
    found.checked = isOn(tag);
  }),
  default: inForm((found, tag) => {
    if (found.kind === 'check') found.default = isOn(tag);
    else found.chosen = Number(attribute(tag, 'val') ?? 0);
  }),
  result: inForm((found, tag) => {
    found.chosen = Number(attribute(tag, 'val') ?? 0);
  }),
  listEntry: inForm((found, tag) => {
    found.entries.push(attribute(tag, 'val') ?? '');
  }),
  // Separators of the notes part are furniture.
  footnote: { open: skipSeparator },
  endnote: { open: skipSeparator },
};

function skipSeparator(state: PartState, tag: XmlTag): void {
  if (/separator|continuation/i.test(attribute(tag, 'type') ?? '')) skipContents(state);
}
