/** What the paper refers to and does not have. */

import { fills, goesOn, retype } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

export const references: readonly Damage[] = [
  {
    title: 'the contact has a name and nothing to reach them by',
    paper: 'derby2012',
    does: [fills('rw:r:contact', 'Jo Hartley, Performance Manager')],
    finds: [
      fail(
        'contact-incomplete',
        'contact',
        'Contact table, For more information contact',
        'The contact has no telephone number or e-mail address. Add at least one of them.',
      ),
    ],
  },
  {
    title: 'the authors give no address',
    paper: 'nottingham2017',
    does: [fills('rw:h:authors', 'Adam Whitlock, Head of Children in Care')],
    finds: [
      fail(
        'contact-incomplete',
        'authors',
        'Report author(s) and contact details',
        'Report author(s) and contact details has no telephone number or e-mail address.',
      ),
    ],
  },
  {
    title: 'the row for background papers is left empty',
    paper: 'derby2012',
    does: [fills('rw:r:background-papers', '')],
    finds: [
      fail(
        'background-papers-missing',
        'background-papers',
        'Contact table, Background papers',
        'The row for background papers is empty. List the papers that the report relies on, or say “None”.',
      ),
    ],
  },
  {
    title: 'an exempt paper is listed for the public to inspect',
    paper: 'derby2012',
    does: [fills('rw:r:background-papers', 'Placement contract with Northfield Homes (exempt)')],
    finds: [
      review(
        'background-paper-exempt',
        'background-papers',
        'Contact table, Background papers',
        '“Placement contract with Northfield Homes (exempt)” is listed as a background paper, which the public has a right to inspect.',
      ),
    ],
  },
  {
    title: 'the text speaks of an Appendix 4',
    paper: 'derby2015',
    does: [
      retype('The actions of the team are in Appendix 2.', 'The actions of the team are in Appendix 4.'),
    ],
    finds: [
      fail(
        'appendix-unlisted',
        'appendix-4',
        'paragraph 4.3',
        'Appendix 4 is named in the text but is not listed. Add it to List of appendices.',
      ),
    ],
  },
  {
    title: 'a listed appendix is not attached',
    paper: 'derby2015',
    does: [goesOn('Appendix 2 – Action plan of the edge of care team', '\nAppendix 3 – Risk register')],
    finds: [
      review(
        'appendix-absent',
        'appendix-3',
        'Contact table, List of appendices',
        'Appendix 3 is listed but is not in this document.',
      ),
    ],
  },
  {
    title: 'a paper without a list speaks of an appendix that it does not have',
    paper: 'nottingham2017',
    does: [goesOn('They asked for more about where', 'What they said is in Appendix 1.')],
    finds: [
      review(
        'appendix-unknown',
        'appendix-1',
        'paragraph 2.2',
        '“Appendix 1”: Appendix 1 is neither listed nor part of this document.',
      ),
    ],
  },
  {
    title: 'a paragraph is named by a number that it no longer has',
    paper: 'derby2015',
    does: [retype('paragraph 4.3', 'paragraph 4.9')],
    finds: [
      review(
        'paragraph-unknown',
        'paragraph-4.9',
        'paragraph 2.1',
        '“paragraph 4.9”: the report has no paragraph 4.9. Correct the number, or say which document it is in.',
      ),
    ],
  },
];
