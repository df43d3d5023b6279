import { Pills } from './Pills.tsx';

/** Where figures are taken from while nothing is searched for. */
export const shelves = ['expected', 'favourites', 'recent', 'all'] as const;
export type Shelf = (typeof shelves)[number];

const names: Readonly<Record<Shelf, string>> = {
  expected: 'Expected',
  favourites: 'Favourites',
  recent: 'Recent',
  all: 'All',
};

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
  return (
    <Pills
      label="Figures to show"
      choices={offered.map((each) => [each, names[each]])}
      chosen={shelf}
      onChoose={onShelf}
    />
  );
}
