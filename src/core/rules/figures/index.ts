import type { Rule } from '../../model/index.ts';
import { caveatMissing } from './caveat-missing.ts';
import { comparatorPeriod } from './comparator-period.ts';
import { directionContradicted } from './direction-contradicted.ts';
import { evidenceOutdated } from './evidence-outdated.ts';
import { figureEdited } from './figure-edited.ts';
import { figurePeriodUnstated } from './figure-period-unstated.ts';
import { figurePeriodsMixed } from './figure-periods-mixed.ts';
import { figureRoundingMixed } from './figure-rounding-mixed.ts';
import { figureSourceUnstated } from './figure-source-unstated.ts';
import { figureStale } from './figure-stale.ts';
import { figureUnknown } from './figure-unknown.ts';
import { figuresDisagree } from './figures-disagree.ts';
import { percentagePoints } from './percentage-points.ts';
import { periodLengthsMixed } from './period-lengths-mixed.ts';
import { rankUnclear } from './rank-unclear.ts';

export const figuresRules: readonly Rule[] = [
  figureStale,
  figureEdited,
  figureUnknown,
  figuresDisagree,
  figurePeriodsMixed,
  figureRoundingMixed,
  comparatorPeriod,
  periodLengthsMixed,
  percentagePoints,
  directionContradicted,
  rankUnclear,
  caveatMissing,
  figurePeriodUnstated,
  figureSourceUnstated,
  evidenceOutdated,
];
