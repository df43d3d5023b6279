import { evidenceDocument } from '../../../src/apps/evidence-document.ts';
import { appendEvidence } from '../../../src/core/jobs/append-evidence.ts';
import { backgroundPapers } from '../../../src/core/jobs/background-papers.ts';
import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { evidence } from '../../../src/core/jobs/evidence.ts';
import type { Ports } from '../../../src/core/jobs/ports.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { brokenInvariants, schemaErrors } from '../../support/validate.ts';
import { published } from '../rules/live-figures.ts';
import { finishedReport, portsOn } from './finished-report.ts';
import { reportWithFigures } from './report-with-figures.ts';
import type { Said } from './report-with-figures.ts';

const summary: readonly Said[] = [
  'On 31 March 2025 ',
  { indicator: 'cla-number', measure: 'value', text: '545' },
  ' children were looked after, a rate of ',
  { indicator: 'cla-rate', measure: 'value', text: '88', record: { exact: '87.743306554183' } },
  ' per 10,000. The England rate was ',
  { indicator: 'cla-rate', measure: 'england', text: '67', record: { exact: '67.1180' } },
  '. There were ',
  { indicator: 'cla-number', measure: 'change', text: '53', record: { exact: '-53' } },
  ' fewer children than a year earlier. Again: ',
  { indicator: 'cla-number', measure: 'value', text: '545' },
  '.',
];

async function value<T, E extends { readonly message: string }>(
  promise: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }>,
): Promise<T> {
  const result = await promise;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const textsOf = async (ports: Ports) =>
  (await value(ports.host.read())).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );

const paper =
  'Department for Education, Children looked after in England including adoptions, reporting year 2025, published 20 November 2025, https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2025';

describe('the evidence of a report', () => {
  it('has a row for each place of each figure, with where it stands and where it comes from', async () => {
    const ports = portsOn(await reportWithFigures(summary), published());
    const { rows } = await value(evidence(ports));
    expect(rows.map(({ text, exact, measure, state }) => [text, exact, measure, state])).toEqual([
      ['545', '545', 'value', 'current'],
      ['88', '87.743306554183', 'value', 'current'],
      ['67', '67.1180', 'England', 'current'],
      ['53', '-53', 'change', 'current'],
      ['545', '545', 'value', 'current'],
    ]);
    expect(rows[0]).toMatchObject({
      section: 'Summary',
      place: 'paragraph 1.1',
      indicatorId: 'cla-number',
      area: 'Derby',
      areaCode: 'E06000015',
      period: '31 March 2025',
      published: '2025-11-20',
      licence: 'Open Government Licence v3.0',
      hash: 'c'.repeat(64),
    });
  });

  it('says what it can of a figure without a record, and gives no value for one typed over', async () => {
    const ports = portsOn(
      await reportWithFigures([
        { indicator: 'cla-rate', measure: 'value', text: '88', record: null },
        ' and ',
        { indicator: 'cla-number', measure: 'value', text: '550', record: { text: '545', exact: '545' } },
      ]),
    );
    const { rows } = await value(evidence(ports));
    expect(rows[0]).toMatchObject({
      text: '88',
      exact: '',
      indicatorId: 'cla-rate',
      source: '',
      state: 'unknown',
    });
    expect(rows[1]).toMatchObject({ text: '550', exact: '', state: 'edited' });
    expect(rows[1]?.note).toContain('545');
  });

  it('is a Word file that Word takes, with a title and tables that can be read aloud', async () => {
    const ports = portsOn(await reportWithFigures(summary), published());
    const { content, about } = await value(evidence(ports));
    expect(about).toMatchObject({ title: 'Children in Care – Performance Update', date: '3 February 2026' });
    const bytes = evidenceDocument(content, about.title);
    expect(await schemaErrors(bytes)).toEqual([]);
    expect(brokenInvariants(bytes)).toEqual([]);
    const host = createDocxHost(bytes);
    const read = host.ok ? await host.value.read() : host;
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.properties.title).toContain('Evidence for the figures');
    const tables = read.value.blocks.filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(table.altText).not.toBe('');
      expect(table.rows.map(({ header }) => header)).toEqual([true, ...table.rows.slice(1).map(() => false)]);
    }
    // Four figures in five places.
    expect(tables[0]?.rows).toHaveLength(5);
  });

  it('says of a symbol what the notes under a table say of it', async () => {
    const ports = portsOn(await reportWithFigures(summary), published());
    const { content } = await value(evidence(ports));
    expect(JSON.stringify(content)).toContain(
      '[c] withheld to protect confidentiality; [low] above zero, but rounds to zero; [z] not applicable; [w] none recorded; [x] not available.',
    );
  });

  it('is there for a report without figures too, and says so', async () => {
    const { rows, content } = await value(evidence(portsOn(await finishedReport())));
    expect(rows).toEqual([]);
    expect(JSON.stringify(content)).toContain('The report has no live figures.');
  });
});

