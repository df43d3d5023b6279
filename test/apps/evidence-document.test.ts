import { evidenceDocument } from '../../src/apps/evidence-document.ts';
import type { EvidenceRow } from '../../src/core/reports/evidence-rows.ts';
import { evidenceContent } from '../../src/core/reports/evidence-content.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { brokenInvariants, schemaErrors } from '../support/validate.ts';

const about = { title: 'Homes & gardens <draft>', committee: '', date: '', today: '2026-01-20' };

const row = (more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  tag: 'rw:f:cla-rate/E06000015/latest/value',
  section: 'Summary',
  place: 'paragraph 1.1',
  text: '88',
  exact: '',
  indicator: '',
  indicatorId: '',
  area: '',
  areaCode: '',
  measure: '',
  period: '',
  release: '',
  published: '',
  source: '',
  licence: '',
  url: '',
  retrieved: '',
  hash: '',
  state: 'unknown',
  mark: '',
  note: '',
  ...more,
});

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const host = createDocxHost(bytes);
  const read = host.ok ? await host.value.read() : host;
  if (!read.ok) throw new Error(read.error.message);
  return read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

describe('the evidence as a Word file', () => {
  it('is sound where nothing is known, and where texts hold signs of markup and of nothing', async () => {
    const rows = [row(), row({ text: '<w:p>&\u0000', indicator: 'A < B & “C”', release: '', source: 'ONS' })];
    const bytes = evidenceDocument(evidenceContent(rows, about), about.title);
    expect(await schemaErrors(bytes)).toEqual([]);
    expect(brokenInvariants(bytes)).toEqual([]);
    expect(await textsOf(bytes)).toEqual(expect.arrayContaining(['A < B & “C”', 'Not known']));
  });

  it('says a figure once with all its places, and numbers each release once', async () => {
    const from = { source: 'ONS', release: 'Homes 2025', published: '2025-11-20', licence: 'OGL v3.0' };
    const rows = [
      row(from),
      row({ ...from, place: 'paragraph 1.2' }),
      row({ ...from, tag: 'rw:f:x/E06000015/latest/value', release: 'Homes 2024', licence: 'CC BY 4.0' }),
    ];
    const texts = await textsOf(evidenceDocument(evidenceContent(rows, about)));
    expect(texts).toContain('Drawn up: 20 January 2026. 2 figures in 3 places, from 2 sources.');
    expect(texts.filter((text) => /^Source \d$/.test(text))).toEqual([
      'Source 1',
      'Source 2',
      'Source 1',
      'Source 2',
    ]);
    expect(texts.filter((text) => text.startsWith('Summary, paragraph'))).toHaveLength(3);
    expect(texts.some((text) => text.includes('Open Government Licence v3.0'))).toBe(true);
    expect(texts).toContain('Contains data licensed under: CC BY 4.0.');
  });

  it('keeps a row short: a place once, no exact value that says nothing more, a chart by its name', async () => {
    const rows = [
      row({ text: '9%', exact: '-8.862', tag: 'rw:f:cla-number/E06000015/latest/change-pct' }),
      row({ text: '93.4%', exact: '93.4', place: 'Summary, table 7, row 2' }),
      row({ text: 'lowest of 6', exact: '6', tag: 'rw:f:cla-rate/E06000015/latest/rank' }),
      row({ text: 'Line chart of waits.', exact: '41', tag: 'rw:c:cla-rate/E06000015/latest/trend' }),
      row({ indicator: 'Waits', measure: 'rank', indicatorId: 'waits', source: 'ONS', hash: 'c'.repeat(64) }),
    ];
    const texts = await textsOf(evidenceDocument(evidenceContent(rows, about), about.title));
    expect(texts.filter((text) => text.startsWith('Exact value'))).toEqual(['Exact value: −8.862']);
    expect(texts).toContain('Summary, table 7, row 2');
    expect(texts.join('\n')).toContain('Chart\nLine chart of waits.\n');
    expect(texts).toEqual(expect.arrayContaining(['Waits: rank', 'waits', 'Source 1, hash cccccccccccc…']));
  });
});
