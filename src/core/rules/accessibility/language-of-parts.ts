import { languageAt, type Found, type ReportDocument, type Rule } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import { paragraphsOf, placeOf, quoted, type Placed } from '../place.ts';
import { wordsOf } from '../words.ts';
import { baseOf, bitOf, isKnown, mayBeOther, nameOf, passagesIn, type Passage } from './languages.ts';

/**
 * A passage in another language than it is marked as. Only languages in the Latin alphabet: Word marks right-to-left and
 * East Asian scripts apart (w:bidi, w:eastAsia), and a screen reader knows a script by its letters.
 */
export const languageOfParts: Rule = {
  id: 'language-of-parts',
  title: 'Passages in another language are marked as such',
  why: 'A screen reader reads Welsh that is marked as English by the rules of English, and nobody understands it.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 3.1.2 Language of Parts; Public Sector Bodies Accessibility Regulations 2018',
  *check({ document }) {
    // A document that says no language at all is another rule's.
    if (document.properties.language.trim() === '') return;
    const all = wronglyMarked(document);
    const whole = ofWhole(document, all);
    if (whole !== null) {
      yield whole;
      return;
    }
    for (const [first, ...others] of stretches(all)) {
      if (first === undefined) continue;
      const { placed, passage, marked } = first;
      const text = placed.paragraph.text.slice(passage.start, passage.end);
      const more =
        others.length === 0
          ? ''
          : ` and the ${others.length === 1 ? 'passage' : `${String(others.length)} passages`} after it`;
      yield {
        outcome: 'review',
        message: `${quoted(text)}${more} ${others.length === 0 ? 'is' : 'are'} in ${nameOf(passage.language)} and marked as ${nameOf(marked)}. Select the words in Word, and set their language under Review, Language.`,
        subject: passage.language,
        location: placeOf(placed, passage),
        fixes: [],
      };
    }
  },
};

interface Wrong {
  readonly placed: Placed;
  readonly passage: Passage;
  /** BCP 47. */
  readonly marked: string;
  /** Its place among the paragraphs that have words. */
  readonly index: number;
}

function wronglyMarked(document: ReportDocument): readonly Wrong[] {
  const wrong: Wrong[] = [];
  let index = 0;
  const words = wordsOf(document);
  // The language of every paragraph that says none of its own.
  const all = bitOf(document.properties.language);
  for (const [place, placed] of paragraphsOf(document).entries()) {
    const { paragraph } = placed;
    const own = words[place];
    if (own === undefined || paragraph.text.trim() === '') continue;
    index += 1;
    if (paragraph.languages.length === 0 && (all === 0 || !mayBeOther(all, paragraph.text, own))) continue;
    for (const passage of passagesIn(paragraph, own)) {
      if (isGuided(paragraph, passage)) continue;
      const marked = languageAt(document, paragraph, passage);
      if (marked !== null && isKnown(marked) && baseOf(marked) !== passage.language)
        wrong.push({ placed, passage, marked, index });
    }
  }
  return wrong;
}

/** Letters of all passages whose language is beyond doubt. */
function lettersIn(document: ReportDocument): number {
  let letters = 0;
  const words = wordsOf(document);
  for (const [place, { paragraph }] of paragraphsOf(document).entries()) {
    const own = words[place];
    if (own === undefined) continue;
    for (const passage of passagesIn(paragraph, own))
      if (!isGuided(paragraph, passage)) letters += passage.end - passage.start;
  }
  return letters;
}

/** Most of the document is in one other language: then its own language is wrong. */
function ofWhole(document: ReportDocument, wrong: readonly Wrong[]): Found | null {
  const [first] = wrong;
  if (first === undefined) return null;
  const { properties } = document;
  const own = wrong.filter(
    ({ passage, marked }) => passage.language === first.passage.language && marked === properties.language,
  );
  const covered = own.reduce((sum, { passage }) => sum + passage.end - passage.start, 0);
  if (covered <= lettersIn(document) * most) return null;
  const { language } = first.passage;
  const tag = regional[language] ?? language;
  return {
    outcome: 'review',
    message: `Most of the document is in ${nameOf(language)}, and it says that it is in ${nameOf(properties.language)}. Set its language to ${nameOf(language)}.`,
    subject: 'language',
    location: null,
    fixes: [
      { title: `Set the language to ${tag}`, edits: [{ kind: 'set-language', language: tag }], safe: false },
    ],
  };
}

/** Share of the letters. */
const most = 0.6;
/** As Word calls them where this council is. */
const regional: Readonly<Record<string, string>> = { en: 'en-GB', cy: 'cy-GB', gd: 'gd-GB', ga: 'ga-IE' };

/** Passages of one language in paragraphs that follow each other are one matter. */
function stretches(wrong: readonly Wrong[]): readonly (readonly Wrong[])[] {
  const found: Wrong[][] = [];
  for (const one of wrong) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.passage.language === one.passage.language &&
      last.marked === one.marked &&
      last.placed.story === one.placed.story &&
      one.index - last.index <= 1;
    if (goesOn) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found;
}
