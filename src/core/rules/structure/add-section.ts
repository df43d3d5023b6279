import type { Fix, Location, Report, ReportDocument, ReportType, Section } from '../../model/index.ts';
import { planSection } from '../../reports/index.ts';
import { titleCase } from '../place.ts';

interface Adding {
  /** "after Summary", "to Appendix 1". */
  readonly where: string;
  /** The end of the section before it. */
  readonly location: Location | null;
  readonly fixes: readonly Fix[];
}

/** How a section that is missing comes into a report. */
export function addingOf(
  document: ReportDocument,
  report: Report,
  type: ReportType,
  missing: Section,
): Adding {
  const index = report.sections.indexOf(missing);
  const before = report.sections.slice(0, index).findLast((s) => s.state !== 'missing');
  const edits = planSection(document, report, missing.id);
  return {
    where: place(type, missing, before, report.sections),
    location: before ? endOf(document, before) : null,
    fixes: edits.length === 0 ? [] : [{ title: 'Add the section', edits, safe: false }],
  };
}

function place(
  type: ReportType,
  missing: Section,
  before: Section | undefined,
  all: readonly Section[],
): string {
  if (missing.spec.group === 'appendix') {
    const appendix = type.layout.find((part) => part.kind === 'appendix');
    if (appendix === undefined) return 'to the appendix';
    return `${appendix.section === missing.id ? 'as' : 'to'} Appendix ${appendix.number}`;
  }
  if (missing.spec.group === 'front') return 'to the table at the front of the report';
  if (before) return `after ${titleCase(before.spec.title)}`;
  const next = all.find((s) => s.state !== 'missing');
  return next ? `before ${titleCase(next.spec.title)}` : 'to the report';
}

/** Where the missing section would begin: the end of the one before it. */
function endOf(document: ReportDocument, before: Section): { block: number } | null {
  const block = before.end > 0 ? before.end - 1 : before.heading?.block;
  return block === undefined || document.blocks[block] === undefined ? null : { block };
}
