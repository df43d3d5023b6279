/** A finding that somebody let stand: who, and why. It travels with the report, and is shown to whoever receives it. */

import type { FindingKey, RuleId } from './ids.ts';

export interface Waiver {
  readonly key: FindingKey;
  readonly rule: RuleId;
  /** What was let stand, in the words of the finding. */
  readonly message: string;
  readonly name: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}
