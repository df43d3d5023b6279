import { useEffect, useState } from 'react';
import { SearchBox } from '@fluentui/react-components';
import type { Indicator, IndicatorId } from '../../core/model/index.ts';
import { pageSize } from '../hooks/use-figure-search.ts';
import { useSettled } from '../hooks/use-settled.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { TickList } from './TickList.tsx';

/** How long an author must stop typing before the source is asked, in milliseconds. */
const pause = 250;

/** The indicators of a table: those chosen first, below them what a search finds. */
export function TableIndicators({
  ticked,
  onTick,
}: {
  ticked: readonly IndicatorId[];
  onTick: (ticked: readonly IndicatorId[]) => void;
}) {
  const shared = useShared();
  const { source } = useSession();
  const [query, setQuery] = useState('');
  const settled = useSettled(query, pause);
  const [all, setAll] = useState<readonly Indicator[]>([]);
  const [found, setFound] = useState<readonly Indicator[]>([]);
  useEffect(() => {
    let current = true;
    void source.search('').then((answer) => {
      if (current && answer.ok) setAll(answer.value);
    });
    return () => {
      current = false;
    };
  }, [source]);
  useEffect(() => {
    let current = true;
    void source.search(settled).then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [source, settled]);
  // In the order of the table, which is that in which they were chosen.
  const chosen = ticked.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const others = found.filter(({ id }) => !ticked.includes(id)).slice(0, pageSize);
  return (
    <TickList
      legend="In the order in which they are ticked"
      choices={[...chosen, ...others].map(({ id, shortName }) => ({ id, label: shortName }))}
      ticked={ticked}
      onTick={onTick}
    >
      <SearchBox
        size="small"
        aria-label="Search figures for the table"
        placeholder="Search figures"
        style={{ width: '100%', maxWidth: 'none' }}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {query.trim() !== '' && found.length === 0 && settled === query && (
        <div className={shared.note}>No figure matches “{query.trim()}”.</div>
      )}
    </TickList>
  );
}
