import { useId, useState } from 'react';
import type { Ref } from 'react';
import { Button, SearchBox } from '@fluentui/react-components';
import { insertFigure } from '../../core/jobs/insert-figure.ts';
import type { Facts } from '../../core/model/index.ts';
import { pageSize, useFigureSearch } from '../hooks/use-figure-search.ts';
import type { FigureSearch } from '../hooks/use-figure-search.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { requestOf } from '../insertion.ts';
import type { Insertion } from '../insertion.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';
import { FigureCard } from './FigureCard.tsx';
import { FigureFilters } from './FigureFilters.tsx';
import type { Comparator } from './FigureFilters.tsx';
import { FigureRow } from './FigureRow.tsx';
import { Panel } from './Panel.tsx';
import { Progress } from './Progress.tsx';

/** Search as you type; the first result open, the others a line each. */
export function FigureFinder({
  area,
  onArea,
  ref,
}: {
  area: string;
  onArea: (code: string) => void;
  ref: Ref<HTMLElement>;
}) {
  const shared = useShared();
  const { ports, run, dispatch } = useSession();
  const headingId = useId();
  const [query, setQuery] = useState('');
  const [comparator, setComparator] = useRemembered('comparator', 'england');
  const [period, setPeriod] = useState('latest');
  const [shown, setShown] = useState(pageSize);
  const [opened, setOpened] = useState<string | null>(null);
  const { search, pending, retry } = useFigureSearch(query, area, period, shown);
  const found = search.state === 'found' ? search.found : [];
  const open = found.find((each) => each.indicator.id === opened) ?? found[0];

  const insert = async (insertion: Insertion, facts: Facts, companion: Facts | null = null) => {
    const known = companion ? [facts, companion] : [facts];
    const done = await run('Inserting', () =>
      insertFigure(ports(), requestOf(insertion, facts, period), known),
    );
    if (!done) return;
    const text = `Inserted “${shorten(done.value.text, 80)}”. ${done.value.notes.join(' ')}`.trim();
    // The focus leaves the button: Space, meant for the text, must not insert the figure again.
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });
  };

  return (
    <section ref={ref} className={shared.stack} aria-labelledby={headingId}>
      <h2 id={headingId} className={shared.hidden}>
        Find a figure
      </h2>
      <SearchBox
        aria-label="Search figures"
        placeholder="Search figures"
        value={query}
        style={{ maxWidth: 'none' }}
        onChange={(_, { value }) => {
          setQuery(value);
          setOpened(null);
          setShown(pageSize);
        }}
      />
      <FigureFilters
        area={area}
        onArea={onArea}
        comparator={comparator as Comparator}
        onComparator={setComparator}
        period={period}
        onPeriod={setPeriod}
        periods={open?.periods ?? []}
        indicator={open?.indicator ?? null}
      />
      {search.state === 'failed' && (
        <Panel
          tone="open"
          action={
            <Button size="small" onClick={retry}>
              Retry
            </Button>
          }
        >
          Figures cannot be reached just now.
          <div className={shared.note}>{search.message} Everything else in this pane goes on working.</div>
        </Panel>
      )}
      {search.state !== 'failed' && <Found search={search} query={query} pending={pending} />}
      {found.map((each) => {
        const facts = each.facts.ok ? each.facts.value : null;
        return each === open && facts ? (
          <FigureCard
            key={each.indicator.id}
            facts={facts}
            period={period}
            comparator={comparator as Comparator}
            onInsert={(insertion, companion) => void insert(insertion, facts, companion)}
          />
        ) : (
          <FigureRow
            key={each.indicator.id}
            found={each}
            onOpen={() => setOpened(each.indicator.id)}
            onInsert={(facts) => void insert({ kind: 'measure', measure: 'value' }, facts)}
          />
        );
      })}
      {search.state === 'found' && search.total > found.length && (
        <Button size="small" onClick={() => setShown(shown + pageSize)}>
          Show more
        </Button>
      )}
    </section>
  );
}

function Found({ search, query, pending }: { search: FigureSearch; query: string; pending: boolean }) {
  const shared = useShared();
  const total = search.state === 'found' ? search.total : null;
  return (
    <div className={shared.note} role="status">
      {pending && <Progress label="Asking for figures" />}
      {!pending && total === 0 && `No figure matches “${query.trim()}”. Try another word.`}
      {total !== null && total > 0 && `${total} found`}
    </div>
  );
}
