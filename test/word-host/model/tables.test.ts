/** @jest-environment jsdom */

import './test-globals.ts';
import { cell, control, paragraph, run, table } from '../../support/wml.ts';
import { word } from './test-word.ts';
import type { OpenWord, Proxy } from './test-word.ts';

describe('tables', () => {
  const open = (): OpenWord =>
    word(table(cell('Name') + cell('Date'), cell('A') + cell('')) + paragraph('end'));
  const first = (it: OpenWord): Proxy => it.body.at('tables').items[0] as Proxy;

  it('give their values, and take a row like the last', () => {
    const it = open();
    expect(first(it).get('values')).toEqual([
      ['Name', 'Date'],
      ['A', ''],
    ]);
    first(it).call('addRows', 'End', 1, [['B', '1 May']]);
    expect([first(it).get('rowCount'), it.read().blocks[0]]).toMatchObject([3, { rows: [{}, {}, {}] }]);
    expect(first(it).call('getCell', 2, 1).get('value')).toBe('1 May');
  });

  it('say which rows are headers', () => {
    const it = open();
    first(it).set('headerRowCount', 1);
    expect([first(it).get('headerRowCount'), it.read().blocks[0]]).toMatchObject([
      1,
      { rows: [{ header: true }, { header: false }] },
    ]);
  });

  it('lose the control in a cell whose value is set', () => {
    const it = word(table(`<w:tc><w:p>${control('c', run('x'))}</w:p></w:tc>`) + paragraph(''));
    first(it).call('getCell', 0, 0).set('value', 'y');
    expect([it.text(), it.read().controls]).toEqual(['y\r', []]);
  });
});
