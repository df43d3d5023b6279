import { useRemembered } from './use-remembered.ts';
import type { IndicatorId } from '../../core/model/index.ts';

/** The indicators that the author has starred, in the order in which they were. */
export function useFavourites(): {
  readonly favourites: readonly IndicatorId[];
  readonly toggle: (indicator: IndicatorId) => void;
} {
  const [kept, keep] = useRemembered('favourites', '');
  const favourites = kept.split(' ').filter(Boolean);
  return {
    favourites,
    toggle: (indicator) =>
      keep(
        (favourites.includes(indicator)
          ? favourites.filter((each) => each !== indicator)
          : [...favourites, indicator]
        ).join(' '),
      ),
  };
}
