/** What each measure of an indicator comes to, by rules F1 to F17. Everything is computed here, once, for pane, CLI and service. */

import { madeOnceFor } from '../../model/index.ts';
import type { Computed, Facts, FigureFormat, Measure } from '../../model/index.ts';
import { change, changePercent } from './change-measures.ts';
import { chartText } from '../charts/index.ts';
import { englandFigure, group, neighbours, regionFigure } from './comparators.ts';
import { missing, observed } from './computed.ts';
import type { Computation } from './computed.ts';
import { notes, source } from './note-measures.ts';
import { rank } from './rank.ts';
import { rating, target } from './rating.ts';
import { share } from './share.ts';
import { timeBefore } from './time-before.ts';
import { areaName, capitalised } from '../words.ts';
import { compared, moved, period, since, when } from './words-measures.ts';

/** A measure, ready to be written. Where there is no value the text is its GSS symbol (`[c]`) and the note says why. */
export function compute(facts: Facts, measure: Measure, format?: FigureFormat): Computed {
  if (format === undefined) return asUsual(facts)(measure);
  const computed = computations[measure](facts, format);
  return format.capital === true ? { ...computed, text: capitalised(computed.text) } : computed;
}

/** The measures of some facts as they are usually written, each computed once: many figures and claims are of the same facts. */
const asUsual = madeOnceFor((facts: Facts) => {
  const known = new Map<Measure, Computed>();
  return (measure: Measure): Computed => {
    const computed = known.get(measure) ?? computations[measure](facts, {});
    known.set(measure, computed);
    return computed;
  };
});

const computations: Readonly<Record<Measure, Computation>> = {
  value: (facts, format) => observed(facts, facts.current, areaName(facts.area), format),
  previous: (facts, format) =>
    facts.previous === null
      ? missing(facts, 'x', `The source has no figure for ${timeBefore(facts, 'before')}.`)
      : observed(facts, facts.previous, areaName(facts.area), format),
  change,
  'change-pct': changePercent,
  rank,
  england: englandFigure,
  region: regionFigure,
  neighbours,
  'nn-median': group('median'),
  'nn-mean': group('mean'),
  'nn-pooled': group('pooled'),
  'nn-sum': group('sum'),
  share,
  target,
  rag: rating,
  compared,
  moved,
  since,
  period,
  when,
  source,
  notes,
  trend: (facts) => chartText(facts, 'trend'),
  bars: (facts) => chartText(facts, 'bars'),
};
