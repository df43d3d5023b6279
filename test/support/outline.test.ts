import { outline } from './outline.ts';

const paragraphs = (text: string) => outline(text).blocks.flatMap((b) => (b.kind === 'paragraph' ? [b] : []));

describe('the outline notation', () => {
  test('gives headings, clauses and hand-made headings', () => {
    const [heading, clause, typed, bold] = paragraphs('# SUMMARY\n1.1 Some text.\n\\2.1 None.\n**REASONS**');
    expect(heading).toMatchObject({
      text: 'SUMMARY',
      style: 'heading 1',
      headingLevel: 1,
      capitals: true,
      bold: false,
    });
    expect(clause).toMatchObject({ text: 'Some text.', number: '1.1', capitals: false });
    expect(typed).toMatchObject({ text: '2.1 None.', number: null });
    expect(bold).toMatchObject({ text: 'REASONS', bold: true, capitals: true, headingLevel: null });
  });

  test('gives controls with their place in the text, guidance and check boxes', () => {
    const document = outline('A [545](rw:f:x) b [{Write the title}](rw:h:title) [x](rw:h:k/0)[ ](rw:h:k/1)');
    expect(document.blocks[0]).toMatchObject({
      text: 'A 545 b Write the title ☒☐',
      guidance: [{ start: 8, end: 23 }],
    });
    expect(document.controls.map((c) => [c.text, c.placeholder, c.checked])).toEqual([
      ['545', false, null],
      ['Write the title', true, null],
      ['☒', false, true],
      ['☐', false, false],
    ]);
    expect(document.controls[0]?.at).toEqual({ tag: 'rw:f:x', block: 0, start: 2, end: 5, occurrence: 0 });
  });

  test('gives tables followed by the blocks of their cells', () => {
    const document = outline('|! Role | Name |\n| Legal // Money | \\n\\tP. Okafor |\n\nAfter');
    expect(document.blocks[0]).toMatchObject({
      kind: 'table',
      end: 6,
      rows: [{ header: true }, { header: false }],
    });
    expect(document.blocks[4]).toMatchObject({ text: 'Money', cell: { table: 0, row: 1, cell: 0 } });
    expect(document.blocks[5]).toMatchObject({ text: '\n\tP. Okafor' });
    expect(document.blocks[6]).toMatchObject({ text: 'After', cell: null });
  });

  test('gives sections as block-level controls, stories and pictures', () => {
    const document = outline(
      '<rw:s:summary>\n# SUMMARY\n1.1 {Write here}\n</>\nEnd ![~] ![map]\n@footer1\nPage 1',
    );
    expect(document.controls[0]).toMatchObject({ tag: 'rw:s:summary', level: 'block', first: 0, last: 1 });
    expect(document.pictures.map((p) => [p.altText, p.decorative, p.at.block])).toEqual([
      ['', true, 2],
      ['map', false, 2],
    ]);
    expect(document.stories).toMatchObject([{ id: 'footer1', kind: 'footer', blocks: [{ text: 'Page 1' }] }]);
  });
});
