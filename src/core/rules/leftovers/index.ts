import type { Rule } from '../../model/index.ts';
import { commentsLeft } from './comments-left.ts';
import { draftMarkLeft } from './draft-mark-left.ts';
import { hiddenTextLeft } from './hidden-text-left.ts';
import { highlightLeft } from './highlight-left.ts';
import { personalPropertiesLeft } from './personal-properties-left.ts';
import { trackedChangesLeft } from './tracked-changes-left.ts';

export const leftoversRules: readonly Rule[] = [
  trackedChangesLeft,
  commentsLeft,
  hiddenTextLeft,
  highlightLeft,
  draftMarkLeft,
  personalPropertiesLeft,
];
