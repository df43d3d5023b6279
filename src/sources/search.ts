/** Search in memory, with the rules of the service's search: every word as a beginning, then words that look alike. */

import { enoughHits, likenedWords, likeness, mostHits, queryWords } from './search-words.ts';
import type { SearchText } from './search-words.ts';

/** At most twenty, best match first; equals stay in the order given. An empty query gives nothing: that is the caller's list. */
export function rank<T>(rows: readonly T[], textOf: (row: T) => SearchText, query: string): readonly T[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const texts = rows.map((row) => ({ row, ...textOf(row) }));
  const begins = (text: string) => words.every((word) => ` ${text}`.includes(` ${word}`));
  const exact = texts
    .filter(({ text }) => begins(text))
    .map((hit) => ({ row: hit.row, score: hit.name === whole ? 2 : begins(hit.name) ? 1 : 0 }));
  const hits = descending(exact);
  const fallible = likenedWords(words);
  if (hits.length >= enoughHits || fallible.length === 0) return hits.slice(0, mostHits);
  const alike = texts
    .map(({ row, text }) => ({ row, score: nearness(fallible, text.split(' ')) }))
    .filter(({ row, score }) => score >= likeness && !hits.includes(row));
  return [...hits, ...descending(alike)].slice(0, mostHits);
}

function descending<T>(hits: readonly { readonly row: T; readonly score: number }[]): readonly T[] {
  return hits
    .map((hit, order) => ({ ...hit, order }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ row }) => row);
}

/** The mean of each word's likeness to the nearest of the others, to two places as the store has it. */
function nearness(words: readonly string[], others: readonly string[]): number {
  const best = words.map((word) => Math.max(...others.map((other) => similarity(word, other))));
  return Math.round((100 * best.reduce((sum, one) => sum + one, 0)) / words.length) / 100;
}

/** Likeness of a word to another as pg_trgm has it, trigrams in common over trigrams in either; 1 for its beginning. */
function similarity(a: string, b: string): number {
  if (b.startsWith(a)) return 1;
  const [mine, theirs] = [trigrams(a), trigrams(b)];
  const common = [...mine].filter((one) => theirs.has(one)).length;
  return common / (mine.size + theirs.size - common);
}

function trigrams(word: string): ReadonlySet<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
