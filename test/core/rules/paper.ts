import type { ReportType } from '../../../src/core/model/index.ts';

/** A small report type with one of everything that rules speak of. */
export const smallType: ReportType = {
  id: 'small',
  version: 1,
  title: 'Small report',
  council: 'Testshire Council',
  description: 'For tests.',
  area: 'E06000015',
  language: 'en-GB',
  header: [
    { id: 'date', label: 'Date of meeting', kind: 'date', required: true, guidance: 'Give the date.' },
    { id: 'title', label: 'Title', kind: 'text', required: true, guidance: 'Give a title.' },
    { id: 'wards', label: 'Wards affected', kind: 'text', required: false, guidance: 'Name the wards.' },
  ],
  sections: [
    section('summary', 'SUMMARY', 'not-allowed'),
    section('reasons', 'REASONS FOR RECOMMENDATION', 'with-reason'),
    section('other-options', 'OTHER OPTIONS CONSIDERED', 'allowed'),
    {
      ...section('property', 'PROPERTY (AREA COMMITTEE REPORTS ONLY)', 'allowed'),
      required: 'conditional',
      condition: 'Area committee reports only',
    },
    { ...section('legal-implications', 'Legal implications', 'allowed'), group: 'appendix' },
    { ...section('risk-management', 'Risk Management', 'allowed'), group: 'appendix' },
  ],
  signOffs: [
    { role: 'legal', title: 'Legal officer', aliases: [], required: true },
    { role: 'financial', title: 'Financial officer', aliases: [], required: true },
    { role: 'other', title: 'Other(s)', aliases: [], required: false },
  ],
  records: [
    { id: 'contact', title: 'For more information contact:', aliases: [], required: true, guidance: 'Who?' },
    { id: 'background-papers', title: 'Background papers:', aliases: [], required: true, guidance: 'List.' },
    { id: 'appendices', title: 'List of appendices:', aliases: [], required: true, guidance: 'List.' },
  ],
  layout: [
    { kind: 'sections', group: 'body' },
    { kind: 'approvals', intro: 'Approved by:', columns: ['Officer', 'Name'] },
    { kind: 'records', columns: ['Information', 'Details'] },
    { kind: 'appendix', number: 1, title: 'IMPLICATIONS' },
    { kind: 'sections', group: 'appendix' },
  ],
  marks: [],
  figures: [],
  rules: {},
  layers: [],
  committees: [],
};

function section(id: string, title: string, nil: 'not-allowed' | 'allowed' | 'with-reason') {
  return {
    id,
    title,
    aliases: [],
    group: 'body',
    required: 'always',
    nil,
    guidance: `Write about ${title}.`,
  } as const;
}

/** What stands in each place of a complete small report, in the notation of outlines. */
const complete = {
  date: '20 January 2026',
  title: 'Children in care',
  wards: 'All',
  summary: '1.1 There were 545 children in care.',
  reasons: '2.1 Members asked for it.',
  'other-options': '3.1 None.',
  property: null as string | null,
  extra: '',
  legal: 'P. Okafor, 8 January 2026',
  financial: 'Not applicable',
  other: '',
  contact: 'A. Whitlock, 01632 960001',
  'background-papers': 'None',
  appendices: 'Appendix 1 – Implications',
  'legal-implications': '1.1 None arising from this report.',
  'risk-management': '2.1 Low.',
};

export type Parts = { readonly [P in keyof typeof complete]?: string | null };

/**
 * The outline of a complete small report in which some parts are other than they should be; null leaves a part out,
 * its heading or label too. `extra` stands after the body.
 */
export function paper(parts: Parts = {}): string {
  const all = { ...complete, ...parts };
  const field = (id: 'date' | 'title' | 'wards') => (all[id] === null ? '' : `[${all[id]}](rw:h:${id})`);
  const part = (id: keyof typeof complete, heading: string) =>
    all[id] === null ? '' : `<rw:s:${id}>\n${heading}\n${all[id]}\n</>`;
  const role = (id: 'legal' | 'financial' | 'other', title: string) =>
    all[id] === null ? [] : [`| ${title} | [${all[id]}](rw:o:${id}) |`];
  const row = (id: 'contact' | 'background-papers' | 'appendices', title: string) =>
    all[id] === null ? [] : [`| ${title} | [${all[id]}](rw:r:${id}) |`];
  return [
    field('date'),
    `= ${field('title')}`,
    field('wards'),
    part('summary', '# SUMMARY'),
    part('reasons', '# REASONS FOR RECOMMENDATION'),
    part('other-options', '# OTHER OPTIONS CONSIDERED'),
    part('property', '# PROPERTY (AREA COMMITTEE REPORTS ONLY)'),
    all.extra ?? '',
    '',
    '|! Officer | Name |',
    ...role('legal', 'Legal officer'),
    ...role('financial', 'Financial officer'),
    ...role('other', 'Other(s)'),
    '',
    '|! Information | Details |',
    ...row('contact', 'For more information contact:'),
    ...row('background-papers', 'Background papers:'),
    ...row('appendices', 'List of appendices:'),
    '',
    '>>> Appendix 1',
    '# IMPLICATIONS',
    part('legal-implications', '## Legal implications'),
    part('risk-management', '## Risk Management'),
  ].join('\n');
}
