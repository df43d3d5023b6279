import { openPackage, readDocument } from '../../../src/ooxml/index.ts';
import type { Table } from '../../../src/core/model/index.ts';
import {
  cell,
  control,
  officeType,
  paragraph,
  paragraphsOf,
  readWml,
  relationshipsXml,
  root,
  run,
  table,
  wmlFile,
} from '../../support/wml.ts';

const tablesOf = (body: string): Table[] => readWml(body).blocks.filter((block) => block.kind === 'table');

describe('tables', () => {
  test('stand before the blocks of their cells, nested tables too', () => {
    const inner = table(cell('inner'));
    const { blocks } = readWml(
      paragraph('before') + table(cell('a') + cell(`${inner}${paragraph('b')}`)) + paragraph('after'),
    );
    expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
      'before',
      'table',
      'a',
      'table',
      'inner',
      'b',
      'after',
    ]);
    expect(blocks.map((block) => block.cell)).toEqual([
      null,
      null,
      { table: 1, row: 0, cell: 0 },
      { table: 1, row: 0, cell: 1 },
      { table: 3, row: 0, cell: 0 },
      { table: 1, row: 0, cell: 1 },
      null,
    ]);
    expect(blocks[1]).toMatchObject({
      end: 6,
      rows: [
        {
          cells: [
            { start: 2, end: 3 },
            { start: 3, end: 6 },
          ],
        },
      ],
    });
  });

  test('know their header rows, spans, merged cells and alternative text', () => {
    const [found] = tablesOf(
      '<w:tbl><w:tblPr><w:tblCaption w:val="Approvals"/><w:tblDescription w:val="Who has approved"/></w:tblPr><w:tblGrid/>' +
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Role', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('c')}</w:tr></w:tbl>`,
    );
    expect(found?.altText).toBe('Who has approved');
    expect(found?.rows.map(({ header }) => header)).toEqual([true, false, false]);
    expect(found?.rows.map(({ cells }) => cells.map(({ span, merged }) => [span, merged]))).toEqual([
      [[2, false]],
      [
        [1, false],
        [1, false],
      ],
      [
        [1, true],
        [1, false],
      ],
    ]);
  });
});

