/** @jest-environment jsdom */

import './test-globals.ts';
import { buildDocument, toFlatOpc } from '../../../src/ooxml/index.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import {
  cell,
  control,
  officeType,
  paragraph,
  relationshipsXml,
  run,
  table,
  wmlFile,
  wmlPackage,
} from '../../support/wml.ts';
import type { Wml } from '../../support/wml.ts';
import { base64, bytesOf, desktop, refusal, web, word } from './test-word.ts';
import type { OpenWord, Proxy } from './test-word.ts';
import { changesIn } from '../../support/changes.ts';

const flat = (body: string, wml: Wml = {}): string => toFlatOpc(wmlPackage(body, wml));
const find = (open: OpenWord, text: string): Proxy => open.body.call('search', text).items[0] as Proxy;
const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const list = (abstract: number, num: number, nsid: string): string =>
  `<w:abstractNum w:abstractNumId="${abstract}"><w:nsid w:val="${nsid}"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
  `<w:num w:numId="${num}"><w:abstractNumId w:val="${abstract}"/></w:num>`;
const listed = (num: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${num}"/></w:numPr>`;

describe('insertOoxml', () => {
  it('in the place of a paragraph leaves an empty one after it', () => {
    const it = word(paragraph('one') + paragraph('two') + paragraph('three'));
    it.paragraph(1)
      .call('getRange')
      .call('insertOoxml', flat(paragraph('a') + paragraph('b')), 'Replace');
    expect(it.text()).toBe('one\ra\rb\r\rthree');
    it.read();
  });

  it('in the place of the body leaves an empty one at the end', () => {
    const it = word(paragraph('one') + table(cell('x')) + paragraph('two'));
    it.body.call('insertOoxml', flat(paragraph('a') + table(cell('b'))), 'Replace');
    expect(it.text()).toBe('a\rb\r');
  });

  it('of one paragraph joins the paragraph that it is put into', () => {
    const it = word(paragraph('one two', '<w:jc w:val="center"/>'));
    find(it, 'two').call(
      'insertOoxml',
      flat(paragraph(run('new ', '<w:b/>'), '<w:jc w:val="right"/>')),
      'Start',
    );
    expect([it.text(), it.paragraph(0).get('alignment')]).toEqual(['one new two', 'Centered']);
  });

  it('after a paragraph comes before the next; after a table outside it', () => {
    const it = word(paragraph('one') + table(cell('x')) + paragraph('two'));
    it.paragraph(0)
      .call('getRange')
      .call('insertOoxml', flat(paragraph('a') + paragraph('b')), 'After');
    (it.body.at('tables').items[0] as Proxy)
      .call('getRange')
      .call('insertOoxml', flat(paragraph('c') + paragraph('d')), 'After');
    expect(it.text()).toBe('one\ra\rb\rx\rc\rd\rtwo');
  });

  it('at the end of a document that ends with a control lands in the control', () => {
    const it = word(paragraph('one') + control('last', paragraph('two')));
    it.body.call('insertOoxml', flat(paragraph('a') + paragraph('b')), 'End');
    expect(it.control('last').get('text')).toBe('two\ra\rb');
  });

  it('keeps the styles that the document has, by their names, and adds those that it has not', () => {
    const mine = style('Kop1', 'heading 1', '<w:rPr><w:b/></w:rPr>');
    const theirs =
      style('Heading1', 'heading 1', '<w:rPr><w:i/></w:rPr>') +
      style('Guide', 'Guidance', '<w:basedOn w:val="Base"/><w:next w:val="Heading1"/>') +
      style('Base', 'Guidance base') +
      style('Unused', 'Not used');
    const it = word(paragraph('one'), { styles: mine });
    it.body.call(
      'insertOoxml',
      flat(
        paragraph('a', '<w:pStyle w:val="Heading1"/>') +
          paragraph('b', '<w:pStyle w:val="Guide"/>') +
          paragraph(''),
        { styles: theirs },
      ),
      'End',
    );
    const styles = it.xml('word/styles.xml');
    expect(styles).toContain('w:styleId="Guide"');
    expect(styles).toContain('<w:next w:val="Kop1"/>');
    expect(styles).not.toMatch(/w:styleId="(Heading1|Unused)"/);
    expect(it.read().blocks.map((block) => (block.kind === 'paragraph' ? block.style : null))).toEqual([
      null,
      'heading 1',
      'guidance',
      null,
    ]);
  });

  it.each([
    [true, 'word/numbering.xml', '1.'],
    [false, 'word/numbering.xml', null],
  ])('brings lists where Word merges them (%s)', (mergesNumbering, part, number) => {
    const it = word(
      paragraph('own', listed(1)),
      { numbering: list(0, 1, '11111111') },
      { ...desktop, mergesNumbering },
    );
    it.body.call(
      'insertOoxml',
      flat(paragraph('new', listed(1)) + paragraph(''), { numbering: list(0, 1, '22222222') }),
      'End',
    );
    expect(it.xml(part).match(/<w:num /g)).toHaveLength(mergesNumbering ? 2 : 1);
    expect(it.read().blocks[1]).toMatchObject({ text: 'new', number });
  });

  it('continues a list that the document knows by its nsid', () => {
    const it = word(paragraph('own', listed(4)), { numbering: list(7, 4, 'AABBCCDD') });
    it.body.call(
      'insertOoxml',
      flat(paragraph('new', listed(1)) + paragraph(''), { numbering: list(0, 1, 'AABBCCDD') }),
      'End',
    );
    expect(it.read().blocks[1]).toMatchObject({ text: 'new', number: '2.' });
    expect(it.xml('word/numbering.xml').match(/<w:abstractNum /g)).toHaveLength(1);
  });

  it('gives the last paragraph the style of the place where Word does so', () => {
    const styles = style('Special', 'Special');
    const text = flat(paragraph('a') + paragraph('b', '<w:pStyle w:val="Special"/>'), { styles });
    const last = (inherits: boolean): unknown => {
      const it = word(
        paragraph('one') + paragraph('two'),
        {},
        { ...desktop, lastParagraphInheritsStyle: inherits },
      );
      it.paragraph(0).call('getRange').call('insertOoxml', text, 'After');
      return it.read().blocks[2];
    };
    expect(last(false)).toMatchObject({ text: 'b', style: 'special' });
    expect(last(true)).toMatchObject({ text: 'b', style: null });
  });

  it('gives controls new ids where theirs are taken, and paragraphs no ids of theirs', () => {
    const inner = control('c', run('x'), '<w:id w:val="77"/>');
    const it = word(`<w:p>${inner}</w:p>`);
    it.body.call('insertOoxml', flat(`<w:p w14:paraId="00000001">${inner}</w:p>${paragraph('')}`), 'End');
    expect(it.document.at('contentControls').items.map((each) => each.get('id'))).toEqual([
      77,
      expect.not.stringMatching('77'),
    ]);
    expect(it.xml()).not.toContain('paraId');
    it.read();
  });

  it('brings pictures and links, not sections, headers, comments or custom XML', () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="63500"/><wp:docPr id="1" name="p" descr="A map"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const rels = relationshipsXml(
      `<Relationship Id="rId9" Type="${officeType('image')}" Target="media/image1.png"/>` +
        `<Relationship Id="rId8" Type="${officeType('hyperlink')}" Target="https://example.org/" TargetMode="External"/>`,
    );
    const body = `<w:p>${picture}<w:hyperlink r:id="rId8">${run('link')}</w:hyperlink></w:p>${paragraph('x', '<w:sectPr/>')}${paragraph('')}<w:sectPr/>`;
    const png = new Uint8Array([137, 80, 78, 71]);
    const it = word(paragraph('one'));
    it.body.call(
      'insertOoxml',
      flat(body, { parts: { 'word/_rels/document.xml.rels': rels, 'word/media/image1.png': png } }),
      'End',
    );
    const [shown] = it.body.at('inlinePictures').items as [Proxy];
    expect([shown.get('altTextDescription'), shown.get('width')]).toEqual(['A map', 10]);
    expect([...it.saved().parts.keys()].filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
    ]);
    expect(it.xml('word/_rels/document.xml.rels')).toContain('https://example.org/');
    expect(it.document.at('sections').items).toHaveLength(1);
  });

  it('refuses what is not Flat OPC, or lacks a part that it names', () => {
    const at = (xml: string, limits = desktop): string =>
      refusal(() => word(paragraph('one'), {}, limits).body.call('insertOoxml', xml, 'End'));
    expect(at('<w:p/>')).toBe('InvalidArgument Body.insertOoxml');
    expect(at('<w:p/>', web)).toBe('ooxmlIsMalformated Body.insertOoxml');
    const dangling = relationshipsXml(
      `<Relationship Id="rId1" Type="${officeType('styles')}" Target="styles.xml"/>`,
    );
    expect(at(flat(paragraph('x'), { parts: { 'word/_rels/document.xml.rels': dangling } }))).toBe(
      'InvalidArgument Body.insertOoxml',
    );
    expect(at(flat(paragraph('x')), desktop)).toBe('no refusal');
  });

  it('is tracked as inserted', () => {
    const it = word(paragraph('one') + paragraph('two'));
    it.document.set('changeTrackingMode', 'TrackAll');
    it.paragraph(0)
      .call('getRange')
      .call('insertOoxml', flat(paragraph('a') + paragraph('b')), 'After');
    expect(changesIn(it.read()).length).toBeGreaterThanOrEqual(2);
    expect(it.body.value('getReviewedText', 'Original')).toContain('one');
  });
});

