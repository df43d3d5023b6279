import fc from 'fast-check';
import type {
  DocumentHost,
  Edit,
  Report,
  ReportDocument,
  ReportType,
} from '../../../src/core/model/index.ts';
import { planSection, planSkeleton, readReport } from '../../../src/core/reports/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { outline } from '../../support/outline.ts';
import { derbyPaper, derbyShapes, nottinghamPaper, nottinghamShapes } from '../../support/papers.ts';
import { docx, p, table } from '../../support/wordprocessing.ts';

const typeOf = (id: string): ReportType => reportTypes.find((type) => type.id === id) as ReportType;

function hostOf(bytes: Uint8Array | null): DocumentHost {
  const host = createDocxHost(bytes);
  if (!host.ok) throw new Error(host.error.message);
  return host.value;
}

async function documentIn(host: DocumentHost): Promise<ReportDocument> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function apply(host: DocumentHost, edits: readonly Edit[]): Promise<void> {
  const outcomes = await host.apply(edits);
  expect(outcomes.filter((outcome) => !outcome.done)).toEqual([]);
}

const values = {
  committee: 'CORPORATE PARENTING BOARD',
  date: '2026-01-20',
  item: '6',
  'report-of': 'Strategic Director of Peoples Services',
  title: 'Children in care',
};

const states = (report: Report): string[] => [
  ...report.sections.map((s) => `${s.id} ${s.state}`),
  ...report.signOffs.map((s) => `${s.role} ${s.state}`),
  ...report.records.map((r) => `${r.id} ${r.state}`),
];

describe.each(reportTypes.map((type) => [type.id, type] as const))('the skeleton of %s', (id, type) => {
  test('in an empty document is the whole of it, in one insertion', () => {
    const plan = planSkeleton(outline('\\'), type, values);
    expect(plan.edits.map((edit) => edit.kind)).toEqual(['insert-content', 'set-title', 'set-ledger']);
    expect(plan.edits[0]).toMatchObject({ at: { where: 'whole' } });
    expect(plan.added.length).toBeGreaterThan(type.sections.length - 3);
  });

  test('is read back with every part in place and its guidance known, by the ledger and without it', async () => {
    const host = hostOf(null);
    await apply(host, planSkeleton(await documentIn(host), type, values).edits);
    const document = await documentIn(host);
    for (const seen of [document, { ...document, ledger: { state: 'absent' as const } }]) {
      const report = readReport(seen, reportTypes);
      expect(report.type?.id).toBe(id);
      const open = states(report).filter((state) => !state.endsWith('placeholder'));
      expect(open).toEqual(id === 'nottingham-2017' ? [] : ['implications filled', 'appendices filled']);
    }
    const report = readReport(document, reportTypes);
    expect(report.confidence).toBe(1);
    const texts = Object.fromEntries(report.header.map((h) => [h.id, h.text]));
    const date =
      { 'derby-2012': '20 January 2026', 'derby-2015': 'Tuesday 20 January 2026' }[id] ?? 'January 2026';
    expect(texts).toMatchObject({ committee: values.committee, date, title: values.title });
    expect(document.properties).toEqual({ title: 'Children in care', language: 'en-GB', personal: [] });
  });

  test('adds nothing the second time', async () => {
    const host = hostOf(null);
    await apply(host, planSkeleton(await documentIn(host), type, values).edits);
    expect(planSkeleton(await documentIn(host), type, values)).toEqual({ edits: [], added: [] });
    const bare = hostOf(null);
    await apply(bare, planSkeleton(await documentIn(bare), type, {}).edits);
    expect(planSkeleton(await documentIn(bare), type, {})).toEqual({ edits: [], added: [] });
  });

  test('has a real heading for every section of the text, its clauses numbered by Word', async () => {
    const host = hostOf(null);
    await apply(host, planSkeleton(await documentIn(host), type, values).edits);
    const document = await documentIn(host);
    const report = readReport(document, reportTypes);
    const placed = report.sections.filter((s) => s.spec.group !== 'front' && s.id !== 'implications');
    const numbers = placed.map((section) => {
      const heading = document.blocks[section.heading?.block ?? -1];
      const clause = document.blocks[section.start];
      expect(heading).toMatchObject({ headingLevel: section.spec.group === 'appendix' ? 2 : 1 });
      return clause?.kind === 'paragraph' ? clause.number : null;
    });
    const expected = ['body', 'appendix'].flatMap((group) =>
      placed.filter((s) => s.spec.group === group).map((_, index) => `${String(index + 1)}.1`),
    );
    expect(numbers).toEqual(expected);
  });
});

