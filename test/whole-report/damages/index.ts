/** One fault at a time: every rule of the check has at least one here. */

import type { Damage } from '../damage.ts';
import { accessibility } from './accessibility.ts';
import { arithmetic } from './arithmetic.ts';
import { disclosure } from './disclosure.ts';
import { figures } from './figures.ts';
import { law } from './law.ts';
import { leftovers } from './leftovers.ts';
import { references } from './references.ts';
import { structure } from './structure.ts';
import { style } from './style.ts';

export const damages: readonly Damage[] = [
  ...structure,
  ...references,
  ...law,
  ...disclosure,
  ...figures,
  ...arithmetic,
  ...leftovers,
  ...accessibility,
  ...style,
];
