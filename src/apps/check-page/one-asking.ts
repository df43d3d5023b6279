/** A source for a pile of papers: its lists are asked for once, and where it once did not answer, nobody waits for it again. */

import { err } from '../../core/model/index.ts';
import type { IndicatorSource, Result, SourceError } from '../../core/model/index.ts';

export function oneAsking(source: IndicatorSource): IndicatorSource {
  let silent: SourceError | null = null;
  const asking = async <T>(ask: () => Promise<Result<T, SourceError>>): Promise<Result<T, SourceError>> => {
    if (silent !== null) return err(silent);
    const answer = await ask();
    if (!answer.ok && answer.error.kind === 'unavailable') silent = answer.error;
    return answer;
  };
  const indicators = new Map<string, ReturnType<IndicatorSource['search']>>();
  const areas = new Map<string, ReturnType<IndicatorSource['areas']>>();
  const once = <T>(kept: Map<string, T>, query: string, ask: () => T): T => {
    const answer = kept.get(query) ?? ask();
    kept.set(query, answer);
    return answer;
  };
  return {
    search: (query) => once(indicators, query, () => asking(() => source.search(query))),
    areas: (query) => once(areas, query, () => asking(() => source.areas(query))),
    resolve: (queries) => asking(() => source.resolve(queries)),
  };
}
