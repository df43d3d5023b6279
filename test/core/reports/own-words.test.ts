/** Word goes on with the formatting of the place: what an author types over guidance stays marked as guidance. */

import { checkReport } from '../../../src/core/jobs/check-report.ts';
import { applyFix, fixAllSafe } from '../../../src/core/jobs/fix-findings.ts';
import { insertFigure } from '../../../src/core/jobs/insert-figure.ts';
import type { Paragraph, Report, ReportDocument } from '../../../src/core/model/index.ts';
import { fingerprint, readReport, withOwnWords } from '../../../src/core/reports/index.ts';
import { createDocxHost } from '../../../src/hosts/docx/index.ts';
import { reportTypes } from '../../../src/report-types/index.ts';
import { derbyRate } from '../../support/facts.ts';
import { outline } from '../../support/outline.ts';
import { skeletonOf, typedOver } from '../../support/typed-over.ts';
import { tableSource } from '../figures/paper.ts';
import { smallType } from '../rules/paper.ts';
import { portsOf } from '../jobs/report-jobs.ts';

const derby = reportTypes.find(({ id }) => id === 'derby-2015')!;

async function checked(bytes: Uint8Array) {
  const ports = portsOf(bytes);
  const result = await checkReport(ports);
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.value, ports };
}

/** What an author types where that guidance stands. */
const words = (guidance: string): string => {
  if (/^Names? and dates?/.test(guidance)) return 'P. Okafor, 8 January 2026';
  if (/date/i.test(guidance) && guidance.length < 70) return '20 January 2026';
  if (/wards/.test(guidance)) return 'All';
  if (/other courses|unpublished/.test(guidance)) return 'None.';
  return 'The committee owns 12 buildings &amp; lets 3 of them.';
};

const stateOf = ({ header, sections, signOffs, records }: Report) => ({
  header: header.map(({ id, state, text }) => [id, state, text]),
  sections: sections.map(({ id, state, text }) => [id, state, text]),
  signOffs: signOffs.map(({ role, state, names, date }) => [role, state, names, date]),
  records: records.map(({ id, state, text }) => [id, state, text]),
  covers: fingerprint(sections),
});

const paragraphs = (document: ReportDocument): readonly Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph');

describe.each(reportTypes.map(({ id }) => id))('a skeleton of %s', (id) => {
  test('that is typed over in the style of guidance reads as one typed over in plain words, with advice', async () => {
    const skeleton = await skeletonOf(id);
    const marked = await checked(typedOver(skeleton, words));
    const plain = await checked(typedOver(skeleton, words, { plain: true }));
    expect(stateOf(marked.report)).toEqual(stateOf(plain.report));
    expect(marked.report.signOffs.map(({ state }) => state)).toEqual(
      marked.report.signOffs.map(() => 'signed'),
    );
    expect(marked.report.sections.filter(({ state }) => state === 'placeholder')).toEqual([]);
    const without = marked.findings.filter(({ rule }) => rule !== 'guidance-look-left');
    expect(without).toEqual(plain.findings);
    expect(marked.findings.length).toBeGreaterThan(without.length + 5);
    expect(marked.ready).toBe(plain.ready);
  });

  test('whose marks are taken off is the one typed over in plain words', async () => {
    const skeleton = await skeletonOf(id);
    const { ports } = await checked(typedOver(skeleton, words));
    const mended = await fixAllSafe(ports);
    if (!mended.ok) throw new Error(mended.error.message);
    const plain = await checked(typedOver(skeleton, words, { plain: true }));
    const mend = await fixAllSafe(plain.ports);
    if (!mend.ok) throw new Error(mend.error.message);
    expect(mended.value.checked.findings).toEqual(mend.value.checked.findings);
    const guidance = paragraphs(mended.value.checked.document).flatMap((one) => one.guidance);
    expect(guidance).toEqual([]);
  });

  test('that nobody has touched is guidance throughout', async () => {
    const { ports, document, findings } = await checked(await skeletonOf(id));
    expect(await ports.host.read()).toEqual({ ok: true, value: document });
    expect(findings.filter(({ rule }) => rule === 'guidance-look-left')).toEqual([]);
  });
});

