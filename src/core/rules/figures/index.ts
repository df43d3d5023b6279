import type { Rule } from '../../model/index.ts';
import { directionContradicted } from './direction-contradicted.ts';
import { evidenceOutdated } from './evidence-outdated.ts';
import { figureEdited } from './figure-edited.ts';
import { figureStale } from './figure-stale.ts';
import { figureUnknown } from './figure-unknown.ts';

export const figuresRules: readonly Rule[] = [
  figureStale,
  figureEdited,
  figureUnknown,
  directionContradicted,
  evidenceOutdated,
];
