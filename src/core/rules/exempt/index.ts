import type { Rule } from '../../model/index.ts';
import { exemptMarkingMissing } from './exempt-marking-missing.ts';
import { exemptParagraphUnknown } from './exempt-paragraph-unknown.ts';
import { exemptPartMixed } from './exempt-part-mixed.ts';
import { exemptReasonMissing } from './exempt-reason-missing.ts';

export const exemptRules: readonly Rule[] = [
  exemptMarkingMissing,
  exemptParagraphUnknown,
  exemptReasonMissing,
  exemptPartMixed,
];
