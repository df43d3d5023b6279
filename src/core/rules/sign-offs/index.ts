import type { Rule } from '../../model/index.ts';
import { signOffMissing } from './sign-off-missing.ts';
import { signOffNeeded } from './sign-off-needed.ts';
import { signOffPlaceholder } from './sign-off-placeholder.ts';

export const signOffsRules: readonly Rule[] = [signOffMissing, signOffNeeded, signOffPlaceholder];
