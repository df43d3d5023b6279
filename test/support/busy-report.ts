/**
 * A paper of Derby’s on the evening before the deadline: some 67 findings of more than forty rules, and none
 * of them contrived: wrong numbers, missing people, old figures, tracked changes, comments, a careless table. Read on 8 January 2026.
 */

import { emptyLedger } from '../../src/core/model/index.ts';
import type { Content, Inline, LedgerFigure, RowSpec } from '../../src/core/model/index.ts';
import { buildDocument, savePackage } from '../../src/ooxml/index.ts';
import { unfinished } from './unfinished.ts';

const derby = 'E06000015';

const number = `rw:f:cla-number/${derby}/latest/value`;
const rate = `rw:f:cla-rate/${derby}/latest/value`;
const gone = `rw:f:cla-gone/${derby}/latest/value`;

/** As a year ago: since then the publisher has given newer values. */
const figure = (text: string): LedgerFigure => ({
  text,
  exact: text,
  period: '2024-03-31/P1D',
  release: 'dfe-cla-2024',
  source: 'Department for Education',
  licence: 'Open Government Licence v3.0',
  retrieved: '2025-01-08T10:00:00Z',
  hash: 'a'.repeat(64),
  override: null,
  history: [],
});

/** Figures in braces: "There were {number=598} of them." */
const inlines = (words: string): readonly Inline[] =>
  words.split(/(\{[^}]+\})/).flatMap((part): readonly Inline[] => {
    if (part === '') return [];
    const [, name, text] = /^\{(\w+)=(.+)\}$/.exec(part) ?? [];
    if (name === undefined || text === undefined) return [{ kind: 'text', text: part }];
    const tag = { number, rate, gone }[name] ?? name;
    return [{ kind: 'control', control: { tag, title: 'Figure' }, text, guidance: '' }];
  });

const clause = (words: string, numbering: 'body' | 'appendix'): Content => ({
  kind: 'clause',
  inlines: inlines(words),
  numbering,
});

/** A heading and its paragraphs; without an id, as an author types it. */
function section(
  id: string | null,
  title: string,
  paragraphs: readonly (string | Content)[],
  numbering: 'body' | 'appendix' = 'body',
): readonly Content[] {
  const content: readonly Content[] = [
    { kind: 'heading', level: numbering === 'body' ? 1 : 2, text: title, numbering },
    ...paragraphs.map((each) => (typeof each === 'string' ? clause(each, numbering) : each)),
  ];
  return id === null ? content : [{ kind: 'section', control: { tag: `rw:s:${id}`, title }, content }];
}

const row = (cells: readonly (string | Inline)[], header = false): RowSpec => ({
  header,
  cells: cells.map((cell) => ({
    span: 1,
    bold: header,
    shaded: header,
    paragraphs: [typeof cell === 'string' ? inlines(cell) : [cell]],
  })),
});

const field = (tag: string, title: string, text: string, guidance = ''): Inline => ({
  kind: 'control',
  control: { tag, title },
  text,
  guidance,
});

const table = (
  style: 'approvals' | 'records' | 'figures',
  altText: string,
  rows: readonly RowSpec[],
): Content => ({
  kind: 'table',
  style,
  altText,
  widths: rows[0]?.cells.map(() => 3) ?? [],
  rows,
});

const plain = (
  words: readonly Inline[],
  style: 'council' | 'committee' | 'item' | 'report-of' | 'title' | 'plain',
) => ({ kind: 'line', style, inlines: words }) as const;

const header: readonly Content[] = [
  plain([{ kind: 'text', text: 'Derby City Council' }], 'council'),
  plain([field('rw:h:committee', 'Committee', 'Corporate Parenting Committee')], 'committee'),
  plain([field('rw:h:date', 'Date of meeting', 'Tuesday 14 January 2026')], 'committee'),
  plain([{ kind: 'text', text: 'ITEM ' }, field('rw:h:item', 'Item number', '', '[Item number]')], 'item'),
  plain(
    [field('rw:h:report-of', 'Reporting director', 'Report of the Strategic Director of People')],
    'report-of',
  ),
  plain([field('rw:h:title', 'Title', 'Children in Care – Performance Update')], 'title'),
];

