import { madeOnceFor } from '../model/index.ts';
import type { RecordRow, RecordSpec, ReportDocument, ReportType, Table } from '../model/index.ts';
import { cellLines, isBlank, partOf, placeOfLines, type Line } from './lines.ts';
import { stateOf } from './read-sections.ts';
import { titleKeys } from './wording.ts';

/** The contact table: the one that holds most of the type's records; null where none holds one. */
export function recordsTable(
  document: ReportDocument,
  type: ReportType,
  tables: readonly Table[],
): Table | null {
  let best: { readonly table: Table; readonly count: number } | null = null;
  for (const table of tables) {
    const count = linesByRecord(document, type, table).size;
    if (count > (best?.count ?? 0)) best = { table, count };
  }
  return best?.table ?? null;
}

/** One for each record of the type: a row of its own, or labels stacked in one cell and what they label in the next. */
export function readRecords(
  document: ReportDocument,
  type: ReportType,
  table: Table | null,
): readonly RecordRow[] {
  const beside = table ? linesByRecord(document, type, table) : new Map<RecordSpec, readonly Line[]>();
  return type.records.map((spec) => {
    const control = document.controls.find((one) => one.tag === `rw:r:${spec.id}`);
    const block = control && control.at.story === undefined ? document.blocks[control.first] : undefined;
    const cell = block?.kind === 'paragraph' ? block.cell : null;
    const held = cell ? document.blocks[cell.table] : undefined;
    const lines =
      cell && held?.kind === 'table' ? cellLines(document, held, cell.row, cell.cell) : beside.get(spec);
    if (!lines) return { id: spec.id, spec, state: 'missing', text: '', at: null };
    const words = lines.map((line) => line.text).filter((text) => text !== '');
    const content = [...new Set(lines.map((line) => line.paragraph))];
    const first = content[0]?.block ?? 0;
    return {
      id: spec.id,
      spec,
      state: stateOf(document, content, words, first, (content.at(-1)?.block ?? first) + 1),
      text: words.join('\n'),
      at: control?.at ?? placeOfLines(lines),
    };
  });
}

function linesByRecord(
  document: ReportDocument,
  type: ReportType,
  table: Table,
): ReadonlyMap<RecordSpec, readonly Line[]> {
  const found = new Map<RecordSpec, readonly Line[]>();
  table.rows.forEach((row, index) => {
    const labels = cellLines(document, table, index, 0).filter((line) => !isBlank(line));
    const specs = labels.flatMap((line) => recordsOf(type, line));
    if (specs.length === 0) return;
    const beside = row.cells.slice(1).flatMap((_, cell) => cellLines(document, table, index, cell + 1));
    const parts = specs.length === 1 ? [beside] : apart(specs, beside);
    specs.forEach((spec, at) => {
      if (!found.has(spec)) found.set(spec, parts[at] ?? []);
    });
  });
  return found;
}

function recordsOf(type: ReportType, line: Line): readonly RecordSpec[] {
  if (line.text.length > 150) return [];
  const keys = line.keys;
  const one = type.records.find((spec) => titleKeys(spec).some((key) => keys.includes(key)));
  if (one) return [one];
  // Line breaks lost: "For more information contact: Background papers: List of appendices:"
  return keys.length > 0 && keys.includes(allRecords(type)) ? type.records : [];
}

const allRecords = madeOnceFor(({ records }: ReportType): string =>
  records.map((spec) => titleKeys(spec)[0] ?? '').join(' '),
);

/**
 * What belongs to which of several labels in one cell. The list of appendices begins at the first line that names an
 * appendix; the papers are the lines before it that say "None", or what a blank line parts from the contact.
 */
function apart(specs: readonly RecordSpec[], beside: readonly Line[]): readonly (readonly Line[])[] {
  const lines = beside.flatMap(unrun);
  const named = lines.findIndex((line) => /\bappendix\s+\w/i.test(line.text));
  const listed = named < 0 ? lines.length : named;
  const before = lines.slice(0, listed);
  const nil = before.findIndex((line) => /^none\b/i.test(line.text));
  const blank = before.findLastIndex(
    (line, index) => isBlank(line) && before.slice(index + 1).some((one) => !isBlank(one)),
  );
  const papers = nil >= 0 ? nil : blank >= 0 ? blank + 1 : before.length;
  const shares: Readonly<Record<RecordSpec['id'], readonly Line[]>> = {
    contact: before.slice(0, papers),
    'background-papers': before.slice(papers),
    appendices: lines.slice(listed),
  };
  return specs.map((spec) => shares[spec.id]);
}

/** Parts what was run together in one line when its line breaks were lost: "… 01332 640000 None Appendix 1 – Implications". */
function unrun(line: Line): readonly Line[] {
  const cuts = [...line.text.matchAll(/\s(?=None\s+Appendix\s+\w)|\s(?=Appendix\s+\w+\s*[-–—:])/g)];
  const ends = [...cuts.map((cut) => cut.index), line.text.length];
  const raw = line.paragraph.text.slice(line.start, line.end);
  const offset = line.start + raw.indexOf(line.text);
  // Guidance among the words: the places would not be true.
  if (cuts.length === 0 || offset < line.start) return [line];
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    return partOf(line, offset + start, offset + end, line.text.slice(start, end).trim());
  });
}
