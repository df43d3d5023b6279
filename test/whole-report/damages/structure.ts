/** Sections, recommendations and sign-offs that are not as the council's template wants them. */

import { fills, formats, moves, paragraphXml, retype, signs, strikes, unticks, xml } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

const legal =
  'Section 22 of the Children Act 1989 gives the council a duty to safeguard and promote the welfare of every child it looks after. This report raises no new legal issue.';
const financial =
  'The budget for placements in 2025/26 is £30.4 million. Nothing in this report adds to it. The edge of care team is paid for from the Families First grant.';
const secondReason =
  'By July 2026 the edge of care team will have worked for ten months, and members can judge what it has done.';

export const structure: readonly Damage[] = [
  {
    title: 'the number of the item is not filled in',
    paper: 'derby2015',
    does: [fills('rw:h:item', '')],
    finds: [fail('header-missing', 'item', 'Item number', 'Item number is empty. Fill it in.')],
  },
  {
    title: 'no key theme is ticked',
    paper: 'nottingham2017',
    does: [unticks('rw:h:key-theme/7')],
    finds: [
      fail(
        'header-missing',
        'key-theme',
        'Relevant Council Plan Key Theme',
        'Relevant Council Plan Key Theme has nothing ticked. Tick at least one.',
      ),
    ],
  },
  {
    title: 'a section is cut out',
    paper: 'derby2015',
    does: [moves('risk-management')],
    finds: [
      fail(
        'section-missing',
        'risk-management',
        'paragraph 8.1 of Property and Asset Management',
        'Risk Management is missing. Add it to Appendix 1.',
      ),
    ],
    mends: {
      fix: 'Add the section',
      out: [],
      in: [
        'Risk Management',
        'Name the main risks of doing this and of not doing it, and how each is managed.',
      ],
      leaves: [
        fail(
          'section-placeholder',
          'risk-management',
          'paragraph 9.1 of Risk Management',
          'Risk Management still holds its guidance. Write it, or say “None”.',
        ),
      ],
    },
  },
  {
    title: 'the legal implications are emptied',
    paper: 'derby2015',
    does: [retype(legal, '')],
    finds: [
      fail('section-empty', 'legal', 'paragraph 2.1 of Legal', 'Legal is empty. Write it, or say “None”.'),
    ],
  },
  {
    title: 'the legal implications are still to come',
    paper: 'derby2015',
    does: [retype(legal, 'TBC')],
    finds: [
      fail(
        'section-placeholder',
        'legal',
        'paragraph 2.1 of Legal',
        'Legal says only “TBC”. Write it, or say “None”.',
      ),
    ],
  },
  {
    title: 'the other options stand before the information, and the numbers of paragraphs move',
    paper: 'derby2015',
    does: [moves('other-options', 'supporting-information')],
    finds: [
      review(
        'paragraph-unknown',
        'paragraph-4.3',
        'paragraph 2.1',
        '“paragraph 4.3”: the report has no paragraph 4.3.',
      ),
      fail(
        'section-order',
        'other-options',
        'Other options considered',
        'Other options considered is out of order. Move it so that it comes after Supporting information.',
      ),
    ],
  },
  {
    title: 'a standard heading is put in other words',
    paper: 'derby2015',
    does: [retype('REASON FOR RECOMMENDATION', 'WHY MEMBERS SHOULD AGREE')],
    finds: [
      fail(
        'section-renamed',
        'reasons',
        'Reason for recommendation',
        'The heading of Reason for recommendation was changed to “WHY MEMBERS SHOULD AGREE”. Put back “REASON FOR RECOMMENDATION”.',
      ),
    ],
    mends: {
      fix: 'Put the standard heading back',
      out: ['WHY MEMBERS SHOULD AGREE'],
      in: ['REASON FOR RECOMMENDATION'],
    },
  },
  {
    title: 'a section is pasted in a second time',
    paper: 'derby2012',
    does: [
      xml((text) =>
        text.replace(
          /(<w:p><w:pPr><w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*OTHER OPTIONS CONSIDERED.*?<\/w:p><w:p>.*?<\/w:p>)/s,
          '$1$1',
        ),
      ),
    ],
    finds: [
      review(
        'section-duplicated',
        'other-options',
        'heading “OTHER OPTIONS CONSIDERED”',
        'Other options considered stands in the report twice: the second begins at “OTHER OPTIONS CONSIDERED”. Keep one',
      ),
    ],
  },
  {
    title: 'the summary is longer than the council allows',
    paper: 'derby2012',
    does: [],
    rules: { 'section-long': { options: { words: { summary: 50 } } } },
    finds: [fail('section-long', 'summary', 'Summary', 'Summary has 58 words and may have 50. Take out 8.')],
  },
  {
    title: 'the reasons say “None”',
    paper: 'derby2012',
    does: [
      retype(
        'The minutes of Performance Surgeries are open to members of the Commission, so that they can review and challenge what is done.',
        'None.',
      ),
    ],
    finds: [
      fail(
        'nil-not-allowed',
        'reasons',
        'paragraph 3.1',
        'Reasons for recommendation may not say “None”. Write what the committee needs to know.',
      ),
    ],
  },
  {
    title: 'no equality impact assessment was made, and nothing says why',
    paper: 'nottingham2017',
    does: [
      retype(
        'An equality impact assessment is not needed, because the report proposes no new or changed policy, service or function.',
        'None.',
      ),
    ],
    finds: [
      fail(
        'nil-not-allowed',
        'equality-impact',
        'paragraph 7.1',
        'Equality impact assessment says “None” and no more. Add why there is nothing to say.',
      ),
    ],
  },
  {
    title: 'there are no financial implications, and a budget that rises',
    paper: 'derby2015',
    does: [retype(financial, 'None arising from this report.')],
    finds: [
      review(
        'nil-contradicted',
        'financial',
        'paragraph 4.4',
        'Financial and Value for Money says that there is nothing, but the report speaks of “budget for placements rises from £2',
      ),
    ],
  },
  {
    title: 'a recommendation loses its number',
    paper: 'derby2015',
    does: [
      paragraphXml('To agree that a further report', (paragraph) =>
        paragraph.replace('<w:pStyle w:val="RwClause"/>', ''),
      ),
    ],
    finds: [
      fail(
        'recommendation-unnumbered',
        'recommendations',
        'Recommendation',
        'The recommendation “To agree that a further report comes to the Sub-Board in J…” has no number.',
      ),
    ],
  },
  {
    title: 'a recommendation asks for nothing',
    paper: 'derby2015',
    does: [
      retype(
        'To agree that a further report comes to the Sub-Board in July 2026.',
        'A further report in July 2026 would be useful.',
      ),
    ],
    finds: [
      review(
        'recommendation-verb',
        'recommendations',
        'paragraph 2.2',
        'The recommendation “A further report in July 2026 would be useful.” does not begin with what the committee is to do.',
      ),
    ],
  },
  {
    title: 'one of two recommendations has no reason, and the council wants one for each',
    paper: 'derby2015',
    does: [strikes(secondReason)],
    rules: { 'recommendation-reason': { options: { matched: true } } },
    finds: [
      review(
        'recommendation-reason',
        'reasons',
        'Reason for recommendation',
        'There are 2 recommendations and one reason under Reason for recommendation. Give a reason for each recommendation.',
      ),
    ],
  },
  {
    title: 'a prompt is left in a sentence',
    paper: 'derby2015',
    does: [retype('Sub-Board in July 2026', 'Sub-Board in [insert month]')],
    finds: [
      review(
        'placeholder-left',
        'recommendations',
        'paragraph 2.2',
        '“[insert month]” looks like a prompt that was not filled in.',
      ),
    ],
  },
  {
    title: 'words typed over guidance still look like it',
    paper: 'derby2012',
    does: [formats('The actions are paid for from', '<w:rStyle w:val="RwGuidance"/>')],
    finds: [
      review(
        'guidance-look-left',
        'financial',
        'paragraph 1.1 of Financial and Value for Money',
        '“The actions are paid for from the budgets of the services…” is your own text but still marked as guidance.',
      ),
    ],
    mends: {
      fix: 'Take the marking off',
      out: ['The actions are paid for from'],
      in: ['The actions are paid for from'],
    },
  },
  {
    title: 'the legal officer has not signed',
    paper: 'derby2015',
    does: [fills('rw:o:legal', '')],
    finds: [
      fail(
        'sign-off-missing',
        'legal',
        'Approvals table, Legal officer',
        'Legal officer has not signed. Add their name, or “Not applicable”.',
      ),
    ],
  },
  {
    title: 'the row of the financial officer is deleted',
    paper: 'derby2015',
    does: [xml((text) => text.replace(/<w:tr>(?:(?!<w:tr>|<\/w:tr>).)*Financial officer.*?<\/w:tr>/s, ''))],
    finds: [
      fail(
        'sign-off-missing',
        'financial',
        '',
        'Financial officer is not in the approvals table. Add the row with their name, or “Not applicable”.',
      ),
    ],
  },
  {
    title: 'the financial officer will sign later',
    paper: 'derby2015',
    does: [fills('rw:o:financial', 'Adam Whitlock (awaiting approval)')],
    finds: [
      fail(
        'sign-off-missing',
        'financial',
        'Approvals table, Financial officer',
        'Financial officer has not signed yet: it says “Adam Whitlock (awaiting approval)”.',
      ),
    ],
  },
  {
    title: 'a recommendation is changed after the director signed',
    paper: 'derby2012',
    does: [
      signs('service-director', 'Priya Okafor'),
      retype('To note the background information and', 'To approve'),
    ],
    finds: [
      review(
        'sign-off-missing',
        'service-director',
        'Approvals table, Service Director(s)',
        'Service Director(s) approved an earlier text. Ask them to look at what changed, and sign again.',
      ),
    ],
  },
  {
    title: 'a name is still to come',
    paper: 'derby2015',
    does: [fills('rw:o:financial', 'TBC')],
    finds: [
      fail(
        'sign-off-placeholder',
        'financial',
        'Approvals table, Financial officer',
        'Financial officer has not signed yet: it says only “TBC”. Add their name, or “Not applicable”.',
      ),
    ],
  },
];
