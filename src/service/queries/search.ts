/**
 * Search by words. Every word of the query must begin a word of the row (so “look aft” finds “looked after”); where few
 * rows do, rows whose words look alike follow (so “loked after” does too). The file source has the same rules.
 */

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { enoughHits, likenedWords, likeness, queryWords } from '../../sources/search-words.ts';
import type { Database } from './rows.ts';

type Searched =
  { readonly table: 'indicator'; readonly key: 'id' } | { readonly table: 'area'; readonly key: 'code' };

/**
 * Keys of the rows that match, best first. An empty query gives areas by name, indicators in their publisher's order.
 *
 * @param among a condition on the rows that may be found at all.
 */
export async function searchKeys(
  database: Database,
  { table, key }: Searched,
  among: RawBuilder<unknown>,
  query: string,
  limit: number,
): Promise<readonly string[]> {
  const words = queryWords(query);
  if (query.trim() === '') {
    const all = sql<Hit>`select ${sql.ref(key)} as key from ${sql.table(table)}
      where ${among} order by ${table === 'area' ? sql`name collate "C"` : sql`ordinal`} limit ${limit}`;
    return keysOf(await all.execute(database));
  }
  if (words.length === 0) return [];
  // Words hold letters and digits only, so none can be an operator of the query language.
  const prefixes = words.map((word) => `${word}:*`).join(' & ');
  const exact = sql<Hit>`select ${sql.ref(key)} as key from ${sql.table(table)}
    where to_tsvector('simple', search_text) @@ to_tsquery('simple', ${prefixes}) and ${among}
    order by (search_name = ${words.join(' ')}) desc,
      (to_tsvector('simple', search_name) @@ to_tsquery('simple', ${prefixes})) desc, ordinal
    limit ${limit}`;
  const hits = keysOf(await exact.execute(database));
  const fallible = likenedWords(words);
  if (hits.length >= Math.min(enoughHits, limit) || fallible.length === 0) return hits;
  const alike = sql<Hit>`select key from (
      select key, ordinal, round(avg(best)::numeric, 2) as score from (
        select ${sql.ref(key)} as key, ordinal, asked.word, 
          max(case when starts_with(own.word, asked.word) then 1 else similarity(asked.word, own.word) end) as best
        from ${sql.table(table)}
          cross join unnest(${fallible}::text[]) as asked(word)
          cross join unnest(string_to_array(search_text, ' ')) as own(word)
        where ${among}
        group by 1, 2, 3
      ) as likened group by key, ordinal
    ) as scored where score >= ${likeness}::numeric order by score desc, ordinal limit ${limit}`;
  const more = keysOf(await alike.execute(database)).filter((one) => !hits.includes(one));
  return [...hits, ...more].slice(0, limit);
}

interface Hit {
  readonly key: string;
}

const keysOf = ({ rows }: { readonly rows: readonly Hit[] }): readonly string[] => rows.map((row) => row.key);
