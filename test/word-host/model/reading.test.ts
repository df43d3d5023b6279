/** @jest-environment jsdom */

import './test-globals.ts';
import { cell, control, paragraph, run, table } from '../../support/wml.ts';
import { refusal, word } from './test-word.ts';

const typed = (tag: string, kind: string, content: string): string => control(tag, content, kind);

describe('text', () => {
  it('has tabs and line breaks in it, and \\r between paragraphs', () => {
    const lines = '<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>';
    expect(word(lines + paragraph('Four')).text()).toBe('One\ttwo\vthree\rFour');
  });

  it('has what is deleted with changes tracked; the reviewed text has not', () => {
    const { body, paragraph: at } = word(
      `<w:p>${run('We ')}<w:del w:id="1" w:author="A"><w:r><w:delText>shall</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('will')}</w:ins></w:p>`,
    );
    expect(body.get('text')).toBe('We shallwill');
    expect(at(0).value('getReviewedText', 'Current')).toBe('We will');
    expect(at(0).value('getReviewedText', 'Original')).toBe('We shall');
  });

  it('has the result of a field, not its code', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> PAGE </w:instrText></w:r>';
    const { text } = word(
      `<w:p>${run('Page ')}${field('begin')}${code}${field('separate')}${run('7')}${field('end')}</w:p>`,
    );
    expect(text()).toBe('Page 7');
  });

  it('of a table has tabs between the cells of a row', () => {
    const { text } = word(table(cell('A') + cell('B'), cell('C') + cell('D')) + paragraph('after'));
    expect(text()).toBe('A\tB\rC\tD\rafter');
  });
});

