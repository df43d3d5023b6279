import { useEffect, useMemo, useState } from 'react';
import type { SourceNames } from '../../core/figures/history.ts';
import type { Indicator, LedgerFigure } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';
import { useAreas } from './use-areas.ts';

/** What the source calls what it has, for figures whose records do not say; empty where it does not answer, null until it has. */
export function useSourceNames(
  records: readonly (Pick<LedgerFigure, 'about'> | undefined)[],
): SourceNames | null {
  const { source } = useSession();
  const areas = useAreas();
  const [indicators, setIndicators] = useState<readonly Indicator[] | null>(null);
  useEffect(() => {
    let current = true;
    void source.search('').then((all) => {
      if (current) setIndicators(all.ok ? all.value : []);
    });
    return () => {
      current = false;
    };
  }, [source]);
  const waiting = (indicators === null || areas === null) && records.some((record) => !record?.about);
  return useMemo(
    () =>
      waiting
        ? null
        : {
            indicators: new Map(indicators?.map(({ id, shortName }) => [id, shortName])),
            areas: new Map(areas?.map(({ code, name }) => [code, name])),
          },
    [waiting, indicators, areas],
  );
}
