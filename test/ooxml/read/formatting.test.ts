import type { Paragraph } from '../../../src/core/model/index.ts';
import { paragraph, paragraphsOf, readWml, run } from '../../support/wml.ts';

const style = (id: string, name: string, inner: string, basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${inner}</w:style>`;

const first = (body: string, styles = ''): Paragraph =>
  paragraphsOf(readWml(body, { styles }))[0] as Paragraph;

describe('headings', () => {
  const styles =
    style('Heading2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('berschrift3', 'heading 3', '') +
    style('Committee', 'Committee heading', '', 'Heading2') +
    style('Quiet', 'Quiet', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 'Heading2') +
    style('Title', 'Title', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('Round', 'Round', '', 'About') +
    style('About', 'About', '', 'Round');

  test.each([
    ['the built-in style', '<w:pStyle w:val="Heading2"/>', 2],
    ['the built-in style of another language, by its name', '<w:pStyle w:val="berschrift3"/>', 3],
    ['a style based on a heading', '<w:pStyle w:val="Committee"/>', 2],
    ['an outline level of its own', '<w:outlineLvl w:val="0"/>', 1],
    ['no heading where the style takes the level away', '<w:pStyle w:val="Quiet"/>', null],
    [
      'no heading where the paragraph takes the level away',
      '<w:pStyle w:val="Heading2"/><w:outlineLvl w:val="9"/>',
      null,
    ],
    ['no heading for a title', '<w:pStyle w:val="Title"/>', null],
    ['no heading for body text', '', null],
    ['no heading where styles go round in a circle', '<w:pStyle w:val="Round"/>', null],
  ])('are known by %s', (_what, pPr, expected) => {
    expect(first(paragraph('Summary', pPr), styles).headingLevel).toBe(expected);
  });

  test('have the name of their style in lower case, and body text none', () => {
    expect(first(paragraph('x', '<w:pStyle w:val="Committee"/>'), styles).style).toBe('committee heading');
    expect(first(paragraph('x'), styles).style).toBeNull();
  });
});

describe('bold and capitals', () => {
  const styles =
    style('Strong', 'Strong paragraph', '<w:rPr><w:b/></w:rPr>') +
    style('Loud', 'Loud', '<w:rPr><w:caps/></w:rPr>') +
    '<w:style w:type="character" w:styleId="B"><w:name w:val="B"/><w:rPr><w:b/></w:rPr></w:style>';
  const bold = '<w:b/>';

  test.each([
    ['all its words are bold', `<w:p>${run('SUM', bold)}${run(' ')}${run('x', bold)}</w:p>`, true],
    ['one word is not', `<w:p>${run('a', bold)}${run('b')}</w:p>`, false],
    ['its style is bold', paragraph('a', '<w:pStyle w:val="Strong"/>'), true],
    [
      'its run says no to a bold style',
      paragraph(run('a', '<w:b w:val="0"/>'), '<w:pStyle w:val="Strong"/>'),
      false,
    ],
    [
      'bold of a character style undoes bold of the paragraph style',
      paragraph(run('a', '<w:rStyle w:val="B"/>'), '<w:pStyle w:val="Strong"/>'),
      false,
    ],
    ['its character style is bold', paragraph(run('a', '<w:rStyle w:val="B"/>')), true],
    ['it has no words', paragraph(run(' ', bold)), false],
    [
      'only what was deleted is not',
      `<w:p>${run('a', bold)}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`,
      true,
    ],
  ])('bold: %s', (_what, body, expected) => {
    expect(first(body, styles).bold).toBe(expected);
  });

  test.each([
    ['LEGAL IMPLICATIONS', '', true],
    ['1. SUMMARY', '', true],
    ['Legal', '', false],
    ['A', '', false],
    ['2026', '', false],
    ['ÉGALITÉ', '', true],
    ['legal', '<w:pStyle w:val="Loud"/>', true],
  ])('capitals: %s %s', (text, pPr, expected) => {
    expect(first(paragraph(text, pPr), styles).capitals).toBe(expected);
  });
});

describe('language and page breaks', () => {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>';

  test('the language of the document comes from its defaults, else from the default paragraph style', () => {
    expect(readWml('', { styles: defaults }).properties.language).toBe('en-GB');
    const styled =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:style>';
    expect(readWml('', { styles: styled }).properties.language).toBe('cy-GB');
    expect(readWml('').properties.language).toBe('');
  });

  test('words have a language of their own where it is not that of the document', () => {
    const welsh = '<w:lang w:val="cy-GB"/>';
    const languages = (runs: string, styles = defaults) => first(paragraph(runs), styles).languages;
    expect(languages(run('Bore da', welsh))).toEqual([{ start: 0, end: 7, language: 'cy-GB' }]);
    expect(languages(run('Bore ', welsh) + run(' ') + run('da', welsh) + run(' to you'))).toEqual([
      { start: 0, end: 8, language: 'cy-GB' },
    ]);
    expect(languages(run('Hello', '<w:lang w:val="en-GB"/>'))).toEqual([]);
    const styled = `${defaults}<w:style w:type="character" w:styleId="C"><w:rPr>${welsh}</w:rPr></w:style>`;
    expect(languages(run('To ') + run('Gymru', '<w:rStyle w:val="C"/>'), styled)).toEqual([
      { start: 3, end: 8, language: 'cy-GB' },
    ]);
  });

  test('a paragraph begins a page by its own setting, its style, or a break before it', () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const styles = style('New', 'New', '<w:pPr><w:pageBreakBefore/></w:pPr>');
    const body =
      paragraph('a') +
      paragraph('b', '<w:pageBreakBefore/>') +
      paragraph('c', '<w:pStyle w:val="New"/>') +
      `<w:p>${run('d')}${pageBreak}</w:p>` +
      paragraph('e') +
      `<w:p>${pageBreak}${run('f')}</w:p>` +
      paragraph('g', '<w:pStyle w:val="New"/><w:pageBreakBefore w:val="0"/>');
    expect(paragraphsOf(readWml(body, { styles })).map(({ pageBreakBefore }) => pageBreakBefore)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
