import type { Rule } from '../../model/index.ts';
import { choiceUndecided } from './choice-undecided.ts';
import { guidanceLookLeft } from './guidance-look-left.ts';
import { headerMissing } from './header-missing.ts';
import { nilContradicted } from './nil-contradicted.ts';
import { nilNotAllowed } from './nil-not-allowed.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { recommendationReason } from './recommendation-reason.ts';
import { recommendationUnnumbered } from './recommendation-unnumbered.ts';
import { recommendationVerb } from './recommendation-verb.ts';
import { sectionDuplicated } from './section-duplicated.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionLong } from './section-long.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNeeded } from './section-needed.ts';
import { sectionOrder } from './section-order.ts';
import { sectionPlaceholder } from './section-placeholder.ts';
import { sectionRenamed } from './section-renamed.ts';

export const structureRules: readonly Rule[] = [
  headerMissing,
  sectionMissing,
  sectionNeeded,
  sectionEmpty,
  sectionPlaceholder,
  sectionOrder,
  sectionRenamed,
  sectionDuplicated,
  sectionLong,
  nilNotAllowed,
  nilContradicted,
  recommendationUnnumbered,
  recommendationVerb,
  recommendationReason,
  placeholderLeft,
  choiceUndecided,
  guidanceLookLeft,
];
