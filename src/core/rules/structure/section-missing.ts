import type { ReportDocument, ReportType, Rule, Section } from '../../model/index.ts';
import { planSection } from '../../reports/index.ts';
import { titleCase } from '../place.ts';

/** A section that the report type always wants. Whether a conditional one applies is for the author to say. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  title: 'Every required section is there',
  why: 'The committee expects the section, and may have to put off its decision without it.',
  severity: 'error',
  mends: 'one by one',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ document, report }) {
    const { type } = report;
    if (type === null) return;
    for (const [index, section] of report.sections.entries()) {
      if (section.state !== 'missing' || section.spec.required !== 'always') continue;
      const before = report.sections.slice(0, index).findLast((s) => s.state !== 'missing');
      const edits = planSection(document, report, section.id);
      yield {
        outcome: 'fail',
        message: `${titleCase(section.spec.title)} is missing. Add it ${place(type, section, before, report.sections)}.`,
        subject: section.id,
        location: before ? endOf(document, before) : null,
        fixes: edits.length === 0 ? [] : [{ title: 'Add the section', edits, safe: false }],
      };
    }
  },
};

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
