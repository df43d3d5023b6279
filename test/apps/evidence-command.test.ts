import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from '../../src/apps/cli/run.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { reportWithFigures } from '../core/jobs/report-with-figures.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reportwright-evidence-'));
  const report = await reportWithFigures([{ indicator: 'cla-number', measure: 'value', text: '545' }]);
  writeFileSync(at('report.docx'), report);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reportwright(...args: readonly string[]) {
  let out = '';
  let err = '';
  const exit = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colours: false,
    watched: false,
    env: {},
    root: join(__dirname, '../..'),
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
    worker: null,
    interrupted: () => new AbortController().signal,
  });
  return { exit, out, err };
}

describe('reportwright evidence', () => {
  it('shows the CSV where no file is named', async () => {
    const { exit, out, err } = await reportwright('evidence', at('report.docx'));
    expect([exit, err]).toEqual([0, '']);
    expect(out.split('\r\n')[1]).toContain('Summary,paragraph 1.1,545,545,value,');
  });

  it('writes a CSV or a Word file, by the name', async () => {
    const csv = await reportwright('evidence', at('report.docx'), '-o', at('evidence.csv'));
    expect(csv).toEqual({ exit: 0, err: '', out: `${at('evidence.csv')}: 1 figure.\n` });
    expect(readFileSync(at('evidence.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await reportwright('evidence', at('report.docx'), '-o', at('evidence.docx'))).exit).toBe(0);
    const host = createDocxHost(readFileSync(at('evidence.docx')));
    const read = host.ok ? await host.value.read() : host;
    expect(read.ok && read.value.properties.title).toBe(
      'Evidence for the figures in this report: Children in Care – Performance Update',
    );
  });

  it('does not replace a file unless it is told to', async () => {
    writeFileSync(at('mine.csv'), 'mine');
    const refused = await reportwright('evidence', at('report.docx'), '-o', at('mine.csv'));
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('There is a file called');
    expect(readFileSync(at('mine.csv'), 'utf8')).toBe('mine');
    expect((await reportwright('evidence', at('report.docx'), '-o', at('mine.csv'), '--force')).exit).toBe(0);
  });

  it('says what is wrong with a name or a file', async () => {
    const name = await reportwright('evidence', at('report.docx'), '-o', at('evidence.pdf'));
    expect([name.exit, name.err]).toEqual([2, expect.stringContaining('ends in .docx or .csv')]);
    const file = await reportwright('evidence', at('none.docx'));
    expect([file.exit, file.err]).toEqual([2, expect.stringContaining('The file is not there.')]);
  });
});
