/** The language of a passage, told by the words that no sentence of it does without. */

import type { Paragraph, TextRange } from '../../model/index.ts';
import { sentencesIn } from '../sentences.ts';
import frequent from './frequent-words.json' with { type: 'json' };

export interface Passage extends TextRange {
  /** BCP 47, without a region: "cy". */
  readonly language: string;
}

const known = Object.entries(frequent).map(([language, { name }]) => ({ language, name }));

/** Of each frequent word, the languages that it is one of, as their places in the list. */
const byWord = new Map<string, readonly number[]>();
for (const [index, { words }] of Object.values(frequent).entries()) {
  for (const one of words.split(' ')) byWord.set(one, [...(byWord.get(one) ?? []), index]);
}

/** "Welsh" for `cy-GB`; the tag itself where we do not know it. */
export const nameOf = (tag: string): string =>
  known.find(({ language }) => language === baseOf(tag))?.name ?? tag;

/** Whether we could tell a language from the others: of a language like one of ours we say nothing. */
export const isKnown = (tag: string): boolean => known.some(({ language }) => language === baseOf(tag));

/** `cy` for `cy-GB`. */
export const baseOf = (tag: string): string => (tag.split(/[-_]/)[0] ?? '').toLowerCase();

/** A sentence with fewer words may be a name, a title or a quotation of two words. */
const fewest = 7;
/** Of the words of a sentence, how many must be frequent ones of its language, and how many of another may be. */
const share = 0.34;
const fewestDifferent = 3;
const rest = 0.6;

/** The sentences of a paragraph whose language is beyond doubt, those of one language side by side as one. */
export function passagesIn(paragraph: Paragraph): readonly Passage[] {
  const { text } = paragraph;
  const found: Passage[] = [];
  if (text.length < fewest * 3) return found;
  for (const range of sentencesIn(paragraph)) {
    const language = languageOf(text.slice(range.start, range.end));
    if (language === null) continue;
    const last = found.at(-1);
    if (last?.language === language && text.slice(last.end, range.start).trim() === '')
      found[found.length - 1] = { ...last, end: range.end };
    else found.push({ ...range, language });
  }
  return found;
}

/** The longest of the frequent words. What is longer is none of them, and need not be cut out of its text. */
const longest = Math.max(...[...byWord.keys()].map((one) => one.length));

/** The language of a sentence; null where it has too few words, or words of several. */
function languageOf(sentence: string): string | null {
  const text = sentence.toLowerCase().replaceAll('’', "'");
  const hits = known.map(() => 0);
  let words = 0;
  eachWord(text, (start, end) => {
    words += 1;
    const languages = end - start > longest ? undefined : byWord.get(text.slice(start, end));
    if (languages !== undefined) for (const language of languages) hits[language] = (hits[language] ?? 0) + 1;
  });
  if (words < fewest) return null;
  const own = Math.max(...hits);
  const best = hits.indexOf(own);
  const next = Math.max(...hits.filter((_, index) => index !== best));
  if (own < words * share || next > own * rest) return null;
  const different = new Set<string>();
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    if (byWord.get(word)?.includes(best) === true) different.add(word);
  });
  return different.size < fewestDifferent ? null : (known[best]?.language ?? null);
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f);

/** The words of a text in small letters, of the letters of these languages: by their codes, as all of the report is gone through. */
function eachWord(text: string, take: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    do at += 1;
    while (isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === 0x27);
    take(start, at);
  }
}
