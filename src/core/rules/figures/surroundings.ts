/** The words that a reader sees together with a figure: where its period, its source and its caveats are looked for. */

import { madeOnceFor } from '../../model/index.ts';
import type { Block, Paragraph, ReportDocument } from '../../model/index.ts';
import type { Placed } from '../place.ts';

/** So many paragraphs before a table may be its caption, and so many after it its notes. */
const captionParagraphs = 2;
const noteParagraphs = 4;
/** A list is looked back through as far as this for the words that lead into it. */
const longestList = 30;

export interface Surroundings {
  /**
   * The paragraph itself; of a paragraph in a table the whole table with its caption and its notes; of an item in a list
   * the words that lead into it.
   */
  near(placed: Placed): string;
  /** The headings that it stands under, outermost first. */
  under(placed: Placed): string;
  /** Every footnote and endnote of the report. */
  readonly notes: string;
}

/** Gathered once for all rules. */
export const surroundingsOf = madeOnceFor((document: ReportDocument): Surroundings => {
  const tables = new Map<string, string>();
  const headings = new Map<string | null, readonly Headed[]>();
  const blocksOf = (story: string | null): readonly Block[] =>
    story === null ? document.blocks : (document.stories.find(({ id }) => id === story)?.blocks ?? []);
  return {
    near(placed) {
      const blocks = blocksOf(placed.story);
      const { cell } = placed.paragraph;
      if (cell === null) return `${leadIn(blocks, placed)}${placed.paragraph.text}`;
      const key = `${placed.story ?? ''} ${cell.table}`;
      const known = tables.get(key);
      if (known !== undefined) return known;
      const words = tableWords(blocks, cell.table);
      tables.set(key, words);
      return words;
    },
    under({ paragraph, story }) {
      let own = headings.get(story);
      if (own === undefined) headings.set(story, (own = headingsOf(blocksOf(story))));
      return own.findLast(({ block }) => block < paragraph.block)?.words ?? '';
    },
    notes: document.stories
      .filter(({ kind }) => kind === 'footnotes' || kind === 'endnotes')
      .map(({ blocks }) => textOf(blocks))
      .join('\n'),
  };
});

/** A heading with those over it. */
interface Headed {
  readonly block: number;
  readonly words: string;
}

function headingsOf(blocks: readonly Block[]): readonly Headed[] {
  const found: Headed[] = [];
  let open: readonly Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.headingLevel === null) continue;
    const level = block.headingLevel;
    open = [...open.filter(({ headingLevel }) => (headingLevel ?? 0) < level), block];
    found.push({ block: block.block, words: open.map(({ text }) => text).join('\n') });
  }
  return found;
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');

function tableWords(blocks: readonly Block[], at: number): string {
  const table = blocks[at];
  if (table?.kind !== 'table') return '';
  return [
    table.altText,
    textOf(blocks.slice(Math.max(0, at - captionParagraphs), table.end + noteParagraphs)),
  ].join('\n');
}

/** "In the year ending 31 March 2025:" before a list. */
function leadIn(blocks: readonly Block[], { paragraph }: Placed): string {
  if (paragraph.number === null || /^\d+(?:\.\d+)*\.?$/u.test(paragraph.number)) return '';
  for (let at = paragraph.block - 1; at >= Math.max(0, paragraph.block - longestList); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.headingLevel !== null || block.cell !== null) return '';
    if (block.text.trimEnd().endsWith(':')) return `${block.text}\n`;
  }
  return '';
}

/** A test that looks at the same words once, however many figures stand in one table. */
export function once(test: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = test(words);
    known.set(words, found);
    return found;
  };
}

/** A year, a quarter, an academic year, a dated month: words that say of when something is. */
export const saysPeriod = (text: string): boolean =>
  /\b(?:19|20)\d\d\b|\bQ[1-4]\b|\bquarter (?:one|two|three|four|[1-4])\b|\b\d{1,2}\/\d{1,2}\/\d{2}\b|\b\d\d\/\d\d\b/i.test(
    text,
  );

/** Words that say that something is not of now: "a year earlier", "previously", "down from". */
export const saysEarlier = (text: string): boolean =>
  /\b(?:earlier|previous(?:ly)?|prior|before|ago|last (?:year|quarter|month|time)|was then|baseline|historic(?:al)?(?:ly)?|former(?:ly)?)\b/i.test(
    text,
  );
