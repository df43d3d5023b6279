import type { Rule } from '../../model/index.ts';
import { claimContradicted } from './claim-contradicted.ts';
import { numberUnlinked } from './number-unlinked.ts';

export const claimsRules: readonly Rule[] = [claimContradicted, numberUnlinked];
