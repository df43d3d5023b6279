import { paragraph, paragraphsOf, readWml } from '../../support/wml.ts';

interface LevelText {
  format?: string;
  text: string;
  start?: number;
  more?: string;
}

const level = (index: number, { format = 'decimal', text, start = 1, more = '' }: LevelText): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, levels: readonly LevelText[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map((each, index) => level(index, each)).join('')}</w:abstractNum>`;

const list = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

const item = (numId: number, ilvl = 0, text = 'x'): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** Numbers of the paragraphs, "-" where there is none. */
function numbers(numbering: string, body: readonly string[], styles = ''): string[] {
  return paragraphsOf(readWml(body.join(''), { numbering, styles })).map(({ number }) => number ?? '-');
}

const legal = [{ text: '%1' }, { text: '%1.%2' }, { text: '(%3)', format: 'lowerLetter' }];

describe('paragraph numbers', () => {
  test('count each level and begin again under the next higher one', () => {
    const levels = [0, 1, 1, 2, 2, 1, 2, 0, 1];
    expect(
      numbers(
        abstract(0, legal) + list(1, 0),
        levels.map((index) => item(1, index)),
      ),
    ).toEqual(['1', '1.1', '1.2', '(a)', '(b)', '1.3', '(a)', '2', '2.1']);
  });

  test.each([
    ['decimal', ['1', '2', '3']],
    ['decimalZero', ['01', '02', '03']],
    ['lowerLetter', ['a', 'b', 'c']],
    ['upperLetter', ['A', 'B', 'C']],
    ['lowerRoman', ['i', 'ii', 'iii']],
    ['upperRoman', ['I', 'II', 'III']],
    ['ordinal', ['1st', '2nd', '3rd']],
    ['ordinalText', ['First', 'Second', 'Third']],
    ['cardinalText', ['One', 'Two', 'Three']],
    ['none', ['-', '-', '-']],
  ])('are written in the format %s', (format, expected) => {
    const numbering = abstract(0, [{ text: '%1', format }]) + list(1, 0);
    expect(numbers(numbering, [item(1), item(1), item(1)])).toEqual(expected);
  });

  test.each([
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 53, 'aaa'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['ordinal', 11, '11th'],
    ['ordinal', 22, '22nd'],
    ['ordinalText', 21, 'Twenty-first'],
  ])('in %s, %d is %s', (format, start, expected) => {
    expect(numbers(abstract(0, [{ text: '%1', format, start }]) + list(1, 0), [item(1)])).toEqual([expected]);
  });

  test('keep the words and marks round the counter', () => {
    const numbering = abstract(0, [{ text: 'Appendix %1:' }]) + list(1, 0);
    expect(numbers(numbering, [item(1), item(1)])).toEqual(['Appendix 1:', 'Appendix 2:']);
  });

  test('are the bullet for bulleted lists, whatever font it comes from', () => {
    const bullet = (text: string, font: string): LevelText => ({
      text,
      format: 'bullet',
      more: `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`,
    });
    const numbering =
      abstract(0, [bullet('\uf0b7', 'Symbol'), bullet('o', 'Courier New'), bullet('\uf0a7', 'Wingdings')]) +
      list(1, 0);
    expect(numbers(numbering, [item(1), item(1, 1), item(1, 2)])).toEqual(['•', 'o', '▪']);
  });

  test('start where the level says, and at 0 where it says nothing', () => {
    const silent =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>';
    const numbering = abstract(0, [{ text: '%1', start: 4 }]) + silent + list(1, 0) + list(2, 1);
    expect(numbers(numbering, [item(1), item(1), item(2)])).toEqual(['4', '5', '0']);
  });

  test('go on through two lists with the same definition, and begin again where one overrides the start', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = abstract(0, legal) + list(1, 0) + list(2, 0) + list(3, 0, restart);
    expect(numbers(numbering, [item(1), item(2), item(3), item(3), item(1)])).toEqual([
      '1',
      '2',
      '1',
      '2',
      '3',
    ]);
  });

  test('take a level that the list overrides whole', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, { text: '%1)', format: 'upperRoman', start: 3 })}</w:lvlOverride>`;
    expect(numbers(abstract(0, legal) + list(1, 0, override), [item(1), item(1)])).toEqual(['III)', 'IV)']);
  });

  test('of a level that never restarts go on under the next heading', () => {
    const levels = [{ text: '%1' }, { text: '%2', more: '<w:lvlRestart w:val="0"/>' }];
    expect(numbers(abstract(0, levels) + list(1, 0), [item(1), item(1, 1), item(1), item(1, 1)])).toEqual([
      '1',
      '1',
      '2',
      '2',
    ]);
  });

  test('of a level that restarts after the first level ignore the second', () => {
    const levels = [{ text: '%1' }, { text: '%2' }, { text: '%3', more: '<w:lvlRestart w:val="1"/>' }];
    const body = [item(1), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 2)];
    expect(numbers(abstract(0, levels) + list(1, 0), body)).toEqual(['1', '1', '1', '2', '2', '2', '1']);
  });

  test('written in legal style turn letters and Roman numerals into digits', () => {
    const levels = [
      { text: 'Article %1', format: 'upperRoman' },
      { text: '%1.%2', format: 'decimalZero', more: '<w:isLgl/>' },
    ];
    expect(numbers(abstract(0, levels) + list(1, 0), [item(1), item(1, 1)])).toEqual(['Article I', '1.01']);
  });

  test('show the start of a higher level that has not been used', () => {
    expect(numbers(abstract(0, legal) + list(1, 0), [item(1, 1), item(1, 1)])).toEqual(['1.1', '1.2']);
  });

  test('come from the style, at the level that is tied to it, and numId 0 takes them away', () => {
    const numbering =
      abstract(0, [
        { text: '%1.', more: '<w:pStyle w:val="Heading1"/>' },
        { text: '%1.%2', more: '<w:pStyle w:val="Clause"/>' },
      ]) + list(1, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Clause"/></w:style>';
    const styled = (id: string, more = ''): string => paragraph('x', `<w:pStyle w:val="${id}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(
      numbers(
        numbering,
        [styled('Heading1'), styled('Clause'), styled('Clause', none), styled('Own')],
        styles,
      ),
    ).toEqual(['1.', '1.1', '-', '1.2']);
  });

  test('come through a numbering style', () => {
    const numbering =
      abstract(0, [{ text: '%1)' }], '<w:styleLink w:val="House"/>') +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="House"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="House"><w:name w:val="House"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(numbers(numbering, [item(2), item(2)], styles)).toEqual(['1)', '2)']);
  });

  test('count empty paragraphs, as Word does, but not deleted ones', () => {
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' +
      '<w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>';
    expect(numbers(abstract(0, legal) + list(1, 0), [item(1, 0, ''), deleted, item(1)])).toEqual([
      '1',
      '-',
      '2',
    ]);
  });

  test('that are hidden are not shown but count', () => {
    const levels = [{ text: '%1', more: '<w:rPr><w:vanish/></w:rPr>' }, { text: '%1.%2' }];
    expect(numbers(abstract(0, levels) + list(1, 0), [item(1), item(1, 1), item(1), item(1, 1)])).toEqual([
      '-',
      '1.1',
      '-',
      '2.1',
    ]);
  });

  test('of a list that is not defined, or that goes round in a circle, are none', () => {
    const circle = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lost"/></w:abstractNum>';
    expect(numbers(circle + list(2, 1), [item(7), item(2)])).toEqual(['-', '-']);
  });

  test('are left out with a word of warning where the numbering part is broken', () => {
    const document = readWml(item(1), { numbering: '<w:abstractNum' });
    expect(paragraphsOf(document)[0]?.number).toBeNull();
    expect(document.problems.join()).toContain('"word/numbering.xml"');
  });
});
