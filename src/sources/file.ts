/** Figures from a set of tidy tables, with no service at all: for the command line and for tests. */

import type { IndicatorSource, Result, SourceError } from '../core/model/index.ts';
import { err, ok } from '../core/model/index.ts';
import { answerAll } from './answer.ts';
import { areaOf, holdingsOf, indicatorOf } from './holdings.ts';
import { rank } from './search.ts';
import { areaSearchText, indicatorSearchText } from './search-words.ts';
import { readTables } from './tables.ts';
import type { TableTexts } from './tables.ts';

/**
 * @param texts the CSV of every table. Where they cannot be read, every question is answered with what is wrong.
 * @param options.now the instant that answers carry as the time of asking; the clock's unless given.
 */
export function createFileSource(texts: TableTexts, options: { now?: () => string } = {}): IndicatorSource {
  const tables = readTables(texts);
  if (!tables.ok) return failing(tables.error);
  const now = options.now ?? (() => new Date().toISOString());
  const { indicators, areas, releases, synonyms } = tables.value;
  const holdings = holdingsOf(tables.value);
  const published = indicators.filter((row) =>
    releases.some(({ id, status }) => id === row.releaseId && status === 'published'),
  );
  const current = areas.filter((area) => area.validTo === null);
  const found = <T, V>(
    rows: readonly T[],
    value: (row: T) => V,
  ): Promise<Result<readonly V[], SourceError>> => Promise.resolve(ok(rows.map(value)));
  return {
    search: (query) =>
      found(
        query.trim() === '' ? published : rank(published, (row) => indicatorSearchText(row, synonyms), query),
        indicatorOf,
      ),
    areas: (query) =>
      found(query.trim() === '' ? byName(current) : rank(current, areaSearchText, query), areaOf),
    resolve: async (queries) => ok(await answerAll(holdings, queries, now())),
  };
}

function failing(faults: readonly string[]): IndicatorSource {
  const error: SourceError = {
    kind: 'nonsense',
    message: `The file of figures cannot be used. ${faults.slice(0, 5).join(' ')} Correct the file and try again.`,
  };
  const fail = () => Promise.resolve(err(error));
  return { search: fail, areas: fail, resolve: fail };
}

const byName = <T extends { readonly name: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
