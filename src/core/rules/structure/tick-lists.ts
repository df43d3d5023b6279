/** Lists of boxes to tick, as they stand in forms: on one line, one below the other, or in the rows of a table. */

import type { CellRef, Control, Paragraph, ReportDocument, Table } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import { paragraphsOf, type Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';

interface TickList {
  /** The paragraphs with its boxes, in order. */
  readonly lines: readonly Placed[];
  /** What stands beside each line of boxes: the words of the option, without the boxes. */
  readonly labels: readonly string[];
  readonly boxes: number;
  readonly ticked: number;
}

interface Line {
  readonly placed: Placed;
  readonly boxes: number;
  readonly ticked: number;
  /** It begins with a box: what stands before it is no question of its own. */
  readonly opens: boolean;
}

const open = '☐□❏❑◻▢';
const closed = '☑☒✓✔🗹🗷';
const anyBox = new RegExp(`[${open}${closed}]`, 'gu');
const hint = stemsFor(open);

/** Every list of two boxes or more of which one is open. A box by itself asks nothing that must be answered. */
export function tickListsIn(document: ReportDocument): readonly TickList[] {
  if (standIn(document, hint).length === 0) return [];
  const checked = checkedControls(document);
  const groups: Line[][] = [];
  let last: { readonly line: Line; readonly key: string } | null = null;
  for (const placed of paragraphsOf(document)) {
    const { text } = placed.paragraph;
    const line = lineOf(placed, checked);
    if (line === null) {
      // An empty line, or the words of an option in a cell of their own, part no list.
      if (text.trim() !== '' && placed.paragraph.cell === null) last = null;
      continue;
    }
    const key = listKey(document, placed, line);
    const group = last !== null && last.key === key && joins(last.line, line) ? groups.at(-1) : undefined;
    if (group === undefined) groups.push([line]);
    else group.push(line);
    last = { line, key };
  }
  return groups.map((lines) => listOf(document, lines)).filter(({ boxes }) => boxes > 1);
}

/** By story and block, the check boxes that are controls: their sign may be any. */
type Boxes = ReadonlyMap<string, readonly Control[]>;

function checkedControls({ controls }: ReportDocument): Boxes {
  const found = new Map<string, Control[]>();
  for (const control of controls) {
    if (control.kind !== 'checkbox' || control.range === null) continue;
    const key = `${control.at.story ?? ''}/${String(control.first)}`;
    found.set(key, [...(found.get(key) ?? []), control]);
  }
  return found;
}

function lineOf(placed: Placed, controls: Boxes): Line | null {
  const { paragraph, story } = placed;
  const own = controls.get(`${story ?? ''}/${String(paragraph.block)}`) ?? [];
  const within = (at: number): boolean =>
    own.some(({ range }) => range !== null && range.start <= at && at < range.end);
  const typed = [...paragraph.text.matchAll(anyBox)].filter(
    ({ index, 0: sign }) =>
      !within(index) && !isGuided(paragraph, { start: index, end: index + sign.length }),
  );
  const boxes = typed.length + own.length;
  if (boxes === 0) return null;
  const ticked =
    typed.filter(([sign]) => closed.includes(sign)).length + own.filter((one) => one.checked === true).length;
  const first = Math.min(
    ...typed.map(({ index }) => index),
    ...own.map(({ range }) => range?.start ?? Number.POSITIVE_INFINITY),
  );
  return { placed, boxes, ticked, opens: paragraph.text.slice(0, first).trim() === '' };
}

/** A line that holds a question and its boxes is a list by itself; others go on in the next line. */
const joins = (before: Line, line: Line): boolean =>
  line.placed.paragraph.cell !== null ||
  ((before.boxes === 1 || before.opens) && (line.boxes === 1 || line.opens));

/** What lines of one list share: the story, and in a table the table, or the row of a question with boxes beside it. */
function listKey(document: ReportDocument, { story, paragraph: { cell } }: Placed, line: Line): string {
  const place = story ?? '';
  if (cell === null) return place;
  if (line.boxes > 1) return `${place}/${String(cell.table)}/${String(cell.row)}/${String(cell.cell)}`;
  const asked = story === null && isQuestion(document, cell);
  return `${place}/${String(cell.table)}${asked ? `/${String(cell.row)}` : ''}`;
}

/** "Does it affect two wards? | ☐ | ☐": the row asks, its cells are the answers. */
function isQuestion({ blocks }: ReportDocument, { table: block, row }: CellRef): boolean {
  const table = blocks[block];
  const cells = table?.kind === 'table' ? (table.rows[row]?.cells ?? []) : [];
  const texts = cells.map(({ start, end }) => wordsOf(blocks.slice(start, end)));
  const [first = '', ...answers] = texts;
  const boxOnly = (text: string): boolean => text !== '' && text.replace(anyBox, '').trim() === '';
  return answers.length > 1 && /\p{L}/u.test(first) && answers.filter(boxOnly).length > 1;
}

const wordsOf = (blocks: ReportDocument['blocks']): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join(' ')
    .trim();

const listOf = (document: ReportDocument, lines: readonly Line[]): TickList => ({
  lines: lines.map(({ placed }) => placed),
  labels: [...new Set(lines.map(({ placed }) => labelOf(document, placed)))].filter((label) => label !== ''),
  boxes: lines.reduce((sum, { boxes }) => sum + boxes, 0),
  ticked: lines.reduce((sum, { ticked }) => sum + ticked, 0),
});

function labelOf({ blocks }: ReportDocument, { story, paragraph }: Placed): string {
  const own = withoutBoxes(paragraph.text);
  if (own !== '' || story !== null || paragraph.cell === null) return own;
  const table = blocks[paragraph.cell.table];
  return table?.kind === 'table' ? besideBox(blocks, table, paragraph) : '';
}

/** The words in the nearest cell to the left of a box, else to its right. */
function besideBox(
  blocks: ReportDocument['blocks'],
  table: Table,
  { cell }: Pick<Paragraph, 'cell'>,
): string {
  const texts = (table.rows[cell?.row ?? 0]?.cells ?? []).map(({ start, end }) =>
    withoutBoxes(wordsOf(blocks.slice(start, end))),
  );
  const own = cell?.cell ?? 0;
  return (
    texts.slice(0, own).findLast((text) => text !== '') ??
    texts.slice(own + 1).find((text) => text !== '') ??
    ''
  );
}

const withoutBoxes = (text: string): string => text.replace(anyBox, ' ').replace(/\s+/gu, ' ').trim();