describe('text that is marked as guidance', () => {
  const guidance =
    'Say in one to three short paragraphs what the report is about and what members most need to know.';
  const own = (text: string, tag = 'rw:s:summary') => {
    const document = withOwnWords(outline(`<${tag}>\n# SUMMARY\n1.1 ${text}\n</>`), derby);
    const paragraph = paragraphs(document).at(-1)!;
    const said = (ranges: Paragraph['guidance'] = []) =>
      ranges.map(({ start, end }) => paragraph.text.slice(start, end));
    return { guidance: said(paragraph.guidance), own: said(paragraph.lookalike) };
  };

  test.each([
    guidance,
    guidance.toUpperCase().replaceAll(' ', '  '),
    `“${guidance.slice(0, -1)}”`,
    'Say in one to three short para',
    'paragraphs what the report is about',
    'Say',
    'most need to know.',
    '. ',
    'Ask for one decision in each paragraph, in words that can stand in the minutes as they are.',
    'Name and date',
  ])('is guidance as the skeleton writes it, or what is left of it: %s', (text) => {
    expect(own(`{${text}}`)).toEqual({ guidance: [text], own: [] });
  });

  test.each([
    'The council keeps 12 homes.',
    'None.',
    'Not applicable',
    'All',
    '12',
    'Say in one to three short paragraphs what the WIDENING is about and what members most need to know.',
  ])('is the author’s where it says anything else: %s', (text) => {
    expect(own(`{${text}}`)).toEqual({ guidance: [], own: [text] });
  });

  test('is parted where words were typed before, after or between sentences of guidance', () => {
    expect(own(`{We keep homes. ${guidance}}`)).toEqual({ guidance: [guidance], own: ['We keep homes.'] });
    expect(own(`{${guidance} We keep homes.}`)).toEqual({
      guidance: [`${guidance} `],
      own: ['We keep homes.'],
    });
    const financial =
      'Say what it costs or saves, in which year and from which budget. It costs £3m. The financial officer must agree the words.';
    expect(own(`{${financial}}`, 'rw:s:financial')).toEqual({
      guidance: [
        'Say what it costs or saves, in which year and from which budget. ',
        'The financial officer must agree the words.',
      ],
      own: ['It costs £3m.'],
    });
  });

  test('may stand in a sentence with words that are not marked', () => {
    expect(own(`We keep homes. {${guidance}}`)).toEqual({ guidance: [guidance], own: [] });
    expect(own('We {keep} {short paragraphs} homes.')).toEqual({
      guidance: ['short paragraphs'],
      own: ['keep'],
    });
  });

  test('of another part of the report is an author’s word where it is short', () => {
    const at = (tag: string) => {
      const document = withOwnWords(outline(`[{legal officer}](${tag})`), derby);
      return document.controls[0]?.placeholder;
    };
    expect([at('rw:s:legal'), at('rw:o:legal')]).toEqual([true, false]);
  });

  test('stays guidance where no type is known, or where the skeleton came from another one', () => {
    const typed = outline('{Our own words.}');
    expect(withOwnWords(typed, null)).toBe(typed);
    const recorded = (type: { id: string; version: number }): ReportDocument => ({
      ...typed,
      ledger: { state: 'read', ledger: { version: 1, type, header: {}, figures: {}, signOffs: {} } },
    });
    const left = (document: ReportDocument) => paragraphs(withOwnWords(document, derby))[0]?.guidance.length;
    expect(left(recorded({ id: 'nottingham-2017', version: 1 }))).toBe(1);
    expect(left(recorded({ id: derby.id, version: derby.version + 1 }))).toBe(1);
    expect(left(recorded({ id: derby.id, version: derby.version }))).toBe(0);
  });

  test('stays guidance in a control that shows Word’s own placeholder', () => {
    const document = outline('[{Click here.}](rw:h:title) {Typed.}');
    const controls = document.controls.map((control) => ({ ...control, showingPlaceholder: true }));
    const read = withOwnWords({ ...document, controls }, derby);
    expect(read.controls[0]?.placeholder).toBe(true);
    expect(paragraphs(read)[0]).toMatchObject({
      guidance: [{ start: 0, end: 11 }],
      lookalike: [{ start: 12, end: 18 }],
    });
  });

  test('is read the same again', () => {
    const once = withOwnWords(outline(`{We keep homes. ${guidance}}\n{All}\n[{Name}](rw:o:legal)`), derby);
    expect(withOwnWords(once, derby)).toEqual(once);
  });

  test('is looked for in page headers too', () => {
    const read = withOwnWords(outline('Text\n@header1\n{Our report}'), smallType);
    expect(read.stories[0]?.blocks[0]).toMatchObject({ guidance: [], lookalike: [{ start: 0, end: 10 }] });
  });
});

describe('an author who typed over guidance', () => {
  test('takes the marks off one by one', async () => {
    const { ports, findings } = await checked(typedOver(await skeletonOf('derby-2015'), words));
    const found = findings.filter(({ rule }) => rule === 'guidance-look-left');
    const fixed = await applyFix(ports, found[0]!.fixes[0]!);
    expect(fixed).toEqual({ ok: true, value: [{ done: true }] });
    const after = await checkReport(ports);
    if (!after.ok) throw new Error(after.error.message);
    expect(after.value.findings.filter(({ rule }) => rule === 'guidance-look-left')).toHaveLength(
      found.length - 1,
    );
  });

  test('keeps the words when a figure is put in among them, and guidance gives way to one as before', async () => {
    const insertedInto = async (bytes: Uint8Array): Promise<string> => {
      let place: { block: number; start: number; end: number } | null = null;
      const host = createDocxHost(bytes, { cursor: () => place });
      if (!host.ok) throw new Error(host.error.message);
      const read = await host.value.read();
      if (!read.ok) throw new Error(read.error.message);
      const report = readReport(read.value, reportTypes);
      const block = report.sections[0]!.start;
      place = { block, start: 4, end: 4 };
      const ports = { ...portsOf(null), host: host.value, source: tableSource([derbyRate]) };
      const query = { indicator: 'cla-rate', area: 'E06000015', period: 'latest', measure: 'value' } as const;
      const inserted = await insertFigure(ports, { queries: [query] });
      if (!inserted.ok) throw new Error(inserted.error.message);
      const after = await host.value.read();
      if (!after.ok) throw new Error(after.error.message);
      const written = after.value.blocks[block];
      return written?.kind === 'paragraph' ? written.text : '';
    };
    const skeleton = await skeletonOf('derby-2015');
    expect(await insertedInto(typedOver(skeleton, () => 'The rate is high.'))).toBe('The 88 rate is high.');
    expect(await insertedInto(skeleton)).toBe('88');
  });
});
