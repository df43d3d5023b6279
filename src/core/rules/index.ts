/** The list of rules, in the order in which findings about one place are given. */

import type { Rule } from '../model/index.ts';
import { accessibilityRules } from './accessibility/index.ts';
import { claimsRules } from './claims/index.ts';
import { arithmeticRules } from './arithmetic/index.ts';
import { datesRules } from './dates/index.ts';
import { disclosureRules } from './disclosure/index.ts';
import { exemptRules } from './exempt/index.ts';
import { figuresRules } from './figures/index.ts';
import { leftoversRules } from './leftovers/index.ts';
import { referencesRules } from './references/index.ts';
import { signOffsRules } from './sign-offs/index.ts';
import { structureRules } from './structure/index.ts';
import { styleRules } from './style/index.ts';

export { check } from './check.ts';
export { layersOf, settingOf, type Setting } from './settings.ts';
export { partAt } from './place.ts';
export { placeInWords } from './place-words.ts';

export const rules: readonly Rule[] = [
  ...structureRules,
  ...signOffsRules,
  ...referencesRules,
  ...datesRules,
  ...disclosureRules,
  ...exemptRules,
  ...figuresRules,
  ...claimsRules,
  ...arithmeticRules,
  ...leftoversRules,
  ...accessibilityRules,
  ...styleRules,
];
