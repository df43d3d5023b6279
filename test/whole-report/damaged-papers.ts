/** Papers with many faults at once, as they come in on the day of the deadline, and all that is to be said of them. */

import {
  adds,
  comments,
  fills,
  formats,
  goesOn,
  moves,
  paragraphXml,
  retype,
  signs,
  strikes,
  unticks,
  xml,
} from './changes.ts';
import { fail, review } from './damage.ts';
import type { Damage } from './damage.ts';

/** Begun from last year's paper in the last hour, by an author who left half of it to others. */
const inHaste: Damage = {
  title: 'Derby 2015, begun from last year’s paper in the last hour',
  paper: 'derby2015',
  does: [
    adds('ITEM 6', 'DRAFT v0.2'),
    retype('Tuesday 20 January 2026', 'Monday 20 January 2026'),
    goesOn('This report says what lies', 'There were 598 children looked after in Derby at 31 March 2025.'),
    retype('in July 2026.', 'in [date].'),
    retype('Members are corporate parents.', 'Members are the the corporate parents.'),
    fills('rw:f:cla-cease-number/E06000015/latest/value', '270'),
    retype('(75%)', '(57%)'),
    retype('are in Appendix 2.', 'are in Appendix 3.'),
    goesOn('An edge of care team began work', 'Two children came into care.'),
    retype('15.1', '51.1'),
    formats('Waiting for the statistics', '<w:highlight w:val="yellow"/>'),
    fills('rw:o:legal', ''),
    fills('rw:o:financial', 'TBC'),
    fills('rw:r:contact', 'Performance team, 01332 640000'),
    retype(
      'The budget for placements in 2025/26 is £30.4 million. Nothing in this report adds to it. The edge of care team is paid for from the Families First grant.',
      'None.',
    ),
    moves('risk-management'),
    xml((core) => core.replace(/<dc:title>.*?<\/dc:title>/, ''), 'docProps/core.xml'),
  ],
  finds: [
    fail('document-title-missing', 'title', '', 'The document has no title in its properties'),
    fail('date-impossible', 'date', 'Date of meeting', '“Monday 20 January 2026” is a Tuesday.'),
    review('draft-mark-left', 'draft', 'top of the report', '“DRAFT v0.2” says that the report is a draft.'),
    fail('claim-contradicted', 'cla-number', 'paragraph 1.2', '“598” is not what the source gives.'),
    review('placeholder-left', 'recommendations', 'paragraph 2.2', '“[date]” looks like a prompt'),
    fail('word-doubled', 'the', 'paragraph 3.1', '“the the” has the word “the” twice.'),
    review(
      'figure-edited',
      'rw:f:cla-cease-number/E06000015/latest/value',
      'paragraph 4.1',
      'The figure “270” was changed by hand: it was last written as “217”.',
    ),
    fail('share-wrong', 'share', 'paragraph 4.3', '48 of 64 is 75%, not 57%.'),
    fail(
      'appendix-unlisted',
      'appendix-3',
      'paragraph 4.3',
      'Appendix 3 is named in the text but is not listed.',
    ),
    review('small-count', 'people', 'paragraph 4.3', '“Two children” is a count of people under 5'),
    review(
      'nil-contradicted',
      'financial',
      'paragraph 4.4',
      'Financial and Value for Money says that there is nothing, but the report speaks of',
    ),
    review('highlight-left', 'highlight', 'paragraph 5.1', 'is highlighted.'),
    fail('sign-off-missing', 'legal', 'Approvals table, Legal officer', 'Legal officer has not signed.'),
    fail(
      'sign-off-placeholder',
      'financial',
      'Approvals table, Financial officer',
      'Financial officer has not signed yet: it says only “TBC”.',
    ),
    fail(
      'contact-incomplete',
      'contact',
      'Contact table, For more information contact',
      'The contact does not name anybody. Add the name of the officer to ask.',
    ),
    fail(
      'section-missing',
      'risk-management',
      'paragraph 8.1 of Property and Asset Management',
      'Risk Management is missing. Add it to Appendix 1.',
    ),
  ],
};

