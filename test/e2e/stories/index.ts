/** All stories of live figures, in the order in which an author meets them. */

import { choosing } from './choosing.ts';
import { kinds } from './kinds.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [...kinds, ...choosing];
