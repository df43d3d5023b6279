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
import { linesOf, placeOf, wordsIn } from './lines.ts';
import type { Outline } from './section-places.ts';

const number = String.raw`\d{1,2}[A-Za-z]?`;
/** In capitals, so that "and a map" is none. */
const letter = String.raw`(?:[A-Z]|[IVX]{2,4})`;
/** "2, 3 and 4", "A–C". "Appendix 2 - 10 year plan" is no range: a dash has no spaces round it. */
const listOf = (one: string): string =>
  String.raw`${one}\b(?:(?:\s*(?:,|&|\band\b|\bto\b|\bor\b)\s*|[-–—])+(?:[Aa]ppendi(?:x|ces)\s+)?${one}\b)*`;
const mention = new RegExp(
  [
    String.raw`\b[Aa](?:ppendices|PPENDICES)\s+(?<range>\d{1,2}\s+[-–—]\s+\d{1,2}\b)`,
    String.raw`\b[Aa](?:ppendi(?:x|ces)|PPENDI(?:X|CES))\s+(?<list>${listOf(number)}|${listOf(letter)}|[a-h](?=\s*(?:[).,;:]|$)))`,
  ].join('|'),
  'g',
);
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
  // "1. Implications", where the label of the list is the only one that says what they are.
  const numbered = record?.state === 'filled' && !hint.test(record.text);
  const listed: AppendixMention[] = [];
  const cited: AppendixMention[] = [];
  for (const one of document.blocks) {
    if (one.kind !== 'paragraph' || one.style?.startsWith('toc')) continue;
    if (numbered && inRecord.has(one.block)) listed.push(...entriesIn(one));
    if (!hint.test(one.text)) continue;
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

/** "1. Implications", "2 – Plan", "App 3: Budget", "4 Map". */
const entry =
  /^(?:[Aa]pp\.?\s*)?(?:(\d{1,2}[a-z]?|[A-Z])(?:\s*[.:)]\s*|\s*[-–—]\s+)[^\s\d]|(\d{1,2}[a-z]?)\s+\p{Lu})/u;

/** Each appendix that stands in a list by its number alone, typed or by Word. */
function entriesIn(paragraph: Paragraph): AppendixMention[] {
  return linesOf(paragraph).flatMap(({ text, start, end }, index) => {
    const [, marked, plain] = entry.exec(text) ?? [];
    const byWord = index === 0 ? /^\(?(\d{1,2}|[A-Z])[.):]?$/u.exec(paragraph.number ?? '')?.[1] : undefined;
    const number = marked ?? plain ?? byWord;
    const at = { block: paragraph.block, start, end };
    return text === '' || number === undefined ? [] : [{ number, text, at }];
  });
}

/** Each appendix that a paragraph names: "Appendix 2 and Appendix 3", "Appendices 2 to 4". `within` limits it to these words. */
function mentionsIn(paragraph: Paragraph, within?: string): AppendixMention[] {
  return matchesIn(paragraph.text, mention).flatMap((match) => {
    if (within !== undefined && !within.includes(match[0])) return [];
    const at = { block: paragraph.block, start: match.index, end: match.index + match[0].length };
    const { range = '', list = range } = match.groups ?? {};
    return numbersIn(list).map((number) => ({ number, text: match[0], at }));
  });
}

function numbersIn(list: string): readonly string[] {
  const plain = list.replace(/appendi(?:x|ces)|\band\b|\bor\b/giu, ' , ');
  return plain.split(/[,&]/).flatMap((part) => {
    const range = /^\s*(\d{1,2}|[A-Z])\s*(?:to|[-–—])\s*(\d{1,2}|[A-Z])\s*$/u.exec(part);
    return spanned(range?.[1] ?? '', range?.[2] ?? '') ?? eachIn(part);
  });
}

const eachIn = (part: string): readonly string[] =>
  [...part.matchAll(single)].map(([said]) => (/\d/.test(said) ? said.toLowerCase() : said.toUpperCase()));

/** From "2" to "4", from "A" to "C"; null where the two are the ends of nothing. */
function spanned(from: string, to: string): readonly string[] | null {
  const isNumber = /\d/.test(from) && /\d/.test(to);
  const [first, last] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  if (isNumber !== /\d/.test(`${from}${to}`) || !(last > first && last - first < 50)) return null;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    isNumber ? String(first + index) : String.fromCharCode(first + index),
  );
}
