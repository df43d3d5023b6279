/** How a value of an indicator is written. */

import type { Indicator } from '../model/index.ts';
import { absolute, compare, displayText, rational, round } from './decimal.ts';
import type { Rational } from './decimal.ts';

type Unit = Pick<Indicator, 'unitKind' | 'unitLabel' | 'ratePer' | 'decimals'>;

/** `545`, `88`, `91.4%`, `£1,200`, `-£5`, to the indicator's decimals (F3). */
export function valueText(value: Rational, indicator: Unit, decimals = indicator.decimals): string {
  const digits = displayText(value, decimals);
  if (indicator.unitKind === 'percent') return `${digits}%`;
  if (indicator.unitKind !== 'currency') return digits;
  return digits.startsWith('-') ? `-£${digits.slice(1)}` : `£${digits}`;
}

/**
 * A difference without its sign: `53`, `£1,200`, and `2.3 percentage points` for a percentage (F5). One that is there
 * but would be shown as nothing is `less than 1`.
 */
export function differenceText(difference: Rational, indicator: Unit, shownEqual: boolean): string {
  const size = absolute(difference);
  const shown = round(size, indicator.decimals);
  const smallest: Rational = { n: 1n, d: 10n ** BigInt(indicator.decimals) };
  const small = size.n !== 0n && (shown.n === 0n || shownEqual) && compare(size, smallest) < 0;
  const amount = small ? smallest : size;
  return (small ? 'less than ' : '') + amountText(amount, indicator);
}

/** The words that follow a number which stands by itself: `per 10,000`, `children`; empty where the number says it all. */
export function unitWords({ unitKind, unitLabel, ratePer }: Unit): string {
  if (unitKind === 'percent' || unitKind === 'currency') return '';
  return ratePer === null ? unitLabel : `per ${displayText(rational(ratePer), 0)}`;
}

function amountText(amount: Rational, indicator: Unit): string {
  if (indicator.unitKind !== 'percent') return valueText(amount, indicator);
  const digits = displayText(amount, indicator.decimals);
  return `${digits} percentage ${digits === '1' ? 'point' : 'points'}`;
}
