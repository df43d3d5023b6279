/**
 * What the law of each nation lets a council keep from the public. Data: the law changes, the rules do not. The descriptions
 * are our own short words. Compared with legislation.gov.uk: England paragraphs 1 to 6 and 8 to 10; Wales 12 to 18 (SI 2007/969)
 * and 18A to 18C; Scotland 1 to 9; Northern Ireland 2 to 5 and 7. Compared with what councils publish: for which paragraphs of
 * Wales the public interest is weighed (Denbighshire), Scotland 11 (Aberdeen), 12 and 14 (Edinburgh) and that there are 15
 * (Renfrewshire), Northern Ireland 3 (Belfast). Scotland 13 and 15 agree with Parts II and III of the schedule, which speak of
 * its notices and define its protected informant. Of the others (Scotland 10, Northern Ireland 1 and 6) only the number is
 * relied on, in no rule the words.
 */

import type { Nation } from '../../calendar/bank-holidays.ts';

export interface ExemptSchedule {
  /** As a paper cites it: "Part 1 of Schedule 12A to the Local Government Act 1972". */
  readonly title: string;
  /** By the number of the paragraph, what the information is. */
  readonly paragraphs: Readonly<Record<string, string>>;
  /** The part that has those paragraphs, as papers write it; null where nobody need tell it from the qualifications. */
  readonly part: RegExp | null;
  /** Paragraphs of the next part, which qualify the others. A paper may cite them beside one, but not as of the first part. */
  readonly qualifications: readonly string[];
  /** Paragraphs that hold only while the public interest in keeping the information outweighs that in giving it. */
  readonly publicInterest: readonly string[];
  readonly source: string;
}

const business = 'the financial or business affairs of any particular person, the authority included';
const labour = 'consultations or negotiations about labour relations';
const privilege = 'a claim to legal professional privilege';
const notices = 'a notice, order or direction that the authority proposes';
const crime = 'the prevention, investigation or prosecution of crime';

export const exemptSchedules: Readonly<Record<Nation, ExemptSchedule>> = {
  england: {
    title: 'Part 1 of Schedule 12A to the Local Government Act 1972',
    paragraphs: {
      '1': 'any individual',
      '2': 'what is likely to reveal the identity of an individual',
      '3': business,
      '4': labour,
      '5': privilege,
      '6': notices,
      '7': crime,
    },
    part: /^(?:1|I)$/i,
    qualifications: ['8', '9', '10'],
    publicInterest: ['1', '2', '3', '4', '5', '6', '7'],
    source:
      'Local Government Act 1972, Sch. 12A, Parts 1 and 2 (para. 10), as substituted by the Local Government (Access to Information) (Variation) Order 2006 (SI 2006/88)',
  },
  wales: {
    title: 'Part 4 of Schedule 12A to the Local Government Act 1972',
    paragraphs: {
      '12': 'a particular individual',
      '13': 'what is likely to reveal the identity of an individual',
      '14': business,
      '15': labour,
      '16': privilege,
      '17': notices,
      '18': crime,
      // Standards committees only: SI 2007/951 (W.82), reg. 4.
      '18A': 'what is subject to an obligation of confidentiality',
      '18B': 'national security',
      '18C': 'the deliberations of a standards committee',
    },
    part: /^(?:4|IV)$/i,
    qualifications: ['19', '20', '21'],
    publicInterest: ['12', '13', '14', '15', '17', '18'],
    source:
      'Local Government Act 1972, Sch. 12A, Parts 4 and 5 (para. 21), as substituted by the Local Government (Access to Information) (Variation) (Wales) Order 2007 (SI 2007/969)',
  },
  scotland: {
    title: 'Part I of Schedule 7A to the Local Government (Scotland) Act 1973',
    paragraphs: {
      '1': 'a particular employee or office-holder',
      '2': 'a particular occupier of the authority’s accommodation',
      '3': 'a particular person who uses a service of the authority',
      '4': 'a particular person who gets financial assistance',
      '5': 'the adoption, care, fostering or education of a particular child',
      '6': 'the financial or business affairs of any particular person, the authority not included',
      '7': 'social work reports on, and supervision of, a particular person',
      '8': 'the amount of expenditure under a particular contract',
      '9': 'terms of a contract under negotiation',
      '10': 'the identity of the authority as a person who offers a tender',
      '11': labour,
      '12': 'legal advice and proceedings',
      '13': notices,
      '14': crime,
      '15': 'the identity of a protected informant',
    },
    // Part II begins again at 1, so that its numbers cannot be told from those of Part I. Papers do not cite it.
    part: null,
    qualifications: [],
    publicInterest: [],
    source: 'Local Government (Scotland) Act 1973, s.50A(4) and Sch. 7A',
  },
  'northern-ireland': {
    title: 'Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014',
    paragraphs: {
      '1': 'any individual',
      '2': 'what is likely to reveal the identity of an individual',
      '3': business,
      '4': labour,
      '5': privilege,
      '6': notices,
      '7': crime,
    },
    // Not compared with the Act: taken for valid, so that no report is blamed for citing them.
    part: null,
    qualifications: ['8', '9', '10'],
    publicInterest: [],
    source: 'Local Government Act (Northern Ireland) 2014, s.42(4) and Sch. 6',
  },
};
