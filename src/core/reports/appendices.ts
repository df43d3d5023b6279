import type {
  AppendixMention,
  Appendices,
  Paragraph,
  RecordRow,
  ReportDocument,
  ReportType,
  Section,
} from '../model/index.ts';
import { matchesIn } from '../model/index.ts';
import { placeOf, wordsIn } from './lines.ts';
import type { Outline } from './section-places.ts';

const mention =
  /\bappendi(?:x|ces)\s+((?:\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})\b(?:(?:\s*(?:,|&|and|to|or|[-–—](?=\s*\d))\s*)+(?:appendi(?:x|ces)\s+)?(?:\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})\b)*)/gi;
const single = /\d{1,2}[a-z]?|[A-Z]+/gi;
/** Without it a paragraph names no appendix. */
const hint = /appendi/i;

/** Appendices as listed, as referred to in the text, and as present under a heading of their own. */
export function readAppendices(
  document: ReportDocument,
  type: ReportType | null,
  outline: Outline | null,
  sections: readonly Section[],
  records: readonly RecordRow[],
): Appendices {
  const record = records.find((one) => one.id === 'appendices');
  // A type without a list of its own lists them among its papers.
  const papers = record ? [] : sections.filter((one) => one.id === 'background-papers' && one.start >= 0);
  const lists = (block: number): boolean =>
    papers.some((one) => block >= one.start && block < one.end) ||
    (record?.at?.block === block && record.text !== '');
  const headings = new Set(outline?.appendices.map(({ heading }) => heading.paragraph.block));
  const inRecord = recordBlocks(document, record);
  const listed: AppendixMention[] = [];
  const cited: AppendixMention[] = [];
  for (const one of document.blocks) {
    if (one.kind !== 'paragraph' || !hint.test(one.text) || one.style?.startsWith('toc')) continue;
    if (lists(one.block) || inRecord.has(one.block)) listed.push(...mentionsIn(one, record?.text));
    else if (!headings.has(one.block)) cited.push(...mentionsIn(one));
  }
  return {
    listed,
    cited,
    present: [
      ...(outline?.appendices ?? []).map(({ heading, number }) => ({
        number,
        text: wordsIn(heading.paragraph).trim(),
        at: placeOf(heading.paragraph),
      })),
      ...implied(type, outline, sections),
    ],
  };
}

/** The paragraphs of the cell that the list of appendices fills. */
function recordBlocks(document: ReportDocument, record: RecordRow | undefined): ReadonlySet<number> {
  const first = document.blocks[record?.at?.block ?? -1];
  if (first?.kind !== 'paragraph' || first.cell === null) return new Set();
  const { table, row, cell } = first.cell;
  return new Set(
    document.blocks.flatMap((one) =>
      one.kind === 'paragraph' && one.cell?.table === table && one.cell.row === row && one.cell.cell === cell
        ? [one.block]
        : [],
    ),
  );
}

/** The implications stand under their own heading, often without "Appendix 1" above it. */
function implied(
  type: ReportType | null,
  outline: Outline | null,
  sections: readonly Section[],
): AppendixMention[] {
  return (type?.layout ?? []).flatMap((part) => {
    if (part.kind !== 'appendix' || part.section === undefined) return [];
    const number = String(part.number);
    const opening = sections.find((one) => one.id === part.section);
    if (!opening?.heading || outline?.appendices.some((one) => one.number === number)) return [];
    return [{ number, text: part.title, at: opening.heading }];
  });
}

/** Each appendix that a paragraph names: "Appendix 2 and Appendix 3", "Appendices 2 to 4". `within` limits it to these words. */
function mentionsIn(paragraph: Paragraph, within?: string): AppendixMention[] {
  return matchesIn(paragraph.text, mention).flatMap((match) => {
    if (within !== undefined && !within.includes(match[0])) return [];
    const at = { block: paragraph.block, start: match.index, end: match.index + match[0].length };
    return numbersIn(match[1] ?? '').map((number) => ({ number, text: match[0], at }));
  });
}

function numbersIn(list: string): readonly string[] {
  const plain = list.replace(/appendi(?:x|ces)|\band\b|\bor\b/giu, ' , ');
  return plain.split(/[,&]/).flatMap((part) => {
    const range = /^\s*(\d{1,2})\s*(?:to|[-–—])\s*(\d{1,2})\s*$/iu.exec(part);
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (range && to > from && to - from < 50) {
      return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    }
    return [...part.matchAll(single)].map((one) =>
      /\d/.test(one[0]) ? one[0].toLowerCase() : one[0].toUpperCase(),
    );
  });
}