describe('controls', () => {
  const all =
    control('block', paragraph('one') + paragraph('two')) +
    `<w:p>${run('before ')}${control('inline', run('here'))}${run(' after')}</w:p>` +
    table(
      control('row', `<w:tr>${cell('r')}</w:tr>`),
      `<w:tr>${control('cell', cell('c'))}<w:tc>${control('in-cell', paragraph('p'))}</w:tc></w:tr>`,
    );

  test('are found at all four levels, with their text and their blocks', () => {
    const { controls } = readWml(all);
    expect(
      controls.map(({ tag, level, text, first, last, range }) => [tag, level, text, first, last, range]),
    ).toEqual([
      ['block', 'block', 'one\ntwo', 0, 1, null],
      ['inline', 'inline', 'here', 2, 2, { start: 7, end: 11 }],
      ['row', 'row', 'r', 4, 4, null],
      ['cell', 'cell', 'c', 5, 5, null],
      ['in-cell', 'block', 'p', 6, 6, null],
    ]);
    expect(controls[1]?.at).toEqual({
      tag: 'inline',
      occurrence: 0,
      block: 2,
      start: 7,
      end: 11,
      quote: { exact: 'here', prefix: 'before ', suffix: ' after' },
    });
  });

  test('keep the table whole when they wrap its rows and cells', () => {
    const [found] = tablesOf(all);
    expect(found?.rows.map(({ cells }) => cells.length)).toEqual([1, 2]);
  });

  test('nested in one another are all found, the outer one first', () => {
    const { controls } = readWml(control('a', `<w:p>${control('b', control('c', run('x')))}</w:p>`));
    expect(controls.map(({ tag, text }) => [tag, text])).toEqual([
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'x'],
    ]);
  });

  test('with the same tag are told apart by occurrence, through every story', () => {
    const once = `<w:p>${control('rw:f:x', run('1'))}</w:p>`;
    const { controls } = readWml(once + once, { stories: { header1: once } });
    expect(controls.map(({ at }) => [at.occurrence, at.story])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, 'header1'],
    ]);
  });

  test.each([
    ['rich', ''],
    ['text', '<w:text/>'],
    ['date', '<w:date/>'],
    ['choice', '<w:dropDownList/>'],
    ['choice', '<w:comboBox/>'],
    ['picture', '<w:picture/>'],
    ['group', '<w:group/>'],
    ['other', '<w:docPartObj/>'],
    ['checkbox', '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'],
  ])('are of the kind %s with %s', (kind, more) => {
    expect(readWml(`<w:p>${control('t', run('x'), more)}</w:p>`).controls[0]?.kind).toBe(kind);
  });

  test.each([
    ['1', true],
    ['0', false],
    ['true', true],
    ['false', false],
  ])('that are check boxes with %s are checked: %s', (value, checked) => {
    const box = `<w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox>`;
    expect(readWml(`<w:p>${control('t', run('☐'), box)}</w:p>`).controls[0]?.checked).toBe(checked);
  });

  test.each([
    ['contentLocked', true],
    ['sdtContentLocked', true],
    ['sdtLocked', false],
    ['unlocked', false],
  ])('with the lock %s are closed to writing: %s', (lock, locked) => {
    expect(
      readWml(`<w:p>${control('t', run('x'), `<w:lock w:val="${lock}"/>`)}</w:p>`).controls[0]?.locked,
    ).toBe(locked);
  });

  test('that hold nothing but guidance show a placeholder; with a word of the author they do not', () => {
    const guidance = run('Say why.', '<w:rStyle w:val="RwGuidance"/>');
    const { controls } = readWml(
      control('a', `<w:p>${guidance}</w:p><w:p/>`) +
        control('b', `<w:p>${guidance}${run(' So.')}</w:p>`) +
        control('c', '<w:p/>'),
    );
    expect(controls.map(({ placeholder }) => placeholder)).toEqual([true, false, false]);
  });

  test('without any block touch none', () => {
    const { controls } = readWml(paragraph('a') + control('empty', '') + paragraph('b'));
    expect(controls[0]).toMatchObject({ text: '', first: 1, last: 0 });
  });
});

