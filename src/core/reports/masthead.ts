import type { FieldId, Location, ReportType } from '../model/index.ts';
import { datesIn } from './dates.ts';
import type { Line } from './lines.ts';
import { isPrompt, keyOf } from './wording.ts';

export interface Found {
  readonly text: string;
  readonly at: Location;
}

const itemLine = /^(?:agenda\s+)?item(?:\s+(?:no\.?|number))?\s*[:.]?\s*(.*)$/iu;
const reportLine = /^(?:joint\s+)?report\s+(?:of|by)\b\s*:?\s*(?:the\s+)?(.*)$/iu;
const body = /\b(?:committee|commission|board|sub-board|cabinet|panel|forum|council|authority)\b/iu;

const bodyLast = new RegExp(`${body.source}\\s*$`, 'iu');

/** Header fields of a masthead that has no labels: told by their words and their order. `bounded`: sections follow it. */
export function readMasthead(
  type: ReportType,
  lines: readonly Line[],
  bounded: boolean,
): ReadonlyMap<FieldId, Found> {
  const drawn = type.layout.flatMap((part) => (part.kind === 'line' ? [part.text] : [])).join(' ');
  const wanted = (id: FieldId): boolean => drawn.includes(`{${id}}`);
  const rest = lines.filter((line) => line.text !== '' && keyOf(line.text) !== keyOf(type.council));
  const found = new Map<FieldId, Found>();
  const told = lines.some(
    (line) =>
      keyOf(line.text) === keyOf(type.council) || itemLine.test(line.text) || reportLine.test(line.text),
  );
  // Notes without a section and without a line that only a masthead has are no masthead.
  if (!bounded && !told) return found;
  const used = new Set<Line>();
  const take = (id: FieldId, line: Line, text: string, to: Line = line): void => {
    used.add(line);
    if (wanted(id) && !found.has(id)) found.set(id, { text, at: placeIn(line, to, text) });
  };

  for (const line of rest) {
    const item = itemLine.exec(line.text);
    const report = reportLine.exec(line.text);
    if (item && (item[1] ?? '').length <= 12) take('item', line, (item[1] ?? '').trim());
    else if (report) take('report-of', line, (report[1] ?? '').trim());
  }

  const dated = rest.find(
    (line) => !used.has(line) && line.text.length <= 120 && datesIn(line.text).length > 0,
  );
  const date = dated ? datesIn(dated.text)[0] : undefined;
  const before = dated && date ? dated.text.slice(0, date.start).replace(/[\s,–—-]+$/u, '') : '';
  if (dated && date) {
    take('date', dated, date.text);
    // "CORPORATE PARENTING BOARD – NOVEMBER 2017": the line holds both.
    if (before !== '') take('committee', dated, before);
  }
  if (!found.has('committee')) committee(rest, used, dated ?? null, take);
  if (wanted('title')) title(rest, used, bounded, take);
  return found;
}

type Take = (id: FieldId, line: Line, text: string, to?: Line) => void;

/** The lines in capitals before the date; else the line that names a committee. */
function committee(rest: readonly Line[], used: ReadonlySet<Line>, dated: Line | null, take: Take): void {
  const end = dated ? rest.indexOf(dated) : rest.findIndex((line) => used.has(line));
  const before = rest.slice(0, end < 0 ? rest.length : end).filter((line) => !used.has(line));
  const capitals = before.filter(
    (line) => /\p{L}{4}/u.test(line.text) && line.text === line.text.toUpperCase(),
  );
  const named = before.filter((line) => body.test(line.text));
  // A masthead may begin with the date: the committee then stands before the title, in a line that ends with what it is.
  const report = rest.findIndex((line) => reportLine.test(line.text));
  const after = rest
    .slice(end < 0 ? rest.length : end + 1, report < 0 ? rest.length : report)
    .filter((line) => !used.has(line) && bodyLast.test(line.text));
  const lines = capitals.length > 0 ? capitals : named.length > 0 ? named.slice(-1) : after.slice(0, 1);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return;
  for (const line of lines) take('committee', line, lines.map((one) => one.text).join(' '), last);
}

/** The line after "Report of …"; else one in the style of a title; else the last before the first section. */
function title(rest: readonly Line[], used: ReadonlySet<Line>, bounded: boolean, take: Take): void {
  const report = rest.findLastIndex((line) => reportLine.test(line.text));
  const free = rest.filter((line) => !used.has(line));
  const styled = free.find((line) => line.paragraph.style === 'title');
  const after = report < 0 ? undefined : rest.slice(report + 1).find((line) => !used.has(line));
  const last = bounded ? free.findLast((line) => !isPrompt(line.text) && line.text.length <= 200) : undefined;
  const found = styled ?? after ?? last;
  if (found) take('title', found, found.text);
}

/** From the words of the first line to the end of the last; the first alone where they lie in two paragraphs. */
function placeIn(line: Line, to: Line, text: string): Location {
  const raw = line.paragraph.text;
  const whole = line.paragraph === to.paragraph && line !== to;
  const found = raw.indexOf(text, line.start);
  const start = whole || found < 0 || text === '' ? line.start : found;
  const end = whole ? to.end : found < 0 ? line.end : start + text.length;
  return text === ''
    ? { block: line.paragraph.block, start: line.end, end: line.end }
    : { block: line.paragraph.block, start, end };
}
