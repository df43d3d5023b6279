/** @jest-environment jsdom */

import './test-globals.ts';
import { control, paragraph, run, table, cell } from '../../support/wml.ts';
import { refusal, web, word } from './test-word.ts';

describe('custom XML parts', () => {
  it('are really in the file, with an id in braces', () => {
    const it = word(paragraph('one'));
    const id = it.open.xmlParts.add('<a xmlns="urn:a">1</a>');
    expect(id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    const again = word(it.open.bytes());
    expect(again.open.xmlParts.list()).toEqual([{ id, namespace: 'urn:a', xml: '<a xmlns="urn:a">1</a>' }]);
    again.open.xmlParts.set(id, '<a xmlns="urn:a">2</a>');
    expect(again.open.xmlParts.list()[0]?.xml).toContain('>2<');
    again.open.xmlParts.remove(id);
    expect(again.open.xmlParts.list()).toEqual([]);
    expect([...again.saved().parts.keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  it('are refused beyond a megabyte on the web, and when they are no XML', () => {
    const it = word(paragraph('one'), {}, web);
    expect(refusal(() => it.open.xmlParts.add(`<a>${'x'.repeat(1024 * 1024)}</a>`))).toBe('InvalidArgument ');
    expect(refusal(() => it.open.xmlParts.add('<a>'))).toBe('InvalidArgument ');
    expect(refusal(() => it.open.xmlParts.set('{NONE}', '<a/>'))).toBe('ItemNotFound ');
  });
});

describe('the selection', () => {
  it('is set by the places of the product’s own reading', () => {
    const it = word(
      paragraph('one') +
        table(cell('two')) +
        `<w:p>${run('a ')}<w:del w:id="1" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>${control('fig', run('12'))}</w:p>`,
    );
    const seen: string[] = [];
    it.open.onChange((what) => seen.push(what));
    it.open.select({ block: 2, start: 1, end: 3 });
    expect(it.open.selection().text).toBe('wo');
    expect(it.selection().at('parentTableCell').get('rowIndex')).toBe(0);
    it.open.select({ block: 3, start: 2, end: 4 });
    expect(it.selection().at('parentContentControl').get('tag')).toBe('fig');
    it.open.select({ tag: 'fig', occurrence: 0 });
    expect(it.open.selection().text).toBe('12');
    expect(seen).toEqual(['selection', 'selection', 'selection']);
  });

  it('is moved by select, and is written to', () => {
    const it = word(`<w:p>${run('a ')}${control('fig', run('12'))}${run(' b')}</w:p>`);
    it.control('fig').call('getRange', 'After').value('select');
    it.selection().call('insertText', '!', 'Replace');
    expect([it.control('fig').get('text'), it.text()]).toEqual(['12', 'a 12! b']);
    it.control('fig').value('select');
    expect(it.open.selection().text).toBe('12');
  });

  it('is the start of a document that has just been opened', () => {
    const it = word(paragraph('one'));
    expect([
      it.selection().get('isEmpty'),
      it.selection().call('insertText', 'x', 'Start').get('text'),
      it.text(),
    ]).toEqual([true, 'x', 'xone']);
  });
});

it('tells of each call that changed the text, once', () => {
  const it = word(paragraph('one'));
  const seen: string[] = [];
  const stop = it.open.onChange((what) => seen.push(what));
  it.body.get('text');
  it.body.call('insertText', 'x\ny', 'End');
  expect(seen).toEqual(['text']);
  stop();
  it.body.call('insertText', 'z', 'End');
  expect(seen).toEqual(['text']);
});

it('opens another file in place of the first: what stood in it is gone', () => {
  const it = word(paragraph('one'));
  const old = it.paragraph(0);
  it.open.load(word(paragraph('two')).open.bytes());
  expect(it.text()).toBe('two');
  expect(refusal(() => old.get('text'))).toBe('ItemNotFound Paragraph.text');
  expect(() => it.open.load(new Uint8Array([1, 2, 3]))).toThrow('not a Word document');
});

it('ticks a check box: the mark in the text changes with it', () => {
  const box =
    '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>';
  const it = word(`<w:p>${control('box', run('☐'), box)}</w:p>`);
  const [found] = it.document.call('getContentControls', { types: ['CheckBox'] }).items;
  found?.at('checkboxContentControl').set('isChecked', true);
  expect(it.read().controls[0]).toMatchObject({ checked: true, text: '☒' });
});

it('keeps properties of the document, none longer than 255 characters', () => {
  const it = word(paragraph('one'), { title: 'Old' });
  const properties = it.document.at('properties');
  expect(properties.get('title')).toBe('Old');
  properties.set('title', 'x'.repeat(300));
  expect(it.read().properties.title).toHaveLength(255);
  expect(refusal(() => properties.at('customProperties').call('add', 'k', 'x'.repeat(256)))).toBe(
    'InvalidArgument CustomPropertyCollection.add',
  );
});

it('gives the headers that a section has, and makes one that it has not', () => {
  const it = word(paragraph('one'));
  const section = it.document.at('sections').items[0];
  section?.call('getHeader', 'Primary').call('insertText', 'Council', 'End');
  expect(it.read().stories).toMatchObject([{ kind: 'header', blocks: [{ text: 'Council' }] }]);
});
