import {
  languageAt,
  type Report,
  type ReportDocument,
  type RuleInput,
  type TextRange,
} from '../../model/index.ts';
import { paragraphsOf } from '../place.ts';
import type { Placed } from '../place.ts';

/** A paragraph of the report's own sentences, and its text with all guidance blotted out, as long as it was. */
export interface Running extends Placed {
  readonly text: string;
  /** In small letters, as long as it was. */
  readonly lower: string;
  /** Where its words begin and end, in turn: of each word an object would take longer than all that is done with it. */
  readonly words: readonly number[];
}

const read = new WeakMap<ReportDocument, { readonly report: Report; readonly running: readonly Running[] }>();

/**
 * What the author wrote as English text: no headings, no guidance, no labels of the council's template, nothing that is all
 * in capitals. Read once for all rules.
 */
export function runningText({
  document,
  report,
}: Pick<RuleInput, 'document' | 'report'>): readonly Running[] {
  const known = read.get(document);
  if (known?.report === report) return known.running;
  const labels = labelsOf(report);
  const running = paragraphsOf(document).flatMap((placed): readonly Running[] => {
    const { paragraph } = placed;
    const { headingLevel, capitals, guidance, style } = paragraph;
    if (headingLevel !== null || capitals || style === 'title' || paragraph.text.trim() === '') return [];
    if (labels.has(paragraph.text.trim())) return [];
    if (!isEnglish(languageAt(document, paragraph) ?? document.properties.language)) return [];
    const text = guidance.reduce(blotted, paragraph.text);
    return [{ ...placed, text, ...wordsIn(text) }];
  });
  read.set(document, { report, running });
  return running;
}

/** The council's own words on its form. */
function labelsOf({ header, sections, signOffs, records }: Report): ReadonlySet<string> {
  return new Set([
    ...header.flatMap(({ spec }) => [spec.label, ...(spec.options ?? [])]),
    ...[...sections, ...signOffs, ...records].map(({ spec }) => spec.title),
  ]);
}

/** The words of other languages are not ours to judge. What names no language is taken for English. */
export const isEnglish = (language: string): boolean => language === '' || /^en\b/i.test(language);

const blotted = (text: string, { start, end }: TextRange): string =>
  text.slice(0, start) + '\uE000'.repeat(Math.max(0, end - start)) + text.slice(end);

/** The letters that English and Welsh are written in, and digits. */
const isLetter = (code: number): boolean =>
  code < 0xc0
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : code <= 0x24f;

/** What joins letters on both sides of it to one word. */
const isJoint = (code: number): boolean => code === 0x2019 || code === 0x27 || code === 0x2d;

/** The words of a text, by the codes of their letters: an expression would take three times as long, and all of the report is gone through. */
export function wordsIn(text: string): Pick<Running, 'lower' | 'words'> {
  const words: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    words.push(at);
    do at += 1;
    while (
      isLetter(text.charCodeAt(at)) ||
      (isJoint(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1)))
    );
    words.push(at);
  }
  return { lower: lowered(text), words };
}

/** A capital whose small letter is two letters long (İ) is none that words are compared by. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', '\uE000').toLowerCase();
}

/**
 * Whether a range of a paragraph lies clear of every content control in it, so that words can be put in its place. A section
 * that is one paragraph of a table is a control with the author's running text in it, and in nobody's way.
 */
export function createIsClear(document: ReportDocument): (placed: Placed, range: TextRange) => boolean {
  const ranges = new Map<string, TextRange[]>();
  for (const { range, first, at, tag } of document.controls) {
    if (range === null || tag.startsWith('rw:s:')) continue;
    const key = `${at.story ?? ''} ${String(first)}`;
    ranges.set(key, [...(ranges.get(key) ?? []), range]);
  }
  return ({ story, paragraph }, { start, end }) =>
    (ranges.get(`${story ?? ''} ${String(paragraph.block)}`) ?? []).every(
      (range) => end <= range.start || range.end <= start,
    );
}
