import type { Fix, RuleInput, TextRange } from '../../model/index.ts';
import { beginsSentence, type PhraseFinder } from './phrases.ts';
import { isQuoted } from './quotations.ts';
import { fixWith, likeIn, places as inPlaces } from './replacing.ts';
import { createIsClear, runningText } from './running-text.ts';
import type { Running } from './running-text.ts';

/** One listed word, in all the places where it stands. */
export interface WordFound {
  /** As it is listed. */
  readonly listed: string;
  readonly places: readonly {
    readonly placed: Running;
    readonly start: number;
    readonly end: number;
    /** Other words can be put in its place as it stands: no control is in the way, and no "a" before it would have to be "an". */
    readonly replaceable: boolean;
  }[];
}

/**
 * Listed words in the author's text, in the order of their first places. A capital in mid-sentence makes a name of a word, and
 * so does one within a phrase: "Payments in Respect of Land". What is quoted is not the author's.
 */
export function wordsFound(
  input: Pick<RuleInput, 'document' | 'report'>,
  find: PhraseFinder,
): readonly WordFound[] {
  const isClear = createIsClear(input.document);
  const found = new Map<string, WordFound['places'][number][]>();
  for (const placed of runningText(input)) {
    for (const { start, end, listed: word } of find(placed)) {
      if (!hasCapital(word) && isName(placed.text, { start, end })) continue;
      if (isQuoted(placed, { start, end })) continue;
      const hasArticle = /(?:^|\s)an?\s+$/iu.test(placed.text.slice(Math.max(0, start - 5), start));
      const replaceable = !hasArticle && isClear(placed, { start, end });
      found.set(word, [...(found.get(word) ?? []), { placed, start, end, replaceable }]);
    }
  }
  return [...found].map(([word, places]) => ({ listed: word, places }));
}

const hasCapital = (word: string): boolean => /(?<!\p{L})\p{Lu}/u.test(word);

function isName(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end);
  if (words === words.toUpperCase()) return false;
  return /^\p{Lu}/u.test(words) ? !beginsSentence(text, start) : hasCapital(words);
}

/** One fix that writes other words wherever they can stand as they are. */
export function fixWithWords(instead: string, places: WordFound['places']): readonly Fix[] {
  const mendable = places.filter(({ replaceable }) => replaceable);
  return fixWith(
    `Write “${instead}” instead ${inPlaces(mendable.length)}`,
    mendable.map(({ placed, start, end }) => ({
      placed,
      start,
      end,
      text: likeIn(instead, placed.text.slice(start, end)),
    })),
    false,
  );
}
