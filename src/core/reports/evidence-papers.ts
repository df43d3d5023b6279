/** Entries for the list of background papers, and the words that add lines to a part of a report. */

import { dateWords, parseDate } from '../figures/dates.ts';
import type { Edit, Paragraph, RecordRow, Report, ReportDocument, Section } from '../model/index.ts';
import type { EvidenceRow } from './evidence-rows.ts';

/** A part of a report that lists things. */
export type ListPart = Pick<RecordRow | Section, 'state' | 'text' | 'at'> & {
  readonly title: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Where published works are listed: a part of their own where the type has one, for s.100D(4) of the Local Government
 * Act 1972 keeps them out of the background papers proper; else the background papers. Null where the type has neither.
 */
export function papersPart(report: Report, document: ReportDocument): ListPart | null {
  for (const id of ['published-documents', 'background-papers']) {
    const section = report.sections.find((one) => one.id === id);
    if (section !== undefined) return { ...section, title: section.spec.title };
    const part = recordPart(report, document, id);
    if (part !== null) return part;
  }
  return null;
}

/** A row of the contact table as a part; null where the type has none. */
export function recordPart(report: Report, document: ReportDocument, id: string): ListPart | null {
  const record = report.records.find((one) => one.id === id);
  if (record === undefined) return null;
  return { ...record, title: record.spec.title, ...blocksOf(record, document) };
}

/** The blocks of the cell that a record begins in. */
function blocksOf({ at }: RecordRow, document: ReportDocument): { start: number; end: number } {
  const control = document.controls.find((one) => at?.tag !== undefined && one.tag === at.tag);
  const block = control?.first ?? at?.block ?? -1;
  const first = document.blocks[block];
  if (first?.kind !== 'paragraph') return { start: -1, end: -1 };
  const table = first.cell === null ? undefined : document.blocks[first.cell.table];
  if (first.cell === null || table?.kind !== 'table') return { start: block, end: block + 1 };
  const cell = table.rows[first.cell.row]?.cells[first.cell.cell];
  return cell === undefined ? { start: block, end: block + 1 } : { start: block, end: cell.end };
}

export interface Paper {
  readonly title: string;
  readonly url: string;
  /** "Department for Education, Children looked after …, published 20 November 2025, https://…" */
  readonly entry: string;
}

type PaperRow = Pick<EvidenceRow, 'source' | 'release' | 'published' | 'url'>;

/** One for each release, in the order in which the report uses them. */
export function papersOf(rows: readonly PaperRow[]): readonly Paper[] {
  const papers = rows.filter(({ release }) => release !== '').map(paperOf);
  return papers.filter((paper, index) => papers.findIndex(({ entry }) => entry === paper.entry) === index);
}

function paperOf({ source, release, published, url }: PaperRow): Paper {
  const date = parseDate(published);
  const parts = [
    publisherOf(source, release),
    release,
    date === null ? '' : `published ${dateWords(date)}`,
    url,
  ];
  return { title: release, url, entry: parts.filter((part) => part !== '').join(', ') };
}

/** Sources are often named with the title of their series, which the title of the release says again. */
function publisherOf(source: string, release: string): string {
  const [publisher = '', ...series] = source.split(', ');
  const title = series.join(', ');
  return title !== '' && release.startsWith(title) ? publisher : source;
}

/** Whether a list names a paper already, by its address or its title. */
export function isListed(text: string, { title, url, entry }: Paper): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const words = plain(text);
  return [title, entry].some((name) => words.includes(plain(name))) || (url !== '' && text.includes(url));
}

/**
 * Adds lines to a part: guidance gives way, the author's words stay and the lines follow them. Null where the part has no
 * place in the report.
 */
export function planLines(document: ReportDocument, part: ListPart, lines: readonly string[]): Edit | null {
  const paragraphs = document.blocks
    .slice(Math.max(part.start, 0), Math.max(part.end, 0))
    .filter((block): block is Paragraph => block.kind === 'paragraph');
  const [first] = paragraphs;
  if (first === undefined) return null;
  const text = lines.join('\n');
  const guided = paragraphs.find(({ guidance }) => guidance.length > 0);
  const range = guided?.guidance[0];
  if (part.state === 'placeholder' && guided !== undefined && range !== undefined) {
    const control = document.controls.find(
      (one) =>
        one.level === 'inline' &&
        one.placeholder &&
        one.at.story === undefined &&
        one.first === guided.block &&
        one.tag !== '',
    );
    if (control !== undefined) {
      const { tag, text: expected } = control;
      return { kind: 'set-control-text', tag, occurrence: control.at.occurrence ?? 0, expected, text };
    }
    const expected = guided.text.slice(range.start, range.end);
    return { kind: 'replace-text', at: { block: guided.block, ...range }, expected, text };
  }
  const last = paragraphs.findLast((paragraph) => paragraph.text.trim() !== '') ?? first;
  const end = last.text.length;
  const apart = last.text.trim() === '' ? '' : '\n';
  const control = document.controls.find(
    ({ tag, level, at, range, first: block }) =>
      tag.startsWith('rw:r:') &&
      level === 'inline' &&
      at.story === undefined &&
      block === last.block &&
      range?.end === end,
  );
  // Word puts a line break that is inserted at the end of a control behind what comes after it: the control is filled anew.
  if (control !== undefined) {
    const { tag, text: expected } = control;
    return {
      kind: 'set-control-text',
      tag,
      occurrence: control.at.occurrence ?? 0,
      expected,
      text: expected + apart + text,
    };
  }
  return {
    kind: 'replace-text',
    at: { block: last.block, start: end, end },
    expected: '',
    text: apart + text,
  };
}
