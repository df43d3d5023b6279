/** How much of England's number is an area's. */

import { missing } from './computed.ts';
import type { Computation } from './computed.ts';
import { divide, exactText, multiply, rational } from '../decimal.ts';
import { caveat, readObservation, symbolWords } from '../observation.ts';
import { formatted, percentText, valueText } from '../value-text.ts';

/** Per cent of England's count, to one decimal unless another number of them is asked for (F3). */
export const share: Computation = (facts, format) => {
  const { indicator, area, england } = facts;
  if (indicator.unitKind !== 'count') return missing(facts, 'z', 'Only a count can be a share of England’s.');
  if (area.kind === 'country') return missing(facts, 'z', 'England has no share of itself.');
  const own = readObservation(facts.current, indicator);
  if (!own.usable)
    return missing(facts, own.symbol, `There is no share: the figure is ${symbolWords[own.symbol]}.`);
  const whole = readObservation(england?.period === facts.period ? england : null, indicator);
  if (!whole.usable)
    return missing(
      facts,
      whole.symbol,
      `There is no share: England’s figure is ${symbolWords[whole.symbol]}.`,
    );
  const ratio = divide(own.unrounded, whole.unrounded);
  if (ratio === null) return missing(facts, 'z', 'There is no share: England’s figure is zero.');
  const percent = multiply(ratio, rational(100));
  const caution = caveat(facts.current);
  const text = percentText(percent, format.decimals ?? 1);
  return {
    text: format.unit === 'per-cent' ? formatted(text, indicator, format) : text,
    exact: exactText(percent),
    note: `Share of the ${valueText(whole.published, indicator)} in England.${caution === null ? '' : ` ${caution}`}`,
    period: facts.period,
  };
};
