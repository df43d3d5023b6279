/** What edits do to the source of a file: all that they do not touch stays, character by character and byte by byte. */

import { applyEdits, openPackage, partText, readDocument } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import type { Edit, EditOutcome, ReportDocument } from '../../../src/core/model/index.ts';
import { encodeLike } from '../../../src/ooxml/write/encode-xml.ts';
import { control, paragraph, run, wmlFile, wmlPackage } from '../../support/wml.ts';

const main = 'word/document.xml';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function edited(
  pkg: OpcPackage,
  ...edits: readonly Edit[]
): { source: string; outcomes: readonly EditOutcome[]; document: ReportDocument; pkg: OpcPackage } {
  const { pkg: changed, outcomes } = applyEdits(pkg, edits);
  const document = readDocument(changed);
  if (!document.ok) throw new Error(document.error.message);
  return { source: partText(changed, main) ?? '', outcomes, document: document.value, pkg: changed };
}

const type = (block: number, start: number, text: string, expected = ''): Edit => ({
  kind: 'replace-text',
  at: { block, start, end: start + expected.length },
  expected,
  text,
});
const insert = (block: number, start: number, text: string): Edit => ({
  kind: 'insert-inline',
  inlines: [{ kind: 'control', control: { tag: 'rw:f:x/y/latest/value', title: 'F' }, text, guidance: '' }],
  at: { block, start, end: start },
});

/** What is different between two texts, the same beginnings and ends left out. */
function difference(before: string, after: string): readonly [string, string] {
  let start = 0;
  while (before[start] === after[start] && start < before.length) start += 1;
  let end = 0;
  while (before.at(-1 - end) === after.at(-1 - end) && end < Math.min(before.length, after.length) - start)
    end += 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

describe('the source of a part that is edited', () => {
  test('differs only in the words that were changed', () => {
    const odd = `<!-- kept --><w:p  w:rsidR='1'><w:r><w:t xml:space="preserve">a &#65; &quot;b&quot; c</w:t></w:r></w:p>`;
    const pkg = wmlPackage(odd);
    const { source } = edited(pkg, type(0, 5, 'x', 'b'));
    expect(difference(partText(pkg, main) ?? '', source)).toEqual(['b', 'x']);
  });

  test.each([
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf], 'utf-8'],
    ['UTF-16, little end first', [0xff, 0xfe], 'utf-16le'],
    ['UTF-16, big end first', [0xfe, 0xff], 'utf-16be'],
  ] as const)('stays in its encoding: %s', (_, mark, encoding) => {
    const pkg = wmlPackage(paragraph('Zażółć 😀'));
    const text = (partText(pkg, main) ?? '').replace('encoding="UTF-8"', `encoding="${encoding}"`);
    const like = Uint8Array.from([...mark, ...(encoding === 'utf-16be' ? [0, 0x3c] : [0x3c, 0])]);
    const bytes = encodeLike(text, like);
    const { pkg: changed, document } = edited(
      { parts: new Map(pkg.parts).set(main, bytes) },
      type(0, 9, '!'),
    );
    const after = changed.parts.get(main) as Uint8Array;
    expect([...after.slice(0, mark.length)]).toEqual(mark);
    expect(after.length).toBe(bytes.length + (encoding === 'utf-8' ? 1 : 2));
    expect(document.blocks[0]).toMatchObject({ text: 'Zażółć 😀!' });
  });

  test.each([
    ['another prefix', `<ns0:document xmlns:ns0="${word}">`, 'ns0:'],
    ['the default namespace', `<document xmlns="${word}">`, ''],
  ])('may spell the namespace with %s', (_, open, q) => {
    const inner = `<${q}body><${q}p><${q}r><${q}t>One two</${q}t></${q}r></${q}p></${q}body></${q}document>`;
    const pkg: OpcPackage = {
      parts: new Map(wmlPackage('').parts).set(main, new TextEncoder().encode(open + inner)),
    };
    const { document, outcomes } = edited(pkg, type(0, 3, ','), insert(0, 5, '88'), {
      kind: 'set-heading-level',
      at: { block: 0 },
      level: 1,
    });
    expect(outcomes).toEqual([{ done: true }, { done: true }, { done: true }]);
    expect(document.blocks[0]).toMatchObject({ text: 'One, t88wo', headingLevel: 1 });
    const split = edited(pkg, { kind: 'split-paragraph', at: { block: 0, start: 4, end: 4 } });
    expect(split.document.blocks).toMatchObject([{ text: 'One ' }, { text: 'two' }]);
  });

  test('is not touched where its names mean something else', () => {
    const open = `<x:document xmlns:x="${word}" xmlns:w="urn:other"><x:body><x:p/></x:body></x:document>`;
    const pkg: OpcPackage = {
      parts: new Map(wmlPackage('').parts).set(main, new TextEncoder().encode(open)),
    };
    const { outcomes, pkg: same } = edited(pkg, insert(0, 0, '88'));
    expect(outcomes).toMatchObject([{ done: false, reason: 'unsupported' }]);
    expect(same).toBe(pkg);
  });

  test('may hold CDATA, whose words are changed like any others', () => {
    const { document } = edited(
      wmlPackage('<w:p><w:r><w:t>a<![CDATA[<b> & ]]>c</w:t></w:r></w:p>'),
      type(0, 1, '<i>', '<b>'),
    );
    expect(document.blocks[0]).toMatchObject({ text: 'a<i> & c' });
  });

  test('keeps spaces that show, and shows none that did not', () => {
    const { document } = edited(
      wmlPackage('<w:p><w:r><w:t>\n  one two  </w:t></w:r><w:r><w:t>three</w:t></w:r></w:p>'),
      type(0, 3, ' and', ''),
      insert(0, 4, '2'),
    );
    expect(document.blocks[0]).toMatchObject({ text: 'one and 2twothree' });
  });
});