describe('insertFileFromBase64', () => {
  const file = wmlFile(paragraph('new', listed(1)) + paragraph('end'), {
    numbering: list(0, 1, '22222222'),
    stories: { header1: paragraph('head') },
  });

  it('brings the body with its lists, whatever the platform, and no headers', () => {
    const it = word(paragraph('one'), {}, { ...web, mergesNumbering: false });
    it.body.call('insertFileFromBase64', base64(file), 'Replace');
    expect(it.read().blocks[0]).toMatchObject({ text: 'new', number: '1.' });
    expect([...it.saved().parts.keys()].some((name) => name.includes('header'))).toBe(false);
  });

  it('refuses files beyond four megabytes, and what is no file', () => {
    const { body } = word(paragraph('one'));
    expect(refusal(() => body.call('insertFileFromBase64', 'A'.repeat(6_000_000), 'End'))).toBe(
      'InvalidArgument Body.insertFileFromBase64',
    );
    expect(refusal(() => body.call('insertFileFromBase64', 'Zm9v', 'End'))).toBe(
      'InvalidArgument Body.insertFileFromBase64',
    );
  });
});

describe('getOoxml', () => {
  it('of the body goes back in as it was, without custom XML', () => {
    const it = word(paragraph('one') + table(cell('a')) + paragraph('two'));
    it.open.xmlParts.add('<x xmlns="urn:x"/>');
    const xml = it.body.value('getOoxml') as string;
    expect(xml).not.toContain('urn:x');
    const other = word(paragraph('here'));
    other.body.call('insertOoxml', xml, 'Replace');
    expect(other.text()).toBe('one\ra\rtwo\r');
  });

  it('of a range has the words of the range alone', () => {
    const it = word(paragraph('one two') + paragraph('three four') + paragraph('five'));
    const range = find(it, 'two').call('expandTo', find(it, 'three'));
    const other = word(paragraph(''));
    other.body.call('insertOoxml', range.value('getOoxml'), 'Replace');
    expect(other.text()).toBe('two\rthree\r');
    expect(it.text()).toBe('one two\rthree four\rfive');
  });
});

