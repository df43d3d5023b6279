import {
  languageAt,
  madeOnceFor,
  madeOnceForBoth,
  type Report,
  type ReportDocument,
  type RuleInput,
  type TextRange,
} from '../../model/index.ts';
import { paragraphsOf } from '../place.ts';
import type { Placed } from '../place.ts';
import { wordsIn, wordsOf, type WordsOfText } from '../words.ts';

/** A paragraph of the report's own sentences, and its text with all guidance blotted out, as long as it was. */
export interface Running extends Placed {
  readonly text: string;
  readonly words: WordsOfText;
}

/**
 * What the author wrote as English text: no headings, no guidance, no labels of the council's template, nothing that is all
 * in capitals. Read once for all rules.
 */
export const runningText = ({
  document,
  report,
}: Pick<RuleInput, 'document' | 'report'>): readonly Running[] => readRunning(document, report);

const readRunning = madeOnceForBoth((document: ReportDocument, report: Report): readonly Running[] => {
  const labels = labelsOf(report);
  const words = wordsOf(document);
  const running: Running[] = [];
  const own = isEnglish(document.properties.language);
  let index = -1;
  for (const { story, paragraph } of paragraphsOf(document)) {
    index += 1;
    const { headingLevel, capitals, guidance, style, languages } = paragraph;
    if (headingLevel !== null || capitals || style === 'title') continue;
    const said = paragraph.text.trim();
    if (said === '' || labels.has(said)) continue;
    const language = languages.length === 0 ? null : languageAt(document, paragraph);
    if (!(language === null ? own : isEnglish(language))) continue;
    const text = guidance.length === 0 ? paragraph.text : guidance.reduce(blotted, paragraph.text);
    const known = guidance.length === 0 ? words[index] : undefined;
    running.push({ story, paragraph, text, words: known ?? wordsIn(text) });
  }
  return running;
});

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

type IsClear = (placed: Placed, range: TextRange) => boolean;

/**
 * Whether a range of a paragraph lies clear of every content control in it, so that words can be put in its place. A section
 * that is one paragraph of a table is a control with the author's running text in it, and in nobody's way.
 */
export const createIsClear = madeOnceFor(({ controls }: ReportDocument): IsClear => {
  const ranges = new Map<string, TextRange[]>();
  for (const { range, first, at, tag } of controls) {
    if (range === null || tag.startsWith('rw:s:')) continue;
    const key = `${at.story ?? ''} ${String(first)}`;
    ranges.set(key, [...(ranges.get(key) ?? []), range]);
  }
  return ({ story, paragraph }, { start, end }) =>
    (ranges.get(`${story ?? ''} ${String(paragraph.block)}`) ?? []).every(
      (range) => end <= range.start || range.end <= start,
    );
});
