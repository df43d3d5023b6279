/** What a number that is wrong may have been taken from. */

import { compare, decimalText, parseDecimal, rational } from '../figures/decimal.ts';
import type { Rational } from '../figures/decimal.ts';
import { compute, periodLabel } from '../figures/index.ts';
import { readObservation } from '../figures/observation.ts';
import { areaName } from '../figures/words.ts';
import type { Facts } from '../model/index.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** A sentence; null where the number is none that the facts know. */
export function explain(number: TypedNumber, facts: Facts, latest: Facts): string | null {
  const { indicator, area } = facts;
  const is = (value: Rational) => compare(value, number.value) === 0;
  for (let at = latest.series.length - 1; at >= 0; at -= 1) {
    const observation = latest.series[at];
    if (observation === undefined || observation.period === facts.period) continue;
    const reading = readObservation(observation, indicator);
    if (reading.usable && is(reading.published))
      return `${number.text} is the figure ${periodLabel(observation.period, indicator)}.`;
  }
  if (area.kind !== 'country' && facts.england !== null) {
    const england = readObservation(facts.england, indicator);
    if (england.usable && is(england.published)) return `${number.text} is the figure for England.`;
  }
  if (area.kind === 'authority' && facts.region !== null) {
    const region = parseDecimal(compute(facts, 'region').exact);
    if (region !== null && is(region))
      return `${number.text} is the figure for ${areaName(facts.region.area)}.`;
  }
  const own = readObservation(facts.current, indicator);
  if (!own.usable) return null;
  const plain = decimalText(own.published, indicator.decimals);
  const typed = number.text.replaceAll(',', '');
  if (plain.length > 1 && plain.length === typed.length && swapped(plain, typed))
    return 'Two digits are swapped.';
  const count = own.count;
  if (indicator.unitKind !== 'count' && count !== null && compare(count, rational(0)) > 0 && is(count))
    return `${number.text} is the number, not the rate.`;
  return null;
}

/** Two digits side by side stand the other way round. */
const swapped = (a: string, b: string): boolean =>
  [...a].some(
    (_, index) =>
      index + 1 < a.length &&
      a[index] !== a[index + 1] &&
      a.slice(0, index) + (a[index + 1] ?? '') + (a[index] ?? '') + a.slice(index + 2) === b,
  );
