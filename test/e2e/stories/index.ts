/** All stories, in the order in which an author meets them. */

import { check } from './check.ts';
import { choosing } from './choosing.ts';
import { evidence } from './evidence.ts';
import { kinds } from './kinds.ts';
import { links } from './links.ts';
import { places } from './places.ts';
import { review } from './review.ts';
import { states } from './states.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  ...kinds,
  ...choosing,
  ...links,
  ...states,
  ...review,
  ...places,
  ...evidence,
  ...check,
];
