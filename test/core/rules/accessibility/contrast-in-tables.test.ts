import { contrastLow } from '../../../../src/core/rules/accessibility/contrast-low.ts';
import { cell, paragraph, readWml, run } from '../../../support/wml.ts';
import { messages } from '../findings.ts';

const words = (text: string, colour: string): string => paragraph(run(text, `<w:color w:val="${colour}"/>`));
const shaded = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const inTable = (tblPr: string, ...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr>${tblPr}</w:tblPr><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
/** Which words are too pale, as a report says them first. */
const pale = (body: string, styles = ''): readonly string[] =>
  messages(contrastLow, readWml(body, { styles }), { type: null }).map(
    (message) => /“(.*?)”/.exec(message)?.[1] ?? message,
  );

describe('words in a cell', () => {
  test('are on white paper where nothing shades it', () => {
    expect(pale(inTable('', [cell(words('pale', '999999')), cell(words('dark', '333333'))]))).toEqual([
      'pale',
    ]);
    expect(pale(inTable('', [cell(words('unseen', 'FFFFFF'))]))).toEqual(['unseen']);
  });

  test('are on its own shading, or on that of the table', () => {
    const white = words('white', 'FFFFFF');
    expect(pale(inTable('', [cell(white, shaded('1F3864'))]))).toEqual([]);
    expect(pale(inTable('', [cell(white, shaded('EEEEEE'))]))).toEqual(['white']);
    expect(pale(inTable('', [cell(words('grey', '595959'), shaded('5B9BD5'))]))).toEqual(['grey']);
    expect(pale(inTable(shaded('1F3864'), [cell(white)]))).toEqual([]);
    expect(pale(inTable(shaded('1F3864'), [cell(white, shaded('auto'))]))).toEqual(['white']);
  });

  test('are on what lies behind the words themselves, where something does', () => {
    const marked = paragraph(run('marked', `<w:color w:val="FFFFFF"/>${shaded('EEEEEE')}`));
    expect(pale(inTable('', [cell(marked, shaded('000000'))]))).toEqual(['marked']);
  });

  test('that are lighter than it need a darker ground, or dark words', () => {
    const body = inTable('', [cell(words('white', 'FFFFFF'), shaded('95B3D7'))]);
    expect(messages(contrastLow, readWml(body), { type: null })).toEqual([
      '“white” is hard to read: its colour stands out from what is behind it by 2.1 to 1, and 4.5 to 1 is needed. Use dark words, or a darker colour behind them.',
    ]);
  });

  test('of a table in a cell are on that cell', () => {
    const inner = inTable('', [cell(words('white', 'FFFFFF'))]) + paragraph('');
    expect(pale(inTable('', [cell(inner, shaded('1F3864'))]))).toEqual([]);
    expect(pale(inTable('', [cell(inner)]))).toEqual(['white']);
  });

  test('of a text box are not judged, whose filling is not read', () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inTable('', [cell(words('white', 'FFFFFF'))])}<w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(pale(box)).toEqual([]);
  });
});

describe('words in a table whose style shades it', () => {
  const part = (type: string, fill: string): string =>
    `<w:tblStylePr w:type="${type}"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>${shaded(fill)}</w:tcPr></w:tblStylePr>`;
  const style = (...parts: string[]): string =>
    `<w:style w:type="table" w:styleId="Base">${parts.join('')}</w:style><w:style w:type="table" w:styleId="Grid"><w:basedOn w:val="Base"/></w:style>`;
  const grid = (look: string): string => `<w:tblStyle w:val="Grid"/>${look}`;
  const head = '<w:tblLook w:val="0420"/>';
  const white = cell(words('white', 'FFFFFF'));

  test('are on the shade of the first row, and of no other', () => {
    const styles = style(part('firstRow', '1F3864'));
    const rows = [[white], [cell(words('body', 'FFFFFF'))], [cell('last')]];
    expect(pale(inTable(grid(head), ...rows), styles)).toEqual(['body']);
    expect(pale(inTable(grid('<w:tblLook w:firstRow="1" w:noVBand="1"/>'), ...rows), styles)).toEqual([
      'body',
    ]);
  });

  test('are on paper where the table has no such row', () => {
    const styles = style(part('firstRow', '1F3864'));
    expect(pale(inTable(grid('<w:tblLook w:val="0400"/>'), [white], [cell('last')]), styles)).toEqual([
      'white',
    ]);
  });

  test('may be on either, where the table does not say which parts it has', () => {
    const styles = style(part('firstRow', '1F3864'));
    expect(pale(inTable(grid(''), [white], [cell('last')]), styles)).toEqual([]);
  });

  test('are on one of its bands, and too pale where they are so on both', () => {
    const styles = style(part('band1Horz', 'D9E2F3'), part('band2Horz', '2F5496'));
    const grey = cell(words('grey', '8EAADB'));
    expect(pale(inTable(grid(head), [white], [grey]), styles)).toEqual(['grey']);
  });

  test('are on the shade of the whole table, in the first column too', () => {
    const styles = style(part('wholeTable', '1F3864'), part('firstCol', 'FFFFFF'));
    const row = [cell(words('first', 'FFFFFF')), white];
    expect(pale(inTable(grid('<w:tblLook w:val="0680"/>'), row, row), styles)).toEqual(['first']);
  });

  test('may have the colour that the style gives them, where nobody else gives one', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="404040"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:color w:val="262626"/></w:rPr></w:style>${style(part('firstRow', '1F3864'))}`;
    expect(pale(inTable(grid(head), [cell('header')], [cell('body')]), styles)).toEqual([]);
    const dark = cell(words('dark', '262626'));
    expect(pale(inTable(grid(head), [dark], [cell('body')]), styles)).toEqual(['dark']);
  });
});
