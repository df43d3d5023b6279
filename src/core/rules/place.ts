import { madeOnceFor } from '../model/index.ts';
import type {
  Location,
  Paragraph,
  Report,
  ReportDocument,
  Section,
  StoryId,
  TextRange,
} from '../model/index.ts';
import { withoutNumber } from '../reports/index.ts';

/** A paragraph and the story that it stands in; null for the main one. */
export interface Placed {
  readonly story: StoryId | null;
  readonly paragraph: Paragraph;
}

/** Every paragraph of the report, the main story first. Listed once for all rules. */
export const paragraphsOf = madeOnceFor((document: ReportDocument): readonly Placed[] => {
  const stories = [
    { id: null, blocks: document.blocks },
    ...document.stories.map(({ id, blocks }) => ({ id, blocks })),
  ];
  const all: Placed[] = [];
  for (const { id, blocks } of stories)
    for (const block of blocks) if (block.kind === 'paragraph') all.push({ story: id, paragraph: block });
  return all;
});

/** The place of a range of text, said by block and by quotation: a quotation survives edits elsewhere. */
export function placeOf({ story, paragraph }: Placed, range: TextRange): Location {
  const { text, block } = paragraph;
  return {
    ...(story === null ? {} : { story }),
    block,
    // Ranges come with more than that from some rules, and a place is written down.
    start: range.start,
    end: range.end,
    quote: {
      exact: text.slice(range.start, range.end),
      prefix: text.slice(Math.max(0, range.start - 32), range.start),
      suffix: text.slice(range.end, range.end + 32),
    },
  };
}

/** A place of the document as read, with the quotation that finds it again. */
export function locationIn(document: ReportDocument, at: Location): Location {
  const blocks =
    at.story === undefined ? document.blocks : document.stories.find(({ id }) => id === at.story)?.blocks;
  const paragraph = blocks?.[at.block ?? -1];
  if (paragraph?.kind !== 'paragraph') return at;
  const { start = 0, end = start } = at;
  return { ...at, ...placeOf({ story: at.story ?? null, paragraph }, { start, end }) };
}

/** The place of a whole paragraph. */
export const wholeOf = (placed: Placed): Location =>
  placeOf(placed, { start: 0, end: placed.paragraph.text.length });

/** The blocks that a location touches, first and last; null where the document does not have it. */
export function blocksAt(
  document: ReportDocument,
  at: Location | null,
): { first: number; last: number } | null {
  if (at === null) return null;
  if (at.block !== undefined) return { first: at.block, last: at.block };
  if (at.tag === undefined) return null;
  const control = document.controls.find(
    (c) => c.tag === at.tag && (c.at.occurrence ?? 0) === (at.occurrence ?? 0),
  );
  return control ? { first: control.first, last: control.last } : null;
}

/** A part of the report that a place belongs to. */
export interface Part {
  readonly id: string;
  readonly title: string;
}

/**
 * The header field, sign-off, record or section in whose text a place lies; null where it is in none of them.
 * Several may share one paragraph (all roles in one cell): the first whose range holds the place is meant.
 */
export function partAt(report: Report, document: ReportDocument, at: Location): Part | null {
  const holds = (own: Location | null): boolean => {
    if (own === null || (own.story ?? null) !== (at.story ?? null)) return false;
    const blocks = blocksAt(document, own);
    if (blocks === null || at.block === undefined || at.block < blocks.first || at.block > blocks.last)
      return false;
    if (own.start === undefined || own.end === undefined || at.start === undefined) return true;
    return own.start <= at.start && at.start <= own.end;
  };
  const field = report.header.find((one) => holds(one.at));
  if (field) return { id: field.id, title: titleCase(field.spec.label) };
  const signOff = report.signOffs.find((one) => holds(one.at));
  if (signOff) return { id: signOff.role, title: titleCase(signOff.spec.title) };
  const record = report.records.find((one) => holds(one.at));
  if (record) return { id: record.id, title: titleCase(record.spec.title) };
  if (at.story !== undefined || at.block === undefined) return null;
  // The implications hold sections of their own: the innermost one is meant.
  let innermost: Section | null = null;
  for (const section of report.sections) {
    const { start, end, heading } = section;
    const isHolding = (start <= at.block && at.block < end) || heading?.block === at.block;
    if (isHolding && (innermost === null || end - start < innermost.end - innermost.start))
      innermost = section;
  }
  return innermost && { id: innermost.id, title: titleCase(innermost.spec.title) };
}

/** A title as it reads in a sentence: without a closing colon or explanations in brackets, and not in capitals. */
export function titleCase(title: string): string {
  const plain = title.replace(/\s*:\s*$/, '').replace(/(?:\s+\([^()]*\))+$/, '');
  const shouted = plain.length > 3 && plain === plain.toUpperCase();
  return shouted ? plain.charAt(0) + plain.slice(1).toLowerCase() : plain;
}

/** What is wrong with a part that is a placeholder: the skeleton's guidance, or the author's own "TBC". */
export const stillToCome = (text: string): string =>
  text.trim() === '' ? 'still holds its guidance' : `says only ${saidIn(text)}`;

/** All that a part says, without a number typed before it and a full stop after it: "2.1 TBC." is TBC. */
export const saidIn = (text: string): string => quoted(withoutNumber(text).replace(/\.\s*$/, ''));

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** At most about 60 characters of somebody's words, in quotation marks. */
export function quoted(text: string): string {
  // What comes after its beginning is not said.
  const beginning = inOneLine(text.slice(0, 200));
  const line = beginning.length > 60 ? beginning : inOneLine(text);
  return line.length <= 60 ? `“${line}”` : `“${line.slice(0, 58).trimEnd()}…”`;
}
