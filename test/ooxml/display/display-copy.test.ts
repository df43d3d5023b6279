import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import {
  displayCopy,
  markName,
  openPackage,
  readDocument,
  readMark,
  savePackage,
} from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A package of a main part with this body, and a footer where given. */
function documentOf(body: string, footer?: string): OpcPackage {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': encode(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
        '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>' +
        '</Types>',
    ),
    '_rels/.rels': encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': encode(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  if (footer !== undefined) {
    parts['word/_rels/document.xml.rels'] = encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>',
    );
    parts['word/footer1.xml'] = encode(`<w:ftr ${namespaces}>${footer}</w:ftr>`);
  }
  const opened = openPackage(zipSync(parts));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** A part of the display copy as text. */
function shown(pkg: OpcPackage, part = 'word/document.xml'): string {
  const copy = displayCopy(pkg);
  if (!copy.ok) throw new Error(copy.error.message);
  return new TextDecoder().decode(unzipSync(copy.value.bytes)[part]);
}

const words = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]).join('|');

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (tag: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const table = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows}</w:tbl>`;

describe('the display copy of a document', () => {
  it('shows the text of controls round rows, round cells, inside cells and inside tracked insertions', () => {
    const xml = shown(
      documentOf(
        table(
          control('row', `<w:tr>${cell(`<w:p>${run('row')}</w:p>`)}</w:tr>`) +
            `<w:tr>${control('cell', cell(`<w:p>${run('cell')}</w:p>`))}</w:tr>` +
            `<w:tr>${cell(control('block', `<w:p>${run('block')}</w:p>`))}</w:tr>`,
        ) + `<w:p><w:ins w:id="1" w:author="A">${control('inside', run('inside'))}</w:ins></w:p>`,
      ),
    );
    expect(words(xml)).toBe('row|cell|block|inside');
    expect(xml).not.toMatch(/<w:(sdt|ins)\b/);
  });

  it('marks every paragraph of the main story by its block, inside tables too', () => {
    const pkg = documentOf(
      `<w:p>${run('a')}</w:p>` +
        table(`<w:tr>${cell('<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>')}</w:tr>`) +
        '<w:p/>',
    );
    const blocks = [...shown(pkg).matchAll(/w:name="([^"]+)"/g)].map((found) => readMark(found[1] ?? ''));
    expect(blocks).toEqual([0, 2, 3].map((block) => ({ kind: 'block', block })));
  });

  it('marks where an inline control begins and ends, by its place among the controls of the document', () => {
    const xml = shown(
      documentOf(`<w:p>${run('a')}${control('one', run('b') + control('two', run('c')))}</w:p>`),
    );
    const order = [...xml.matchAll(/w:name="([^"]+)"|<w:t\b[^>]*>([^<]*)</g)].map(
      (found) => found[1] ?? found[2],
    );
    expect(order).toEqual([
      'rw-block-0',
      'a',
      'rw-control-0-start',
      'b',
      'rw-control-1-start',
      'c',
      'rw-control-1-end',
      'rw-control-0-end',
    ]);
  });

  it('shows a document as it reads with its tracked changes accepted', () => {
    const deletion = '<w:del w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>';
    const move = `<w:moveFrom w:id="3" w:author="A">${run('moved away')}</w:moveFrom>`;
    const insertion = `<w:ins w:id="4" w:author="A">${run('new')}</w:ins>`;
    expect(words(shown(documentOf(`<w:p>${run('old')}${deletion}${move}${insertion}</w:p>`)))).toBe(
      'old|new',
    );
  });

  it('leaves out a row whose deletion is tracked', () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="5" w:author="A"/></w:trPr>${cell(`<w:p>${run('gone')}</w:p>`)}</w:tr>`;
    const kept = `<w:tr>${cell(`<w:p>${run('kept')}</w:p>`)}</w:tr>`;
    const pkg = documentOf(table(deleted + kept) + '<w:p/>');
    const read = readDocument(pkg);
    const rows = read.ok && read.value.blocks[0]?.kind === 'table' ? read.value.blocks[0].rows.length : 0;
    expect(words(shown(pkg)).split('|')).toHaveLength(rows);
  });

  it('shows the result of a field and not its code, also where both stand in one run', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/><w:t>20 January</w:t><w:fldChar w:fldCharType="end"/></w:r>';
    const simple = `<w:fldSimple w:instr=" TITLE ">${run('Update')}</w:fldSimple>`;
    const xml = shown(documentOf(`<w:p>${field}${simple}</w:p>`));
    expect(words(xml)).toBe('20 January|Update');
    expect(xml).not.toContain('instrText');
  });

  it('puts a stand-in where a page number has not been worked out', () => {
    const number =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const pages = '<w:fldSimple w:instr=" NUMPAGES "/>';
    const body = '<w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId9"/></w:sectPr>';
    const footer = `<w:p>${run('Page ')}${number}${run(' of ')}${pages}</w:p>`;
    expect(words(shown(documentOf(body, footer), 'word/footer1.xml'))).toBe('Page |1| of |1');
  });

  it('turns a page break into a paragraph that begins a page', () => {
    const xml = shown(documentOf(`<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>${run('next')}</w:p>`));
    expect(xml).not.toContain('w:type="page"');
    expect(xml).toMatch(/<w:pageBreakBefore\/>.*next/);
  });

  it('carries no bookmark or link of the document', () => {
    const body = `<w:p><w:bookmarkStart w:id="0" w:name="workbench"/><w:hyperlink r:id="rId7">${run('site')}</w:hyperlink></w:p>`;
    const xml = shown(documentOf(body));
    expect(xml).not.toMatch(/hyperlink|"workbench"/);
    expect(words(xml)).toBe('site');
  });

  it('leaves the document that it copies as it was', () => {
    const pkg = documentOf(`<w:p>${control('one', run('b'))}</w:p>`);
    const before = savePackage(pkg);
    displayCopy(pkg);
    expect(savePackage(pkg)).toEqual(before);
  });

  it('says what the scanner says of a document that cannot be read', () => {
    const copy = displayCopy({ parts: new Map() });
    expect(copy.ok).toBe(false);
  });
});

