/** The list of rules, in the order in which findings about one place are given. */

import type { Rule } from '../model/index.ts';
import { altTextMissing } from './alt-text-missing.ts';
import { appendixAbsent } from './appendix-absent.ts';
import { appendixUnlisted } from './appendix-unlisted.ts';
import { backgroundPapersMissing } from './background-papers-missing.ts';
import { contactIncomplete } from './contact-incomplete.ts';
import { dateImpossible } from './date-impossible.ts';
import { directionContradicted } from './direction-contradicted.ts';
import { documentLanguageMissing } from './document-language-missing.ts';
import { documentTitleMissing } from './document-title-missing.ts';
import { evidenceOutdated } from './evidence-outdated.ts';
import { figureEdited } from './figure-edited.ts';
import { figureStale } from './figure-stale.ts';
import { figureUnknown } from './figure-unknown.ts';
import { guidanceLookLeft } from './guidance-look-left.ts';
import { headerMissing } from './header-missing.ts';
import { headingOrder } from './heading-order.ts';
import { nilNotAllowed } from './nil-not-allowed.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { sectionPlaceholder } from './section-placeholder.ts';
import { signOffMissing } from './sign-off-missing.ts';
import { signOffPlaceholder } from './sign-off-placeholder.ts';
import { tableHeaderRow } from './table-header-row.ts';

export { check } from './check.ts';
export { partAt } from './place.ts';
export { placeInWords } from './place-words.ts';

export const rules: readonly Rule[] = [
  headerMissing,
  sectionMissing,
  sectionEmpty,
  sectionPlaceholder,
  sectionOrder,
  nilNotAllowed,
  signOffMissing,
  signOffPlaceholder,
  contactIncomplete,
  backgroundPapersMissing,
  appendixUnlisted,
  appendixAbsent,
  placeholderLeft,
  guidanceLookLeft,
  dateImpossible,
  figureStale,
  figureEdited,
  figureUnknown,
  directionContradicted,
  evidenceOutdated,
  headingOrder,
  altTextMissing,
  tableHeaderRow,
  documentTitleMissing,
  documentLanguageMissing,
];
