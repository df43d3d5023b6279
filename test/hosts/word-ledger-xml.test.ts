/** The record as Word hands it back: the same in other words, twice, or not to be read. */

import fc from 'fast-check';
import { emptyLedger } from '../../src/core/model/index.ts';
import type { Ledger, LedgerFigure } from '../../src/core/model/index.ts';
import { mergedLedgers, sameLedger, withLedger, withOneLedger } from '../../src/hosts/word/ledger-xml.ts';
import { ledgerXml, newDocument, readLedger, readLedgerXml, withParts } from '../../src/ooxml/index.ts';

const figure = (text: string, retrieved: string): LedgerFigure => ({
  text,
  exact: text,
  period: '2025-03-31/P1D',
  release: 'r1',
  source: 'ONS',
  licence: 'OGL',
  retrieved,
  hash: 'ab',
  override: null,
  history: [],
});
const ledger = (figures: Ledger['figures'], more: Partial<Ledger> = {}): Ledger => ({
  ...emptyLedger,
  ...more,
  figures,
});
const read = (xml: string | null) => {
  const reading = readLedgerXml(xml ?? '');
  if (reading.state !== 'read') throw new Error(reading.state);
  return reading.ledger;
};

const older = '2026-01-19T09:00:00Z';
const newer = '2026-01-20T09:00:00Z';

const arbitraryXml = fc
  .dictionary(
    fc.string({ minLength: 1 }).filter((key) => !/^(__proto__|constructor|prototype)$/.test(key)),
    fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(older, newer)),
  )
  .map((entries) =>
    ledgerXml(
      ledger(Object.fromEntries(Object.entries(entries).map(([tag, [text, at]]) => [tag, figure(text, at)]))),
    ),
  );

test('it is the same however Word writes its XML', () => {
  fc.assert(
    fc.property(arbitraryXml, (xml) => {
      const rewritten = `<?xml version="1.0" encoding="UTF-8"?>\r\n${xml
        .replace(
          '<ledger xmlns="urn:reportwright:ledger:1" version="1">',
          `<r:ledger version='1' xmlns:r='urn:reportwright:ledger:1'\n>`,
        )
        .replace('</ledger>', '</r:ledger >')
        .replaceAll('{', '&#123;')}`;
      expect(sameLedger(xml, rewritten)).toBe(true);
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('it is not the same once a figure differs, or where there is none', () => {
  const xml = ledgerXml(ledger({ a: figure('1', older) }));
  expect(sameLedger(xml, ledgerXml(ledger({ a: figure('2', older) })))).toBe(false);
  expect(sameLedger(xml, '')).toBe(false);
});

test('of two, the newest record of each figure and sign-off counts, and nothing is lost', () => {
  const signed = (date: string) => ({
    name: 'X',
    date,
    decision: 'approved' as const,
    text: 'x',
    covers: 'y',
  });
  const one = ledger(
    { a: figure('old a', older), b: figure('new b', newer) },
    { header: { title: 'One' }, signOffs: { legal: signed('2026-01-01') } },
  );
  const other = ledger(
    { a: figure('new a', newer), b: figure('old b', older), c: figure('c', older) },
    {
      type: { id: 'derby-2015', version: 1 },
      header: { title: 'Other', ward: 'Darley' },
      signOffs: { legal: signed('2026-02-01'), finance: signed('2026-01-03') },
    },
  );
  expect(read(mergedLedgers([ledgerXml(one), ledgerXml(other)]))).toEqual({
    version: 1,
    type: { id: 'derby-2015', version: 1 },
    header: { title: 'One', ward: 'Darley' },
    figures: { a: figure('new a', newer), b: figure('new b', newer), c: figure('c', older) },
    signOffs: { legal: signed('2026-02-01'), finance: signed('2026-01-03') },
  });
});

test('one that cannot be read gives way to one that can; a newer kind is never given up', () => {
  const good = ledgerXml(ledger({ a: figure('1', older) }));
  const bad = '<ledger xmlns="urn:reportwright:ledger:1" version="1">{</ledger>';
  const future = '<ledger xmlns="urn:reportwright:ledger:2" version="2">{}</ledger>';
  expect(read(mergedLedgers([bad, good])).figures).toHaveProperty('a');
  expect(mergedLedgers([bad])).toBe(bad);
  expect(mergedLedgers([bad, bad])).toBe(bad);
  expect(mergedLedgers([good, future])).toBe(future);
  expect(mergedLedgers([])).toBeNull();
});

test('merging in any order keeps every figure', () => {
  fc.assert(
    fc.property(fc.array(arbitraryXml, { minLength: 1, maxLength: 4 }), (texts) => {
      const tags = new Set(texts.flatMap((xml) => Object.keys(read(xml).figures)));
      expect(new Set(Object.keys(read(mergedLedgers(texts)).figures))).toEqual(tags);
    }),
    { seed: 3, numRuns: 100 },
  );
});

describe('a package', () => {
  const empty = newDocument({ title: 'A report', language: 'en-GB' });
  const xml = (tag: string) => ledgerXml(ledger({ [tag]: figure('1', older) }));

  test('with two records is read as one with both', () => {
    const two = withParts(
      empty,
      new Map([
        ['customXml/item1.xml', xml('a')],
        ['customXml/item2.xml', '<other xmlns="urn:other"/>'],
        ['customXml/item3.xml', xml('b')],
      ]),
    );
    const reading = readLedger(withOneLedger(two));
    expect(reading.state === 'read' && Object.keys(reading.ledger.figures)).toEqual(['a', 'b']);
  });

  test('that Word handed over without its record gets it, beside what else is there', () => {
    const other = withParts(empty, new Map([['customXml/item1.xml', '<other xmlns="urn:other"/>']]));
    const pkg = withLedger(other, xml('a'));
    expect(readLedger(pkg)).toMatchObject({ state: 'read', ledger: { figures: { a: { text: '1' } } } });
    expect(pkg.parts.get('customXml/item1.xml')).toBe(other.parts.get('customXml/item1.xml'));
    expect(withLedger(pkg, xml('b'))).toBe(pkg);
  });
});
