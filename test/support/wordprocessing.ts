import { strToU8, zipSync } from 'fflate';

/**
 * WordprocessingML written as plain strings, by nothing that ships: what reads a report is tested against files that
 * our own builders had no hand in.
 */

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run; "\n" is a line break, "\t" a tab. */
function run(text: string, bold = false): string {
  const parts = text.split(/(\n|\t)/).map((part) => {
    if (part === '\n') return '<w:br/>';
    return part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escape(part)}</w:t>`;
  });
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${parts.join('')}</w:r>`;
}

export interface Look {
  readonly style?: string;
  readonly bold?: boolean;
  /** Level in the numbering of the body (1) or of the appendix (2). */
  readonly number?: { readonly list: 1 | 2; readonly level: number };
}

export function p(text: string, look: Look = {}): string {
  const style = look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`;
  const number =
    look.number === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(look.number.level)}"/><w:numId w:val="${String(look.number.list)}"/></w:numPr>`;
  return `<w:p><w:pPr>${style}${number}</w:pPr>${text === '' ? '' : run(text, look.bold)}</w:p>`;
}

/** A table; a cell is a string of paragraphs already written, or words for one paragraph. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    row
      .map((cell, index) => {
        const span = index === row.length - 1 ? columns - row.length + 1 : 1;
        const gridSpan = span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : '';
        return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${gridSpan}</w:tcPr>${cell.startsWith('<w:') ? cell : p(cell)}</w:tc>`;
      })
      .join(''),
  );
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${cells.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
}

/** A check box control as Word writes it, in a paragraph of its own. */
export const checkBox = (checked: boolean): string =>
  `<w:p><w:sdt><w:sdtPr><w:id w:val="${checked ? '7' : '8'}"/><w14:checkbox><w14:checked w14:val="${checked ? '1' : '0'}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(checked ? '☒' : '☐')}</w:sdtContent></w:sdt></w:p>`;

const level = (ilvl: number, text: string): string =>
  `<w:lvl w:ilvl="${String(ilvl)}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${level(0, '')}${level(1, '%1.%2')}</w:abstractNum>`;
const numbering = `<w:numbering ${namespaces}>${list(1)}${list(2)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
const heading = (n: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${String(n)}"><w:name w:val="heading ${String(n)}"/><w:pPr><w:outlineLvl w:val="${String(n - 1)}"/></w:pPr></w:style>`;
const styles = `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading(1)}${heading(2)}</w:styles>`;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${String(id)}" Type="${office}/${kind}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`;
const part = (name: string, kind: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
const types = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('numbering', 'numbering')}</Types>`;

/** The bytes of a .docx with these blocks, real heading styles and two numbered lists. */
export function docx(blocks: readonly string[]): Uint8Array {
  const document = `<w:document ${namespaces}><w:body>${blocks.join('')}<w:sectPr/></w:body></w:document>`;
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relations(
      relation(1, 'styles', 'styles.xml') + relation(2, 'numbering', 'numbering.xml'),
    ),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)]),
    ),
  );
}
