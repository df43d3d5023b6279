import type {
  Paragraph,
  ReportDocument,
  ReportType,
  Section,
  SectionSpec,
  SectionState,
  Table,
} from '../model/index.ts';
import { contentOfCell, labelKeys } from './label-cells.ts';
import { paragraphsBetween, placeOf, wordsIn } from './lines.ts';
import type { Outline, SectionPlace } from './section-places.ts';
import { isNil, isPrompt, withoutNumber } from './wording.ts';

/** The sections of a report type as they stand in a document, one for each. `ends`: other blocks at which a section ends. */
export function readSections(
  document: ReportDocument,
  type: ReportType,
  outline: Outline,
  ends: readonly number[],
): readonly Section[] {
  const known = [...outline.places.values()].flatMap(({ heading, control }) => [
    ...(heading ? [heading.paragraph.block] : []),
    ...(control?.level === 'block' ? [control.first] : []),
  ]);
  const appendices = outline.appendices.map(({ heading }) => heading.paragraph.block);
  const boundaries = [...known, ...appendices, ...ends].sort((a, b) => a - b);
  const container = type.layout.find((part) => part.kind === 'appendix')?.section;
  const labels = labelKeys(type);
  return type.sections.map((spec) => {
    const place = outline.places.get(spec.id);
    if (!place) return missing(spec);
    if (spec.id === container) return opening(document, spec, place, outline, type);
    const [start, end] =
      inCell(document, place, labels) ?? afterHeading(document, place, outline, boundaries);
    return sectionFrom(document, spec, place, start, end);
  });
}

const missing = (spec: SectionSpec): Section => ({
  id: spec.id,
  spec,
  state: 'missing',
  text: '',
  heading: null,
  at: null,
  start: -1,
  end: -1,
  paragraphs: 0,
});

/** The section whose content is other sections is filled by their being there. */
function opening(
  document: ReportDocument,
  spec: SectionSpec,
  place: SectionPlace,
  outline: Outline,
  type: ReportType,
): Section {
  const parts = type.sections.filter((one) => one.group === 'appendix' && one.id !== spec.id);
  const state = parts.some((one) => outline.places.has(one.id)) ? 'filled' : 'empty';
  const start = (place.heading?.paragraph.block ?? place.control?.first ?? 0) + 1;
  return { ...sectionFrom(document, spec, place, start, start), state };
}

function sectionFrom(
  document: ReportDocument,
  spec: SectionSpec,
  { heading, control }: SectionPlace,
  start: number,
  end: number,
): Section {
  const content = paragraphsBetween(document, start, end);
  const first = content.find((one) => one.text.trim() !== '') ?? content[0];
  const tag = control ? { tag: control.tag, occurrence: control.at.occurrence ?? 0 } : {};
  const words = content
    .map((one) => wordsIn(one).trim())
    .filter((one) => one !== '' && !isRowNumber(spec, one));
  const at = first ?? heading?.paragraph;
  return {
    id: spec.id,
    spec,
    state: stateOf(document, content, words, start, end),
    text: words.join('\n'),
    heading: heading ? placeOf(heading.paragraph) : null,
    at: at ? { ...tag, ...placeOf(at) } : null,
    start,
    end,
    paragraphs: words.length,
  };
}

/** A front table numbers its recommendations in a column of their own. */
const isRowNumber = (spec: SectionSpec, words: string): boolean =>
  spec.group === 'front' && /^\d{1,2}[.)]?$/.test(words);

/** The state of words that may be an author's, nobody's or a skeleton's. */
export function stateOf(
  document: ReportDocument,
  content: readonly Paragraph[],
  words: readonly string[],
  start: number,
  end: number,
): Exclude<SectionState, 'missing'> {
  let [said, prompts, nils] = [0, 0, 0];
  for (const line of words) {
    const own = withoutNumber(line).trim();
    if (!/[\p{L}\p{N}]/u.test(own)) continue;
    said += 1;
    if (isPrompt(own)) prompts += 1;
    if (isNil(own)) nils += 1;
    // Most sections begin with a line that is neither, and the others need not be looked at.
    if (prompts < said && nils < said) return 'filled';
  }
  if (said > 0) return prompts === said ? 'placeholder' : 'nil';
  if (content.some((one) => one.guidance.length > 0)) return 'placeholder';
  const drawn = document.pictures.some(
    ({ at }) => at.story === undefined && at.block !== undefined && at.block >= start && at.block < end,
  );
  return drawn ? 'filled' : 'empty';
}

function inCell(
  document: ReportDocument,
  { heading, control }: SectionPlace,
  labels: ReadonlySet<string>,
): readonly [number, number] | null {
  const held = control?.level === 'inline' ? document.blocks[control.first]?.cell : null;
  const cell = held ?? heading?.paragraph.cell;
  const table = cell ? (document.blocks[cell.table] as Table) : null;
  if (!cell || !table) return null;
  return contentOfCell(document, table, cell, held ? null : (heading?.paragraph.block ?? null), labels);
}

/** Up to the next heading that is as high, known or not. */
function afterHeading(
  document: ReportDocument,
  { heading, control }: SectionPlace,
  outline: Outline,
  boundaries: readonly number[],
): readonly [number, number] {
  const start = heading ? heading.paragraph.block + 1 : (control?.first ?? 0);
  const own = heading?.paragraph;
  const other = outline.headings.find(({ paragraph, made }) => {
    if (paragraph.block < start || paragraph.cell !== null) return false;
    if (made === 'styled') return (paragraph.headingLevel ?? 9) <= (own?.headingLevel ?? 1);
    return made === 'by-hand' && own?.headingLevel === null && handMadeAlike(paragraph, own);
  });
  const next = boundaries.find((block) => block >= start && block !== own?.block && block !== control?.first);
  return [
    start,
    Math.max(start, Math.min(next ?? Infinity, other?.paragraph.block ?? Infinity, document.blocks.length)),
  ];
}

/** Capitals among capitals; a bold line among small headings may be no more than stress. */
const handMadeAlike = (one: Paragraph, heading: Paragraph): boolean =>
  one.capitals && heading.capitals && one.bold === heading.bold && /\p{L}{4}/u.test(one.text);