describe('the names of marks', () => {
  it('are read back as what they were made from, and no other name is one', () => {
    for (const mark of [
      { kind: 'block', block: 12 } as const,
      { kind: 'control', control: 3, edge: 'end' } as const,
    ]) {
      expect(readMark(markName(mark))).toEqual(mark);
    }
    expect(readMark('_Toc123')).toBeNull();
  });
});

const corpus = '../shared/corpus';
/** Reading, copying and reading again takes long; that each can be read is tried on all of them elsewhere. */
const oneIn = 3;
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.do[ct][xm]$/i.test(name) ? [path] : [];
  });

(existsSync(corpus) ? describe : describe.skip)(
  'real Word files (skipped where ../shared/corpus is absent)',
  () => {
    it('have a display copy that says, paragraph by paragraph, what the reader reads', () => {
      const differing: string[] = [];
      for (const file of filesIn(corpus).filter((_, index) => index % oneIn === 0)) {
        const opened = openPackage(new Uint8Array(readFileSync(file)));
        if (!opened.ok) continue;
        const read = readDocument(opened.value);
        const copy = displayCopy(opened.value);
        expect([file, copy.ok]).toEqual([file, read.ok]);
        if (!copy.ok || !read.ok) continue;
        const again = openPackage(copy.value.bytes);
        const reread = again.ok ? readDocument(again.value) : again;
        const texts = read.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : null));
        const copied = reread.ok
          ? reread.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : null))
          : [];
        if (JSON.stringify(texts) !== JSON.stringify(copied)) differing.push(file);
      }
      expect(differing).toEqual([]);
    }, 240_000);
  },
);
