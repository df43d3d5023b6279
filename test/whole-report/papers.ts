/** The three reference papers as they might be written about the figures of 2025. The officers are invented. */

import type { Paper } from './write-paper.ts';

const none = ['None arising from this report.'];

export const derby2015: Paper = {
  type: 'derby-2015',
  area: 'E06000015',
  header: {
    committee: 'Corporate Parenting Sub-Board',
    date: 'Tuesday 20 January 2026',
    item: '6',
    'report-of': 'Strategic Director of People Services',
    title: 'Children in Care – Performance Update',
  },
  sections: {
    summary: [
      '[cla-number/phrase]',
      'This report says what lies behind the fall, how Derby compares with England, and what the service will do in 2026/27.',
    ],
    recommendations: [
      'To note the number and rate of children looked after at 31 March 2025, and the work described in paragraph 4.3.',
      'To agree that a further report comes to the Sub-Board in July 2026.',
    ],
    reasons: [
      'Members are corporate parents. They need to know how many children the council looks after, and whether its plan for them works.',
      'By July 2026 the edge of care team will have worked for ten months, and members can judge what it has done.',
    ],
    'supporting-information': [
      'In the year ending 31 March 2025, [cla-start-number/value] children started to be looked after in Derby, and [cla-cease-number/value] ceased to be looked after.',
      'At 31 March 2025 the rate of children looked after in Derby was [cla-rate/value] per 10,000. It was [cla-rate/previous] a year earlier. The rate in England was [cla-rate/england]. [chart]',
      'An edge of care team began work in September 2025. By the end of December 2025 it had worked with 64 families. In 48 of the 64 families (75%) every child was still at home. The actions of the team are in Appendix 2.',
      'The budget for placements rises from £29.6 million in 2024/25 to £30.4 million in 2025/26, as Table 1 shows. [budget]',
    ],
    'other-options': [
      'Waiting for the statistics of 2026 was considered. It was rejected, because members asked for a report in January.',
    ],
    financial: [
      'The budget for placements in 2025/26 is £30.4 million. Nothing in this report adds to it. The edge of care team is paid for from the Families First grant.',
    ],
    legal: [
      'Section 22 of the Children Act 1989 gives the council a duty to safeguard and promote the welfare of every child it looks after. This report raises no new legal issue.',
    ],
    personnel: none,
    it: none,
    equalities: [
      'Boys, and children from some ethnic groups, are more likely to be looked after than other children. The sufficiency strategy has an equality impact assessment of its own.',
    ],
    'health-and-safety': none,
    'environmental-sustainability': none,
    property: none,
    'risk-management': [
      'The main risk is that the number of children looked after rises again, and with it the cost of placements. The director looks at the number each week.',
    ],
    'corporate-objectives': [
      'The report supports the Council Plan: a city where every child is safe and can thrive.',
    ],
  },
  inserts: {
    chart: { chart: 'trend' },
    budget: {
      caption: 'Table 1: Budget for placements, £ million',
      rows: [
        ['Kind of placement', '2024/25', '2025/26'],
        ['Fostering', '14.2', '15.1'],
        ['Residential homes', '12.9', '12.4'],
        ['Supported accommodation', '2.5', '2.9'],
        ['Total', '29.6', '30.4'],
      ],
    },
  },
  signOffs: {
    legal: 'Priya Okafor, Solicitor, 5 January 2026',
    financial: 'Adam Whitlock, Head of Finance, 6 January 2026',
    'human-resources': 'Not applicable',
    property: 'Not applicable',
    'service-director': 'Rosa Lindqvist, Director of Early Help and Children’s Social Care, 7 January 2026',
    other: 'Martin Adeyemi, Head of Performance, 5 January 2026',
  },
  records: {
    contact: 'Sam Tran, Improvement Partner, 01332 640000, sam.tran@derby.example',
    appendices: 'Appendix 1 – Implications\nAppendix 2 – Action plan of the edge of care team',
  },
  appendices: [
    {
      title: 'ACTION PLAN OF THE EDGE OF CARE TEAM',
      text: 'The team reports on these actions each month.',
      grid: {
        caption: 'Table 2: Actions of the edge of care team',
        rows: [
          ['Action', 'Who', 'By when'],
          ['Train every social worker in family group conferences', 'Head of Service', '31 March 2026'],
          ['Agree with schools how they ask for help', 'Team Manager', '30 April 2026'],
          ['Ask families what helped them', 'Participation Officer', '30 June 2026'],
        ],
      },
    },
  ],
  listsReleases: true,
  hasEvidence: false,
};

