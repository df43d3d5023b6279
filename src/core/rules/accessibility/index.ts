import type { Rule } from '../../model/index.ts';
import { altTextMissing } from './alt-text-missing.ts';
import { colourAlone } from './colour-alone.ts';
import { contrastLow } from './contrast-low.ts';
import { documentLanguageMissing } from './document-language-missing.ts';
import { documentTitleMissing } from './document-title-missing.ts';
import { headingOrder } from './heading-order.ts';
import { headingsNone } from './headings-none.ts';
import { languageOfParts } from './language-of-parts.ts';
import { linkTextUnclear } from './link-text-unclear.ts';
import { tableCellsMerged } from './table-cells-merged.ts';
import { tableGaps } from './table-gaps.ts';
import { tableHeaderRow } from './table-header-row.ts';
import { textJustified } from './text-justified.ts';
import { textSmall } from './text-small.ts';

export const accessibilityRules: readonly Rule[] = [
  headingOrder,
  headingsNone,
  altTextMissing,
  tableHeaderRow,
  tableCellsMerged,
  tableGaps,
  linkTextUnclear,
  textSmall,
  textJustified,
  contrastLow,
  colourAlone,
  documentTitleMissing,
  documentLanguageMissing,
  languageOfParts,
];
