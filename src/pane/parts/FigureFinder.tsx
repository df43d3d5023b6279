import { useId, useState } from 'react';
import type { Ref } from 'react';
import { Button, makeStyles, SearchBox } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { choiceKey, insertionOf, isInReport } from '../figure-choices.ts';
import type { FigureChoice } from '../figure-choices.ts';
import { useFavourites } from '../hooks/use-favourites.ts';
import { pageSize, useFigureSearch } from '../hooks/use-figure-search.ts';
import type { Found } from '../hooks/use-figure-search.ts';
import type { Insert, Previewed } from '../hooks/use-inserting.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { fewExpected, useStillToDo } from '../hooks/use-still-to-do.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { FigureCard } from './FigureCard.tsx';
import { comparators, FigureFilters } from './FigureFilters.tsx';
import { FigureRow } from './FigureRow.tsx';
import { FigureShelves, shelves } from './FigureShelves.tsx';
import type { Shelf } from './FigureShelves.tsx';
import { FoundWords } from './FoundWords.tsx';
import { Panel } from './Panel.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({ all: { flexShrink: 0, marginLeft: 'auto', marginRight: '-8px' } });

/** What the report expects, favourites, recent ones or a search as you type: a line each, one of them open as a card. */
export function FigureFinder({
  checked,
  area,
  onArea,
  recent,
  onInsert,
  onMake,
  ref,
}: {
  checked: Checked;
  area: string;
  onArea: (code: string) => void;
  /** What was last inserted, newest first. */
  recent: readonly FigureChoice[];
  onInsert: Insert;
  /** Shows the screen on which a table or a chart of the figure is made. */
  onMake: (what: 'table' | 'chart', previewed: Previewed) => void;
  ref: Ref<HTMLElement>;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { state, dispatch } = useSession();
  const headingId = useId();
  const [query, setQuery] = useState('');
  const [compared, setCompared] = useRemembered('comparator', 'england');
  const comparator = comparators.find((each) => each === compared) ?? 'england';
  const [period, setPeriod] = useState('latest');
  const [shown, setShown] = useState(pageSize);
  const [opened, setOpened] = useState<string | null>(null);
  const { favourites, toggle } = useFavourites();
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
    shown: choices === expected ? expected.length : shown,
  });
  const found = search.state === 'found' ? search.found : [];
  const lines = linesOf(choices, found);
  const expecting = !searching && shelf === 'expected';
  const standing = new Set(
    lines
      .filter(({ choice, found: each }) => expecting && isInReport(choice, each, checked.figures))
      .map(({ key }) => key),
  );
  const next = useStillToDo(
    area,
    expecting ? lines.map(({ key }) => key) : [],
    standing,
    search.state === 'found' && !pending,
  );
  const folds = expecting && lines.length > fewExpected;
  const listed = folds && !state.allExpected ? lines.filter(({ key }) => next.has(key)) : lines;
  // What is searched for opens by itself; a list is to be looked through. A list that is still shown while the first
  // answer to a search is awaited is none: its card would change into another indicator's under the author's hand.
  const matched = choices === null && (!searching || (search.state === 'found' && search.words !== ''));
  const open = lines.find(({ key }) => key === opened) ?? (matched ? lines[0] : undefined);
  const first = open ?? lines[0];

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
        comparator={comparator}
        onComparator={setCompared}
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
        <div className={shared.row}>
          <FoundWords
            pending={pending}
            total={search.state === 'found' ? search.total : null}
            query={query}
            shelf={searching ? null : shelf}
            standing={standing.size}
            lines={lines.length}
          />
          {folds && (
            <TextButton
              className={styles.all}
              aria-expanded={state.allExpected}
              onClick={() => dispatch({ kind: 'all-expected', on: !state.allExpected })}
            >
              {state.allExpected ? 'Show the next ones' : `Show all ${lines.length}`}
            </TextButton>
          )}
        </div>
      )}
      {listed.map(({ key, choice, found: each }) => {
        const previewed = each.facts.ok
          ? { facts: each.facts.value, companion: each.companion, period }
          : null;
        return key === open?.key && previewed ? (
          <FigureCard
            key={key}
            previewed={previewed}
            comparator={comparator}
            favourite={favourites.includes(each.indicator.id)}
            onFavourite={() => toggle(each.indicator.id)}
            onInsert={(insertion) => void onInsert(insertion, previewed)}
            onMake={(what) => onMake(what, previewed)}
          />
        ) : (
          <FigureRow
            key={key}
            found={each}
            choice={choice}
            period={period}
            inReport={expecting ? standing.has(key) : null}
            onOpen={() => setOpened(key)}
            onInsert={() => previewed && void onInsert(insertionOf(choice), previewed)}
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
