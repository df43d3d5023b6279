/** One fault at a time: every rule of the check has at least one here. */

import type { Damage } from '../damage.ts';
import { disclosure } from './disclosure.ts';
import { law } from './law.ts';
import { references } from './references.ts';
import { structure } from './structure.ts';

export const damages: readonly Damage[] = [...structure, ...references, ...law, ...disclosure];
