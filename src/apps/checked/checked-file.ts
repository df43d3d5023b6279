import type { Checked } from '../../core/jobs/check-report.ts';
import type {
  ClaimCoverage,
  Finding,
  HostError,
  IndicatorSourceState,
  Location,
  RuleOutcome,
  Severity,
  Waiver,
} from '../../core/model/index.ts';
import { datesIn } from '../../core/reports/index.ts';
import { partAt, placeInWords } from '../../core/rules/index.ts';
import { titleCase } from '../../core/rules/place.ts';

/**
 * One file of a check: what was found, or why it could not be read. Plain data and no more than the answers need:
 * it comes from a worker, and a folder may hold any number of files.
 */
export interface CheckedFile {
  readonly file: string;
  /** Null where the file could not be checked. */
  readonly checked: CheckedReport | null;
  readonly error: { readonly kind: HostError['kind'] | 'fault'; readonly message: string } | null;
}

export interface CheckedReport {
  readonly type: { readonly id: string; readonly title: string; readonly confidence: number } | null;
  /** As the header gives them; empty where it does not. */
  readonly title: string;
  readonly committee: string;
  /** ISO date of the meeting; null where the header gives none. */
  readonly meeting: string | null;
  readonly ready: boolean;
  readonly header: readonly Stated[];
  readonly sections: readonly { readonly id: string; readonly state: string }[];
  readonly signOffs: readonly {
    readonly role: string;
    readonly state: string;
    readonly names: readonly string[];
  }[];
  readonly figures: readonly {
    readonly tag: string;
    readonly state: string;
    readonly mark: string | null;
    readonly text: string;
  }[];
  /** In document order. */
  readonly findings: readonly ToldFinding[];
  readonly waived: readonly WaivedFinding[];
  readonly outcomes: readonly Omit<RuleOutcome, 'about'>[];
  readonly source: IndicatorSourceState;
  /** How many of the typed numbers could be compared with published data. */
  readonly coverage: ClaimCoverage;
  readonly notes: readonly string[];
}

interface Stated {
  readonly id: string;
  readonly state: string;
  readonly text: string;
}

/** A finding with its place in words. */
export interface ToldFinding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: Finding['outcome'];
  readonly message: string;
  readonly subject: string;
  readonly location: Location | null;
  /** "paragraph 2.1"; empty where it is about the whole document. */
  readonly place: string;
  /** The section, field or sign-off that it stands in: "Legal implications". Empty where it stands in none. */
  readonly part: string;
  /** Titles, a verb first. */
  readonly fixes: readonly string[];
}

export interface WaivedFinding {
  readonly finding: ToldFinding;
  readonly waiver: Pick<Waiver, 'name' | 'reason' | 'at'>;
}

/** What the answers say of a report that was checked. */
export function checkedReport(checked: Checked): CheckedReport {
  const { document, report, figures, findings, waived, outcomes, ready, source, coverage, notes } = checked;
  // What is missing stands nowhere: it belongs to the part that it is missing from.
  const named = (subject: string): string | undefined => {
    const title =
      report.sections.find(({ id }) => id === subject)?.spec.title ??
      report.signOffs.find(({ role }) => role === subject)?.spec.title ??
      report.records.find(({ id }) => id === subject)?.spec.title ??
      report.header.find(({ id }) => id === subject)?.spec.label;
    return title === undefined ? undefined : titleCase(title);
  };
  const tell = (finding: Finding): ToldFinding => {
    const { key, rule, severity, outcome, message, subject, location, fixes } = finding;
    const part = location === null ? null : partAt(report, document, location);
    return {
      key,
      rule,
      severity,
      outcome,
      message,
      subject,
      location,
      place: placeInWords(document, report, location, part),
      part: (location === null ? named(subject) : part?.title) ?? '',
      fixes: fixes.map((fix) => fix.title),
    };
  };
  const field = (id: string): string => {
    const found = report.header.find((one) => one.id === id);
    return found?.state === 'filled' ? found.text.trim() : '';
  };
  const { type } = report;
  return {
    type: type && { id: type.id, title: type.title, confidence: report.confidence },
    title: field('title'),
    committee: field('committee'),
    meeting: datesIn(field('date')).find(({ precision }) => precision === 'day')?.iso ?? null,
    ready,
    header: report.header.map(({ id, state, text }) => ({ id, state, text })),
    sections: report.sections.map(({ id, state }) => ({ id, state })),
    signOffs: report.signOffs.map(({ role, state, names }) => ({ role, state, names })),
    figures: figures.map(({ tag, state, mark, text }) => ({ tag, state, mark, text })),
    findings: findings.map(tell),
    waived: waived.map(({ finding, waiver: { name, reason, at } }) => ({
      finding: tell(finding),
      waiver: { name, reason, at },
    })),
    outcomes: outcomes.map(({ rule, outcome, setBy }) => ({ rule, outcome, setBy })),
    source,
    coverage,
    notes,
  };
}
