/** The list of rules, in the order in which findings about one place are given. */

import type { Rule } from '../model/index.ts';
import { altTextMissing } from './accessibility/alt-text-missing.ts';
import { appendixAbsent } from './references/appendix-absent.ts';
import { appendixUnlisted } from './references/appendix-unlisted.ts';
import { backgroundPapersMissing } from './references/background-papers-missing.ts';
import { contactIncomplete } from './references/contact-incomplete.ts';
import { dateImpossible } from './dates/date-impossible.ts';
import { directionContradicted } from './figures/direction-contradicted.ts';
import { documentLanguageMissing } from './accessibility/document-language-missing.ts';
import { documentTitleMissing } from './accessibility/document-title-missing.ts';
import { figureEdited } from './figures/figure-edited.ts';
import { figureStale } from './figures/figure-stale.ts';
import { figureUnknown } from './figures/figure-unknown.ts';
import { guidanceLookLeft } from './structure/guidance-look-left.ts';
import { headerMissing } from './structure/header-missing.ts';
import { headingOrder } from './accessibility/heading-order.ts';
import { nilNotAllowed } from './structure/nil-not-allowed.ts';
import { placeholderLeft } from './structure/placeholder-left.ts';
import { sectionEmpty } from './structure/section-empty.ts';
import { sectionMissing } from './structure/section-missing.ts';
import { sectionOrder } from './structure/section-order.ts';
import { sectionPlaceholder } from './structure/section-placeholder.ts';
import { signOffMissing } from './sign-offs/sign-off-missing.ts';
import { signOffPlaceholder } from './sign-offs/sign-off-placeholder.ts';
import { tableHeaderRow } from './accessibility/table-header-row.ts';
import { trackedChangesLeft } from './leftovers/tracked-changes-left.ts';
import { commentsLeft } from './leftovers/comments-left.ts';
import { hiddenTextLeft } from './leftovers/hidden-text-left.ts';
import { highlightLeft } from './leftovers/highlight-left.ts';
import { draftMarkLeft } from './leftovers/draft-mark-left.ts';
import { personalPropertiesLeft } from './leftovers/personal-properties-left.ts';
import { headingsNone } from './accessibility/headings-none.ts';
import { linkTextUnclear } from './accessibility/link-text-unclear.ts';
import { tableCellsMerged } from './accessibility/table-cells-merged.ts';
import { tableGaps } from './accessibility/table-gaps.ts';
import { textSmall } from './accessibility/text-small.ts';
import { textJustified } from './accessibility/text-justified.ts';
import { contrastLow } from './accessibility/contrast-low.ts';
import { colourAlone } from './accessibility/colour-alone.ts';

export { check } from './check.ts';
export { layersOf, settingOf, type Setting } from './settings.ts';
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
  trackedChangesLeft,
  commentsLeft,
  hiddenTextLeft,
  highlightLeft,
  draftMarkLeft,
  personalPropertiesLeft,
  headingOrder,
  altTextMissing,
  tableHeaderRow,
  headingsNone,
  linkTextUnclear,
  tableCellsMerged,
  tableGaps,
  textSmall,
  textJustified,
  contrastLow,
  colourAlone,
  documentTitleMissing,
  documentLanguageMissing,
];
