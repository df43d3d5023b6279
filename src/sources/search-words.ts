/** Words as they are compared in a search: the same in the service's store and in the file source. */

import type { Area, Indicator } from '../core/model/index.ts';
import type { SynonymRow } from './tables.ts';

/** Small letters and digits only: `10,000` is one word, `St. Helens’` is `st helens`, accents are dropped. */
function searchWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘]|(?<=\d),(?=\d{3})/gu, '')
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** What a search is matched against: the name alone ranks first, the text is everything that may match. */
export interface SearchText {
  readonly name: string;
  readonly text: string;
}

/** Every synonym of what the indicator is about is among its words, so that “LAC” finds “looked after”. */
export function indicatorSearchText(indicator: Indicator, synonyms: readonly SynonymRow[]): SearchText {
  const { id, name, shortName, noun, unitLabel, definition } = indicator;
  const own = [id, name, shortName, noun, unitLabel, definition].flatMap(searchWords);
  const text = ` ${own.join(' ')} `;
  const says = (term: string) => text.includes(` ${searchWords(term).join(' ')} `);
  const groups = new Set(synonyms.filter(({ term }) => says(term)).map(({ group }) => group));
  const others = synonyms.filter(({ group }) => groups.has(group)).flatMap(({ term }) => searchWords(term));
  return { name: searchWords(name).join(' '), text: distinct([...own, ...others]).join(' ') };
}

/** An area is found by its name, its GSS code and the three-digit code that education departments know it by. */
export function areaSearchText(area: Area & { readonly oldCode: string | null }): SearchText {
  const name = searchWords(area.name).join(' ');
  return { name, text: [name, ...searchWords(`${area.code} ${area.oldCode ?? ''}`)].join(' ') };
}

/** The words of a query: at most twelve count, since more than that is a pasted paragraph. */
export const queryWords = (query: string): readonly string[] =>
  distinct(searchWords(query.slice(0, 500))).slice(0, 12);

/** The words that may have a typing error: a code or a number is right or it is another one. */
export const likenedWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !/\d/.test(word));

/** At most so many are offered for a query. */
export const mostHits = 20;
/** Where fewer rows than this match exactly, rows that match but for a typing error follow them. */
export const enoughHits = 5;
/** How alike the words of a query and their nearest words in a row must be, on average, from 0 to 1. */
export const likeness = 0.45;

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
