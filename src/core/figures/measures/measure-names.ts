/** What each measure is called, after the name of its indicator and area: `Children looked after, rate, Derby: rank`. */

import type { Measure } from '../../model/index.ts';

export const measureNames: Readonly<Record<Measure, string>> = {
  value: 'value',
  change: 'change',
  'change-pct': 'change in per cent',
  previous: 'earlier value',
  rank: 'rank',
  england: 'England',
  region: 'region',
  neighbours: 'statistical neighbours',
  'nn-median': 'statistical neighbours, median',
  'nn-mean': 'statistical neighbours, mean',
  'nn-pooled': 'statistical neighbours, pooled',
  'nn-sum': 'statistical neighbours, sum',
  share: 'share of England',
  target: 'target',
  rag: 'rating',
  compared: 'change in words',
  moved: 'direction in words',
  since: 'time since the earlier value',
  period: 'period',
  when: 'period in a sentence',
  source: 'source',
  notes: 'notes',
  trend: 'trend chart',
  bars: 'bar chart',
};
