/** How a value of an indicator is written. */

import { levelMeasures } from '../model/index.ts';
import type { FigureFormat, Indicator, Measure } from '../model/index.ts';
import { absolute, compare, displayText, rational, round } from './decimal.ts';
import type { Rational } from './decimal.ts';
import type { Reading } from './observation.ts';

type Unit = Pick<Indicator, 'unitKind' | 'unitLabel' | 'ratePer' | 'decimals'>;

/** `545`, `88`, `91.4%`, `£1,200`, `-£5`, to the indicator's decimals (F3). */
export function valueText(value: Rational, indicator: Unit, decimals = indicator.decimals): string {
  const digits = displayText(value, decimals);
  if (indicator.unitKind === 'percent') return `${digits}%`;
  if (indicator.unitKind !== 'currency') return digits;
  return digits.startsWith('-') ? `-£${digits.slice(1)}` : `£${digits}`;
}

/**
 * A value to the decimals of its indicator, or to those that the figure asks for, rounded once (F1). Never to more than
 * the source gives, which the note then says: noughts that nobody has measured are not written.
 */
export function numberText(
  {
    published,
    unrounded,
    places,
  }: Pick<Extract<Reading, { usable: true }>, 'published' | 'unrounded' | 'places'>,
  indicator: Unit,
  format: FigureFormat,
): { readonly text: string; readonly note: string | null } {
  const wanted = format.decimals ?? indicator.decimals;
  if (wanted === indicator.decimals) return { text: valueText(published, indicator), note: null };
  const shown = knownPlaces(wanted, places, indicator);
  const note = shown < wanted ? 'The source gives no more decimal places.' : null;
  return { text: valueText(unrounded, indicator, shown), note };
}

/** As many of the wanted places as a value is known to. */
export const knownPlaces = (wanted: number, places: number | null, { decimals }: Unit): number =>
  places === null ? wanted : Math.min(wanted, Math.max(places, decimals));

/** A number with the unit that the figure is to carry: `88 per 10,000`, `9 per cent`. A symbol has none. */
export function formatted(text: string, indicator: Unit, { unit }: FigureFormat): string {
  if (unit === undefined || text.startsWith('[')) return text;
  if (unit === 'per-cent') return text.replace('%', ' per cent');
  const short = unitWords(indicator);
  // The unit is in the plural: "1", not "1 children".
  if (short === '' || (text === '1' && indicator.ratePer === null)) return text;
  return `${text} ${unit === 'full' ? indicator.unitLabel : short}`;
}

/**
 * A difference without its sign: `53`, `£1,200`, and `2.3 percentage points` for a percentage (F5). One that is there
 * but would be shown as nothing is `less than 1`.
 */
export function differenceText(
  difference: Rational,
  indicator: Unit,
  shownEqual: boolean,
  decimals = indicator.decimals,
): string {
  const size = absolute(difference);
  const shown = round(size, decimals);
  const smallest: Rational = { n: 1n, d: 10n ** BigInt(decimals) };
  const small = size.n !== 0n && (shown.n === 0n || shownEqual) && compare(size, smallest) < 0;
  const amount = small ? smallest : size;
  return (small ? 'less than ' : '') + amountText(amount, indicator, decimals);
}

/** A percentage without its sign, as `less than 1%` where it is there but would be shown as nothing. */
export function percentText(percent: Rational, decimals: number): string {
  const size = absolute(percent);
  const small = size.n !== 0n && round(size, decimals).n === 0n;
  const smallest: Rational = { n: 1n, d: 10n ** BigInt(decimals) };
  return small ? `less than ${displayText(smallest, decimals)}%` : `${displayText(size, decimals)}%`;
}

/** The measures whose number is in the unit of the indicator. */
export const measuresWithUnit: ReadonlySet<Measure> = new Set([...levelMeasures, 'change']);

/** The words that follow a number which stands by itself: `per 10,000`, `children`; empty where the number says it all. */
export function unitWords({ unitKind, unitLabel, ratePer }: Unit): string {
  if (unitKind === 'percent' || unitKind === 'currency') return '';
  return ratePer === null ? unitLabel : `per ${displayText(rational(ratePer), 0)}`;
}

function amountText(amount: Rational, indicator: Unit, decimals: number): string {
  if (indicator.unitKind !== 'percent') return valueText(amount, indicator, decimals);
  const digits = displayText(amount, decimals);
  return `${digits} percentage ${digits === '1' ? 'point' : 'points'}`;
}
