import { makeStyles, tokens, ToggleButton } from '@fluentui/react-components';

/** Where figures are taken from while nothing is searched for. */
export const shelves = ['expected', 'favourites', 'recent', 'all'] as const;
export type Shelf = (typeof shelves)[number];

const names: Readonly<Record<Shelf, string>> = {
  expected: 'Expected',
  favourites: 'Favourites',
  recent: 'Recent',
  all: 'All',
};

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  shelf: {
    minWidth: 0,
    padding: '2px 10px',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: '14px',
  },
});

/** Chooses a list: what the report type expects, favourites, what was last inserted, or everything. */
export function FigureShelves({
  offered,
  shelf,
  onShelf,
}: {
  offered: readonly Shelf[];
  shelf: Shelf;
  onShelf: (shelf: Shelf) => void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Figures to show" className={styles.bar}>
      {offered.map((each) => (
        <ToggleButton
          key={each}
          size="small"
          className={styles.shelf}
          checked={each === shelf}
          onClick={() => onShelf(each)}
        >
          {names[each]}
        </ToggleButton>
      ))}
    </div>
  );
}
