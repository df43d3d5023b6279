/** The evidence and the background papers in Word read as they do in a file. */

import { appendEvidence } from '../../src/core/jobs/append-evidence.ts';
import { backgroundPapers } from '../../src/core/jobs/background-papers.ts';
import type { DocumentHost, ReportDocument } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';
import { reportWithFigures } from '../core/jobs/report-with-figures.ts';
import { brokenInvariants } from '../support/validate.ts';
import type { ProfileName } from '../word-host/wire/profiles.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

const profiles: readonly ProfileName[] = ['web', 'win'];

const shown = ({ blocks, controls }: ReportDocument) => ({
  blocks: blocks.map((block) => (block.kind === 'paragraph' ? [block.number, block.text] : block.kind)),
  controls: controls.map(({ tag, first, last }) => [tag, first, last]),
});

async function worked(host: DocumentHost) {
  const ports = { host, source: null, types: reportTypes, today: '2026-01-20', now: '2026-01-20T09:30:00Z' };
  const [appended, drafted] = [await appendEvidence(ports), await backgroundPapers(ports)];
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message);
  return { appended, drafted, shown: shown(read.value) };
}

describe.each(profiles)('on %s', (profile) => {
  let word: WordHostSession;
  beforeAll(async () => {
    word = await startWordHost({ profile });
  }, 120_000);
  afterAll(() => word.close());

  test('the appendix stands at the end and the papers are listed, as in a file', async () => {
    const report = await reportWithFigures([{ indicator: 'cla-number', measure: 'value', text: '545' }], {
      'rw:r:background-papers': null,
      'rw:r:appendices': 'Appendix 1 – Implications',
    });
    await word.load(report);
    const opened = createDocxHost(report);
    if (!opened.ok) throw new Error(opened.error.message);
    const here = await worked(word.host());
    expect(here.appended).toEqual({ ok: true, value: { label: 'Appendix 2', listed: true } });
    expect(here.drafted).toMatchObject({ ok: true, value: { part: 'Background papers' } });
    expect(here).toEqual(await worked(opened.value));
    expect(brokenInvariants(await word.save())).toEqual([]);
  });
});