const body: readonly Content[] = [
  ...section('summary', 'SUMMARY', [
    'At 31 March 2025 there were {number=598} children looked after in Derby, a rate of {rate=97} per 10,000 children. DRAFT',
    'The number of children looked after in Derby rose to 612 at 31 March 2025, and the rate was 91 per 10,000.',
    'Placement stability rose from 62% to 68%, a rise of 6%. The budget went from £4.0m to £5.0m, an increase of 20%.',
    'There were {number=601} children in {gone=14} placements outside of the City, see Appendix 4 and paragraph 9.4.',
  ]),
  ...section('recommendations', 'RECOMMENDATION', [
    'The attached action plan, as amended.',
    'To note the report and to to receive a a presentation at the meeting.',
    'To approve [insert amount] for the commissioning of foster placements.',
  ]),
  ...section('supporting-information', 'SUPPORTING INFORMATION', [
    'Officers will utilise the new framework in order to commence the programme prior to the the summer, and will endeavour to ascertain the views of young people.',
    'The IRO service and the MASH met in respect of 3 children who were placed in a secure unit in Arboretum ward, 2 of them for self-harm.',
    'Jordan Example, date of birth 4 May 2011, has lived with foster carers in Mackworth since 31 June 2025.',
    'Consultation with care leavers will take place on 20 February 2026. The decision was announced on Monday 2 December 2025.',
    'Twelve (14) foster carers left, 30 of 120 places (35%) are vacant, and 40 in-house, 30 agency and 20 kinship placements make 100 placements in all.',
    'Derby is ranked 5th for placement stability. It’s "Good" for timeliness. The council doesn\'t compare with Leicester\'s figures.',
    'It is important that members understand that the increase in the number of children who are looked after by the council is driven by a number of factors that include the rising cost of living, the lack of early help in some neighbourhoods, the arrival of unaccompanied children and delays in the family court, which officers continue to monitor with partners through the improvement board.',
    'Officers ⟦ins|now ⟧meet ⟦del|each week ⟧every month.⟦note| |Rosa to confirm before this goes out⟧ The ⟦hi|target of 75%⟧ is under review. ⟦hide|Do not tell members yet.⟧',
    'See ⟦link|click here⟧ for the ⟦small|published⟧ data. ⟦pale|Figures are provisional.⟧ MEMBERS SHOULD NOTE THAT THIS REPORT DOES NOT COVER CHILDREN WHO ARE PLACED FOR ADOPTION.',
    table('figures', '', [
      row(['Ward', 'Children', 'Of these, in care for a year']),
      row(['Alvaston', '112', '61']),
      row(['Arboretum', '98', '3']),
      row(['Mackworth', '77', '40']),
      row(['Total', '297', '104']),
    ]),
    '⟦picture|⟧',
    'The plan  is  reviewed  every  quarter.  It was last reviewed on 15/10/2025,  when 62 percent of  actions were done against 58 % and 71 per cent before.',
  ]),
  ...section('other-options', 'ALTERNATIVES WE LOOKED AT', ['None.']),
  ...section(null, 'SUPPORTING INFORMATION', ['TBC']),
];

const approvals: readonly Content[] = [
  plain([{ kind: 'text', text: 'This report has been approved by the following officers:' }], 'plain'),
  table('approvals', 'Officers who have approved this report, with name and date', [
    row(['Role', 'Name and date'], true),
    row(['Legal officer', field('rw:o:legal', 'Legal officer', 'Priya Okafor, 20 January 2026')]),
    row([
      'Financial officer',
      field('rw:o:financial', 'Financial officer', '', 'Name and date, or Not applicable'),
    ]),
    row(['Human Resources officer', field('rw:o:human-resources', 'Human Resources officer', '')]),
    row(['Estates/Property officer', field('rw:o:property', 'Estates/Property officer', 'TBC')]),
    row([
      'Service Director(s)',
      field('rw:o:service-director', 'Service Director(s)', 'Adam Whitlock, 6 January 2026'),
    ]),
    row(['Other(s)', field('rw:o:other', 'Other(s)', 'Martin Adeyemi, 6 January 2026')]),
  ]),
  plain([], 'plain'),
  table('records', 'Whom to contact, background papers and appendices', [
    row(['Information', 'Details'], true),
    row(['For more information contact:', field('rw:r:contact', 'Contact', 'Performance Team')]),
    row([
      'Background papers:',
      field('rw:r:background-papers', 'Background papers', 'Exempt: Serious case review, 2025'),
    ]),
    row([
      'List of appendices:',
      field('rw:r:appendices', 'Appendices', 'Appendix 1 – Implications; Appendix 2 – Action Plan'),
    ]),
  ]),
];

const none = 'None arising from this report.';

const appendix: readonly Content[] = [
  { kind: 'appendix', label: 'Appendix 1', title: 'IMPLICATIONS' },
  ...section('financial', 'Financial and Value for Money', [none], 'appendix'),
  ...section('legal', 'Legal', ['To be completed by Legal Services.'], 'appendix'),
  ...section(
    'personnel',
    'Personnel',
    ['The placements budget carries a pressure of £1.2m this year.'],
    'appendix',
  ),
  ...section('equalities', 'Equalities Impact', [''], 'appendix'),
  ...section('it', 'IT', [none], 'appendix'),
  ...section('health-and-safety', 'Health and Safety', [none], 'appendix'),
  ...section('property', 'Property and Asset Management', [none], 'appendix'),
  ...section('risk-management', 'Risk Management', ['Risks are in para 3.99 and in Appendix 3.'], 'appendix'),
];

/** The bytes of a Word file. */
export const busyReport = (): Uint8Array =>
  unfinished(
    savePackage(
      buildDocument([...header, ...body, ...approvals, ...appendix], {
        title: '',
        language: 'en-GB',
        ledger: {
          ...emptyLedger,
          type: { id: 'derby-2015', version: 1 },
          figures: { [number]: figure('598'), [rate]: figure('97'), [gone]: figure('14') },
        },
      }),
    ),
  );
