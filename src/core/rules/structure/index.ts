import type { Rule } from '../../model/index.ts';
import { guidanceLookLeft } from './guidance-look-left.ts';
import { headerMissing } from './header-missing.ts';
import { nilNotAllowed } from './nil-not-allowed.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { sectionPlaceholder } from './section-placeholder.ts';

export const structureRules: readonly Rule[] = [
  headerMissing,
  sectionMissing,
  sectionEmpty,
  sectionPlaceholder,
  sectionOrder,
  nilNotAllowed,
  placeholderLeft,
  guidanceLookLeft,
];
