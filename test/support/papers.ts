import { checkBox, docx, p, table, type Look } from './wordprocessing.ts';

/**
 * The reference papers as Word files, in the shapes that authors make: the structure and the figures are the published
 * papers', the people are invented.
 */

/**
 * `typed`: headings numbered by hand; `one-cell`: all roles in one cell, a paragraph each; `-breaks`: by line breaks;
 * `-run-on`: what is left when the line breaks are lost.
 */
export const derbyShapes = [
  'styled',
  'capitals',
  'typed',
  'one-cell',
  'one-cell-breaks',
  'one-cell-run-on',
] as const;
export type DerbyShape = (typeof derbyShapes)[number];

export const nottinghamShapes = ['check-controls', 'check-glyphs'] as const;
export type NottinghamShape = (typeof nottinghamShapes)[number];

interface Derby {
  readonly committee: string;
  readonly date: string;
  readonly director: string;
  readonly title: string;
  readonly body: readonly (readonly [string, readonly string[]])[];
  readonly roles: readonly (readonly [string, string])[];
  readonly records: readonly (readonly [string, string])[];
  readonly appendix: readonly (readonly [string, readonly string[]])[];
}

const none2015 = ['None arising from this report.'];
const none2012 = ['There are no issues arising.'];

const derby2015: Derby = {
  committee: 'CORPORATE PARENTING SUB-BOARD',
  date: 'Tuesday 20 January 2015',
  director: 'Report of the Strategic Director of Children and Young People’s Services',
  title: 'Children in Care – Performance Update',
  body: [
    [
      'SUMMARY',
      [
        'At the end of March 2014, there was a total of 446 looked after children in Derby City, a rate of 77 per 10,000.',
        'An early statistical release was published in September 2014.',
      ],
    ],
    ['RECOMMENDATION', ['To note the report.', 'To receive the presentation at the meeting.']],
    ['REASON FOR RECOMMENDATION', ['It is essential that members are aware of performance information.']],
    ['SUPPORTING INFORMATION', ['None.']],
    ['OTHER OPTIONS CONSIDERED', ['None.']],
  ],
  roles: [
    ['Legal officer', ''],
    ['Financial officer', ''],
    ['Human Resources officer', ''],
    ['Estates/Property officer', ''],
    ['Service Director(s)', 'Priya Okafor, Adam Whitlock and Rosa Lindqvist'],
    ['Other(s)', 'Martin Adeyemi'],
  ],
  records: [
    ['For more information contact:', 'Sam Tran Improvement Partner 01332 640000 sam.tran@derby.example'],
    ['Background papers:', 'None'],
    ['List of appendices:', 'Appendix 1 – Implications'],
  ],
  appendix: [
    ['Financial and Value for Money', ['Financial implications are monitored by Service Directors.']],
    ['Legal', ['Information on legal status will be included in the presentation.']],
    ['Personnel', none2015],
    ['IT', none2015],
    ['Equalities Impact', ['Members will be briefed on the demographic of the looked after population.']],
    ['Health and Safety', none2015],
    ['Environmental Sustainability', none2015],
    ['Property and Asset Management', none2015],
    ['Risk Management', none2015],
    [
      'Corporate objectives and priorities for change',
      ['A key outcome is to keep residents and communities safe.'],
    ],
  ],
};

