/**
 * Numbered blocks put in beside text keep their numbers, whichever of the two ways this Word is good at, and whatever
 * else the same job writes.
 */

import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import type { CellSpec, Content, DocumentHost, Edit, ReportDocument } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import { sampleReport } from '../contract/sample-report.ts';
import { reportWithFigures } from '../word-host/documents.ts';
import type { ArmedFault } from '../word-host/page/word-host-page.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import type { ProfileName } from '../word-host/wire/profiles.ts';

const cell = (text: string): CellSpec => ({
  span: 1,
  bold: false,
  shaded: false,
  paragraphs: [[{ kind: 'text', text }]],
});

const section = (name: string): Content => ({
  kind: 'section',
  control: { tag: `rw:s:${name}`, title: name },
  content: [
    { kind: 'heading', level: 1, text: name.toUpperCase(), numbering: 'titled' },
    { kind: 'clause', inlines: [{ kind: 'text', text: `What ${name} is.` }], numbering: 'titled' },
    {
      kind: 'table',
      style: 'records',
      altText: `The ${name}`,
      widths: [50, 50],
      rows: [{ header: true, cells: [cell('What'), cell('Who')] }],
    },
    { kind: 'clause', inlines: [{ kind: 'text', text: `What ${name} costs.` }], numbering: 'titled' },
  ],
});

const edits: readonly Edit[] = [
  { kind: 'insert-content', content: [section('background')], at: { where: 'after', block: 4 } },
  {
    kind: 'insert-content',
    content: [section('finance'), section('equality')],
    at: { where: 'after', block: 15 },
  },
];

const shown = ({ blocks, controls }: ReportDocument) => ({
  blocks: blocks.map((block) => (block.kind === 'paragraph' ? [block.number, block.text] : block.kind)),
  controls: controls.map(({ tag, first, last }) => [tag, first, last]),
});

const profiles: readonly ProfileName[] = ['web', 'win'];

describe.each(profiles)('on %s', (profile) => {
  let word: WordHostSession;
  beforeAll(async () => {
    word = await startWordHost({ profile });
  }, 120_000);
  afterAll(() => word.close());
  afterEach(async () => {
    await word.faults.clear();
    expect(await word.unknown()).toEqual([]);
  });

  const insert = async (all: readonly Edit[], fault?: ArmedFault) => {
    await word.load(sampleReport());
    if (fault !== undefined) await word.faults.arm(fault);
    const host = word.host();
    await host.read();
    const outcomes = await host.apply(all);
    const read = await host.read();
    if (!read.ok) throw new Error(read.error.message);
    expect(brokenInvariants(await word.save())).toEqual([]);
    return { outcomes, document: read.value };
  };

  test.each([
    ['one place', edits.slice(0, 1)],
    ['two places', edits],
  ])('at %s', async (_, all) => {
    const { outcomes, document } = await insert(all);
    expect(outcomes).toEqual(all.map(() => ({ done: true })));
    const opened = createDocxHost(sampleReport());
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.apply(all);
    const expected = await opened.value.read();
    if (!expected.ok) throw new Error(expected.error.message);
    expect(shown(document)).toEqual(shown(expected.value));
    expect(document.blocks.some((block) => block.kind === 'paragraph' && block.number === '1.1')).toBe(true);
  });

  test('where Word keeps the empty line that came with them, the next reading says so, once', async () => {
    const { outcomes, document } = await insert(edits.slice(0, 1), {
      kind: 'general-exception',
      call: 'Paragraph.Delete',
      nth: 1,
    });
    expect(outcomes).toEqual([{ done: true }]);
    expect(document.problems).toEqual([expect.stringMatching(/an empty line after it/)]);
    expect(await word.host().read()).toMatchObject({ ok: true, value: { problems: [] } });
  });

  test('the rest of a skeleton is what it is in a file: every number, every row of the table, no empty line', async () => {
    const rest = async (host: DocumentHost) => {
      const today = '2026-01-08';
      const ports = { host, source: null, types: reportTypes, today, now: `${today}T09:00:00Z` };
      const made = await insertSkeleton(ports, 'derby-2015', { title: 'Children in care', date: today });
      const read = await host.read();
      if (!read.ok) throw new Error(read.error.message);
      return { made, shown: shown(read.value) };
    };
    await word.load(reportWithFigures());
    const opened = createDocxHost(reportWithFigures());
    if (!opened.ok) throw new Error(opened.error.message);
    const here = await rest(word.host());
    expect(here).toEqual(await rest(opened.value));
    expect(here.made).toMatchObject({ ok: true, value: { added: expect.arrayContaining(['Legal']) } });
    const again = await rest(word.host());
    expect(again).toEqual({ made: { ok: true, value: { added: [] } }, shown: here.shown });
    expect(brokenInvariants(await word.save())).toEqual([]);
  });
});
