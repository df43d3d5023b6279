import fc from 'fast-check';
import { emptyLedger } from '../../src/core/model/index.ts';
import type { Ledger, LedgerFigure, LedgerReading } from '../../src/core/model/index.ts';
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

describe('what later versions remember', () => {
  const about = {
    indicator: 'Children looked after, number',
    area: 'Derby',
    release: 'Children looked after in England, 2025',
    published: '2025-11-20',
    url: 'https://explore-education-statistics.service.gov.uk/',
  };
  const past = {
    ...figure.history[0]!,
    until: '2026-01-20T09:30:00Z',
    exact: '598',
    period: '2024-03-31/P1D',
  };
  const more: Ledger = {
    ...full,
    figures: {
      a: {
        ...figure,
        flags: ['p'],
        about,
        history: [{ ...past, release: 'r', hash: 'h', flags: [], about }],
      },
    },
    frozen: [
      {
        tag: 'rw:f:cla-number/E06000015/latest/value',
        text: '545',
        quote: { exact: '545', prefix: 'There were ', suffix: ' children' },
        at: '2026-01-20T09:30:00Z',
      },
    ],
  };

  test('is read as it was written, and a record without it is still read', () => {
    expect(readPart(ledgerXml(more))).toEqual({ state: 'read', ledger: more });
    expect(readPart(ledgerXml(full))).toEqual({ state: 'read', ledger: full });
  });

  test('an address that is none of the web’s is not kept', () => {
    const given = { ...more, figures: { a: { ...figure, about: { ...about, url: 'javascript:alert(1)' } } } };
    expect(readJson(JSON.stringify(given))).toMatchObject({
      ledger: { figures: { a: { about: { url: '' } } } },
    });
  });

  test('a caveat that this version does not know is left out', () => {
    const given = { ...more, figures: { a: { ...figure, flags: ['p', 'new'] } } };
    expect(readJson(JSON.stringify(given))).toMatchObject({ ledger: { figures: { a: { flags: ['p'] } } } });
  });

  test.each([
    ['frozen figures that are no list', { ...more, frozen: {} }, '$.frozen should be a list'],
    [
      'a frozen figure without its quotation',
      { ...more, frozen: [{ ...more.frozen![0], quote: 'x' }] },
      '$.frozen[0].quote should be an object',
    ],
    [
      'names that are no names',
      { ...more, figures: { a: { ...figure, about: { ...about, area: 7 } } } },
      '$.figures["a"].about.area should be text',
    ],
  ])('a record with %s is said to be damaged, and where', (_, given, where) => {
    expect(readJson(JSON.stringify(given))).toEqual({
      state: 'damaged',
      message: expect.stringContaining(where),
    });
  });
});

describe('a record that would outgrow what Word takes', () => {
  const about = {
    indicator: 'Children looked after, number',
    area: 'Derby',
    release: 'Children looked after in England including adoptions, reporting year 2025',
    published: '2025-11-20',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after',
  };
  /** 1,000 figures, each with ten earlier values of ten refreshes. */
  const history = (count: number) =>
    Array.from({ length: count }, (_, back) => ({
      text: `${500 + back}`,
      retrieved: `${2025 - back}-01-20T09:30:00Z`,
      until: `${2026 - back}-01-20T09:30:00Z`,
      exact: `${500 + back}`,
      period: `${2024 - back}-03-31/P1D`,
      release: 'dfe-cla-2025',
      hash: 'b'.repeat(64),
      about,
    }));
  const figures = (count: number, past: number): Ledger['figures'] =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index): [string, LedgerFigure] => [
        `rw:f:cla-number/E0600${1000 + index}/latest/value`,
        { ...figure, about, history: history(past) },
      ]),
    );
  const frozen = Array.from({ length: 300 }, (_, index) => ({
    tag: 'rw:f:cla-number/E06000015/latest/value',
    text: `${index}`,
    quote: { exact: `${index}`, prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) },
    at: '2026-01-20T09:30:00Z',
  }));
  const reread = (ledger: Ledger): Ledger => {
    const xml = ledgerXml(ledger);
    expect(new TextEncoder().encode(xml).length).toBeLessThan(1024 * 1024);
    const reading = readLedgerXml(xml);
    if (reading.state !== 'read') throw new Error(`The record is ${reading.state}.`);
    return reading.ledger;
  };

  test('gives up the oldest earlier values of 1,000 figures and no figure', () => {
    const before = figures(1000, 10);
    const after = reread({ ...emptyLedger, figures: before, frozen: frozen.slice(0, 3) });
    expect(Object.keys(after.figures)).toEqual(Object.keys(before));
    for (const [tag, { history: kept, ...rest }] of Object.entries(after.figures)) {
      expect(rest).toEqual({ ...before[tag], history: undefined });
      expect(kept).toEqual(before[tag]!.history.slice(0, kept.length));
    }
    // Older than what is left anywhere is gone everywhere.
    const lengths = Object.values(after.figures).map(({ history: kept }) => kept.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    expect(after.frozen).toHaveLength(3);
  });

  test('then gives up the oldest frozen figures, then the names', () => {
    const after = reread({ ...emptyLedger, figures: figures(1700, 2), frozen: frozen.slice(0, 200) });
    expect(Object.values(after.figures).every(({ history: kept }) => kept.length === 0)).toBe(true);
    expect(after.frozen).toEqual([]);
    expect(Object.keys(after.figures)).toHaveLength(1700);
    expect(Object.values(after.figures).every(({ text }) => text === '545')).toBe(true);
  });

  test('keeps the latest 200 frozen figures', () => {
    expect(reread({ ...emptyLedger, frozen }).frozen).toEqual(frozen.slice(100));
  });

  test('a record with room is kept whole', () => {
    const ledger = { ...emptyLedger, figures: figures(20, 10) };
    expect(reread(ledger)).toEqual(ledger);
  });
});
