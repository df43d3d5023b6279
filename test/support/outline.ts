import type {
  Block,
  Cell,
  CellRef,
  Control,
  LedgerReading,
  Paragraph,
  Picture,
  ReportDocument,
  Row,
  Story,
  Table,
  TextStyle,
} from '../../src/core/model/index.ts';
import { covered, inlines, plainControl } from './outline-inlines.ts';

/**
 * A report in a few lines of text, for tests that speak of words and structure and not of XML.
 *
 * One line is one block; blank lines part tables and are otherwise passed over.
 *
 *     # SUMMARY               heading 1 (## heading 2 …); `#[1] SUMMARY` is numbered "1" by Word
 *     = Title of the paper    paragraph in the style "title"
 *     1.1 Some text.          numbered by Word: number "1.1", text "Some text."; "(a) text" and "- bullet" likewise
 *     \1.1 Some text.         number typed by hand: it stays in the text
 *     ~quote~ Some text.      paragraph in the named style
 *     **SUMMARY**             all bold; capitals are seen from the text
 *     \                       an empty paragraph (so is `\` as a paragraph of a cell)
 *     >>> text                page break before this paragraph
 *     | a | b |               row of a table; rows that follow on belong to it. `|! a | b |` is a header row
 *     | a // b | c\nd |       two paragraphs in one cell; a line break in one paragraph
 *     | a | < |               the first cell spans two columns; `^` continues the merged cell above
 *     |alt: Words             alternative text of the table that this line begins
 *     <rw:s:summary>          begins a block-level control; `</>` ends the innermost one
 *     @header1                what follows is in that story (header1, footer2, footnotes, textbox3); `@document` returns
 *
 * Within a line: `{write here}` is guidance, `[545](rw:f:cla-number/E06000015/latest/value)` an inline control (its text
 * may hold guidance), `[x](tag)` and `[ ](tag)` check boxes, `![words]` a picture, `![]` one without alternative text,
 * `![~]` a decorative one, `\n` a line break, `\t` a tab, `\` before any other sign takes it as it is.
 */
export function outline(text: string, given: Partial<Given> = {}): ReportDocument {
  const state: State = {
    blocks: [],
    stories: [],
    controls: [],
    pictures: [],
    story: null,
    open: [],
    table: null,
  };
  let altText = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('|alt:')) {
      state.table = null;
      altText = line.slice(5).trim();
    } else if (line.startsWith('|')) {
      (state.table ??= { altText, rows: [] }).rows.push(line);
      continue;
    }
    closeTable(state);
    if (line === '' || line.startsWith('|alt:')) continue;
    altText = '';
    if (line.startsWith('@')) enterStory(state, line.slice(1));
    else if (line === '</>') closeControl(state);
    else if (/^<[^>]+>$/.test(line)) openControl(state, line.slice(1, -1));
    else addParagraph(state, line, null);
  }
  closeTable(state);
  while (state.open.length > 0) closeControl(state);
  return {
    properties: {
      title: given.title ?? '',
      language: given.language ?? 'en-GB',
      personal: given.personal ?? [],
    },
    blocks: state.blocks,
    stories: state.stories,
    controls: numbered(state.controls),
    pictures: state.pictures,
    ledger: given.ledger ?? { state: 'absent' },
    marks: given.marks ?? [],
    links: given.links ?? [],
    drawnWords: given.drawnWords ?? [],
    problems: given.problems ?? [],
  };
}

interface Given {
  readonly title: string;
  readonly language: string;
  readonly ledger: LedgerReading;
  readonly marks: ReportDocument['marks'];
  readonly links: ReportDocument['links'];
  readonly drawnWords: ReportDocument['drawnWords'];
  readonly personal: ReportDocument['properties']['personal'];
  readonly problems: readonly string[];
}

interface State {
  readonly blocks: Block[];
  readonly stories: (Story & { blocks: Block[] })[];
  readonly controls: Control[];
  readonly pictures: Picture[];
  story: (Story & { blocks: Block[] }) | null;
  /** Block-level controls that are open: their place in `controls` and first block. */
  readonly open: { readonly index: number; readonly first: number }[];
  table: { readonly altText: string; readonly rows: string[] } | null;
}

const blocksOf = (state: State): Block[] => state.story?.blocks ?? state.blocks;

const storyOf = (state: State): { story?: string } => (state.story ? { story: state.story.id } : {});

function enterStory(state: State, id: string): void {
  if (id === 'document') {
    state.story = null;
    return;
  }
  const kind = id.replace(/\d+$/, '') as Story['kind'];
  state.story = { id, kind, blocks: [] };
  state.stories.push(state.story);
}

