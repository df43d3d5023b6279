import { paragraph, paragraphsOf, readWml, relationshipsXml, run } from '../../support/wml.ts';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const del = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('what others left in the file', () => {
  test('is said with its author, its place and its words', () => {
    const { marks } = readWml(
      paragraph(
        `${run('In all ')}<w:del w:id="1" w:author="A. Begum">${del('544')}</w:del>` +
          `<w:ins w:id="2" w:author="A. Begum">${run('545 &amp; ')}</w:ins>${run('more')}`,
      ),
    );
    expect(marks).toEqual([
      { kind: 'deletion', at: { block: 0, start: 7, end: 7 }, author: 'A. Begum', text: '544' },
      { kind: 'insertion', at: { block: 0, start: 7, end: 13 }, author: 'A. Begum', text: '545 & ' },
    ]);
  });

  test('is one change where Word holds it in pieces side by side', () => {
    const insertion = (text: string, author: string) =>
      `<w:ins w:id="1" w:author="${author}">${run(text)}</w:ins>`;
    const { marks } = readWml(
      paragraph(insertion('a ', 'P. Okafor') + insertion('b ', 'P. Okafor') + insertion('c', 'A. Begum')),
    );
    expect(marks.map(({ author, text }) => [author, text])).toEqual([
      ['P. Okafor', 'a b '],
      ['A. Begum', 'c'],
    ]);
  });

  test('is a comment on words, on a place, or on nothing any more', () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="R. Shah">${paragraph(text)}${paragraph('Thanks.')}</w:comment>`;
    const { marks } = readWml(
      paragraph(
        `${run('A ')}<w:commentRangeStart w:id="1"/>${run('claim')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run('.')}<w:r><w:commentReference w:id="2"/></w:r>`,
      ),
      { stories: { comments: comment(1, 'True?') + comment(2, 'End here?') + comment(3, 'Lost') } },
    );
    expect(marks.map(({ kind, at, text }) => [kind, at.start, at.end, text])).toEqual([
      ['comment', 0, 0, 'Lost\nThanks.'],
      ['comment', 2, 7, 'True?\nThanks.'],
      ['comment', 8, 8, 'End here?\nThanks.'],
    ]);
  });

  test('is hidden text, by itself or by its style, but not its white space', () => {
    const styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    const { marks } = readWml(
      paragraph(
        run('Seen ') +
          run('not this', '<w:vanish/>') +
          run(' nor this', '<w:rStyle w:val="Secret"/>') +
          run(' seen'),
      ) + paragraph(run(' ', '<w:vanish/>')),
      { styles },
    );
    expect(marks).toEqual([
      { kind: 'hidden', at: { block: 0, start: 5, end: 5 }, author: '', text: 'not this nor this' },
    ]);
  });
});

describe('links', () => {
  test('have their words and where they lead, whichever way Word writes them', () => {
    const { links } = readWml(
      paragraph(
        `<w:hyperlink r:id="rId9" w:anchor="top">${run('the site')}</w:hyperlink>${run(' and ')}<w:hyperlink w:anchor="reasons">${run('reasons')}</w:hyperlink>`,
      ) +
        paragraph(field('HYPERLINK "https://example.org/a" \\l "b"', 'example')) +
        paragraph(field('REF _Ref1 \\h', '4.3')) +
        paragraph(
          `<w:fldSimple w:instr=' HYPERLINK "https://example.org/c" '>${run('minutes')}</w:fldSimple><w:fldSimple w:instr=" PAGE ">${run('4')}</w:fldSimple>`,
        ),
      {
        parts: {
          'word/_rels/document.xml.rels': relationshipsXml(
            `<Relationship Id="rId9" Type="${hyperlink}" Target="https://example.org/" TargetMode="External"/>`,
          ),
        },
      },
    );
    expect(links.map(({ at, text, target }) => [at.block, at.start, text, target])).toEqual([
      [0, 0, 'the site', 'https://example.org/#top'],
      [0, 13, 'reasons', '#reasons'],
      [1, 0, 'example', 'https://example.org/a#b'],
      [3, 0, 'minutes', 'https://example.org/c'],
    ]);
  });
});

describe('how words look', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:color w:val="c00000"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Small"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>';

  test('comes from the words themselves, their style, the paragraph’s style and the defaults, in this order', () => {
    const [plain, small] = paragraphsOf(
      readWml(
        paragraph('Plain') +
          paragraph(
            run('small ') +
              run('marked', '<w:highlight w:val="yellow"/>') +
              run(' black', '<w:color w:val="auto"/><w:u w:val="single"/>'),
            '<w:pStyle w:val="Small"/>',
          ),
        { styles },
      ),
    );
    expect(plain?.looks.map(({ style }) => style)).toEqual([
      {
        size: 11,
        colour: null,
        background: null,
        highlighted: false,
        bold: false,
        underlined: false,
        struck: false,
      },
    ]);
    expect(small?.looks).toMatchObject([
      { start: 0, end: 6, style: { size: 8, colour: 'C00000', background: null } },
      { start: 6, end: 12, style: { background: 'FFFF00', highlighted: true } },
      { start: 12, end: 18, style: { colour: null, underlined: true } },
    ]);
  });

  const behind = (body: string, more = ''): (string | null)[] =>
    paragraphsOf(readWml(body, { styles: styles + more })).flatMap(({ looks }) =>
      looks.map(({ style }) => style.background),
    );

  test('has what shades the paragraph behind it, and what shades the words in front of that', () => {
    const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1f3864"/>';
    const none = '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>';
    const words = run('a') + run('b', '<w:shd w:val="clear" w:fill="FFF2CC"/>') + run('c', none);
    expect(behind(paragraph(words, dark))).toEqual(['1F3864', 'FFF2CC', '1F3864']);
    const shaded = `<w:style w:type="paragraph" w:styleId="Band"><w:pPr>${dark}</w:pPr></w:style>`;
    const band = '<w:pStyle w:val="Band"/>';
    expect(behind(paragraph('a', band) + paragraph('b', band + none), shaded)).toEqual(['1F3864', null]);
  });

  test.each([
    ['pct40', 'auto', 'auto', '999999'],
    ['pct12', 'auto', 'auto', 'DFDFDF'],
    ['pct50', 'FF0000', 'FFFFFF', 'FF8080'],
    ['solid', '000080', 'FFFFFF', '000080'],
    ['horzStripe', 'auto', 'auto', '808080'],
    ['nil', 'auto', 'FFFF00', 'FFFF00'],
  ])('has the ground of a pattern mixed with its dots: %s', (val, colour, fill, seen) => {
    expect(behind(paragraph('a', `<w:shd w:val="${val}" w:color="${colour}" w:fill="${fill}"/>`))).toEqual([
      seen,
    ]);
  });

  test('has a colour of the theme as Word works it out beside its name', () => {
    const [tinted] = paragraphsOf(
      readWml(paragraph(run('a', '<w:color w:val="8DB3E2" w:themeColor="text2" w:themeTint="66"/>'))),
    );
    expect(tinted?.looks).toMatchObject([{ style: { colour: '8DB3E2' } }]);
  });

  test('is one where several runs look alike', () => {
    const [only] = paragraphsOf(
      readWml(paragraph(run('a', '<w:noProof/>') + run('b', '<w:sz w:val="20"/>'))),
    );
    expect(only?.looks).toHaveLength(1);
  });

  test('and where they stand', () => {
    const found = paragraphsOf(
      readWml(
        paragraph('a') +
          paragraph('b', '<w:pStyle w:val="Base"/>') +
          paragraph('c', '<w:jc w:val="center"/>') +
          paragraph('d', '<w:jc w:val="right"/>'),
        { styles },
      ),
    );
    expect(found.map(({ alignment }) => alignment)).toEqual(['justified', 'start', 'centre', 'end']);
  });
});

test('people and firms in the properties of the file are known', () => {
  const { properties } = readWml('', {
    title: 'A paper',
    parts: {
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Acme</Company><Manager/></Properties>',
      '_rels/.rels': relationshipsXml(
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
          '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>',
      ),
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> A paper </dc:title><dc:creator>P. Okafor</dc:creator><cp:lastModifiedBy>A. Begum</cp:lastModifiedBy><dc:description>Ask Legal_x000d_\nagain</dc:description></cp:coreProperties>',
    },
  });
  expect(properties).toEqual({
    title: 'A paper',
    language: '',
    personal: [
      { property: 'author', text: 'P. Okafor' },
      { property: 'last saved by', text: 'A. Begum' },
      { property: 'company', text: 'Acme' },
      { property: 'comments', text: 'Ask Legal\r\nagain' },
    ],
  });
});
