/** Live figures: their queries, arithmetic, wording, states, and the plans of an insertion and a refresh. */

export { describeChange } from './measures/change.ts';
export type { ChangeDescription } from './measures/change.ts';
export { isChartTag } from './figure-controls.ts';
export { figuresOf } from './figures-of.ts';
export { refreshHistory } from './history.ts';
export type { PastRefresh } from './history.ts';
export { agreement, holdsNumber, matchesOf } from './match.ts';
export type { Match } from './match.ts';
export { hasValue, isSymbol } from './measures/computed.ts';
export { measureNames } from './measures/measure-names.ts';
export { compute } from './measures/measures.ts';
export {
  canonicalPeriod,
  cyclesBack,
  parsePeriod,
  previousPeriod,
  printPeriod,
  sameShape,
} from './period.ts';
export type { Period } from './period.ts';
export { periodLabel, periodNoun } from './period-label.ts';
export { figureLabel } from './refresh/offer.ts';
export { phrase, phraseNotes, phraseText } from './phrase.ts';
export type { PhrasePart } from './phrase.ts';
export { figureParts, planInsert, planLink } from './plan-insert.ts';
export { planRefresh, updatesFor } from './refresh/plan-refresh.ts';
export type { FigureUpdate, HeldFigure, PlainUpdate, RefreshPlan } from './refresh/plan-refresh.ts';
export { refreshEdits } from './refresh/refresh-edits.ts';
export type { RefreshOptions } from './refresh/refresh-edits.ts';
export { resolveFigures } from './resolve.ts';
export type { ResolvedFigures } from './resolve.ts';
export { factsQueries, figureStatuses } from './refresh/statuses.ts';
export type { Answers } from './refresh/statuses.ts';
export { factsKey, isChartMeasure, isFigureQuery, isFigureTag, parseTag, printTag } from './tag.ts';
export { trend } from './measures/trend.ts';
export type { Trend, TrendPoint, TrendSegment } from './measures/trend.ts';
export { unitWords } from './value-text.ts';