function openControl(state: State, tag: string): void {
  const first = blocksOf(state).length;
  state.open.push({ index: state.controls.length, first });
  state.controls.push({
    ...plainControl(tag),
    level: 'block',
    first,
    last: first,
    at: { tag, ...storyOf(state) },
  });
}

function closeControl(state: State): void {
  const { index, first } = state.open.pop() ?? { index: 0, first: 0 };
  const inside = blocksOf(state)
    .slice(first)
    .filter((block) => block.kind === 'paragraph');
  const control = state.controls[index] as Control;
  state.controls[index] = {
    ...control,
    last: Math.max(first, blocksOf(state).length - 1),
    text: inside.map((paragraph) => paragraph.text).join('\n'),
    placeholder: inside.length > 0 && inside.every(isGuidance),
    at: { ...control.at, block: first },
  };
}

function addParagraph(state: State, line: string, cell: CellRef | null): void {
  const blocks = blocksOf(state);
  const block = blocks.length;
  const pageBreakBefore = line.startsWith('>>> ');
  const { marks, rest } = paragraphMarks(pageBreakBefore ? line.slice(4) : line);
  const read = inlines({ ...state, where: { ...storyOf(state), block } }, rest === '\\' ? '' : rest);
  const letters = read.text.replace(/[^\p{L}]/gu, '');
  blocks.push({
    kind: 'paragraph',
    block,
    text: read.text,
    number: null,
    style: null,
    headingLevel: null,
    bold: read.bold,
    capitals: letters !== '' && letters === letters.toUpperCase(),
    guidance: read.guidance,
    cell,
    languages: [],
    pageBreakBefore,
    alignment: 'start',
    looks: read.text === '' ? [] : [{ start: 0, end: read.text.length, style: plainStyle }],
    ...marks,
  });
}

const plainStyle: TextStyle = {
  size: 12,
  colour: null,
  background: null,
  highlighted: false,
  bold: false,
  underlined: false,
  struck: false,
};

function paragraphMarks(line: string): { marks: Partial<Paragraph>; rest: string } {
  const heading = /^(#{1,6})(?:\[([^\]]+)\])? (.*)$/.exec(line);
  if (heading) {
    const level = (heading[1] as string).length;
    const marks = { style: `heading ${String(level)}`, headingLevel: level, number: heading[2] ?? null };
    return { marks, rest: heading[3] as string };
  }
  const styled = /^~([^~]+)~ (.*)$/.exec(line);
  if (styled) return { marks: { style: styled[1] as string }, rest: styled[2] as string };
  if (line.startsWith('= ')) return { marks: { style: 'title' }, rest: line.slice(2) };
  if (line.startsWith('- ')) return { marks: { number: '•' }, rest: line.slice(2) };
  const numbered = /^(\d+(?:\.\d+)+|\([a-z]+\)) (.*)$/.exec(line);
  if (numbered) return { marks: { number: numbered[1] as string }, rest: numbered[2] as string };
  return { marks: {}, rest: line };
}

function closeTable(state: State): void {
  if (state.table === null || state.table.rows.length === 0) return;
  const { rows: lines, altText } = state.table;
  state.table = null;
  const blocks = blocksOf(state);
  const table = blocks.length;
  const rows: Row[] = [];
  blocks.push({ kind: 'table', block: table, rows: [], cell: null, altText, end: table });
  lines.forEach((line, row) => {
    const header = line.startsWith('|!');
    const cells: Cell[] = [];
    for (const part of line
      .slice(header ? 2 : 1)
      .replace(/\|$/, '')
      .split('|')) {
      const content = part.trim();
      const before = cells.at(-1);
      if (content === '<' && before) {
        cells[cells.length - 1] = { ...before, span: before.span + 1 };
        continue;
      }
      const start = blocks.length;
      const paragraphs = content === '^' || content === '' ? ['\\'] : content.split(' // ');
      for (const paragraph of paragraphs) addParagraph(state, paragraph, { table, row, cell: cells.length });
      cells.push({ start, end: blocks.length, span: 1, merged: content === '^', behind: [null] });
    }
    rows.push({ header, cells });
  });
  const read: Table = { kind: 'table', block: table, rows, cell: null, altText, end: blocks.length };
  blocks[table] = read;
}

/** Counts the controls of each tag, so that each says which of its like it is. */
function numbered(controls: readonly Control[]): Control[] {
  const seen = new Map<string, number>();
  return controls.map((control) => {
    const occurrence = seen.get(control.tag) ?? 0;
    seen.set(control.tag, occurrence + 1);
    return { ...control, at: { ...control.at, occurrence } };
  });
}

const isGuidance = (paragraph: Paragraph): boolean =>
  covered({ start: 0, end: paragraph.text.length }, paragraph.guidance, paragraph.text);
