/** Word files for tests, from the few lines of WordprocessingML that a test is about. */

import { openPackage, readDocument } from '../../src/ooxml/index.ts';
import type { OpcPackage } from '../../src/ooxml/index.ts';
import type { Paragraph, ReportDocument } from '../../src/core/model/index.ts';
import { savePackage } from '../../src/ooxml/package/save.ts';

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
] as const;

const declarations = namespaces.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');

export const officeType = (name: string): string =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`;

/** The root element of a part with every namespace that tests use. */
export const root = (name: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${declarations}>${inner}</w:${name}>`;

export interface Wml {
  /** Contents of w:styles and w:numbering. */
  readonly styles?: string;
  readonly numbering?: string;
  /** Contents of parts by kind and number: `{ header1: '<w:p/>' }`, `footnotes`, `comments`. */
  readonly stories?: Readonly<Record<string, string>>;
  readonly title?: string;
  /** More parts, as they are to be written. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const rootNames: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

/** The parts of a document with this inside w:body. */
export function wmlParts(body: string, wml: Wml = {}): Map<string, Uint8Array> {
  const related: string[] = [];
  const parts = new Map<string, string | Uint8Array>();
  const add = (name: string, type: string, element: string, inner: string): void => {
    parts.set(`word/${name}.xml`, root(element, inner));
    related.push(
      `<Relationship Id="rId${related.length + 1}" Type="${officeType(type)}" Target="${name}.xml"/>`,
    );
  };
  if (wml.styles !== undefined) add('styles', 'styles', 'styles', wml.styles);
  if (wml.numbering !== undefined) add('numbering', 'numbering', 'numbering', wml.numbering);
  for (const [name, inner] of Object.entries(wml.stories ?? {})) {
    const type = name.replace(/\d+$/, '');
    add(name, type, rootNames[type] ?? type, inner);
  }
  const all: [string, string | Uint8Array][] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    ],
    [
      '_rels/.rels',
      relationshipsXml(
        `<Relationship Id="rId1" Type="${officeType('officeDocument')}" Target="word/document.xml"/>` +
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      ),
    ],
    ['word/document.xml', root('document', `<w:body>${body}</w:body>`)],
    ['word/_rels/document.xml.rels', relationshipsXml(related.join(''))],
    ...parts,
  ];
  if (wml.title !== undefined) {
    all.push([
      'docProps/core.xml',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${wml.title}</dc:title></cp:coreProperties>`,
    ]);
  }
  all.push(...Object.entries(wml.parts ?? {}));
  return new Map(
    all.map(([name, content]) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
}

export const relationshipsXml = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

export const wmlPackage = (body: string, wml: Wml = {}): OpcPackage => ({ parts: wmlParts(body, wml) });

/** The bytes of a .docx file. */
export const wmlFile = (body: string, wml: Wml = {}): Uint8Array => savePackage(wmlPackage(body, wml));

/** The document as it is read from its file, through the zip and back. */
export function readWml(body: string, wml: Wml = {}): ReportDocument {
  const pkg = openPackage(wmlFile(body, wml));
  if (!pkg.ok) throw new Error(pkg.error.message);
  const document = readDocument(pkg.value);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

export const paragraphsOf = (document: ReportDocument): Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph');

/** A run of text; `rPr` is the inside of w:rPr. */
export const run = (text: string, rPr = ''): string =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain text; `pPr` is the inside of w:pPr. */
export const paragraph = (content: string, pPr = ''): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A content control round `content`; `more` goes into w:sdtPr after tag and title. */
export const control = (tag: string, content: string, more = ''): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => (row.startsWith('<w:sdt') || row.startsWith('<w:tr') ? row : `<w:tr>${row}</w:tr>`)).join('')}</w:tbl>`;

export const cell = (content: string, tcPr = ''): string =>
  `<w:tc>${tcPr && `<w:tcPr>${tcPr}</w:tcPr>`}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
