/** What is in the file and is no part of the paper. */

import { adds, comments, formats, pageHeader, paragraphXml, xml } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

const option = 'No other options have been considered.';

export const leftovers: readonly Damage[] = [
  {
    title: 'a tracked change is neither accepted nor rejected',
    paper: 'derby2012',
    does: [
      paragraphXml(option, (paragraph) =>
        paragraph.replace(
          /(<w:r>.*<\/w:r>)/s,
          '$1<w:ins w:id="900" w:author="Leah Brandt" w:date="2026-01-07T10:00:00Z"><w:r><w:t xml:space="preserve"> So far.</w:t></w:r></w:ins>',
        ),
      ),
    ],
    finds: [
      fail(
        'tracked-changes-left',
        'tracked-changes',
        'paragraph 5.1',
        'Leah Brandt’s tracked change puts in “So far.”. Accept or reject the change in Word, under Review.',
      ),
    ],
  },
  {
    title: 'a comment is left in the margin',
    paper: 'derby2012',
    does: [comments(option, 'Leah Brandt', 'Is that true?')],
    finds: [
      fail(
        'comments-left',
        'comments',
        'paragraph 5.1',
        'A comment by Leah Brandt is still in the report: “Is that true?”. Answer it, then delete it.',
      ),
    ],
  },
  {
    title: 'a sentence is hidden instead of deleted',
    paper: 'derby2012',
    does: [
      paragraphXml(option, (paragraph) =>
        paragraph.replace(
          /<\/w:p>$/,
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> Closing two teams was dropped.</w:t></w:r></w:p>',
        ),
      ),
    ],
    finds: [
      fail(
        'hidden-text-left',
        'hidden-text',
        'paragraph 5.1',
        'Hidden text is in the report: “Closing two teams was dropped.”. Show hidden text in Word',
      ),
    ],
  },
  {
    title: 'a sentence is still highlighted',
    paper: 'derby2012',
    does: [formats(option, '<w:highlight w:val="yellow"/>')],
    finds: [
      review(
        'highlight-left',
        'highlight',
        'paragraph 5.1',
        '“No other options have been considered.” is highlighted. If it is settled, take the highlighting off.',
      ),
    ],
    mends: { fix: 'Take the highlighting off', out: [option], in: [option] },
  },
  {
    title: 'the paper says DRAFT under its title',
    paper: 'derby2015',
    does: [adds('ITEM 6', 'DRAFT v0.3')],
    finds: [
      review(
        'draft-mark-left',
        'draft',
        'top of the report',
        '“DRAFT v0.3” says that the report is a draft. Take it out',
      ),
    ],
  },
  {
    title: 'every page says that it is a draft',
    paper: 'derby2012',
    does: [pageHeader('Draft report')],
    finds: [
      review(
        'draft-mark-left',
        'draft',
        'page header',
        '“Draft report” in a header says that the report is a draft.',
      ),
    ],
  },
  {
    title: 'the file says who saved it last',
    paper: 'derby2012',
    does: [
      xml(
        (core) =>
          core.replace(
            '</cp:coreProperties>',
            '<cp:lastModifiedBy>Leah Brandt</cp:lastModifiedBy></cp:coreProperties>',
          ),
        'docProps/core.xml',
      ),
    ],
    finds: [
      review(
        'personal-properties-left',
        'last-saved-by',
        '',
        'The properties of the file say who saved it last, “Leah Brandt”. Take it out before the report is published',
      ),
    ],
    mends: { fix: 'Take it out of the file', out: [], in: [] },
  },
];
