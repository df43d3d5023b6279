import { figureStatuses, figuresOf } from '../../../src/core/figures/index.ts';
import type {
  Finding,
  FigureStatus,
  IndicatorSourceState,
  ReportDocument,
  ReportType,
  Rule,
} from '../../../src/core/model/index.ts';
import { readReport, withOwnWords } from '../../../src/core/reports/index.ts';
import { check } from '../../../src/core/rules/index.ts';
import { outline } from '../../support/outline.ts';
import { smallType } from './paper.ts';

export interface Given {
  /** Null for a document of no known type. */
  readonly type?: ReportType | null;
  readonly figures?: readonly FigureStatus[];
  readonly source?: IndicatorSourceState;
}

/** What one rule says of a report, given as an outline or as a document. A rule that throws fails the test. */
export function findings(rule: Rule, report: string | ReportDocument, given: Given = {}): readonly Finding[] {
  const document = typeof report === 'string' ? outline(report, { title: 'A title' }) : report;
  const type = given.type === undefined ? smallType : given.type;
  const { findings: found } = check(
    {
      document: withOwnWords(document, type),
      report: readReport(document, type === null ? [] : [type], type?.id),
      figures: given.figures ?? figureStatuses(figuresOf(document), document.ledger, null),
      source: given.source ?? { state: 'not-asked' },
      today: '2026-01-20',
    },
    [rule],
  );
  const fault = found.find((finding) => finding.subject === rule.id);
  if (fault) throw new Error(fault.message);
  return found;
}

/** The subjects of what one rule says. */
export const subjects = (rule: Rule, report: string | ReportDocument, given?: Given): readonly string[] =>
  findings(rule, report, given).map((finding) => finding.subject);

/** The messages of what one rule says. */
export const messages = (rule: Rule, report: string | ReportDocument, given?: Given): readonly string[] =>
  findings(rule, report, given).map((finding) => finding.message);
