/** The language of a passage, told by the words that no sentence of it does without. */

import type { Paragraph, TextRange } from '../../model/index.ts';
import { sentencesOf } from '../../figures/direction/sentences.ts';
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
export function passagesIn({ text }: Pick<Paragraph, 'text'>): readonly Passage[] {
  const found: Passage[] = [];
  if (text.length < fewest * 3) return found;
  for (const range of sentencesOf(text)) {
    const language = languageOf(text.slice(range.start, range.end));
    if (language === null) continue;
    const last = found.at(-1);
    if (last?.language === language && text.slice(last.end, range.start).trim() === '')
      found[found.length - 1] = { ...last, end: range.end };
    else found.push({ ...range, language });
  }
  return found;
}

/** The language of a sentence; null where it has too few words, or words of several. */
function languageOf(sentence: string): string | null {
  const words = sentence.toLowerCase().replaceAll('’', "'").match(word) ?? [];
  if (words.length < fewest) return null;
  const hits = known.map(() => 0);
  for (const one of words)
    for (const language of byWord.get(one) ?? []) hits[language] = (hits[language] ?? 0) + 1;
  const best = hits.indexOf(Math.max(...hits));
  const own = hits[best] ?? 0;
  const next = Math.max(...hits.filter((_, index) => index !== best));
  if (own < words.length * share || next > own * rest) return null;
  const different = new Set(words.filter((one) => byWord.get(one)?.includes(best)));
  return different.size < fewestDifferent ? null : (known[best]?.language ?? null);
}

/** The letters of these languages; by their properties it would take four times as long. */
const word = /[a-z\u00df-\u024f][a-z\u00df-\u024f']*/g;
