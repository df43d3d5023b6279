import type { CellSpec, Content, Inline } from '../../../src/core/model/index.ts';
import { pngBase64 } from '../../support/png.ts';

/** One of every kind of content and inline, as a report of two councils at once. */

export const text = (words: string): Inline => ({ kind: 'text', text: words });
const guidance = (words: string): Inline => ({ kind: 'guidance', text: words });
export const field = (tag: string, words: string, hint = ''): Inline => ({
  kind: 'control',
  control: { tag, title: tag },
  text: words,
  guidance: hint,
});

export const section = (
  id: string,
  title: string,
  numbering: 'body' | 'titled' | 'appendix',
  ...clauses: readonly (readonly Inline[])[]
): Content => ({
  kind: 'section',
  control: { tag: `rw:s:${id}`, title },
  content: [
    { kind: 'heading', level: numbering === 'appendix' ? 2 : 1, text: title, numbering },
    ...clauses.map((inlines): Content => ({ kind: 'clause', numbering, inlines })),
  ],
});

const cell = (inlines: readonly Inline[], more: Partial<CellSpec> = {}): CellSpec => ({
  span: 1,
  bold: false,
  shaded: false,
  paragraphs: [inlines],
  ...more,
});

export const approvals: Content = {
  kind: 'table',
  style: 'approvals',
  altText: 'Officers who approved this report',
  widths: [3, 5],
  rows: [
    { header: true, cells: [cell([text('Role')]), cell([text('Name')])] },
    {
      header: false,
      cells: [cell([text('Legal officer')]), cell([field('rw:o:legal', '', 'Name and date')])],
    },
  ],
};

const front: Content = {
  kind: 'table',
  style: 'front',
  altText: '',
  widths: Array.from({ length: 12 }, () => 1),
  rows: [
    {
      header: false,
      cells: [
        cell([text('Schools')], { span: 11, shaded: true, bold: true }),
        cell([check('rw:h:theme/0', true)]),
      ],
    },
    { header: false, cells: [cell([], { span: 12, paragraphs: [] })] },
  ],
};

function check(tag: string, checked: boolean): Inline {
  return { kind: 'check', control: { tag, title: 'Schools' }, checked };
}

export const chart: Inline = {
  kind: 'picture',
  control: { tag: 'rw:c:cla-rate/E06000015/latest/trend', title: 'Rate of children in care' },
  picture: {
    png: pngBase64(60, 30),
    width: 600,
    height: 300,
    altText: 'Rate of children in care: it rose from "77" to 88 & stayed.',
    title: 'Rate of children in care',
  },
};

export const figuresTable: Content = {
  kind: 'section',
  control: { tag: 'rw:t:E06000015/rate', title: 'Rate of children in care' },
  content: [
    { kind: 'line', style: 'caption', inlines: [text('Table 1: Rate of children in care')] },
    {
      kind: 'table',
      style: 'figures',
      altText: 'Rate of children in care by area',
      widths: [3, 1, 1],
      rows: [
        {
          header: true,
          cells: [cell([text('Area')]), cell([text('Rate')], { align: 'right' }), cell([text('Rating')])],
        },
        {
          header: false,
          cells: [
            cell([text('Derby')], { bold: true }),
            cell([field('rw:f:cla-rate/E06000015/latest/value', '88')], { align: 'right' }),
            cell([
              {
                kind: 'control',
                control: { tag: 'rw:f:cla-rate/E06000015/latest/rag', title: 'Rating' },
                text: 'Amber',
                guidance: '',
                colour: '8a5100',
              },
            ]),
          ],
        },
      ],
    },
    { kind: 'line', style: 'source', inlines: [text('Department for Education, as at 31 March 2025.')] },
  ],
};

export const everyContent: readonly Content[] = [
  { kind: 'line', style: 'council', inlines: [text('Derby City Council')] },
  {
    kind: 'line',
    style: 'committee',
    inlines: [
      field('rw:h:committee', 'CABINET'),
      { kind: 'tab' },
      { kind: 'text', text: 'ITEM 6', bold: true },
    ],
  },
  { kind: 'line', style: 'item', inlines: [text('ITEM 6')] },
  {
    kind: 'line',
    style: 'report-of',
    inlines: [text('Report of the '), field('rw:h:report-of', '', 'Director')],
  },
  { kind: 'line', style: 'title', inlines: [field('rw:h:title', 'Children in Care')] },
  section(
    'summary',
    'SUMMARY',
    'body',
    [text('There were '), field('rw:f:cla-number/E06000015/latest/value', '545')],
    [guidance('Say more.')],
  ),
  section('reasons', 'REASONS', 'body', [text('None.')]),
  { kind: 'line', style: 'plain', inlines: [text('Approved by:')] },
  approvals,
  front,
  section('background', 'BACKGROUND', 'titled', [text('None.')], [text('More.')]),
  figuresTable,
  { kind: 'line', style: 'plain', inlines: [chart] },
  { kind: 'appendix', label: 'Appendix 1', title: 'IMPLICATIONS' },
  section('financial', 'Financial', 'appendix', [text('None.')]),
  section('legal', 'Legal', 'appendix', [text('None.')]),
  { kind: 'appendix', label: 'Appendix 2', title: '' },
  section('other', 'Other', 'appendix', [text('None.')]),
  {
    kind: 'heading',
    level: 2,
    text: 'A heading that is a field',
    numbering: null,
    control: { tag: 'rw:h:heading', title: 'Heading' },
  },
  approvals,
];