describe('pictures', () => {
  const drawing = (docPr: string, inner = '<pic:pic/>'): string =>
    `<w:r><w:drawing><wp:inline>${docPr}<a:graphic>${inner}</a:graphic></wp:inline></w:drawing></w:r>`;

  test('have their description, else their title, and say where they stand', () => {
    const { pictures } = readWml(
      paragraph('a') +
        `<w:p>${run('See ')}${drawing('<wp:docPr id="1" name="x" descr="A chart"/>')}${drawing('<wp:docPr id="2" name="x" title="A map"/>')}${drawing('<wp:docPr id="3" name="x"/>')}</w:p>`,
    );
    expect(pictures.map(({ altText }) => altText)).toEqual(['A chart', 'A map', '']);
    expect(pictures[1]?.at).toEqual({ block: 1, start: 4, end: 4, picture: 1 });
  });

  test('can be decorative', () => {
    const decorative =
      '<wp:docPr id="1" name="x"><a:extLst><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>';
    expect(readWml(paragraph(drawing(decorative))).pictures[0]?.decorative).toBe(true);
  });

  test('of the old kind have the alternative text of their shape; rules between paragraphs are decorative', () => {
    const { pictures } = readWml(
      paragraph('<w:r><w:pict><v:shape alt="Crest"><v:imagedata/></v:shape></w:pict></w:r>') +
        paragraph('<w:r><w:pict><v:rect o:hr="t"><v:imagedata/></v:rect></w:pict></w:r>'),
    );
    expect(pictures.map(({ altText, decorative }) => [altText, decorative])).toEqual([
      ['Crest', false],
      ['', true],
    ]);
  });

  test('are no lines, arrows and boxes, unless a photograph fills them; several shapes together are a diagram', () => {
    const shape = (inner = ''): string =>
      `<a:graphicData><wps:wsp><wps:spPr>${inner}</wps:spPr></wps:wsp></a:graphicData>`;
    const docPr = (name: string): string => `<wp:docPr id="1" name="x" descr="${name}"/>`;
    const { pictures } = readWml(
      `<w:p>${drawing(docPr('Line'), shape())}${drawing(docPr('Filled'), shape('<a:blipFill><a:blip/></a:blipFill>'))}${drawing(docPr('Group'), `<a:graphicData><x:wgp xmlns:x="urn:group"><wps:wsp/><wps:wsp/></x:wgp></a:graphicData>`)}</w:p>`,
    );
    expect(pictures.map(({ altText }) => altText)).toEqual(['Filled', 'Group']);
  });

  test('that are text boxes, deleted, or the fallback of another are not counted', () => {
    const box = drawing(
      '<wp:docPr id="1" name="Box"/>',
      `<wps:txbx><w:txbxContent>${paragraph('in the box')}</w:txbxContent></wps:txbx>`,
    );
    const gone = `<w:del w:id="1">${drawing('<wp:docPr id="1" name="x"/>')}</w:del>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="4" name="x" descr="New"/><pic:pic/></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(readWml(`<w:p>${box}${gone}${both}</w:p>`).pictures.map(({ altText }) => altText)).toEqual([
      'New',
    ]);
  });
});

describe('other stories', () => {
  test('are headers, footers, footnotes and endnotes, without the separators of notes', () => {
    const note = (type: string, text: string): string => `<w:footnote${type}>${paragraph(text)}</w:footnote>`;
    const { stories } = readWml(paragraph('x'), {
      stories: {
        header1: paragraph('Item 6'),
        header2: paragraph('Derby'),
        footer1: paragraph('Page 1'),
        footnotes: note(' w:type="separator"', '---') + note('', 'Source'),
        endnotes: `<w:endnote>${paragraph('End')}</w:endnote>`,
      },
    });
    expect(
      stories.map(({ id, kind, blocks }) => [
        id,
        kind,
        blocks.map((block) => block.kind === 'paragraph' && block.text),
      ]),
    ).toEqual([
      ['header1', 'header', ['Item 6']],
      ['header2', 'header', ['Derby']],
      ['footer1', 'footer', ['Page 1']],
      ['footnotes', 'footnotes', ['Source']],
      ['endnotes', 'endnotes', ['End']],
    ]);
  });

  test('are text boxes, read once, which leave the paragraph round them whole', () => {
    const box = `<w:txbxContent>${paragraph('boxed')}${table(cell('t'))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = readWml(`<w:p>${run('before ')}${both}${run('after')}</w:p>`);
    expect(paragraphsOf(document).map(({ text }) => text)).toEqual(['before after']);
    expect(document.stories.map(({ id, kind, blocks }) => [id, kind, blocks.length])).toEqual([
      ['textbox1', 'textbox', 3],
    ]);
  });

  test('are blocks in the middle of a paragraph, whatever element holds them', () => {
    const held = `${paragraph('boxed')}<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${paragraph('held')}</w:sdtContent></w:sdt>`;
    const box = `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Box"/><x:box xmlns:x="urn:x"><x:text>${held}${table(cell('t'))}</x:text></x:box></wp:anchor></w:drawing></w:r>`;
    const document = readWml(
      `<w:p>${run('before ')}${box}${run('after')}</w:p><w:p>${run('outer')}${paragraph('inner')}</w:p>`,
    );
    expect(paragraphsOf(document).map(({ text }) => text)).toEqual(['before after', 'outer']);
    expect(document.stories.map(({ kind, blocks }) => [kind, blocks.length])).toEqual([
      ['textbox', 4],
      ['textbox', 1],
    ]);
    expect(document.controls[0]).toMatchObject({ level: 'block', tag: 't' });
    expect(document.pictures).toEqual([]);
  });

  test('number their own lists', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = paragraph('x', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const { stories } = readWml(item + item, { numbering, stories: { header1: item } });
    expect(stories[0]?.blocks[0]).toMatchObject({ number: '1' });
  });
});

describe('the document', () => {
  test('has the title of its properties', () => {
    expect(readWml('', { title: 'Looked after &amp; more' }).properties.title).toBe('Looked after & more');
    expect(readWml('').properties.title).toBe('');
  });

  test('knows its tracked changes and comments', () => {
    const { marks } = readWml(
      `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange></w:pPr><w:ins w:id="2">${run('a')}</w:ins></w:p>`,
      { stories: { comments: `<w:comment w:id="1">${paragraph('?')}</w:comment><w:comment w:id="2"/>` } },
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['formatting', 'insertion', 'comment', 'comment']);
  });

  test('takes nothing from the formatting that a tracked change replaced', () => {
    const body =
      '<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Old"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr></w:p>';
    expect(paragraphsOf(readWml(body))[0]?.headingLevel).toBeNull();
  });

  test('is found wherever its relationships say, not by name', () => {
    const main = root('document', `<w:body>${paragraph('here')}</w:body>`);
    const bytes = wmlFile('', {
      parts: {
        '_rels/.rels': relationshipsXml(
          `<Relationship Id="a" Type="${officeType('officeDocument')}" Target="/other/main.xml"/>`,
        ),
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/other/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        'other/main.xml': main,
      },
    });
    const pkg = openPackage(bytes);
    const document = pkg.ok ? readDocument(pkg.value) : pkg;
    expect(document.ok && paragraphsOf(document.value)[0]?.text).toBe('here');
  });

  test.each([
    ['header1', { stories: { header1: '<w:p>' } }, 'A header of the report ("word/header1.xml")'],
    ['footnotes', { stories: { footnotes: '<w:footnote>' } }, 'The footnotes of the report'],
    ['styles', { styles: '<w:style>' }, 'The styles of the report'],
    ['comments', { stories: { comments: '<w:comment>' } }, 'The comments of the report'],
    ['properties', { title: '<b>' }, 'The properties of the report'],
  ])('whose %s are broken is read without them and says so', (_what, wml, words) => {
    const document = readWml(control('t', paragraph('Summary')), wml);
    expect(paragraphsOf(document)[0]?.text).toBe('Summary');
    expect(document.controls).toHaveLength(1);
    expect(document.problems.join()).toContain(words);
    expect(document.stories).toEqual([]);
  });

  test('whose main part is broken gives an error with the part, line and column', () => {
    const pkg = openPackage(
      wmlFile('', { parts: { 'word/document.xml': `${root('document', '')}\n  <extra` } }),
    );
    const document = pkg.ok ? readDocument(pkg.value) : pkg;
    expect(document.ok ? null : document.error.kind).toBe('damaged');
    expect(document.ok ? '' : document.error.message).toMatch(
      /"word\/document\.xml"\) is damaged at line 3, column \d+/,
    );
  });

  test('with text that is kept elsewhere says that it was not read', () => {
    expect(readWml('<w:altChunk r:id="x"/>').problems.join()).toContain('brought in from another file');
  });

  test('nested deeper than any report is damaged, not a crash', () => {
    const deep = `${'<w:sdt>'.repeat(6000)}${'</w:sdt>'.repeat(6000)}`;
    const pkg = openPackage(wmlFile(deep));
    const document = pkg.ok ? readDocument(pkg.value) : pkg;
    expect(document.ok ? '' : document.error.message).toContain('nested too deeply');
  });

  test('longer than ten thousand pages is too large, and is not read to its end', () => {
    const pkg = openPackage(wmlFile('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(170_000)));
    const document = pkg.ok ? readDocument(pkg.value) : pkg;
    expect(document.ok ? null : document.error.kind).toBe('too-large');
  });
});