export const derby2012: Paper = {
  type: 'derby-2012',
  area: 'E06000015',
  header: {
    committee: 'Children and Young People Commission',
    date: '20 January 2026',
    item: '9',
    'report-of': 'Strategic Director of Children and Young People',
    title: 'Performance Surgery – Children Starting and Ceasing to be Looked After',
  },
  sections: {
    summary: [
      'A Performance Surgery was held on 4 December 2025. It looked at why fewer children start to be looked after, and at how long those who are looked after stay.',
      'In the year ending 31 March 2025, [cla-start-number/value] children started to be looked after in Derby, a rate of [cla-start-rate/value] per 10,000. The year before it was [cla-start-number/previous].',
    ],
    recommendations: [
      'To note the background information and the actions agreed at the Performance Surgery.',
    ],
    reasons: [
      'The minutes of Performance Surgeries are open to members of the Commission, so that they can review and challenge what is done.',
    ],
    'supporting-information': [
      'The Surgery was chaired by the Cabinet Member for Children and Young People. Directors, heads of service and two young people from the Children in Care Council took part.',
      'Fewer children start to be looked after because more families get help early. In the year ending 31 March 2025 the early help service (EHS) worked with 1,240 families, 15% more than the 1,078 of the year before.',
      'The EHS closes a plan when a family no longer needs it. Of the 1,240 families, 868 (70%) had reached their goals when the EHS closed their plan. [closed]',
      'The actions that were agreed are in Appendix 2.',
    ],
    'other-options': ['No other options have been considered.'],
    financial: ['The actions are paid for from the budgets of the services that carry them out.'],
    legal: ['There are no issues arising.'],
    personnel: ['There are no issues arising.'],
    equalities: [
      'The Surgery looked at the figures by sex, age and ethnic group. The early help service reaches each group in the same measure.',
    ],
    'health-and-safety': ['There are no issues arising.'],
    'environmental-sustainability': ['There are no issues arising.'],
    property: ['There are no issues arising.'],
    'risk-management': ['The Surgery went through the risk register of the service. No risk was added.'],
    'corporate-objectives': [
      'Helping families early supports the priority outcome of the Council Plan, “being safe and feeling safe”.',
    ],
  },
  inserts: {
    closed: {
      caption: 'Table 1: Early help plans closed in the year ending 31 March 2025',
      rows: [
        ['How the plan ended', 'Families'],
        ['Goals reached', '868'],
        ['Moved to a social worker', '186'],
        ['Family moved away', '62'],
        ['Family asked to stop', '124'],
        ['Total', '1,240'],
      ],
    },
  },
  signOffs: {
    legal: 'Not applicable',
    financial: 'Not applicable',
    'human-resources': 'Not applicable',
    'service-director': 'Priya Okafor, Strategic Director for Children and Young People, 6 January 2026',
    other: 'Martin Adeyemi, Head of Performance and Improvement, 6 January 2026',
  },
  records: {
    contact: 'Jo Hartley, Performance Manager, Tel: 01332 640000, jo.hartley@derby.example',
    'background-papers': 'None',
    appendices: 'Appendix 1 – Implications\nAppendix 2 – Performance Surgery action plan',
  },
  appendices: [
    {
      title: 'PERFORMANCE SURGERY ACTION PLAN',
      text: 'Agreed on 4 December 2025. The next Surgery on 5 March 2026 goes through each action.',
    },
  ],
  listsReleases: false,
  hasEvidence: true,
};

export const nottingham2017: Paper = {
  type: 'nottingham-2017',
  area: 'E06000018',
  header: {
    committee: 'Corporate Parenting Board',
    date: 'January 2026',
    title: 'Children in Care Performance Report 2024/25',
    directors: 'Priya Okafor, Director of Children’s Integrated Services',
    wards: 'All',
    authors: 'Adam Whitlock, Head of Children in Care\n0115 876 0000\nadam.whitlock@nottingham.example',
    'other-colleagues': 'Rosa Lindqvist, Insight Officer; Martin Adeyemi, Finance Business Partner',
    'consultation-date': '15 December 2025',
    'key-theme': 'Children, Early Intervention and Early Years',
  },
  sections: {
    summary: [
      'Nottingham looked after [cla-number/value] children at 31 March 2025, [cla-number/compared] a year earlier. The rate was [cla-rate/value] per 10,000 children, against [cla-rate/england] in England. The report helps the Board to see whether children in care are kept safe and well, and gives citizens an account of it.',
    ],
    recommendations: ['To acknowledge how the service for children in care performed in 2024/25.'],
    reasons: [
      'As corporate parents, members of the Board want the best for children in care. They can ask for it only when they know how the service performs.',
    ],
    background: [
      'The Department for Education publishes the number of children looked after each November. The table gives Nottingham beside its neighbours. [neighbours]',
      'Children in care were asked about this report through the Children in Care Council on 3 December 2025. They asked for more about where brothers and sisters live, which the next report will give.',
    ],
    'other-options': [
      'Not reporting was considered. It was rejected, because the Board asked for a report each year.',
    ],
    'finance-comments': [
      'This report asks for no money. The cost of placements is part of the budget monitoring report of each quarter. Martin Adeyemi, Finance Business Partner, 5 January 2026',
    ],
    'legal-comments': [
      'Part 3 of the Children Act 1989 sets out the duties of the council to children in care. The report raises no legal or procurement issue. Leah Brandt, Solicitor, 6 January 2026',
    ],
    'property-comments': ['None.'],
    'equality-impact': [
      'An equality impact assessment is not needed, because the report proposes no new or changed policy, service or function.',
    ],
    'background-papers': ['None.'],
  },
  inserts: {
    neighbours: {
      table: {
        by: 'area',
        indicators: ['cla-number', 'cla-rate'],
        areas: ['E06000018', 'E06000015', 'E06000016'],
        periods: 1,
      },
    },
  },
  signOffs: {},
  records: {},
  appendices: [],
  listsReleases: true,
  hasEvidence: false,
};