describe('the evidence as an appendix', () => {
  it('stands at the end of the report with the next number, listed with the others', async () => {
    const ports = portsOn(
      await reportWithFigures(summary, { 'rw:r:appendices': 'Appendix 1 – Implications' }),
      published(),
    );
    expect(await value(appendEvidence(ports))).toEqual({ label: 'Appendix 2', listed: true });
    const texts = await textsOf(ports);
    expect(texts).toContain('Appendix 2');
    expect(texts).toContain('Evidence for the figures in this report');
    expect(texts).toContain(
      'Appendix 1 – Implications\nAppendix 2 – Evidence for the figures in this report',
    );
    expect(await schemaErrors(ports.host.bytes())).toEqual([]);
    expect(brokenInvariants(ports.host.bytes())).toEqual([]);
    const { findings } = await value(checkReport(ports));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('is put in once: an author may have written in it', async () => {
    const ports = portsOn(await reportWithFigures(summary), published());
    await value(appendEvidence(ports));
    const before = ports.host.bytes();
    const again = await appendEvidence(ports);
    expect(again.ok ? '' : again.error.message).toContain('already');
    expect(ports.host.bytes()).toEqual(before);
  });

  it('is not put into a report without figures', async () => {
    const refused = await appendEvidence(portsOn(await finishedReport()));
    expect(refused.ok ? '' : refused.error.message).toContain('no live figures');
  });
});

describe('the background papers', () => {
  it('take one entry for each release in the place of guidance', async () => {
    const ports = portsOn(await reportWithFigures(summary, { 'rw:r:background-papers': null }), published());
    expect(await value(backgroundPapers(ports))).toEqual({ added: [paper], part: 'Background papers' });
    expect(await textsOf(ports)).toContain(paper);
    expect(await schemaErrors(ports.host.bytes())).toEqual([]);
    expect(brokenInvariants(ports.host.bytes())).toEqual([]);
  });

  it('keep an author’s words, with the entries after them', async () => {
    const ports = portsOn(
      await reportWithFigures(summary, { 'rw:r:background-papers': 'Letter of 2 May 2025' }),
    );
    await value(backgroundPapers(ports));
    expect(await textsOf(ports)).toContain(`Letter of 2 May 2025\n${paper}`);
    expect((await schemaErrors(ports.host.bytes())).length).toBe(0);
  });

  it('do not name a release twice', async () => {
    const ports = portsOn(await reportWithFigures(summary, { 'rw:r:background-papers': null }));
    await value(backgroundPapers(ports));
    const before = ports.host.bytes();
    expect(await value(backgroundPapers(ports))).toEqual({ added: [], part: 'Background papers' });
    expect(ports.host.bytes()).toEqual(before);
  });

  it('leave “None” alone until the author says that it may go', async () => {
    const ports = portsOn(await reportWithFigures(summary));
    const refused = await backgroundPapers(ports);
    expect(refused.ok ? '' : refused.error.message).toContain('says “None”. Nothing was changed.');
    expect(await value(backgroundPapers(ports, { replaceNone: true }))).toMatchObject({ added: [paper] });
    expect(await textsOf(ports)).toContain(paper);
  });

  it('are not drafted where no release is known', async () => {
    const refused = await backgroundPapers(portsOn(await finishedReport()));
    expect(refused.ok ? '' : refused.error.message).toContain('No release is recorded');
  });
});