describe('words and figures beside other things', () => {
  const link = (text: string): string => `<w:hyperlink r:id="rId1">${run(text)}</w:hyperlink>`;
  const field = (result: string): string =>
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test('typing at the end of a link is not part of the link', () => {
    const { source } = edited(wmlPackage(paragraph(link('site'))), type(0, 4, ' and on'));
    expect(source).toContain(`</w:hyperlink><w:r><w:t xml:space="preserve"> and on</w:t></w:r>`);
  });

  test('typing at the end of a field is not lost when the field is updated', () => {
    const { source, document } = edited(wmlPackage(paragraph(run('See ') + field('4'))), type(0, 5, '.'));
    expect(document.blocks[0]).toMatchObject({ text: 'See 4.' });
    expect(source).toMatch(/fldCharType="end"\/><\/w:r><w:r><w:t xml:space="preserve">\.<\/w:t><\/w:r>/);
  });

  test('a formula takes no words', () => {
    const formula = '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>';
    const { outcomes } = edited(
      wmlPackage(paragraph(run('So ') + formula)),
      type(0, 4, 'x'),
      type(0, 3, 'x', 'a+b'),
    );
    expect(outcomes).toMatchObject([
      { done: false, reason: 'unsupported' },
      { done: false, reason: 'unsupported' },
    ]);
  });

  test('text that Word fills in from the file’s properties is left to Word', () => {
    const bound = control('rw:h:title', run('Title'), '<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>');
    const { outcomes } = edited(wmlPackage(paragraph(bound)), {
      kind: 'set-control-text',
      tag: 'rw:h:title',
      occurrence: 0,
      expected: 'Title',
      text: 'Other',
    });
    expect(outcomes).toMatchObject([
      { done: false, reason: 'unsupported', message: expect.stringContaining('Word') },
    ]);
  });

  test('a figure takes the formatting of the words that it stands in, and its style where they have none', () => {
    const { source } = edited(
      wmlPackage(paragraph(run('big words', '<w:b/><w:sz w:val="40"/>'))),
      insert(0, 4, '88'),
    );
    expect(source).toContain(
      '<w:r><w:rPr><w:rStyle w:val="RwFigure"/><w:b/><w:sz w:val="40"/></w:rPr><w:t>88</w:t></w:r>',
    );
  });

  test('a control that shows a placeholder shows words once it is filled', () => {
    const shown = control(
      'rw:h:date',
      run('Click here', '<w:rStyle w:val="PlaceholderText"/>'),
      '<w:showingPlcHdr/>',
    );
    const { source, document } = edited(wmlPackage(paragraph(shown)), {
      kind: 'set-control-text',
      tag: 'rw:h:date',
      occurrence: 0,
      expected: 'Click here',
      text: '20 January 2026',
    });
    expect(source).not.toMatch(/showingPlcHdr|PlaceholderText/);
    expect(document.controls[0]).toMatchObject({ placeholder: false, text: '20 January 2026' });
  });

  test('a control round a whole cell, and one with several paragraphs, are filled line by line', () => {
    const cell = `<w:tc>${paragraph('Old')}</w:tc>`;
    const rows = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${control('cell', cell)}</w:tr></w:tbl>`;
    const fill = (tag: string, expected: string, text: string): Edit => ({
      kind: 'set-control-text',
      tag,
      occurrence: 0,
      expected,
      text,
    });
    const { document, outcomes } = edited(
      wmlPackage(rows + control('block', paragraph('One') + paragraph('Two') + paragraph('Three'))),
      fill('cell', 'Old', 'New\nline'),
      fill('block', 'One\nTwo\nThree', 'Only'),
    );
    expect(outcomes).toEqual([{ done: true }, { done: true }]);
    expect(document.controls.map(({ text }) => text)).toEqual(['New\nline', 'Only']);
  });

  test('a new row looks like the last one and says nothing of its own', () => {
    const rows =
      '<w:tbl><w:tblPr/><w:tblGrid/><w:tr w:rsidR="1"><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc>' +
      `<w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>${paragraph(run('Role', '<w:b/>'), '<w:jc w:val="right"/>')}</w:tc></w:tr></w:tbl>`;
    const { source } = edited(wmlPackage(rows + paragraph('')), {
      kind: 'append-row',
      table: 0,
      cells: [[{ kind: 'text', text: 'Legal' }]],
    });
    expect(source).toContain(
      '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr><w:p><w:pPr>' +
        '<w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Legal</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    );
  });

  test('a split leaves the section break with the second half and the page break with the first', () => {
    const broken = paragraph('One two', '<w:pageBreakBefore/><w:sectPr/>');
    const { source } = edited(wmlPackage(broken), {
      kind: 'split-paragraph',
      at: { block: 0, start: 3, end: 3 },
    });
    expect(source).toMatch(
      /<w:pPr><w:pageBreakBefore\/><\/w:pPr>.*One<\/w:t>.*<w:pPr><w:sectPr\/><\/w:pPr>.* two</,
    );
  });

  test('after the last word of a heading comes the style that follows it, and not a second number', () => {
    const style = (id: string, name: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles = style('Heading1', 'heading 1', '<w:next w:val="Words"/>') + style('Words', 'Words', '');
    const numbered = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const pkg = wmlPackage(paragraph('Summary', numbered), { styles, numbering });
    const cut = (start: number): Edit => ({ kind: 'split-paragraph', at: { block: 0, start, end: start } });
    const { document, source } = edited(pkg, cut(7));
    expect(source).toContain('<w:p><w:pPr><w:pStyle w:val="Words"/></w:pPr></w:p>');
    expect(document.blocks).toMatchObject([
      { text: 'Summary', headingLevel: 1, number: '1' },
      { text: '', headingLevel: null, number: null },
    ]);
    expect(edited(pkg, cut(3)).document.blocks).toMatchObject([
      { text: 'Sum', number: '1' },
      { text: 'mary', headingLevel: 1, number: '2' },
    ]);
  });

  test('a tracked insertion that is split stays tracked on both sides', () => {
    const tracked = '<w:ins w:id="1" w:author="A. Whitlock"><w:r><w:t>One two</w:t></w:r></w:ins>';
    const { document, source } = edited(wmlPackage(paragraph(tracked)), {
      kind: 'split-paragraph',
      at: { block: 0, start: 4, end: 4 },
    });
    expect(document.blocks).toMatchObject([{ text: 'One ' }, { text: 'two' }]);
    expect(source.match(/<w:ins /g)).toHaveLength(2);
  });
});

describe('a whole file', () => {
  test('that cannot be read refuses every edit and stays as it was', () => {
    const pkg: OpcPackage = {
      parts: new Map(wmlPackage('').parts).set(main, new TextEncoder().encode('<w:document')),
    };
    const { pkg: same, outcomes } = applyEdits(pkg, [type(0, 0, 'x'), { kind: 'set-title', title: 'x' }]);
    expect(same).toBe(pkg);
    expect(outcomes).toMatchObject([
      { done: false, reason: 'host' },
      { done: false, reason: 'host' },
    ]);
  });

  test('with a record of a newer version keeps that record', () => {
    const opened = openPackage(
      wmlFile(paragraph('x'), {
        parts: { 'customXml/item1.xml': '<ledger xmlns="urn:reportwright:ledger:2" version="2">{}</ledger>' },
      }),
    );
    if (!opened.ok) throw new Error(opened.error.message);
    const ledger = { version: 1, type: null, header: {}, figures: {}, signOffs: {} } as const;
    const { outcomes, pkg } = edited(opened.value, { kind: 'set-ledger', ledger });
    expect(outcomes).toMatchObject([{ done: false, message: expect.stringContaining('newer version') }]);
    expect(pkg).toBe(opened.value);
  });

  test('keeps a record of at most 1 MB', () => {
    const header = { title: 'x'.repeat(1024 * 1024) };
    const ledger = { version: 1, type: null, header, figures: {}, signOffs: {} } as const;
    const { outcomes } = edited(wmlPackage(paragraph('x')), { kind: 'set-ledger', ledger });
    expect(outcomes).toMatchObject([{ done: false, message: expect.stringContaining('1 MB') }]);
  });
});
