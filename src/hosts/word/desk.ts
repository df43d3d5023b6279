import type { Watch } from '../../core/model/index.ts';
import type { Found } from './locate.ts';
import type { Read } from './plan-paragraph.ts';
import type { Marks } from './tracking.ts';

/** What the writers of one call share. */
export interface Desk {
  readonly context: Word.RequestContext;
  readonly found: Found;
  readonly read: Read;
  /** Changes sent at once. */
  readonly chunk: number;
  readonly watch: Watch;
  readonly marks: Marks;
  /** Told of the request that takes away the empty lines that came with blocks: nobody has to wait for it. */
  readonly tidying: (request: Promise<unknown>) => void;
}
