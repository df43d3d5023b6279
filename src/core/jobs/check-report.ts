import type {
  ClaimCoverage,
  FigureStatus,
  Finding,
  HostError,
  IndicatorSourceState,
  Needed,
  Report,
  ReportDocument,
  ReportTypeId,
  Result,
  RuleOutcome,
  WaivedFinding,
} from '../model/index.ts';
import { ok } from '../model/index.ts';
import { checkClaims } from '../claims/index.ts';
import { resolveFigures } from '../figures/index.ts';
import { defaultArea, readReport, withOwnWords } from '../reports/index.ts';
import { whatIsNeeded } from '../rules/conditions.ts';
import { check, rules } from '../rules/index.ts';
import type { Ports } from './ports.ts';

/** A report as it stands, and everything that is to be said about it. */
export interface Checked {
  /** As its type reads it: marked as guidance is only what the skeleton writes. */
  readonly document: ReportDocument;
  readonly report: Report;
  readonly figures: readonly FigureStatus[];
  /** What this report must have in its own case, with the reason. */
  readonly needed: Needed;
  readonly findings: readonly Finding[];
  /** What somebody let stand, with their name and reason; not among the findings. */
  readonly waived: readonly WaivedFinding[];
  /** What came of each rule. */
  readonly outcomes: readonly RuleOutcome[];
  /** It is of a known type, and no finding that was not waived is an error. What is of no known type was not checked for sign-offs. */
  readonly ready: boolean;
  /** Whether figures and typed numbers could be compared with their source; the other rules do not depend on it. */
  readonly source: IndicatorSourceState;
  /** How many of the typed numbers could be held against the source; the rest was not checked. */
  readonly coverage: ClaimCoverage;
  /** What could not be read of the document, each in a sentence; the rest was checked. Empty for a sound document. */
  readonly notes: readonly string[];
}

export interface CheckOptions {
  /** Reads the report as this type, whatever it looks like. */
  readonly typeId?: ReportTypeId;
}

/** Reads the report and checks it. Changes nothing. Fails only where the document cannot be read. */
export async function checkReport(
  ports: Ports,
  options: CheckOptions = {},
): Promise<Result<Checked, HostError>> {
  const read = await ports.host.read();
  if (!read.ok) return read;
  const report = readReport(read.value, ports.types, options.typeId);
  const document = withOwnWords(read.value, report.type);
  const [{ figures, source }, { claims, coverage, failed }] = await Promise.all([
    resolveFigures(document, ports.source, ports.today),
    checkClaims(document, ports.source, defaultArea(report, ports.types)),
  ]);
  const { findings, waived, outcomes } = check(
    { document, report, figures, source, claims, coverage, today: ports.today },
    rules,
  );
  const ready = report.type !== null && findings.every((finding) => finding.severity !== 'error');
  return ok({
    document,
    report,
    figures,
    needed: whatIsNeeded({ document, report }),
    findings,
    waived,
    outcomes,
    ready,
    source: failed === null ? source : { state: 'failed', message: failed },
    coverage,
    notes: unread(document),
  });
}

function unread({ ledger, problems }: ReportDocument): readonly string[] {
  return ledger.state === 'damaged' || ledger.state === 'newer' ? [ledger.message, ...problems] : problems;
}