const derby2012: Derby = {
  committee: 'CHILDREN AND YOUNG PEOPLE\nCOMMISSION',
  date: '20 March 2012',
  director: 'Report of the Strategic Director of Children and Young People',
  title: 'Performance Surgery - Children with Safeguarding Plans and Children in Care',
  body: [
    ['SUMMARY', ['A Performance Surgery was held on 24 February 2012.']],
    ['RECOMMENDATION', ['To note the background information and action plans.']],
    ['REASONS FOR RECOMMENDATION', ['The minutes of all Performance Surgeries are available to members.']],
    [
      'SUPPORTING INFORMATION',
      [
        'It was decided to hold a Performance Surgery on children in care.',
        'Background information and action plans can be found in Appendix 2 and Appendix 3. Notes have been included as Appendix 4.',
      ],
    ],
    ['OTHER OPTIONS CONSIDERED', ['No other options have been considered.']],
  ],
  roles: [
    ['Legal officer', 'Not applicable'],
    ['Financial officer', 'Not applicable'],
    ['Human Resources officer', 'Not applicable'],
    ['Service Director(s)', 'Priya Okafor, Strategic Director for Children and Young People'],
    ['Other(s)', 'Martin Adeyemi, Head of Performance and Improvement'],
  ],
  records: [
    ['For more information contact:', 'Jo Hartley, Performance Manager Tel: 01332 640000'],
    ['Background papers:', 'None'],
    [
      'List of appendices:',
      'Appendix 1 – Implications\nAppendix 2 – Action Plan\nAppendix 3 – Action Plan – Children in Care\nAppendix 4 – Minutes',
    ],
  ],
  appendix: [
    ['Financial and Value for Money', ['Action plans are expected to be fully costed.']],
    ['Legal', none2012],
    ['Personnel', none2012],
    ['Equalities Impact', ['Attainment results have been analysed by equality groups.']],
    ['Health and Safety', none2012],
    ['Environmental Sustainability', none2012],
    ['Asset Management', none2012],
    ['Risk Management', ['Risks have been considered as part of action planning.']],
    ['Corporate objectives and priorities for change', ['Improving services supports the Council Plan.']],
  ],
};

export function derbyPaper(year: 2012 | 2015, shape: DerbyShape): Uint8Array {
  const paper = year === 2012 ? derby2012 : derby2015;
  const parts = (run: Derby['body'], list: 1 | 2, level: 1 | 2): string[] =>
    run.flatMap(([title, clauses], index) => [
      headingLine(title, shape, list, level, index + 1),
      ...clauses.map((text, clause) =>
        clauseLine(text, shape, list, `${String(index + 1)}.${String(clause + 1)}`),
      ),
    ]);
  return docx([
    p('Derby City Council'),
    p(`${paper.committee}\n${paper.date}`, { bold: true }),
    p('ITEM 6'),
    p(paper.director),
    p(paper.title),
    ...parts(paper.body, 1, 1),
    p('This report has been approved by the following officers:'),
    table(approvals(paper, shape)),
    p(''),
    table(records(paper, shape)),
    ...(shape === 'styled' ? [p('Appendix 1')] : []),
    shape === 'styled' ? p('IMPLICATIONS', { style: 'Heading1' }) : p('IMPLICATIONS', { bold: true }),
    ...parts(paper.appendix, 2, 2),
  ]);
}

function headingLine(title: string, shape: DerbyShape, list: 1 | 2, level: 1 | 2, number: number): string {
  if (shape === 'styled') return p(title, { style: `Heading${String(level)}`, number: { list, level: 0 } });
  if (shape === 'typed') return p(`${String(number)}. ${title}`, { bold: level === 2 });
  return p(title, { bold: true });
}

function clauseLine(text: string, shape: DerbyShape, list: 1 | 2, number: string): string {
  if (shape === 'styled') return p(text, { number: { list, level: 1 } });
  return p(shape === 'capitals' ? `- ${number} ${text}` : `${number}\t${text}`);
}

function approvals({ roles }: Derby, shape: DerbyShape): readonly (readonly string[])[] {
  const titles = roles.map(([role]) => role);
  const names = roles.map(([, name]) => name);
  if (shape === 'one-cell')
    return [[titles.map((role) => p(role)).join(''), names.map((name) => p(name)).join('')]];
  if (shape === 'one-cell-breaks') return [[p(titles.join('\n')), p(names.join('\n'))]];
  if (shape === 'one-cell-run-on')
    return [[p(titles.join(' ')), p(names.filter((name) => name !== '').join(' '))]];
  return roles;
}