/** Passed round five officers by e-mail. */
const passedRound: Damage = {
  title: 'Derby 2012, passed round five officers by e-mail',
  paper: 'derby2012',
  does: [
    signs('service-director', 'Priya Okafor'),
    goesOn('A Performance Surgery was held', 'Its notes are in paragraph 4.7.'),
    comments('To note the background information', 'Leah Brandt', 'Should we ask for approval?'),
    retype('15% more than the 1,078 of the year before', 'a rise of 15% on the 978 of the year before'),
    paragraphXml('No other options', (paragraph) =>
      paragraph.replace(
        /(<w:r>.*<\/w:r>)/s,
        '$1<w:ins w:id="900" w:author="Jo Hartley" w:date="2026-01-07T10:00:00Z"><w:r><w:t xml:space="preserve"> So far.</w:t></w:r></w:ins>',
      ),
    ),
    fills('rw:o:other', 'Martin Adeyemi, 22 January 2026'),
    fills('rw:r:background-papers', ''),
    retype('The actions are paid for from the budgets of the services that carry them out.', 'TBC'),
    paragraphXml('>Risk Management<', (paragraph) =>
      paragraph.replace(
        '<w:pStyle w:val="Heading2"/>',
        '<w:pStyle w:val="Heading2"/><w:outlineLvl w:val="4"/>',
      ),
    ),
    goesOn(
      'Agreed on 4 December 2025.',
      'One action came from Tom Baker, born 4 March 2009, who lives at 12 Elm Street.',
    ),
  ],
  finds: [
    review('paragraph-unknown', 'paragraph-4.7', 'paragraph 1.1', 'the report has no paragraph 4.7.'),
    fail(
      'comments-left',
      'comments',
      'paragraph 2.1',
      'A comment by Leah Brandt is still in the report: “Should we ask for approval?”.',
    ),
    fail('change-wrong', 'per-cent', 'paragraph 4.2', 'from 978 to 1,240 is a change of 27%, not 15%.'),
    fail(
      'tracked-changes-left',
      'tracked-changes',
      'paragraph 5.1',
      'Jo Hartley’s tracked change puts in “So far.”.',
    ),
    review(
      'sign-off-missing',
      'service-director',
      'Approvals table, Service Director(s)',
      'Service Director(s) approved an earlier text.',
    ),
    fail(
      'approval-after-meeting',
      'other',
      'Approvals table, Other(s)',
      'Other(s) approved the report on 22 January 2026, after the meeting (20 January 2026).',
    ),
    fail(
      'background-papers-missing',
      'background-papers',
      'Contact table, Background papers',
      'The row for background papers is empty.',
    ),
    fail(
      'section-placeholder',
      'financial',
      'paragraph 1.1 of Financial and Value for Money',
      'Financial and Value for Money says only “TBC”. Write it, or say “None”.',
    ),
    fail(
      'heading-order',
      'heading',
      'Risk Management',
      'The heading “Risk Management” is at level 5, straight after level 2. Make it level 3.',
    ),
    review(
      'personal-identifier',
      'date-of-birth',
      'under “PERFORMANCE SURGERY ACTION PLAN”',
      'looks like the date of birth of a person who is named.',
    ),
    review(
      'personal-identifier',
      'home-address',
      'under “PERFORMANCE SURGERY ACTION PLAN”',
      'looks like the home address of a person who is named.',
    ),
  ],
};

/** Written over the paper of the year before by somebody new. */
const byANewcomer: Damage = {
  title: 'Nottingham 2017, by somebody new to the council',
  paper: 'nottingham2017',
  does: [
    unticks('rw:h:key-theme/7'),
    fills('rw:h:authors', 'Adam Whitlock, Head of Children in Care'),
    fills('rw:h:consultation-date', '31 November 2025'),
    retype('To acknowledge how the service', 'How the service'),
    goesOn('The Department for Education publishes', 'Nottingham was the second highest in the region.'),
    fills('rw:f:cla-number/E06000016/latest/value.fl', '559'),
    strikes('Not reporting was considered.'),
    goesOn('Part 3 of the Children Act', 'See Appendix A.'),
    retype(
      'An equality impact assessment is not needed, because the report proposes no new or changed policy, service or function.',
      'None.',
    ),
  ],
  finds: [
    fail(
      'contact-incomplete',
      'authors',
      'Report author(s) and contact details',
      'Report author(s) and contact details has no telephone number or e-mail address.',
    ),
    fail(
      'date-impossible',
      'consultation-date',
      'Date of consultation with Portfolio Holder(s)',
      '“31 November 2025” is not in the calendar. Correct the day or the month.',
    ),
    fail(
      'header-missing',
      'key-theme',
      'Relevant Council Plan Key Theme',
      'Relevant Council Plan Key Theme has nothing ticked. Tick at least one.',
    ),
    review(
      'recommendation-verb',
      'recommendations',
      'Recommendation(s)',
      'The recommendation “How the service for children in care performed in 2024/25.” does not begin with what the committee is to do.',
    ),
    review(
      'rank-unclear',
      'rank',
      'paragraph 2.1',
      '“second highest in the region” does not say of how many and for which period. Add it.',
    ),
    review(
      'figure-edited',
      'rw:f:cla-number/E06000016/latest/value.fl',
      'Background, table 2, row 4',
      'The figure “559” was changed by hand: it was last written as “595”.',
    ),
    fail(
      'section-empty',
      'other-options',
      'Other options considered in making recommendations',
      'Other options considered in making recommendations is empty. Write it, or say “None”.',
    ),
    review(
      'appendix-unknown',
      'appendix-a',
      'paragraph 5.1',
      'Appendix A is neither listed nor part of this document.',
    ),
    fail(
      'nil-not-allowed',
      'equality-impact',
      'paragraph 7.1',
      'Equality impact assessment says “None” and no more. Add why there is nothing to say.',
    ),
  ],
};

export const damagedPapers: readonly Damage[] = [inHaste, passedRound, byANewcomer];
