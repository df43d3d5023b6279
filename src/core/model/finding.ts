/** What a check says of a report. */

import type { CheckedClaim, ClaimCoverage } from './claim.ts';
import type { Edit } from './edit.ts';
import type { FindingKey, RuleId } from './ids.ts';
import type { Location } from './location.ts';
import type { RuleOptions } from './rule-setting.ts';
import type { Severity } from './severity.ts';
import type { IndicatorSourceState } from './indicator.ts';
import type { FigureStatus } from './figure.ts';
import type { Report } from './report.ts';
import type { ReportDocument } from './document.ts';
import type { Waiver } from './waiver.ts';

/** `fail`: the rule is broken. `review`: a person must look. */
export type Outcome = 'fail' | 'review';

export interface Finding {
  /** The same from one check to the next, while the words that it is about are there. */
  readonly key: FindingKey;
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

/** What a rule yields; the check adds the rest. */
export type Found = Omit<Finding, 'key' | 'rule' | 'severity'>;

export interface Rule<O extends RuleOptions = RuleOptions> {
  readonly id: RuleId;
  /** How it is where the rule holds: "Every section says something". */
  readonly title: string;
  /** Why it matters to whoever reads or publishes the report, in one or two plain sentences. */
  readonly why: string;
  readonly severity: Severity;
  /** A matter of taste: off until a setting gives it a severity. */
  readonly optIn?: true;
  /** Whether its findings can come with a fix: one that is safe, or one that is asked about each time. Absent where the author must write. */
  readonly mends?: 'safe' | 'one by one';
  readonly tags: readonly string[];
  /** Where the rule comes from: statute, standing order, WCAG criterion, or this product. */
  readonly source: string;
  /** What the rule goes by where no setting says otherwise. A setting replaces option by option. */
  readonly options?: O;
  check(input: RuleInput, options: O): Iterable<Found>;
}

/** What came of one rule. `pass`: it found nothing, which says no more than that. */
export interface RuleOutcome {
  readonly rule: RuleId;
  /** What a reader is told of the rule, so that nobody needs the rule itself to show what it found. */
  readonly about: Pick<Rule, 'title' | 'why' | 'source' | 'tags'>;
  readonly outcome: Outcome | 'pass' | 'off';
  /** Whose setting made it other than the rule is by itself; null where nobody's did. */
  readonly setBy: string | null;
}

/** A finding that somebody let stand. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface CheckResult {
  /** In document order, those about the whole document first; without what was waived. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** One for each rule, in the order of the rules. */
  readonly outcomes: readonly RuleOutcome[];
}

export interface RuleInput {
  readonly document: ReportDocument;
  /** The document read against its report type. */
  readonly report: Report;
  /** Each figure of the report with its state, in document order. */
  readonly figures: readonly FigureStatus[];
  readonly source: IndicatorSourceState;
  /** What the prose claims of the source's indicators, in document order. Absent where the source was not asked. */
  readonly claims?: readonly CheckedClaim[];
  readonly coverage?: ClaimCoverage;
  /** ISO date, `2026-01-20`. */
  readonly today: string;
}