function records({ records: rows }: Derby, shape: DerbyShape): readonly (readonly string[])[] {
  if (shape === 'one-cell' || shape === 'one-cell-breaks') {
    return [[p(rows.map(([label]) => label).join('\n')), p(rows.map(([, words]) => words).join('\n'))]];
  }
  if (shape !== 'one-cell-run-on') return rows;
  const runOn = (column: 0 | 1): string => rows.map((row) => row[column].replace(/\n/g, ' ')).join(' ');
  return [[runOn(0), runOn(1)]];
}

const keyThemes = [
  'Strategic Regeneration and Development',
  'Schools',
  'Planning and Housing',
  'Community Services',
  'Energy, Sustainability and Customer',
  'Jobs, Growth and Transport',
  'Adults, Health and Community Sector',
  'Children, Early Intervention and Early Years',
  'Leisure and Culture',
  'Resources and Neighbourhood Regeneration',
] as const;

const nottinghamSections: readonly (readonly [string, string])[] = [
  [
    'REASONS FOR RECOMMENDATIONS',
    'As Corporate Parents, ensuring the best outcomes for our children is paramount.',
  ],
  ['BACKGROUND (INCLUDING OUTCOMES OF CONSULTATION)', 'None.'],
  ['OTHER OPTIONS CONSIDERED IN MAKING RECOMMENDATIONS', 'None.'],
  ['FINANCE COLLEAGUE COMMENTS (INCLUDING IMPLICATIONS AND VALUE FOR MONEY/VAT)', 'None.'],
  [
    'LEGAL AND PROCUREMENT COLLEAGUE COMMENTS (INCLUDING RISK MANAGEMENT ISSUES, AND LEGAL, CRIME AND DISORDER ACT AND PROCUREMENT IMPLICATIONS)',
    'None.',
  ],
  [
    'STRATEGIC ASSETS & PROPERTY COLLEAGUE COMMENTS (FOR DECISION RELATING TO ALL PROPERTY ASSETS AND ASSOCIATED INFRASTRUCTURE) (AREA COMMITTEE REPORTS ONLY)',
    'None.',
  ],
  ['EQUALITY IMPACT ASSESSMENT', 'An EIA is not required as the report contains no proposals.'],
  [
    'LIST OF BACKGROUND PAPERS OTHER THAN PUBLISHED WORKS OR THOSE DISCLOSING CONFIDENTIAL OR EXEMPT INFORMATION',
    'Appendix 1: Performance Report Q1-Q2 17-18',
  ],
  ['PUBLISHED DOCUMENTS REFERRED TO IN COMPILING THIS REPORT', 'None.'],
];

export function nottinghamPaper(shape: NottinghamShape): Uint8Array {
  const chosen = 'Children, Early Intervention and Early Years';
  const box = (theme: string): string =>
    shape === 'check-controls' ? checkBox(theme === chosen) : p(theme === chosen ? '☒' : '☐');
  const styled: Look = shape === 'check-controls' ? { style: 'Heading1' } : {};
  return docx([
    p('CORPORATE PARENTING BOARD – NOVEMBER 2017', { bold: true }),
    table([
      ['Title of paper:', 'Children in Care Performance Report (Q1/Q2 2017-2018)'],
      [
        'Director(s)/ Corporate Director(s):',
        'Priya Okafor – Director, Children’s Services',
        'Wards affected: All',
      ],
      [
        'Report author(s) and contact details:',
        'Adam Whitlock – Head of Service adam.whitlock@nottingham.example',
      ],
      ['Other colleagues who have provided input:', ''],
      ['Date of consultation with Portfolio Holder(s) (if relevant)', ''],
      ['Relevant Council Plan Key Theme:'],
      ...keyThemes.map((theme) => [theme, box(theme)]),
      ['Summary of issues (including benefits to citizens/service users):'],
      [
        p('It is essential that performance is open to scrutiny.') +
          p('The report covers the first and second quarters.'),
      ],
      ['Recommendation(s):'],
      ['1', 'To acknowledge the current performance position of the service.'],
    ]),
    ...nottinghamSections.flatMap(([title, text], index) => [
      p(`${String(index + 1)} ${title}`, styled),
      p(`${String(index + 1)}.1 ${text}`),
    ]),
  ]);
}
