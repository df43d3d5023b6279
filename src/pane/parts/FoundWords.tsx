import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';
import type { Shelf } from './FigureShelves.tsx';
import { Progress } from './Progress.tsx';

/** How many figures there are to choose from, or why there are none. */
export function FoundWords({
  pending,
  total,
  query,
  shelf,
  lines,
  standing,
}: {
  pending: boolean;
  /** Null while nothing has been answered. */
  total: number | null;
  query: string;
  /** Null while something is searched for. */
  shelf: Shelf | null;
  lines: number;
  /** How many of the lines the report gives already. */
  standing: number;
}) {
  const shared = useShared();
  return (
    <div className={shared.note} role="status">
      {pending && <Progress label="Asking for figures" />}
      {!pending && total === 0 && nothing(shelf, query.trim())}
      {total !== null && total > 0 && something(shelf, { total, lines, standing })}
    </div>
  );
}

function nothing(shelf: Shelf | null, query: string): string {
  switch (shelf) {
    case 'favourites':
      return 'No favourites yet. Open a figure and press its star.';
    case 'recent':
      return 'Nothing inserted yet. The last eight will be here.';
    case 'expected':
      return 'The source has none of the figures that this kind of report expects.';
    default:
      return `No figure matches “${query}”. Try another word.`;
  }
}

function something(
  shelf: Shelf | null,
  { total, lines, standing }: { total: number; lines: number; standing: number },
): string {
  if (shelf === 'expected') {
    return `Reports of this kind give ${count(lines, 'figure')}. ${standing} of ${lines} in this report.`;
  }
  return shelf === 'recent' ? 'Last inserted first' : `${total} found`;
}
