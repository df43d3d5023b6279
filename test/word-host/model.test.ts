/** @jest-environment jsdom */

import './model/test-globals.ts';
import { createWordModel } from './model/index.ts';
import type { Limits } from './model/open-document.ts';
import { control, paragraph, run, wmlFile } from '../support/wml.ts';

const desktop: Limits = {
  xmlPartBytes: null,
  searchLength: 255,
  propertyLength: 255,
  titleLength: 64,
  placeholderText: true,
  richTextOnlyFromContentControls: true,
  lastParagraphInheritsStyle: true,
  mergesNumbering: true,
  base64Bytes: 4 * 1024 * 1024,
};

it('opens', () => {
  const model = createWordModel(desktop);
  model.document.load(wmlFile(paragraph(`${run('There are ')}${control('fig:1', run('12'))}${run(' of them.')}`)));
  const doc = model.classes['Document'] as any;
  const body = doc.navigations.Body(model.root);
  const cls = model.classes as any;
  expect(cls.Body.scalars.Text(body)).toBe('There are 12 of them.');
  const ccs = cls.Body.navigations.ContentControls(body);
  const [cc] = cls.ContentControlCollection.items(ccs);
  expect(cls.ContentControl.scalars.Text(cc)).toBe('12');
  cls.ContentControl.methods.InsertText(cc, ['15', 'Replace']);
  expect(cls.Body.scalars.Text(body)).toBe('There are 15 of them.');
  expect(model.document.bytes().length).toBeGreaterThan(100);
});
