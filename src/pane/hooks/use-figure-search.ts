import { useCallback, useEffect, useState } from 'react';
import type {
  Facts,
  FactsQuery,
  Indicator,
  IndicatorId,
  Result,
  SourceError,
} from '../../core/model/index.ts';
import { err } from '../../core/model/index.ts';
import type { RememberedSource } from '../../core/jobs/remembered-source.ts';
import { useSession } from '../session.tsx';
import { useSettled } from './use-settled.ts';

/** Results are resolved so many at a time. */
export const pageSize = 8;

export interface Found {
  readonly indicator: Indicator;
  /** For the period asked for. */
  readonly facts: Result<Facts, SourceError>;
  /** The count of a rate or the rate of a count, which a phrase says in one sentence; null where there is none. */
  readonly companion: Facts | null;
  /** Its periods, newest first. */
  readonly periods: readonly string[];
}

export type FigureSearch =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'found';
      /** What was searched for; empty for a list. */
      readonly words: string;
      readonly total: number;
      readonly found: readonly Found[];
    };

export interface Wanted {
  readonly query: string;
  /** These instead, in this order, whatever the query; null for what the query finds. */
  readonly indicators: readonly IndicatorId[] | null;
  readonly area: string;
  readonly period: string;
  /** How many at most. */
  readonly shown: number;
}

/** How long an author must stop typing before the source is asked, in milliseconds. */
const pause = 250;

/**
 * The indicators that are wanted, with their figures for an area and period. An answer to an earlier question is dropped;
 * while a new one is awaited the last one stays.
 */
export function useFigureSearch(wanted: Wanted): {
  readonly search: FigureSearch;
  readonly pending: boolean;
  readonly retry: () => void;
} {
  const { source } = useSession();
  const { query, area, period, shown } = wanted;
  const settled = useSettled(query, pause);
  const named = wanted.indicators?.join(' ') ?? null;
  const [search, setSearch] = useState<FigureSearch>({ state: 'asking' });
  const [answered, setAnswered] = useState('');
  const [attempt, setAttempt] = useState(0);
  const question = [named === null ? settled : '', named, area, period, shown, attempt].join('\n');

  useEffect(() => {
    let current = true;
    const indicators = named?.split(' ').filter(Boolean) ?? null;
    void ask(source, { query: settled, indicators, area, period, shown })
      .catch((): FigureSearch => ({
        state: 'failed',
        message: 'The source of figures gave no sensible answer.',
      }))
      .then((answer) => {
        if (!current) return;
        setSearch(answer);
        setAnswered(question);
      });
    return () => {
      current = false;
    };
  }, [source, settled, named, area, period, shown, question]);

  const retry = useCallback(() => {
    source.forget();
    setSearch({ state: 'asking' });
    setAttempt((n) => n + 1);
  }, [source]);
  return { search, pending: answered !== question || (named === null && settled !== query), retry };
}

async function ask(source: RememberedSource, wanted: Wanted): Promise<FigureSearch> {
  const { area, period, shown } = wanted;
  const words = wanted.indicators === null ? wanted.query.trim() : '';
  const known = await source.search(words);
  if (!known.ok) return { state: 'failed', message: known.error.message };
  const matching =
    wanted.indicators?.flatMap((id) => known.value.find((each) => each.id === id) ?? []) ?? known.value;
  const page = matching.slice(0, shown);
  const ids = new Set(page.flatMap(({ id, companion }) => (companion === null ? [id] : [id, companion])));
  const periods = period === 'latest' ? ['latest'] : ['latest', period];
  const queries = [...ids].flatMap((indicator) =>
    periods.map((each): FactsQuery => ({ indicator, area, period: each })),
  );
  const answers = await source.resolve(queries);
  if (!answers.ok) return { state: 'failed', message: answers.error.message };
  const answerTo = (id: IndicatorId | null, when: string) =>
    answers.value[queries.findIndex((each) => each.indicator === id && each.period === when)];
  const found = page.map((indicator): Found => {
    const companion = answerTo(indicator.companion, period);
    const newest = answerTo(indicator.id, 'latest');
    const series = newest?.ok ? newest.value.series : [];
    return {
      indicator,
      facts: answerTo(indicator.id, period) ?? err(leftOut),
      companion: companion?.ok ? companion.value : null,
      periods: series.map((each) => each.period).reverse(),
    };
  });
  return { state: 'found', words, total: matching.length, found };
}

const leftOut: SourceError = {
  kind: 'nonsense',
  message: 'The source of figures left out an answer. Try again.',
};
