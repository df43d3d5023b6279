import type { Rule } from '../../model/index.ts';
import { appendixAbsent } from './appendix-absent.ts';
import { appendixUnknown } from './appendix-unknown.ts';
import { appendixUnlisted } from './appendix-unlisted.ts';
import { backgroundPaperExempt } from './background-paper-exempt.ts';
import { backgroundPapersMissing } from './background-papers-missing.ts';
import { contactIncomplete } from './contact-incomplete.ts';
import { paragraphUnknown } from './paragraph-unknown.ts';

export const referencesRules: readonly Rule[] = [
  contactIncomplete,
  backgroundPapersMissing,
  backgroundPaperExempt,
  appendixUnlisted,
  appendixAbsent,
  appendixUnknown,
  paragraphUnknown,
];
