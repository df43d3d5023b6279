/** What shuts out readers who do not see, or do not see well. */

import { formats, goesOn, paragraphXml, xml } from '../changes.ts';
import { fail, review } from '../damage.ts';
import type { Damage } from '../damage.ts';

const option = 'No other options have been considered.';
const budget = (change: (table: string) => string) =>
  xml((text) => text.replace(/<w:tbl>(?:(?!<w:tbl>).)*?Kind of placement.*?<\/w:tbl>/s, change));

export const accessibility: readonly Damage[] = [
  {
    title: 'a heading is two levels too low',
    paper: 'derby2015',
    does: [
      paragraphXml('>Risk Management<', (paragraph) =>
        paragraph.replace(
          '<w:pStyle w:val="Heading2"/>',
          '<w:pStyle w:val="Heading2"/><w:outlineLvl w:val="3"/>',
        ),
      ),
    ],
    finds: [
      fail(
        'heading-order',
        'heading',
        'Risk Management',
        'The heading “Risk Management” is at level 4, straight after level 2. Make it level 3.',
      ),
    ],
    mends: { fix: 'Make it level 3', out: ['Risk Management'], in: ['Risk Management'] },
  },
  {
    title: 'headings are bold and no headings to Word',
    paper: 'derby2012',
    does: [
      xml((text) =>
        text.replace(
          /<w:pStyle w:val="Heading[12]"\/>((?:(?!<\/w:p>).)*?)<w:r>(?:<w:rPr>.*?<\/w:rPr>)?/gs,
          '$1<w:r><w:rPr><w:b/></w:rPr>',
        ),
      ),
    ],
    finds: [fail('headings-none', 'heading', '', 'No heading of the report is marked as a heading.')],
  },
  {
    title: 'a picture is pasted in without a word of what it shows',
    paper: 'derby2015',
    does: [
      xml((text) => {
        const drawing = /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s.exec(text)?.[0] ?? '';
        const plain = drawing
          .replace(/ (?:descr|title)="[^"]*"/g, '')
          .replace('docPr id="1"', 'docPr id="77"');
        return text.replace(
          'Waiting for the statistics of 2026',
          `$&</w:t></w:r>${plain}<w:r><w:t xml:space="preserve">`,
        );
      }),
    ],
    finds: [
      fail(
        'alt-text-missing',
        'picture-2',
        'paragraph 5.1',
        'Picture 2 has no alternative text. Say in a sentence what it shows, or mark it as decorative.',
      ),
    ],
  },
  {
    title: 'the first row of a table is no header',
    paper: 'derby2015',
    does: [budget((table) => table.replace('<w:tblHeader/>', ''))],
    finds: [
      fail(
        'table-header-row',
        'table-1',
        'table 1',
        'Table 1 has no header row. Mark its first row as header, so that screen readers can name the columns.',
      ),
    ],
    mends: {
      fix: 'Mark the first row as header',
      out: ['table of 5 rows'],
      in: ['table of 5 rows and a header'],
    },
  },
  {
    title: 'two cells of a table are merged',
    paper: 'derby2015',
    does: [
      budget((table) =>
        table.replace(
          /(Supported accommodation.*?<w:tc><w:tcPr><w:tcW[^>]*\/>)(.*?)<\/w:tc><w:tc>.*?<\/w:tc>/s,
          '$1<w:gridSpan w:val="2"/>$2</w:tc>',
        ),
      ),
    ],
    finds: [review('table-cells-merged', 'table-1', 'table 1', 'Table 1 has merged cells in row 4.')],
  },
  {
    title: 'an empty row parts a table in two',
    paper: 'derby2015',
    does: [
      budget((table) =>
        table.replace(
          /<w:tr>(?:(?!<w:tr>).)*?>Total<.*?<\/w:tr>/s,
          (row) => row.replace(/<w:t>[^<]*<\/w:t>/g, '') + row,
        ),
      ),
    ],
    finds: [fail('table-gaps', 'table-1', 'table 1', 'Row 5 of table 1 is empty. Delete it')],
  },
  {
    title: 'a link says “click here”',
    paper: 'derby2012',
    does: [
      paragraphXml(option, (paragraph) =>
        paragraph.replace(
          /<\/w:p>$/,
          '<w:r><w:t xml:space="preserve"> For the minutes, </w:t></w:r><w:fldSimple w:instr=" HYPERLINK &quot;https://democracy.derby.example/minutes&quot; "><w:r><w:t>click here</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>',
        ),
      ),
    ],
    finds: [
      fail(
        'link-text-unclear',
        'link',
        'paragraph 5.1',
        'The link “click here” does not say where it leads. Use the name of the page or document as its words.',
      ),
    ],
  },
  {
    title: 'a paragraph is in small print',
    paper: 'derby2012',
    does: [formats(option, '<w:sz w:val="16"/>')],
    finds: [
      fail(
        'text-small',
        'size',
        'paragraph 5.1',
        '“No other options have been considered.” is in 8 points. Use 10 points or more.',
      ),
    ],
  },
  {
    title: 'a paragraph is justified',
    paper: 'derby2012',
    does: [
      paragraphXml('The minutes of Performance Surgeries', (paragraph) =>
        paragraph.replace('</w:pPr>', '<w:jc w:val="both"/></w:pPr>'),
      ),
    ],
    finds: [
      fail(
        'text-justified',
        'alignment',
        'paragraph 3.1',
        'A paragraph is justified, beginning with “The minutes of Performance',
      ),
    ],
    mends: {
      fix: 'Align it to the left',
      out: ['The minutes of Performance Surgeries'],
      in: ['The minutes of Performance Surgeries'],
    },
  },
  {
    title: 'a sentence is in pale grey',
    paper: 'derby2012',
    does: [formats(option, '<w:color w:val="BFBFBF"/>')],
    finds: [
      fail(
        'contrast-low',
        'contrast',
        'paragraph 5.1',
        '“No other options have been considered.” is hard to read',
      ),
    ],
  },
  {
    title: 'late actions are told by their colour',
    paper: 'derby2015',
    does: [goesOn('The team reports on these actions', 'Actions that are late are shown in red.')],
    finds: [
      review(
        'colour-alone',
        'colour',
        'under “ACTION PLAN OF THE EDGE OF CARE TEAM”',
        '“shown in red” tells things apart by colour.',
      ),
    ],
  },
  {
    title: 'the file has no title',
    paper: 'derby2012',
    does: [xml((core) => core.replace(/<dc:title>.*?<\/dc:title>/, ''), 'docProps/core.xml')],
    finds: [fail('document-title-missing', 'title', '', 'The document has no title in its properties')],
    mends: { fix: 'Use the report’s title', out: [], in: [] },
  },
  {
    title: 'the file does not say its language',
    paper: 'derby2012',
    does: [xml((styles) => styles.replace(/<w:lang [^>]*\/>/g, ''), 'word/styles.xml')],
    finds: [
      fail(
        'document-language-missing',
        'language',
        '',
        'The document does not say what language it is in. Set its language to en-GB.',
      ),
    ],
    mends: { fix: 'Set the language to en-GB', out: [], in: [] },
  },
];
