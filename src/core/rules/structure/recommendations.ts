import type { Block, Paragraph, RuleInput, Section } from '../../model/index.ts';
import { withoutNumber } from '../../reports/index.ts';
import { committeeVerbs, saysWhatToDo } from './recommendation-words.ts';

export interface Recommendation {
  readonly paragraph: Paragraph;
  /** Without the number that an author typed before them. */
  readonly words: string;
  /** As Word shows it, as it was typed, or as it stands in the cell beside: "2.1", "(a)", "Recommendation 1"; null where it has none. */
  readonly number: string | null;
  /** All that belongs to it: itself, its parts, and what is said about it before the next one. */
  readonly all: readonly Paragraph[];
}

/** The section with what the committee is asked to decide; null where the type has none, or it says nothing yet. */
const recommendationSection = ({ report }: Pick<RuleInput, 'report'>): Section | null =>
  report.sections.find(({ id, state }) => id === 'recommendations' && state === 'filled') ?? null;

/**
 * What the committee is asked to decide, one for each paragraph with words in it. A line that only leads in ("The Committee
 * is asked to:") is none; parts of one ("(a)", bullets) after a line that ends with a colon belong to it, and so does what is
 * said about it without a number of its own.
 */
export function recommendationsIn(input: Pick<RuleInput, 'document' | 'report'>): readonly Recommendation[] {
  const section = recommendationSection(input);
  if (section === null) return [];
  const found: (Recommendation & { all: Paragraph[] })[] = [];
  const add = ({ paragraph, words, number }: Line) => {
    found.push({ paragraph, words, number, all: [paragraph] });
  };
  /** A line that ended with a colon, with a number or without, and what follows is part of it. */
  let open: 'numbered' | 'bare' | null = null;
  let lead: Line | null = null;
  for (const line of linesOf(input.document.blocks, section)) {
    const { paragraph, words, number } = line;
    const isAsking = saysWhatToDo(words, known);
    // "To note:" is a recommendation, where what follows is no other.
    if (lead !== null && !isAsking) {
      add(lead);
      open = 'bare';
    }
    lead = null;
    const part: boolean =
      open === 'numbered' ? number === null || isPart(number) : open === 'bare' && !isAsking;
    const remark = number === null && !isAsking && (found.at(-1)?.number ?? null) !== null;
    if (/:\s*$/.test(words)) {
      open = number === null ? null : 'numbered';
      if (number === null) lead = line;
    } else if (!part) open = null;
    if (lead !== null) continue;
    if (part || remark) found.at(-1)?.all.push(paragraph);
    else add(line);
  }
  return found;
}

const known: ReadonlySet<string> = new Set(committeeVerbs);

const isPart = (number: string): boolean => isBullet(number) || /^\(?[a-z]{1,4}[).]/iu.test(number);

/** A sign before a line that is no number: nobody can speak of it in the minutes. */
export const isBullet = (number: string): boolean => number === 'o' || !/[\p{L}\p{N}]/u.test(number);

interface Line {
  readonly paragraph: Paragraph;
  readonly words: string;
  readonly number: string | null;
}

/** "Recommendation 1:", "Rec 2 –", "R3.": numbers that only recommendations have. */
const labelled =
  /^(?:(?:recommendation|rec\.?)\s+(?:\d{1,2}|[A-Z])\b\s*[:.)–—-]?|R\d{1,2}\b[:.)]?)(?:\s+|$)/iu;

/** "There are no recommendations. This report is for information." */
const nothing = /^(?:there are |this report (?:has|makes) )?no recommendations?\b/iu;

function linesOf(blocks: readonly Block[], { start, end }: Section): readonly Line[] {
  const lines: Line[] = [];
  let before = '';
  let row = '';
  for (const paragraph of blocks.slice(start, end)) {
    if (paragraph.kind !== 'paragraph' || paragraph.guidance.length > 0) continue;
    const { text, cell } = paragraph;
    const unnumbered = withoutNumber(text).trim();
    if (!/\p{L}/u.test(unnumbered) || nothing.test(unnumbered)) continue;
    const label = labelled.exec(unnumbered)?.[0] ?? '';
    const words = unnumbered.slice(label.length).trim();
    // "Recommendation 1" may have a line of its own, and other headings part what they stand over.
    const isHeading = words === '' || paragraph.headingLevel !== null || (paragraph.bold && isTitle(words));
    if (isHeading && paragraph.number === null && unnumbered === text.trim()) {
      before = label;
      continue;
    }
    const typed = `${text.slice(0, text.length - withoutNumber(text).length)}${label || before}`.trim();
    before = '';
    // In a table the first paragraph of a row has its number in the cell before it.
    const own = cell === null ? '' : `${String(cell.table)}/${String(cell.row)}`;
    const beside = own === row ? null : numberBeside(blocks, paragraph);
    row = own;
    lines.push({ paragraph, words, number: paragraph.number ?? (typed === '' ? beside : typed) });
  }
  return lines;
}

/** "Part A", "For the Cabinet": no sentence, and nothing that is asked for. */
const isTitle = (words: string): boolean => !/[.:;]\s*$/u.test(words) && !saysWhatToDo(words, known);

/** "| 1 | To note the report. |": the number of a row, typed or by Word. */
function numberBeside(blocks: readonly Block[], { cell }: Paragraph): string | null {
  const table = cell === null ? undefined : blocks[cell.table];
  if (cell === null || table?.kind !== 'table') return null;
  const before = table.rows[cell.row]?.cells[cell.cell - 1];
  const paragraphs = blocks
    .slice(before?.start ?? 0, before?.end ?? 0)
    .filter((one) => one.kind === 'paragraph');
  const [only] = paragraphs;
  if (only === undefined || paragraphs.length > 1) return null;
  const text = only.text.trim();
  if (text === '') return only.number;
  return /^(?:(?:recommendation|rec\.?)\s+)?\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]?$/iu.test(text)
    ? text
    : null;
}
