import fc from 'fast-check';
import { emptyLedger } from '../../src/core/model/index.ts';
import type { Ledger, LedgerReading } from '../../src/core/model/index.ts';
import { ledgerXml, readLedger, readLedgerXml } from '../../src/ooxml/index.ts';
import { paragraph, wmlPackage } from '../support/wml.ts';

const readPart = (xml: string): LedgerReading =>
  readLedger(wmlPackage(paragraph('x'), { parts: { 'customXml/item7.xml': xml } }));
const readJson = (json: string): LedgerReading =>
  readPart(
    `<r:ledger xmlns:r="urn:reportwright:ledger:1" version="1">${json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</r:ledger>`,
  );

const figure = {
  text: '545',
  exact: '545',
  period: '2025-03-31/P1D',
  release: 'dfe-cla-2025',
  source: 'Department for Education',
  licence: 'OGL v3.0',
  retrieved: '2026-01-20T09:30:00Z',
  hash: 'a'.repeat(64),
  override: null,
  history: [{ text: '598', retrieved: '2025-01-20T09:30:00Z' }],
};
const full: Ledger = {
  version: 1,
  type: { id: 'derby-2015', version: 1 },
  header: { title: 'Care <&> ]]>' },
  figures: { 'rw:f:cla-number/E06000015/latest/value': figure },
  signOffs: {
    legal: {
      name: 'P. Okafor',
      date: '2026-01-08',
      decision: 'approved',
      text: 'P. Okafor, 8 January 2026',
      covers: '',
    },
  },
};

test('a file without a record has none', () => {
  expect(readLedger(wmlPackage(paragraph('x')))).toEqual({ state: 'absent' });
  expect(readPart('<other xmlns="urn:other"/>')).toEqual({ state: 'absent' });
});

test('a part that holds nothing yet is no record', () => {
  for (const xml of [
    '<ledger xmlns="urn:reportwright:ledger:1" version="1"/>',
    '<?xml version="1.0"?><ledger xmlns="urn:reportwright:ledger:1"> </ledger>',
  ]) {
    expect(readPart(xml)).toEqual({ state: 'absent' });
    expect(readLedgerXml(xml)).toEqual({ state: 'absent' });
  }
  expect(readLedgerXml('<ledger xmlns="urn:reportwright:ledger:1"><a/></ledger>').state).toBe('damaged');
  expect(readLedgerXml(ledgerXml(full))).toEqual({ state: 'read', ledger: full });
  expect(ledgerXml(full)).toMatch(/^<ledger /);
});

test('a record is read as it was written', () => {
  expect(readPart(ledgerXml(full))).toEqual({ state: 'read', ledger: full });
});

test('any text in a record survives being written and read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, text) => {
      fc.pre(!['__proto__', 'constructor', 'prototype'].includes(key));
      const ledger: Ledger = { ...emptyLedger, header: { [key]: text } };
      expect(readPart(ledgerXml(ledger))).toEqual({ state: 'read', ledger });
    }),
    { seed: 11 },
  );
});

test.each([['{"version":2}'], [JSON.stringify({ ...full, version: 3 })]])(
  'a record of a newer version is known as one: %s',
  (json) => {
    expect(readJson(json)).toEqual({ state: 'newer', message: expect.stringContaining('newer version') });
  },
);

test.each([
  ['not JSON', '{"version":1', 'is not JSON'],
  ['a list', '[]', '$ should be an object'],
  ['no figures', '{"version":1,"type":null,"header":{},"signOffs":{}}', '$.figures should be an object'],
  [
    'a figure with a number for a text',
    JSON.stringify({ ...full, figures: { a: { ...figure, text: 545 } } }),
    '$.figures["a"].text should be text',
  ],
  [
    'a history that is no list',
    JSON.stringify({ ...full, figures: { a: { ...figure, history: {} } } }),
    '$.figures["a"].history should be a list',
  ],
  [
    'an unknown decision',
    JSON.stringify({ ...full, signOffs: { legal: { ...full.signOffs['legal'], decision: 'maybe' } } }),
    '$.signOffs["legal"].decision should be',
  ],
  [
    'a member that would reach the prototype',
    '{"version":1,"type":null,"header":{"__proto__":"x"},"figures":{},"signOffs":{}}',
    '__proto__',
  ],
])('a record with %s is said to be damaged, and where', (_, json, where) => {
  const reading = readJson(json);
  expect(reading).toEqual({ state: 'damaged', message: expect.stringContaining(where) });
  expect(reading.state === 'damaged' && reading.message).toContain('The text of the report is not affected.');
});

test('broken XML and parts above 1 MB are damaged', () => {
  expect(readPart('<ledger xmlns="urn:reportwright:ledger:1"><a></ledger>').state).toBe('damaged');
  expect(readPart(`<ledger xmlns="urn:reportwright:ledger:1">${' '.repeat(1024 * 1024)}</ledger>`)).toEqual({
    state: 'damaged',
    message: expect.stringContaining('1 MB'),
  });
});
