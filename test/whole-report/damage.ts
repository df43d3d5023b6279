/** A fault as an author leaves it in a paper, and what a clerk expects to be told of it. */

import type { RuleSettings } from '../../src/core/model/index.ts';
import type { Change } from './changes.ts';
import type * as papers from './papers.ts';
import type { TableTexts } from '../../src/sources/index.ts';

export interface Damage {
  /** What the author did. */
  readonly title: string;
  readonly paper: keyof typeof papers;
  /** One after another; none where the paper itself is as it was, and the day or a setting is another. */
  readonly does: readonly Change[];
  /** On another day, without a source of figures, with what the source has published since, by the rules of a council. */
  readonly on?: string;
  readonly source?: TableTexts | null;
  readonly rules?: RuleSettings;
  /** All that is found, in the order of the report. */
  readonly finds: readonly Expected[];
  /** What each fix does, for findings whose rule offers one. */
  readonly mends?: Mended;
}

export interface Expected {
  readonly rule: string;
  readonly outcome: 'fail' | 'review';
  readonly subject: string;
  /** As the list of findings says it; empty where it is about the whole document. */
  readonly place: string;
  /** In the message. */
  readonly says: string;
}

/** What the first fix of a finding is called, and the paragraphs that it takes out and puts in. */
export interface Mended {
  readonly fix: string;
  readonly out: readonly string[];
  readonly in: readonly string[];
  /** What is rightly said once it is made, where that is not nothing. */
  readonly leaves?: readonly Expected[];
}

type Say = (rule: string, subject: string, place: string, says: string) => Expected;

export const fail: Say = (rule, subject, place, says) => ({ rule, outcome: 'fail', subject, place, says });
export const review: Say = (rule, subject, place, says) => ({
  rule,
  outcome: 'review',
  subject,
  place,
  says,
});