describe('a document that has some of the skeleton', () => {
  const clausesOf = (type: ReportType, kept: readonly string[]): Uint8Array =>
    docx([
      p('Children in care'),
      ...type.sections
        .filter((spec) => spec.group === 'body' && kept.includes(spec.id))
        .flatMap((spec) => [p(spec.title, { style: 'Heading1' }), p(`Words of the author on ${spec.id}.`)]),
      ...(kept.includes('implications') ? [p('IMPLICATIONS', { style: 'Heading1' })] : []),
      ...type.sections
        .filter((spec) => spec.group === 'appendix' && spec.id !== 'implications' && kept.includes(spec.id))
        .flatMap((spec) => [p(spec.title, { style: 'Heading2' }), p(`Words of the author on ${spec.id}.`)]),
    ]);

  test.each(['derby-2012', 'derby-2015', 'nottingham-2017'])(
    'gets only what it lacks of %s, in order, and keeps every word; then nothing more',
    async (id) => {
      const type = typeOf(id);
      const ids = type.sections.map((spec) => spec.id);
      await fc.assert(
        fc.asyncProperty(fc.subarray(ids), async (kept) => {
          const host = hostOf(clausesOf(type, kept));
          await apply(host, planSkeleton(await documentIn(host), type, values).edits);
          const document = await documentIn(host);
          const report = readReport(document, reportTypes);
          expect(report.sections.filter((s) => s.state === 'missing').map((s) => s.id)).toEqual([]);
          expect(report.signOffs.filter((s) => s.state === 'missing')).toEqual([]);
          expect(report.records.filter((r) => r.state === 'missing')).toEqual([]);
          for (const section of report.sections) {
            const wrote =
              kept.includes(section.id) && section.spec.group !== 'front' && section.id !== 'implications';
            if (wrote) expect(section.text).toBe(`Words of the author on ${section.id}.`);
          }
          const places = report.sections
            .filter((s) => s.spec.group !== 'front')
            .map((s) => s.heading?.block ?? -1);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(planSkeleton(document, type, values)).toEqual({ edits: [], added: [] });
        }),
        { numRuns: 15, seed: 2026 },
      );
    },
  );

  test.each([
    ...derbyShapes.flatMap((shape) => [
      [`derby-2012, ${shape}`, 'derby-2012', derbyPaper(2012, shape)] as const,
      [`derby-2015, ${shape}`, 'derby-2015', derbyPaper(2015, shape)] as const,
    ]),
    ...nottinghamShapes.map(
      (shape) => [`nottingham-2017, ${shape}`, 'nottingham-2017', nottinghamPaper(shape)] as const,
    ),
  ])('of a finished paper (%s) nothing is lacking but the record of its type', async (_, id, bytes) => {
    const document = await documentIn(hostOf(bytes));
    const plan = planSkeleton(document, typeOf(id), {});
    expect(plan.added).toEqual([]);
    expect(plan.edits.map((edit) => edit.kind)).toEqual(['set-title', 'set-ledger']);
  });

  test('gets the approvals and the contact table between text and appendix', async () => {
    const type = typeOf('derby-2015');
    const host = hostOf(
      clausesOf(
        type,
        type.sections.map((spec) => spec.id),
      ),
    );
    const plan = planSkeleton(await documentIn(host), type, {});
    expect(plan.added).toEqual([
      'Heading of the report',
      'Approvals',
      'Contact, background papers and appendices',
    ]);
    await apply(host, plan.edits);
    const document = await documentIn(host);
    const report = readReport(document, reportTypes);
    const opening = report.sections.find((s) => s.id === 'implications')?.heading?.block ?? -1;
    const options = report.sections.find((s) => s.id === 'other-options')?.heading?.block ?? Infinity;
    for (const one of [...report.signOffs, ...report.records]) {
      expect(one.at?.block).toBeGreaterThan(options);
      expect(one.at?.block).toBeLessThan(opening);
    }
  });

  test('gets them outside the section before them, also where that is a section of ours', async () => {
    const type = typeOf('derby-2015');
    const host = hostOf(null);
    const less = type.layout.filter((part) => part.kind !== 'approvals' && part.kind !== 'records');
    await apply(host, planSkeleton(await documentIn(host), { ...type, layout: less }, values).edits);
    await apply(host, planSkeleton(await documentIn(host), type, values).edits);
    const document = await documentIn(host);
    const section = document.controls.find((control) => control.tag === 'rw:s:other-options');
    const intro = document.blocks.find(
      (b) => b.kind === 'paragraph' && b.text.startsWith('This report has been'),
    );
    expect(intro?.block).toBe((section?.last ?? 0) + 1);
    expect(planSkeleton(document, type, values)).toEqual({ edits: [], added: [] });
  });

  test('gets a conditional section only where it is wanted, when that is said', () => {
    const type = typeOf('nottingham-2017');
    const with_ = planSkeleton(outline(''), type, {}, { conditional: ['property-comments'] });
    const without = planSkeleton(outline(''), type, {}, { conditional: [] });
    const titles = (plan: typeof with_): boolean =>
      plan.added.some((title) => title.startsWith('STRATEGIC ASSETS'));
    expect([titles(with_), titles(without)]).toEqual([true, false]);
  });

  test('gets the roles and records that its tables lack as rows of those tables', async () => {
    const host = hostOf(derbyPaper(2012, 'styled'));
    const plan = planSkeleton(await documentIn(host), typeOf('derby-2015'), {});
    expect(plan.added).toEqual(['Estates/Property officer', 'IT']);
    await apply(host, plan.edits);
    const report = readReport(await documentIn(host), reportTypes);
    expect(report.signOffs.find((s) => s.role === 'property')?.state).toBe('placeholder');
    expect(report.sections.find((s) => s.id === 'it')?.state).toBe('placeholder');
  });
});

