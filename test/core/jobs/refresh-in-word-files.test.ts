import { applyRefresh } from '../../../src/core/jobs/refresh-figures.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { LedgerFigure } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { ledgerXml, openPackage, partText } from '../../../src/ooxml/index.ts';
import { cell, control, paragraph, run, table, wmlFile } from '../../support/wml.ts';
import type { Wml } from '../../support/wml.ts';
import { written } from '../figures/paper.ts';
import { rejected } from '../../contract/settle-changes.ts';
import { documentIn, ledgerOf, number, planIn, rate, sourceOf, states, thisYear } from './figure-actions.ts';
import { changesIn } from '../../support/changes.ts';

const lastRate = written('99', { period: '2024-03-31/P1D' });
const lastNumber = written('598', { period: '2024-03-31/P1D' });

/** A Word file with this body, whose record knows these figures; null for no record, a text for a part as it is. */
function opened(
  body: string,
  figures: Readonly<Record<string, LedgerFigure>> | string | null,
  wml: Wml = {},
): Ports & { readonly bytes: () => Uint8Array } {
  const xml = typeof figures === 'string' ? figures : figures && ledgerXml({ ...emptyLedger, figures });
  const parts = xml === null ? {} : { 'customXml/item1.xml': xml };
  const made = createDocxHost(wmlFile(body, { ...wml, parts }));
  if (!made.ok) throw new Error(made.error.message);
  return {
    host: made.value,
    bytes: made.value.bytes,
    source: sourceOf(thisYear),
    types: [],
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
}

async function refreshAll(ports: Ports, tracked = false) {
  const plan = await planIn(ports);
  const tags = plan.updates.map(({ tag }) => tag);
  const done = await applyRefresh(
    ports,
    plan,
    tags,
    tracked ? { tracked: { author: 'A. Author', at: ports.now } } : {},
  );
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

const xmlOf = (bytes: Uint8Array, name = 'word/document.xml'): string => {
  const pkg = openPackage(bytes);
  return (pkg.ok && partText(pkg.value, name)) || '';
};

const bold = '<w:b/><w:color w:val="C00000"/>';
const figure = (text: string, tag = rate, rPr = '') => control(tag, run(text, rPr));

describe('a refresh of a Word file', () => {
  test('keeps the formatting of the author on the number, however Word has split its runs', async () => {
    const ports = opened(
      paragraph(
        run('A rate of ') +
          control(rate, run('9', bold) + '<w:proofErr w:type="spellStart"/>' + run('9', bold)),
      ),
      { [rate]: lastRate },
    );
    expect((await refreshAll(ports)).failed).toEqual([]);
    expect(await states(ports)).toEqual([[rate, 'current', '88']]);
    expect(xmlOf(ports.bytes())).toMatch(/<w:color w:val="C00000"\/><\/w:rPr><w:t[^>]*>88</);
  });

  test('reaches tables, headers, footers and footnotes', async () => {
    const ports = opened(
      paragraph(run('A rate of ') + figure('99')) + table(cell(paragraph(figure('99')))) + paragraph(''),
      { [rate]: lastRate },
      {
        stories: {
          header1: paragraph(figure('99')),
          footer1: paragraph(figure('99')),
          footnotes: `<w:footnote w:id="1">${paragraph(figure('99'))}</w:footnote>`,
        },
      },
    );
    const plan = await planIn(ports);
    expect(plan.updates.map(({ occurrences }) => occurrences)).toEqual([[0, 1, 2, 3, 4]]);
    expect(await refreshAll(ports)).toMatchObject({ failed: [], problem: null });
    expect(await states(ports)).toEqual(Array.from({ length: 5 }, () => [rate, 'current', '88']));
  });

  test('counts what an author has inserted with tracked changes, and not what was deleted', async () => {
    const marks = 'w:id="7" w:author="A. Author" w:date="2026-01-01T00:00:00Z"';
    const ports = opened(
      paragraph(`<w:ins ${marks}>${figure('99')}</w:ins>`) +
        paragraph(control(rate, `<w:del ${marks}><w:r><w:delText>99</w:delText></w:r></w:del>`)),
      { [rate]: lastRate },
    );
    expect((await states(ports)).map(([, state]) => state)).toEqual(['stale', 'edited']);
    await refreshAll(ports);
    expect((await states(ports)).map(([, state, text]) => [state, text])).toEqual([
      ['current', '88'],
      ['edited', ''],
    ]);
  });

  test('written as tracked changes it is current; rejected, it is known to read as before', async () => {
    const ports = opened(paragraph(run('A rate of ') + figure('99', rate, bold)), { [rate]: lastRate });
    await refreshAll(ports, true);
    expect(await states(ports)).toEqual([[rate, 'current', '88']]);
    expect(changesIn(await documentIn(ports)).length).toBeGreaterThan(0);
    const made = createDocxHost(rejected(ports.bytes()));
    if (!made.ok) throw new Error(made.error.message);
    const before = { ...ports, host: made.value };
    expect(await states(before)).toEqual([[rate, 'edited', '99']]);
    const [held] = (await planIn(before)).held;
    expect(held?.reason).toMatch(/refreshed to 88; it now reads “99” again/);
  });

  test('a copy within the report is refreshed with the others', async () => {
    const ports = opened(paragraph(figure('99')) + paragraph(run('Again ') + figure('99')), {
      [rate]: lastRate,
    });
    expect(await refreshAll(ports)).toMatchObject({ updated: [{ occurrences: [0, 1] }], failed: [] });
    expect((await states(ports)).map(([, , text]) => text)).toEqual(['88', '88']);
  });

  test('a copy from another report, and a merged report, keep their text and are adopted where they agree', async () => {
    // Pasted figures bring no record; the record of this report knows nothing of them, and a figure that was never here.
    const ports = opened(
      paragraph(figure('99')) + paragraph(figure('545', number)) + paragraph(figure('600', number)),
      { [rate]: lastRate, 'rw:f:cla-rate/E06000018/latest/value': lastRate },
    );
    expect(await states(ports)).toEqual([
      [rate, 'stale', '99'],
      [number, 'current', '545'],
      [number, 'edited', '600'],
    ]);
    await refreshAll(ports);
    expect((await states(ports)).map(([, state, text]) => [state, text])).toEqual([
      ['current', '88'],
      ['current', '545'],
      ['edited', '600'],
    ]);
    const { figures } = await ledgerOf(ports);
    expect(figures[number]?.text).toBe('545');
    expect(figures['rw:f:cla-rate/E06000018/latest/value']).toEqual(lastRate);
  });

  test.each([
    ['deleted', null],
    ['damaged', '<ledger xmlns="urn:reportwright:ledger:1" version="1">{"version":1</ledger>'],
    ['newer', '<ledger xmlns="urn:reportwright:ledger:9" version="9">{"version":9}</ledger>'],
  ])('a %s record costs no text', async (_, record) => {
    const ports = opened(paragraph(figure('99')) + paragraph(figure('545', number)), record);
    await refreshAll(ports);
    expect((await states(ports)).map(([, state, text]) => [state, text])).toEqual([
      ['edited', '99'],
      ['current', '545'],
    ]);
    const { ledger } = await documentIn(ports);
    expect(ledger.state).toBe(record?.includes('ledger:9') === true ? 'newer' : 'read');
  });

  test('figures of last year that nobody touched are all brought up to date', async () => {
    const ports = opened(paragraph(figure('99')) + paragraph(figure('598', number)), {
      [rate]: lastRate,
      [number]: lastNumber,
    });
    expect((await refreshAll(ports)).updated.map(({ size }) => size)).toEqual([
      '11 lower (11%)',
      '53 fewer (9%)',
    ]);
  });
});
