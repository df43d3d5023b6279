import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { applyFix, fixAllSafe } from '../../../src/core/jobs/fix-findings.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import type { DocumentHost, Edit, Finding } from '../../../src/core/model/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { ledgerXml } from '../../../src/ooxml/ledger.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import { damaged, finishedReport, portsOn, withoutSection } from './finished-report.ts';
import { published, rate, remembered } from '../rules/live-figures.ts';
import { cell, control, paragraph, run, table, wmlFile } from '../../support/wml.ts';
import type { Wml } from '../../support/wml.ts';

const styles = [1, 2, 3, 4]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join('');
const heading = (level: number, text: string) => paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);
const titled = (text: string) => paragraph(text, '<w:pStyle w:val="Title"/>');
const withTitle = `${styles}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>`;

function portsOf(body: string, wml: Wml = {}): Ports {
  const host = createDocxHost(wmlFile(body, { styles: withTitle, ...wml }));
  if (!host.ok) throw new Error(host.error.message);
  return {
    host: host.value,
    source: published(),
    types: reportTypes,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
  };
}

async function checked(ports: Ports) {
  const result = await checkReport(ports);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const rulesOf = (findings: readonly Finding[]) => findings.map((finding) => finding.rule);

async function mend(ports: Ports, rule: string) {
  const before = await checked(ports);
  const fix = before.findings.find((finding) => finding.rule === rule)?.fixes[0];
  if (!fix) throw new Error(`There is no fix for ${rule}.`);
  const outcome = await applyFix(ports, fix);
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(outcome.value.filter((one) => !one.done)).toEqual([]);
  return (await checked(ports)).findings;
}

const everything =
  titled('Children in care') +
  heading(1, 'Summary') +
  heading(3, 'Detail') +
  heading(4, 'More detail') +
  table(cell('Year') + cell('Number'), cell('2025') + cell('545')) +
  paragraph('End.');

describe('a fix', () => {
  it.each(['heading-order', 'table-header-row', 'document-title-missing', 'document-language-missing'])(
    'of %s removes its finding',
    async (rule) => {
      const ports = portsOf(everything);
      expect(rulesOf(await mend(ports, rule))).not.toContain(rule);
    },
  );

  it.each(['summary', 'other-options', 'legal', 'risk-management', 'corporate-objectives'])(
    'of section-missing puts %s back in its place, with guidance to replace',
    async (id) => {
      const ports = portsOn(damaged(await finishedReport(), withoutSection(id)));
      expect(rulesOf((await checked(ports)).findings)).toEqual(['section-missing']);
      expect((await mend(ports, 'section-missing')).map(({ rule, subject }) => [rule, subject])).toEqual([
        ['section-placeholder', id],
      ]);
    },
  );

  const ledger = { ...emptyLedger, figures: { [rate]: remembered('99') } };
  const figure = (text: string) =>
    paragraph(
      run('The rate was ') + control(rate, run(text)) + run(', and again ') + control(rate, run(text)),
    );
  const withLedger = { parts: customXml(ledgerXml(ledger)) };

  it('of figure-stale puts the new value in every place and remembers it', async () => {
    const ports = portsOf(figure('99'), withLedger);
    expect(rulesOf((await checked(ports)).findings)).toContain('figure-stale');
    const after = await mend(ports, 'figure-stale');
    expect(rulesOf(after)).not.toContain('figure-stale');
    const { figures, document } = await checked(ports);
    expect(figures.map(({ state, text }) => [state, text])).toEqual([
      ['current', '88'],
      ['current', '88'],
    ]);
    expect(document.ledger).toMatchObject({ state: 'read', ledger: { figures: { [rate]: { text: '88' } } } });
  });

  it('of figure-edited puts the written value back in its place', async () => {
    const ports = portsOf(figure('90'), withLedger);
    const before = (await checked(ports)).findings.filter(({ rule }) => rule === 'figure-edited');
    expect(before).toHaveLength(2);
    const after = await mend(ports, 'figure-edited');
    expect(rulesOf(after).filter((rule) => rule === 'figure-edited')).toHaveLength(1);
  });

  it('that cannot be made leaves the record of the report alone', async () => {
    const ports = portsOf(figure('99'), withLedger);
    const fix = (await checked(ports)).findings.find(({ rule }) => rule === 'figure-stale')?.fixes[0];
    await ports.host.apply([
      { kind: 'set-control-text', tag: rate, occurrence: 0, expected: '99', text: '101' },
    ]);
    const outcome = fix && (await applyFix(ports, fix));
    expect(outcome).toMatchObject({ ok: true, value: [{ done: false }, { done: true }, { done: false }] });
    expect((await checked(ports)).document.ledger).toMatchObject({
      ledger: { figures: { [rate]: { text: '99' } } },
    });
  });

  it('that a host cannot make is refused in words', async () => {
    const ports = portsOf(everything);
    const modest: DocumentHost = { ...ports.host, supports: new Set<Edit['kind']>(['set-title']) };
    const fix = (await checked(ports)).findings.find(({ rule }) => rule === 'heading-order')?.fixes[0];
    expect(fix && (await applyFix({ host: modest }, fix))).toMatchObject({
      ok: false,
      error: { kind: 'unsupported', message: expect.stringContaining('Make the change by hand.') as string },
    });
  });
});

describe('all safe fixes', () => {
  it('are made until none is left, each counted', async () => {
    const ports = portsOf(everything);
    const result = await fixAllSafe(ports);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.fixed).toBe(4);
    expect(result.value.checked.findings.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe))).toEqual([]);
  });

  it('are none the second time', async () => {
    const ports = portsOf(everything);
    await fixAllSafe(ports);
    expect(await fixAllSafe(ports)).toMatchObject({ ok: true, value: { fixed: 0 } });
  });

  it('end where the author has had enough, and say how far they got', async () => {
    const ports = portsOf(everything);
    const stopped = await fixAllSafe(ports, {}, { cancelled: () => true });
    expect(stopped).toMatchObject({
      ok: true,
      value: {
        fixed: 0,
        stopped: expect.stringMatching(
          /^0 of \d+ problems were put right; the rest were left as they were\.$/,
        ) as string,
      },
    });
    expect(await fixAllSafe(ports)).toMatchObject({ ok: true, value: { fixed: 4, stopped: null } });
  });

  it('never change a figure', async () => {
    const ledger = { ...emptyLedger, figures: { [rate]: remembered('99') } };
    const ports = portsOf(paragraph(control(rate, run('99'))), { parts: customXml(ledgerXml(ledger)) });
    await fixAllSafe(ports);
    expect((await checked(ports)).figures[0]?.text).toBe('99');
  });
});

/** The parts that carry the record of a report. */
function customXml(xml: string): Readonly<Record<string, string>> {
  return { 'customXml/item1.xml': xml };
}