test('several roles that are lacking become several rows', async () => {
  const table_ = table([
    ['Legal officer', 'P. Okafor, 8 January 2026'],
    ['Financial officer', ''],
  ]);
  const host = hostOf(docx([p('SUMMARY', { bold: true }), p('Words.'), table_]));
  await apply(host, planSkeleton(await documentIn(host), typeOf('derby-2015'), {}).edits);
  const report = readReport(await documentIn(host), reportTypes);
  expect(report.signOffs.map((s) => s.state)).toEqual([
    'signed',
    'empty',
    'placeholder',
    'placeholder',
    'placeholder',
    'placeholder',
  ]);
});

describe('adding one section', () => {
  test.each(['summary', 'reasons', 'implications', 'it', 'corporate-objectives'])(
    '%s puts it in its place',
    async (id) => {
      const type = typeOf('derby-2015');
      const spec = type.sections.find((one) => one.id === id);
      const host = hostOf(null);
      const less = { ...type, sections: type.sections.filter((one) => one !== spec), layout: id === 'implications' ? type.layout.filter((part) => part.kind !== 'appendix') : type.layout }; // prettier-ignore
      await apply(host, planSkeleton(await documentIn(host), less, {}).edits);
      const before = await documentIn(host);
      const lacking = readReport(before, [type], type.id);
      expect(lacking.sections.filter((s) => s.state === 'missing').map((s) => s.id)).toEqual([id]);
      await apply(host, planSection(before, lacking, id));
      const report = readReport(await documentIn(host), [type], type.id);
      const places = report.sections.map((s) => s.heading?.block ?? -1);
      expect(report.sections.filter((s) => s.state === 'missing')).toEqual([]);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(planSection(await documentIn(host), report, id)).toEqual([]);
    },
  );

  test('of a front table adds a row to it', async () => {
    const type = typeOf('nottingham-2017');
    const host = hostOf(docx([p('CORPORATE PARENTING BOARD – NOVEMBER 2017')]));
    const front = type.layout.map((part) =>
      part.kind === 'front-table' ? { ...part, rows: part.rows.slice(0, -2) } : part,
    );
    await apply(host, planSkeleton(await documentIn(host), { ...type, layout: front }, {}).edits);
    const before = await documentIn(host);
    const report = readReport(before, [type], type.id);
    expect(report.sections.filter((s) => s.state === 'missing').map((s) => s.id)).toEqual([
      'recommendations',
    ]);
    await apply(host, planSection(before, report, 'recommendations'));
    const after = readReport(await documentIn(host), [type], type.id);
    expect(after.sections.find((s) => s.id === 'recommendations')?.state).toBe('placeholder');
    expect(after.sections.find((s) => s.id === 'summary')?.state).toBe('placeholder');
  });
});