describe('paragraphs of the body', () => {
  it('are those in tables and controls too, and none in text boxes', () => {
    const box =
      '<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';
    const { body } = word(
      paragraph('one') +
        table(cell('two')) +
        control('block', paragraph('three')) +
        `<w:p>${box}${run('four')}</w:p>`,
    );
    expect(body.at('paragraphs').items.map((each) => each.get('text'))).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('know the table, the cell and the control that they stand in', () => {
    const { paragraph: at } = word(
      table(cell('a') + cell('b')) + control('c', paragraph('in')) + paragraph('out'),
    );
    expect(at(1).at('parentTableCell').get('cellIndex')).toBe(1);
    expect(at(1).get('tableNestingLevel')).toBe(1);
    expect(at(2).at('parentContentControl').get('tag')).toBe('c');
    expect(at(3).at('parentTableOrNullObject').object).toBeNull();
    expect(refusal(() => at(3).at('parentContentControl'))).toBe(
      'ItemNotFound Paragraph.parentContentControl',
    );
  });

  it('know their style, level and list', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const { paragraph: at } = word(
      paragraph('Title', '<w:pStyle w:val="Kop1"/>') +
        paragraph('Words', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      { styles },
    );
    expect([at(0).get('style'), at(0).get('styleBuiltIn'), at(0).get('outlineLevel')]).toEqual([
      'Heading 1',
      'Heading1',
      1,
    ]);
    expect([at(1).get('style'), at(1).get('outlineLevel'), at(1).get('isListItem')]).toEqual([
      'Normal',
      10,
      true,
    ]);
  });

  it('are the same object each time, with the same local id', () => {
    const { paragraph: at } = word(paragraph('a') + paragraph('b'));
    expect(at(0).object).toBe(at(0).object);
    expect(at(0).get('uniqueLocalId')).toBe(at(0).get('uniqueLocalId'));
    expect(at(0).call('getNext').object).toBe(at(1).object);
    expect(at(1).call('getNextOrNullObject').object).toBeNull();
  });
});

describe('content controls', () => {
  const controls =
    `<w:p>${control('rich', run('r'))}${typed('plain', '<w:text/>', run('p'))}</w:p>` +
    table(`<w:tc><w:p>${control('cell', run('c'))}</w:p></w:tc>`);

  it('are rich text only, unless the types are asked for', () => {
    const { body } = word(controls);
    expect(body.at('contentControls').items.map((each) => each.get('tag'))).toEqual(['rich', 'cell']);
    expect(
      body.call('getContentControls', { types: ['PlainText'] }).items.map((each) => each.get('tag')),
    ).toEqual(['plain']);
  });

  it('of the document include those of headers, not those in text boxes', () => {
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>${control('box', run('b'))}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    const { document, body } = word(controls + box, {
      stories: { header1: `<w:p>${control('head', run('h'))}</w:p>` },
    });
    expect(document.at('contentControls').items.map((each) => each.get('tag'))).toEqual([
      'rich',
      'cell',
      'head',
    ]);
    expect(body.at('contentControls').items).toHaveLength(2);
  });

  it('are found by id, tag and title, and are null objects where there is none', () => {
    const { document, control: at } = word(controls);
    const all = document.at('contentControls');
    const id = at('rich').get('id');
    expect(all.call('getById', id).object).toBe(at('rich').object);
    expect(all.call('getByIdOrNullObject', 1).object).toBeNull();
    expect(refusal(() => all.call('getById', 1))).toBe('ItemNotFound ContentControlCollection.getById');
    expect(all.call('getByTitle', 'cell').items).toHaveLength(1);
  });

  it('say what they are', () => {
    const { control: at } = word(`<w:p>${control('a', run('x'))}</w:p>${control('b', table(cell('x')))}`);
    expect([at('a').get('type'), at('a').get('subtype')]).toEqual(['RichText', 'RichTextInline']);
    expect(at('b').get('subtype')).toBe('RichTextTable');
  });
});

describe('search', () => {
  const { body, searchOptions } = word(
    `<w:p>${run('Total ')}${run('num', '<w:b/>')}${run('ber of number')}</w:p>${paragraph('It’s more')}`,
  );
  const found = (text: string, flags = {}): unknown[] =>
    body.call('search', text, searchOptions(flags)).items.map((each) => each.get('text'));

  it('finds text across runs, whatever its capitals, without overlaps', () => {
    expect(found('NUMBER')).toEqual(['number', 'number']);
    expect(found('NUMBER', { matchCase: true })).toEqual([]);
    expect(found('otal')).toHaveLength(1);
    expect(found('otal', { matchWholeWord: true })).toEqual([]);
  });

  it('knows the codes of paragraphs, tabs and carets', () => {
    expect(found('number^p')).toEqual(['number']);
    expect(found("It's")).toEqual(['It’s']);
    expect(found('^^')).toEqual([]);
  });

  it('refuses an empty text, one beyond 255 characters, and wildcards', () => {
    expect(refusal(() => body.call('search', ''))).toBe('SearchStringInvalidOrTooLong Body.search');
    expect(refusal(() => body.call('search', 'x'.repeat(256)))).toBe(
      'SearchStringInvalidOrTooLong Body.search',
    );
    expect(refusal(() => found('a*', { matchWildcards: true }))).toBe('NotImplemented Body.search');
  });
});

describe('ranges', () => {
  const range = (open: ReturnType<typeof word>, text: string, nth = 0) =>
    open.body.call('search', text).items[nth] as NonNullable<ReturnType<typeof open.paragraph>>;

  it('compare, widen and intersect', () => {
    const open = word(paragraph('one two three'));
    const [one, two, three] = ['one', 'two', 'three'].map((text) => range(open, text)) as [
      never,
      never,
      never,
    ];
    const at = (a: ReturnType<typeof range>, b: unknown): unknown => a.value('compareLocationWith', b);
    expect(at(one, two)).toBe('Before');
    expect(at(three, two)).toBe('After');
    const all = (one as ReturnType<typeof range>).call('expandTo', three);
    expect(all.get('text')).toBe('one two three');
    expect(at(two, all)).toBe('Inside');
    expect(at(one, all)).toBe('InsideStart');
    expect(all.call('intersectWith', two).get('text')).toBe('two');
    expect((one as ReturnType<typeof range>).call('intersectWithOrNullObject', three).object).toBeNull();
  });

  it('stay with their words while text changes before them', () => {
    const open = word(paragraph('one two three') + paragraph('four'));
    const three = range(open, 'three');
    const four = range(open, 'four');
    range(open, 'one').call('insertText', 'a much longer start', 'Replace');
    open.paragraph(0).call('insertParagraph', 'new', 'Before');
    expect([three.get('text'), four.get('text')]).toEqual(['three', 'four']);
    open.paragraph(1).call('insertText', 'x\n', 'Start');
    expect(three.get('text')).toBe('three');
  });
});
