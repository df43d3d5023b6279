import type { CellSpec, Content, Inline } from '../../../src/core/model/index.ts';

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
