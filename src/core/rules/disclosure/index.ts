import type { Rule } from '../../model/index.ts';
import { personalIdentifier } from './personal-identifier.ts';
import { smallCountBySubtraction } from './small-count-by-subtraction.ts';
import { smallCount } from './small-count.ts';

export const disclosureRules: readonly Rule[] = [smallCount, smallCountBySubtraction, personalIdentifier];
