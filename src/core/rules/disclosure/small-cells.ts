import { inPlainLetters, type ReportDocument, type TextRange } from '../../model/index.ts';
import { madeOnce } from '../made-once.ts';
import type { Placed } from '../place.ts';
import { gridsIn, type Grid, type GridCell } from './grid.ts';
import { anyOf, type CountOptions } from './people.ts';
import { withheld } from './solved-cells.ts';

export interface SmallCells {
  /** The first of them. */
  readonly placed: Placed;
  readonly range: TextRange;
  /** How many cells of the table are as small. */
  readonly count: number;
  /** What the first one counts: its row, or else its column. */
  readonly label: string;
}

/** Columns and rows that hold no counts. */
const noCount =
  /%|£|\bper\s?cent|\brates?\b|\bper\b|\brank\w*|\bscores?\b|\bgrades?\b|\bdays?\b|\bweeks?\b|\bmonths?\b|\baverage\b|\bmean\b|\bmedian\b|\bratio\b|\btargets?\b|\brefs?\b|\breference\b|\bpriority\b|\brisk\b|\blikelihood\b|\bimpact\b|\bchange\b|\bdifference\b|\bvariance\b|[+±]|\bband\b|\bplaces?\b|\bhomes?\b|\bcentres?\b|\bsessions?\b|\bmeetings?\b|\bposts?\b|\bFTE\b|\bschools?\b|\bpages?\b|\b(?:dis)?agree\b|\b(?:dis)?satisfied\b|\bskills?\b|\btasks?\b|\bquestions?\b/i;
const noCountColumn =
  /^(?:\d{1,2}|no\.?|#|number|item|id|age|year(?:\s+group)?|appendix|section|page|stage|tier|level)$/i;

const formsOf = madeOnce(({ people, anyone, sensitive }: CountOptions) => ({
  people: new RegExp(anyOf(people), 'u'),
  anyone: new RegExp(anyOf(anyone), 'u'),
  sensitive: new RegExp(anyOf(sensitive), 'u'),
}));

/** One for each table that counts people and has cells that `counts` takes for small. */
export function smallCells(
  document: ReportDocument,
  options: CountOptions,
  counts: (placed: Placed, value: number) => boolean,
): readonly SmallCells[] {
  const { people, anyone, sensitive } = formsOf(options);
  const ofPeople = (words: string): boolean => {
    const small = inPlainLetters(words);
    return people.test(small) || (anyone.test(small) && sensitive.test(small));
  };
  return gridsIn(document).flatMap((grid) => {
    const found = cellsOf(grid, ofPeople, counts);
    const [first] = found;
    return first === undefined ? [] : [{ ...first, count: found.length }];
  });
}

/** The cells that count people, of those that `counts` takes for small: most tables have none, and their words need not be read. */
function cellsOf(
  { rows, caption }: Grid,
  ofPeople: (words: string) => boolean,
  counts: (placed: Placed, value: number) => boolean,
): readonly Omit<SmallCells, 'count'>[] {
  const small: (GridCell & { readonly row: readonly GridCell[]; at: number; index: number })[] = [];
  for (const [at, row] of rows.entries())
    for (const [index, { text, placed }] of row.entries()) {
      if (index === 0 || text.length > 2 || !/^\d{1,2}$/.test(text)) continue;
      const value = Number(text);
      if (value > 0 && counts(placed, value)) small.push({ row, at, index, text, placed });
    }
  if (small.length === 0) return [];
  const heads = rows[0]?.slice(1).map(({ text }) => text) ?? [];
  const headed = runsOn(heads) || heads.every((text) => !isNumber(text) || isYear.test(text));
  const body = headed ? rows.slice(1) : rows;
  const columns = (rows[0] ?? []).map(({ text }, index) => {
    const cells = body.map((row) => row[index]?.text ?? '');
    const heading = headed ? text : '';
    const isCount =
      index > 0 && cells.every(isNumberOrSign) && !noCountColumn.test(heading) && !noCount.test(heading);
    return { heading, isCount: isCount && !runsOn(cells) };
  });
  const first = headed ? (rows[0]?.[0]?.text ?? '') : '';
  const whole = `${caption} ${calendar.test(first) ? '' : first}`;
  return small.flatMap(({ row, at, index, text, placed }) => {
    const { heading = '', isCount = false } = columns[index] ?? {};
    if (!isCount || (headed && at === 0)) return [];
    const label = row[0]?.text ?? '';
    if (label.length > longestLabel || noCount.test(label) || isNumber(label)) return [];
    if (!ofPeople(`${label} ${heading}`) && !(ofPeople(whole) && !noCount.test(whole))) return [];
    const start = placed.paragraph.text.indexOf(text);
    if (start < 0) return [];
    const range = { start, end: start + text.length };
    return [{ placed, range, label: label === '' ? heading : label }];
  });
}

/** Over the rows it says when they were counted, and not what. */
const calendar = /^(?:months?|weeks?|weeks?\s+ending|quarters?|days?)$/i;

/** A row that begins with a sentence rates it, or answers it. */
const longestLabel = 60;

const isYear = /^(?:19|20)\d\d$/;
const isNumber = (text: string): boolean => /^\d[\d,.]*%?$/.test(text);
/** A number, or a sign that stands for one. */
const isNumberOrSign = (text: string): boolean =>
  /^(?:[\d,]*|[-–—*]|\[[a-z]+\]|<\s?\d+|n\/?a)$/i.test(text) || withheld.test(text);

/** 1, 2, 3 …: the numbers of the rows. */
const runsOn = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((text, index) => text === String(index + 1));
