import fc from 'fast-check';
import { evidenceCsv } from '../../../src/core/reports/evidence-csv.ts';
import type { EvidenceRow } from '../../../src/core/reports/evidence-rows.ts';

const row = (more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  tag: 'rw:f:cla-rate/E06000015/latest/value',
  section: 'Summary',
  place: 'paragraph 1.1',
  text: '88',
  exact: '87.74',
  indicator: 'Children looked after, rate',
  indicatorId: 'cla-rate',
  area: 'Derby',
  areaCode: 'E06000015',
  measure: 'value',
  period: '31 March 2025',
  release: 'Children looked after, 2025',
  published: '2025-11-20',
  source: 'Department for Education',
  licence: 'Open Government Licence v3.0',
  url: 'https://example.org/',
  retrieved: '2026-01-20T09:30:00Z',
  hash: 'a'.repeat(64),
  state: 'current',
  mark: '',
  note: '',
  ...more,
});

/** The cells of a CSV file, by RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('the evidence as CSV', () => {
  it('begins with a byte order mark and a row of names, and ends every row with CRLF', () => {
    const csv = evidenceCsv([row()]);
    expect(csv.startsWith('\uFEFFSection,Place,Text,Exact value,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1632', "'+44 1632"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['＝1', "'＝1"],
  ])('gives a spreadsheet no formula to run: %j', (text, safe) => {
    expect(cellsOf(evidenceCsv([row({ text })]))[1]?.[2]).toBe(safe);
  });

  it('leaves a number below zero a number', () => {
    expect(cellsOf(evidenceCsv([row({ exact: '-53.5' })]))[1]?.[3]).toBe('-53.5');
  });

  it('gives every text back as it was, whatever commas, quotation marks and line ends it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
        const cells = cellsOf(evidenceCsv(texts.map((text) => row({ text }))));
        expect(cells).toHaveLength(texts.length + 1);
        cells.slice(1).forEach((line, index) => {
          const text = texts[index] ?? '';
          expect(line).toHaveLength(21);
          expect([text, `'${text}`]).toContain(line[2]);
        });
      }),
      { seed: 20260120 },
    );
  });
});