it('keeps the very bytes of the parts that nothing changed, and makes files that Word takes', async () => {
  const report = buildDocument(
    [{ kind: 'line', style: 'plain', inlines: [{ kind: 'text', text: 'Summary' }] }],
    {
      title: 'Report',
      language: 'en-GB',
    },
  );
  const it = word(bytesOf(report));
  expect([...it.saved().parts]).toEqual([...report.parts]);
  it.body.call('insertParagraph', 'There are 12 of them.', 'End');
  const made = find(it, '12').call('insertContentControl');
  made.set('tag', 'fig:1');
  made.set('appearance', 'Tags');
  made.set('color', '#1F5C99');
  made.set('cannotDelete', true);
  made.call('insertText', '15', 'Replace');
  it.body.call(
    'insertOoxml',
    flat(
      table(cell('a') + cell('b')).replace(
        '<w:tblGrid/>',
        '<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>',
      ) + paragraph('c'),
    ),
    'End',
  );
  it.document.set('changeTrackingMode', 'TrackAll');
  find(it, 'of them').call('insertText', 'altogether', 'Replace');
  find(it, 'altogether').call('insertComment', 'Is it?');
  it.open.xmlParts.add('<ledger xmlns="urn:ledger"/>');
  it.document.at('properties').set('title', 'New title');
  it.document.at('properties').at('customProperties').call('add', 'Ref', 'A1');
  const changed = ['word/styles.xml', 'word/fontTable.xml', 'docProps/app.xml'];
  for (const name of changed) expect(it.saved().parts.get(name)).toEqual(report.parts.get(name));
  expect(brokenInvariants(it.saved())).toEqual([]);
  expect(await schemaErrors(it.open.bytes())).toEqual([]);
}, 30_000);
