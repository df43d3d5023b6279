/** What a check says of a report. */

import type { Edit } from './edit.ts';
import type { RuleId } from './ids.ts';
import type { Location } from './location.ts';
import type { Severity } from './severity.ts';
import type { IndicatorSourceState } from './indicator.ts';
import type { FigureStatus } from './figure.ts';
import type { Report } from './report.ts';
import type { ReportDocument } from './document.ts';

/** `fail`: the rule is broken. `review`: a person must look. */
export type Outcome = 'fail' | 'review';

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** Plain English: what is wrong and what to do. */
  readonly message: string;
  /** The section, role, field, figure tag or indicator that the finding is about. */
  readonly subject: string;
  readonly location: Location | null;
  readonly fixes: readonly Fix[];
}

export interface Fix {
  /** A verb first: "Mark the first row as header". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** A safe fix may be made together with others, without being asked about each. */
  readonly safe: boolean;
}

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly tags: readonly string[];
  /** Where the rule comes from: statute, standing order, WCAG criterion, or this product. */
  readonly source: string;
  check(input: RuleInput): Iterable<Omit<Finding, 'rule' | 'severity'>>;
}

export interface RuleInput {
  readonly document: ReportDocument;
  /** The document read against its report type. */
  readonly report: Report;
  /** Each figure of the report with its state, in document order. */
  readonly figures: readonly FigureStatus[];
  readonly source: IndicatorSourceState;
  /** ISO date, `2026-01-20`. */
  readonly today: string;
}
