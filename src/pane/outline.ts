/** The report as it stands in the document, in groups, for the outline of the pane. */
import type { Checked } from '../core/jobs/check-report.ts';
import type { Location, Report, ReportDocument, Section, SectionState } from '../core/model/index.ts';
import { partAt, titleCase } from '../core/rules/place.ts';
import { count } from './words.ts';

export interface OutlineGroup {
  readonly id: 'front' | 'body' | 'approvals' | 'appendix';
  readonly title: string;
  readonly lines: readonly OutlineLine[];
}

export interface OutlineLine {
  readonly id: string;
  readonly title: string;
  readonly state: SectionState;
  /** The report type always asks for it, or in a case that is this report's. */
  readonly required: boolean;
  /** What is there, in a few words; where nothing is and only some reports need it, why this one does. */
  readonly words: string;
  /** Null where it is not in the document. */
  readonly at: Location | null;
}

/** No words, no tables: a document that nobody has begun. */
export function isEmpty(document: ReportDocument): boolean {
  return document.blocks.every((block) => block.kind === 'paragraph' && block.text.trim() === '');
}

/** Groups without lines are left out. */
export function outline(checked: Pick<Checked, 'report' | 'figures' | 'needed'>): readonly OutlineGroup[] {
  const { report } = checked;
  const { type } = report;
  if (!type) return [];
  const appendix = type.layout.find((part) => part.kind === 'appendix');
  const sections = (group: Section['spec']['group']) =>
    asTheyStand(report.sections.filter((section) => section.spec.group === group))
      .filter((section) => section.id !== appendix?.section)
      .filter((section) => section.state !== 'missing' || isNeeded(section, checked))
      .map((section) => sectionLine(section, checked));
  const groups: OutlineGroup[] = [
    { id: 'front', title: 'Front table', lines: sections('front') },
    { id: 'body', title: 'Sections', lines: sections('body') },
    { id: 'approvals', title: 'Approvals and contacts', lines: [...approvals(report), ...records(report)] },
    {
      id: 'appendix',
      title: appendix ? `Appendix ${appendix.number} – ${titleCase(appendix.title)}` : 'Appendix',
      lines: sections('appendix'),
    },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** The section that a place in the text belongs to; null outside all of them. */
export function sectionAt(report: Report, document: ReportDocument, at: Location | null): Section | null {
  const part = at && partAt(report, document, at);
  return report.sections.find((section) => section.id === part?.id) ?? null;
}

/** Sections that the report must have and the document lacks, as the outline shows them. */
export function missingSections(checked: Pick<Checked, 'report' | 'needed'>): readonly Section[] {
  const { type, sections } = checked.report;
  const appendix = type?.layout.find((part) => part.kind === 'appendix');
  return sections.filter(
    (section) =>
      section.state === 'missing' && isNeeded(section, checked) && section.id !== appendix?.section,
  );
}

/** Sections that the document lacks and the author may want: optional ones, and those whose condition nothing tells of. */
export function offeredSections(checked: Pick<Checked, 'report' | 'needed'>): readonly Section[] {
  return checked.report.sections.filter(
    (section) => section.state === 'missing' && !isNeeded(section, checked),
  );
}

/** In the order of the document; what is missing follows what it follows in the report type. */
function asTheyStand(sections: readonly Section[]): readonly Section[] {
  const placed: { readonly section: Section; readonly block: number }[] = [];
  let last = -1;
  for (const section of sections) {
    const block = section.heading?.block ?? section.at?.block;
    if (section.state !== 'missing' && block !== undefined) last = block;
    placed.push({ section, block: last });
  }
  return placed
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => a.block - b.block || a.index - b.index)
    .map((each) => each.section);
}

function sectionLine(section: Section, checked: Pick<Checked, 'figures' | 'needed'>): OutlineLine {
  const inside = checked.figures.filter(
    ({ at }) => at.block !== undefined && section.start <= at.block && at.block < section.end,
  ).length;
  const because = isWritten(section.state) ? undefined : checked.needed.sections.get(section.id);
  const words =
    section.state === 'filled'
      ? [
          section.paragraphs > 0 ? count(section.paragraphs, 'paragraph') : '',
          inside > 0 ? count(inside, 'figure') : '',
        ]
      : [stateWords[section.state], because === undefined ? '' : `needed, as ${because}`];
  return {
    id: section.id,
    title: titleCase(section.spec.title),
    state: section.state,
    required: isNeeded(section, checked),
    words: words.filter(Boolean).join(' · '),
    at: section.heading ?? section.at,
  };
}

/** The report must have it: its type always asks for it, or its own case does. */
export const isNeeded = ({ id, spec }: Section, { needed }: Pick<Checked, 'needed'>): boolean =>
  spec.required === 'always' || needed.sections.has(id);

/** It says something, if only that there is nothing to say. */
export const isWritten = (state: SectionState): boolean => state === 'filled' || state === 'nil';

function approvals(report: Report): readonly OutlineLine[] {
  const all = report.signOffs;
  if (all.length === 0) return [];
  const standing = all.filter((s) => s.state === 'signed' || s.state === 'not-applicable').length;
  const missing = all.every((s) => s.state === 'missing');
  return [
    {
      id: 'approvals',
      title: 'Approvals',
      state: missing
        ? 'missing'
        : standing === all.length
          ? 'filled'
          : standing > 0
            ? 'placeholder'
            : 'empty',
      required: all.some((s) => s.spec.required && s.state !== 'signed' && s.state !== 'not-applicable'),
      words: missing ? stateWords.missing : `${standing} of ${all.length}`,
      at: all.find((s) => s.at !== null)?.at ?? null,
    },
  ];
}

function records(report: Report): readonly OutlineLine[] {
  return report.records.map((record) => ({
    id: record.id,
    title: titleCase(record.spec.title),
    state: record.state,
    required: record.spec.required,
    words: record.state === 'filled' ? '' : stateWords[record.state],
    at: record.at,
  }));
}

const stateWords: Readonly<Record<SectionState, string>> = {
  filled: '',
  nil: 'None',
  placeholder: 'guidance text left',
  empty: 'empty',
  missing: 'missing',
};
