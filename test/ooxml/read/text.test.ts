import { openPackage, readDocument } from '../../../src/ooxml/index.ts';
import { control, paragraph, paragraphsOf, readWml, root, run, wmlFile } from '../../support/wml.ts';

const textOf = (content: string, styles = ''): string =>
  paragraphsOf(readWml(`<w:p>${content}</w:p>`, { styles }))[0]?.text ?? '';

describe('the text of a paragraph', () => {
  test.each([
    ['joins its runs', run('Derby ') + run('City'), 'Derby City'],
    [
      'has tabs and line breaks',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>',
      'a\tb\nc\n',
    ],
    ['does not show page breaks', '<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', 'ab'],
    [
      'has non-breaking hyphens and no soft ones',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>',
      'a\u2011b',
    ],
    ['resolves entities and CDATA', '<w:r><w:t>a &amp; &#163;&lt;<![CDATA[<b>]]></w:t></w:r>', 'a & £<<b>'],
    ['drops space at the ends that is not to be kept', '<w:r><w:t> a b </w:t></w:r>', 'a b'],
    ['keeps space that is to be kept', run(' a '), ' a '],
    ['shows line ends inside text as spaces', '<w:r><w:t>a\nb</w:t></w:r>', 'a b'],
    ['takes in tracked insertions', `<w:ins w:id="1">${run('new')}</w:ins>`, 'new'],
    [
      'leaves out tracked deletions',
      `${run('a')}<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>`,
      'a',
    ],
    [
      'leaves out what moved away and takes in what moved here',
      `<w:moveFrom w:id="1">${run('x')}</w:moveFrom><w:moveTo w:id="2">${run('y')}</w:moveTo>`,
      'y',
    ],
    [
      'has the result of a field and not its code',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run('7') +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        run(' pages'),
      '7 pages',
    ],
    [
      'has the result of a simple field',
      `<w:fldSimple w:instr=" DATE ">${run('8 January 2026')}</w:fldSimple>`,
      '8 January 2026',
    ],
    [
      'has the words of links, smart tags and custom XML',
      `<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:customXml>${run('c')}</w:customXml>`,
      'abc',
    ],
    ['leaves out hidden text', run('a') + run('secret', '<w:vanish/>'), 'a'],
    ['leaves out note marks', `${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`, 'a'],
    [
      'shows symbols as characters',
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F06F"/><w:sym w:font="Wingdings" w:char="F0FD"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
      '☐☑☐☒≥',
    ],
    [
      'shows check boxes typed in a symbol font',
      run('\uf0a8 Yes', '<w:rFonts w:ascii="Wingdings"/>'),
      '☐ Yes',
    ],
    [
      'shows the state of old check boxes',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '☒',
    ],
    [
      'shows the choice of old lists',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      'No',
    ],
    [
      'counts alternative content once',
      '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      'new',
    ],
    [
      'falls back where the alternative is not understood',
      '<w:r><mc:AlternateContent><mc:Choice xmlns:zz="urn:zz" Requires="zz"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      'old',
    ],
    [
      'has the base of a ruby and not its gloss',
      `<w:r><w:ruby><w:rt>${run('gloss')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>${run('!')}`,
      'base!',
    ],
    ['has formulas', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>', 'x'],
  ])('%s', (_what, content, expected) => {
    expect(textOf(content)).toBe(expected);
  });

  test('leaves out text that a style hides, unless the run shows it again', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const quiet = '<w:rStyle w:val="Quiet"/>';
    expect(textOf(run('a', quiet) + run('b', `${quiet}<w:vanish w:val="0"/>`), styles)).toBe('b');
  });

  test('of a field that runs over paragraphs leaves the code out in all of them', () => {
    const body =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p><w:r><w:instrText>TOC</w:instrText><w:t>code</w:t></w:r></w:p>' +
      '<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>' +
      paragraph('Summary 1') +
      '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(paragraphsOf(readWml(body)).map(({ text }) => text)).toEqual(['', '', '', 'Summary 1', '']);
  });

  test('is the same in the Strict vocabulary, in UTF-16, and with another prefix', () => {
    const source = root('document', `<w:body>${paragraph('Summary')}</w:body>`);
    const strict = source.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const prefixed = source.replaceAll('w:', 'x:').replace('xmlns:w=', 'xmlns:x=');
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${source.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    for (const content of [strict, prefixed, utf16, `\ufeff${source}`]) {
      const pkg = openPackage(wmlFile('', { parts: { 'word/document.xml': content } }));
      const document = pkg.ok ? readDocument(pkg.value) : pkg;
      expect(document.ok && paragraphsOf(document.value).map(({ text }) => text)).toEqual(['Summary']);
    }
  });
});

describe('guidance', () => {
  const styles =
    '<w:style w:type="character" w:styleId="RwGuidance"><w:name w:val="Report Guidance"/></w:style>' +
    '<w:style w:type="character" w:styleId="Imported"><w:name w:val="Report Guidance"/></w:style>';

  test('is what stands in the guidance style, also where another program renamed its id', () => {
    const body = `<w:p>${run('Say why. ', '<w:rStyle w:val="RwGuidance"/>')}${run('Briefly.', '<w:rStyle w:val="Imported"/>')}${run(' Mine')}</w:p>`;
    expect(paragraphsOf(readWml(body, { styles }))[0]?.guidance).toEqual([{ start: 0, end: 17 }]);
  });

  test('is what stands in a control that shows its placeholder', () => {
    const body = `<w:p>${run('By ')}${control('rw:o:legal', run('name'), '<w:showingPlcHdr/>')}</w:p>`;
    const document = readWml(body);
    expect(paragraphsOf(document)[0]?.guidance).toEqual([{ start: 3, end: 7 }]);
    expect(document.controls[0]?.placeholder).toBe(true);
  });
});
