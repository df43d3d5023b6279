import { useId, useState } from 'react';
import type { Ref } from 'react';
import { Button, SearchBox } from '@fluentui/react-components';
import { insertFigure } from '../../core/jobs/insert-figure.ts';
import type { Checked } from '../../core/jobs/check-report.ts';
import { choiceKey, choiceOf, insertionOf, isInReport } from '../figure-choices.ts';
import type { FigureChoice } from '../figure-choices.ts';
import { useFavourites } from '../hooks/use-favourites.ts';
import { pageSize, useFigureSearch } from '../hooks/use-figure-search.ts';
import type { Found } from '../hooks/use-figure-search.ts';
import { useRecent } from '../hooks/use-recent.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { requestOf } from '../insertion.ts';
import type { Insertion } from '../insertion.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';
import { FigureCard } from './FigureCard.tsx';
import { comparators, FigureFilters } from './FigureFilters.tsx';
import { FigureRow } from './FigureRow.tsx';
import { FigureShelves, shelves } from './FigureShelves.tsx';
import type { Shelf } from './FigureShelves.tsx';
import { FoundWords } from './FoundWords.tsx';
import { Panel } from './Panel.tsx';

/** What the report expects, favourites, recent ones or a search as you type: a line each, one of them open as a card. */
export function FigureFinder({
  checked,
  area,
  onArea,
  ref,
}: {
  checked: Checked;
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
  const { favourites, toggle } = useFavourites();
  const { recent, inserted } = useRecent();
  const expected = checked.report.type?.figures ?? [];
  const offered = shelves.filter((each) => each !== 'expected' || expected.length > 0);
  const [kept, keepShelf] = useRemembered('shelf', expected.length > 0 ? 'expected' : 'all');
  const shelf = offered.find((each) => each === kept) ?? 'all';
  const searching = query.trim() !== '';
  const choices = searching ? null : choicesOf(shelf, { expected, favourites, recent });
  const { search, pending, retry } = useFigureSearch({
    query,
    indicators: choices && [...new Set(choices.map(({ indicator }) => indicator))],
    area,
    period,
    shown,
  });
  const found = search.state === 'found' ? search.found : [];
  const lines = linesOf(choices, found);
  // What is searched for opens by itself; a list is to be looked through.
  const open = lines.find(({ key }) => key === opened) ?? (choices === null ? lines[0] : undefined);
  const first = open ?? lines[0];

  const insert = async (insertion: Insertion, { facts, companion, indicator }: Found) => {
    if (!facts.ok) return;
    const known = companion ? [facts.value, companion] : [facts.value];
    const done = await run('Inserting', () =>
      insertFigure(ports(), requestOf(insertion, facts.value, period), known),
    );
    if (!done) return;
    inserted(choiceOf(indicator.id, insertion));
    const text = `Inserted “${shorten(done.value.text, 80)}”. ${done.value.notes.join(' ')}`.trim();
    // The focus leaves the button: Space, meant for the text, must not insert the figure again.
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });
  };
  const startAgain = () => {
    setOpened(null);
    setShown(pageSize);
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
          startAgain();
        }}
      />
      <FigureFilters
        area={area}
        onArea={onArea}
        comparator={comparators.find((each) => each === comparator) ?? 'england'}
        onComparator={setComparator}
        period={period}
        onPeriod={setPeriod}
        periods={first?.found.periods ?? []}
        indicator={first?.found.indicator ?? null}
      />
      {!searching && (
        <FigureShelves
          offered={offered}
          shelf={shelf}
          onShelf={(next) => {
            keepShelf(next);
            startAgain();
          }}
        />
      )}
      {search.state === 'failed' ? (
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
      ) : (
        <FoundWords
          pending={pending}
          total={search.state === 'found' ? search.total : null}
          query={query}
          shelf={searching ? null : shelf}
          standing={
            lines.filter(({ choice, found: each }) => isInReport(choice, each, checked.figures)).length
          }
          lines={lines.length}
        />
      )}
      {lines.map(({ key, choice, found: each }) =>
        key === open?.key && each.facts.ok ? (
          <FigureCard
            key={key}
            facts={each.facts.value}
            companion={each.companion}
            period={period}
            comparator={comparators.find((one) => one === comparator) ?? 'england'}
            favourite={favourites.includes(each.indicator.id)}
            onFavourite={() => toggle(each.indicator.id)}
            onInsert={(insertion) => void insert(insertion, each)}
          />
        ) : (
          <FigureRow
            key={key}
            found={each}
            choice={choice}
            period={period}
            inReport={!searching && shelf === 'expected' ? isInReport(choice, each, checked.figures) : null}
            onOpen={() => setOpened(key)}
            onInsert={() => void insert(insertionOf(choice), each)}
          />
        ),
      )}
      {search.state === 'found' && search.total > found.length && (
        <Button size="small" onClick={() => setShown(shown + pageSize)}>
          Show more
        </Button>
      )}
    </section>
  );
}

/** What is on a shelf; null where that is whatever the source has. */
function choicesOf(
  shelf: Shelf,
  {
    expected,
    favourites,
    recent,
  }: {
    readonly expected: readonly FigureChoice[];
    readonly favourites: readonly string[];
    readonly recent: readonly FigureChoice[];
  },
): readonly FigureChoice[] | null {
  switch (shelf) {
    case 'expected':
      return expected;
    case 'favourites':
      return favourites.map((indicator) => ({ indicator, measure: 'value' }));
    case 'recent':
      return recent;
    case 'all':
      return null;
  }
}

interface Line {
  readonly key: string;
  readonly choice: FigureChoice;
  readonly found: Found;
}

function linesOf(choices: readonly FigureChoice[] | null, found: readonly Found[]): readonly Line[] {
  const wanted =
    choices ?? found.map(({ indicator }): FigureChoice => ({ indicator: indicator.id, measure: 'value' }));
  return wanted.flatMap((choice) => {
    const one = found.find(({ indicator }) => indicator.id === choice.indicator);
    return one ? [{ key: choiceKey(choice), choice, found: one }] : [];
  });
}
