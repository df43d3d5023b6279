import { useCallback, useEffect, useState } from 'react';
import type { Facts, Indicator, Result, SourceError } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';
import { useSettled } from './use-settled.ts';

/** Results are resolved so many at a time. */
export const pageSize = 8;

export interface Found {
  readonly indicator: Indicator;
  /** For the period asked for. */
  readonly facts: Result<Facts, SourceError>;
  /** Its periods, newest first. */
  readonly periods: readonly string[];
}

export type FigureSearch =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'found'; readonly total: number; readonly found: readonly Found[] };

/** How long an author must stop typing before the source is asked, in milliseconds. */
const pause = 250;

/**
 * The indicators that match, with their figures for an area and period. An answer to an earlier question is dropped;
 * while a new one is awaited the last one stays.
 */
export function useFigureSearch(
  query: string,
  area: string,
  period: string,
  shown: number,
): { readonly search: FigureSearch; readonly pending: boolean; readonly retry: () => void } {
  const { source } = useSession();
  const settled = useSettled(query, pause);
  const [search, setSearch] = useState<FigureSearch>({ state: 'asking' });
  const [answered, setAnswered] = useState('');
  const [attempt, setAttempt] = useState(0);
  const question = [settled, area, period, shown, attempt].join('\n');

  useEffect(() => {
    let current = true;
    const ask = async (): Promise<FigureSearch> => {
      const indicators = await source.search(settled);
      if (!indicators.ok) return { state: 'failed', message: indicators.error.message };
      const page = indicators.value.slice(0, shown);
      const latest = page.map(({ id }) => ({ indicator: id, area, period: 'latest' }));
      const chosen = period === 'latest' ? [] : page.map(({ id }) => ({ indicator: id, area, period }));
      const answers = await source.resolve([...latest, ...chosen]);
      if (!answers.ok) return { state: 'failed', message: answers.error.message };
      const found = page.flatMap((indicator, index): Found[] => {
        const newest = answers.value[index];
        const facts = chosen.length > 0 ? answers.value[page.length + index] : newest;
        const series = newest?.ok ? newest.value.series : [];
        return facts ? [{ indicator, facts, periods: series.map((each) => each.period).reverse() }] : [];
      });
      return { state: 'found', total: indicators.value.length, found };
    };
    void ask()
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
  }, [source, settled, area, period, shown, question]);

  const retry = useCallback(() => {
    source.forget();
    setSearch({ state: 'asking' });
    setAttempt((n) => n + 1);
  }, [source]);
  return { search, pending: answered !== question || settled !== query, retry };
}
