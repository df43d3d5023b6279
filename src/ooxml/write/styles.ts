/**
 * Our styles as data. Those that Word has built in are used under the name that Word gives them and never redefined;
 * the others carry ids of their own (Rw…), so that they cannot collide with a council's styles.
 */

export type HeadingKey = `heading${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

export type StyleKey =
  | 'normal'
  | 'title'
  | HeadingKey
  | 'council'
  | 'committee'
  | 'item'
  | 'reportOf'
  | 'clause'
  | 'titledClause'
  | 'appendixClause'
  | 'tableHead'
  | 'tableText'
  | 'caption'
  | 'source'
  | 'guidance'
  | 'figure';

export interface StyleSpec {
  readonly id: string;
  /** As Word's style list shows it; built-in names in the spelling of the file format ("heading 1"). */
  readonly name: string;
  readonly type: 'paragraph' | 'character';
  readonly builtIn: boolean;
  readonly basedOn: StyleKey | null;
  readonly next: StyleKey | null;
  /** Inner XML of w:pPr, in schema order. `{numbering}` stands where w:numPr goes. */
  readonly pPr: string;
  readonly rPr: string;
  /** Numbered run and level that the style belongs to. */
  readonly numbering?: 'body' | 'titled' | 'appendix';
}

const bold = '<w:b/><w:bCs/>';
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;

const paragraph = (
  id: string,
  name: string,
  pPr: string,
  rPr: string,
  more: Partial<StyleSpec> = {},
): StyleSpec => ({
  id,
  name,
  type: 'paragraph',
  builtIn: false,
  basedOn: 'normal',
  next: null,
  pPr,
  rPr,
  ...more,
});

const heading = (level: number, pPr: string, rPr: string): StyleSpec =>
  paragraph(
    `Heading${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:keepLines/>${pPr}<w:outlineLvl w:val="${level - 1}"/>`,
    rPr,
    { builtIn: true, next: 'normal' },
  );

/** Width of an A4 page between margins of 2.54 cm, in twentieths of a point. */
export const a4TextWidth = 9026;

export const styles: Readonly<Record<StyleKey, StyleSpec>> = {
  // Bare: a document without it must not look otherwise because it gets one.
  normal: paragraph('Normal', 'Normal', '', '', {
    builtIn: true,
    basedOn: null,
  }),
  title: paragraph('Title', 'Title', `<w:keepNext/>${spacing(240, 240)}`, `${bold}${size(16)}`, {
    builtIn: true,
    next: 'normal',
  }),
  heading1: heading(1, spacing(320, 120), `${bold}${size(12)}`),
  heading2: heading(2, spacing(240, 80), `${bold}${size(11)}`),
  heading3: heading(3, spacing(200, 80), `${bold}<w:i/><w:iCs/>${size(11)}`),
  heading4: heading(4, spacing(160, 80), '<w:i/><w:iCs/>'),
  heading5: heading(5, spacing(160, 80), ''),
  heading6: heading(6, spacing(160, 80), ''),
  heading7: heading(7, spacing(160, 80), ''),
  heading8: heading(8, spacing(160, 80), ''),
  heading9: heading(9, spacing(160, 80), ''),
  council: paragraph('RwCouncil', 'Report Council', spacing(0, 240), `${bold}${size(14)}`),
  committee: paragraph(
    'RwCommittee',
    'Report Committee',
    `<w:tabs><w:tab w:val="right" w:pos="${a4TextWidth}"/></w:tabs>${spacing(0, 80)}`,
    // Capitals are a matter of looks: the name stays as it was typed, which is how a screen reader should say it.
    `${bold}<w:caps/>${size(12)}`,
  ),
  item: paragraph('RwItem', 'Report Item', `${spacing(0, 120)}<w:jc w:val="right"/>`, `${bold}${size(18)}`),
  reportOf: paragraph(
    'RwReportOf',
    'Report Of',
    `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="8" w:color="404040"/></w:pBdr>${spacing(240, 240)}`,
    '',
  ),
  clause: paragraph('RwClause', 'Report Clause', '{numbering}', '', { numbering: 'body' }),
  titledClause: paragraph('RwTitledClause', 'Report Titled Clause', '{numbering}', '', {
    numbering: 'titled',
  }),
  appendixClause: paragraph('RwAppendixClause', 'Report Appendix Clause', '{numbering}', '', {
    numbering: 'appendix',
  }),
  tableHead: paragraph('RwTableHead', 'Report Table Heading', `<w:keepNext/>${spacing(40, 40)}`, bold),
  tableText: paragraph('RwTableText', 'Report Table Text', spacing(40, 40), ''),
  caption: paragraph('Caption', 'caption', `<w:keepNext/>${spacing(240, 80)}`, `${bold}${size(10)}`, {
    builtIn: true,
    next: 'normal',
  }),
  source: paragraph('RwSource', 'Report Source', spacing(80, 240), size(10), { next: 'normal' }),
  guidance: {
    ...paragraph('RwGuidance', 'Report Guidance', '', ''),
    type: 'character',
    basedOn: null,
    // Dark amber on pale yellow: 7.5 to 1, above the 4.5 that WCAG 1.4.3 asks for.
    rPr: '<w:color w:val="8A3707"/><w:shd w:val="clear" w:color="auto" w:fill="FFF4CE"/>',
  },
  // Nothing to see in print: a figure looks like the words round it. The style lets authors and tools find figures.
  figure: { ...paragraph('RwFigure', 'Report Figure', '', ''), type: 'character', basedOn: null },
};

/** One w:style. `ids` gives the id of a style in the document that it goes into; `numPr` is the XML of its numbering. */
export function styleXml(key: StyleKey, ids: (key: StyleKey) => string, numPr: string): string {
  const spec = styles[key];
  const isDefault = key === 'normal' ? ' w:default="1"' : '';
  const custom = spec.builtIn ? '' : ' w:customStyle="1"';
  const basedOn = spec.basedOn === null ? '' : `<w:basedOn w:val="${ids(spec.basedOn)}"/>`;
  const next = spec.next === null ? '' : `<w:next w:val="${ids(spec.next)}"/>`;
  const pPr = spec.pPr.replace('{numbering}', numPr);
  return (
    `<w:style w:type="${spec.type}"${isDefault}${custom} w:styleId="${ids(key)}">` +
    `<w:name w:val="${spec.name}"/>${basedOn}${next}<w:qFormat/>` +
    (pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`) +
    (spec.rPr === '' ? '' : `<w:rPr>${spec.rPr}</w:rPr>`) +
    '</w:style>'
  );
}
