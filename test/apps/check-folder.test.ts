/** A folder, checked by the command line as it is built: workers, progress, Ctrl+C, an inbox that is watched. */

import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { workerPool } from '../../src/apps/cli/worker-pool.ts';
import { finishedReport } from '../core/jobs/finished-report.ts';

const root = join(__dirname, '../..');
const cli = join(root, 'dist/node/cli.js');
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reportwright-folder-'));
  mkdirSync(at('papers'));
  writeFileSync(at('report.docx'), await finishedReport());
  for (let n = 10; n < 30; n += 1) copyFileSync(at('report.docx'), at(`papers/${n}.docx`));
  writeFileSync(at('papers/15.docx'), 'not a Word file');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command line; `hears` is called with all that it has said so far. */
function reportwright(
  args: readonly string[],
  hears: (said: string, child: ReturnType<typeof spawn>) => void = () => undefined,
) {
  return new Promise<{ exit: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [cli, 'check', '--today', '2026-01-05', ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      hears(out + err, child);
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
      hears(out + err, child);
    });
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
}

describe('a folder', () => {
  it('gets the same answer from several workers as from one, in the order of the files, past a bad one', async () => {
    const one = await reportwright([at('papers'), '--format', 'json', '--jobs', '1']);
    const several = await reportwright([at('papers'), '--format', 'json', '--jobs', '3']);
    expect(several).toEqual(one);
    expect(several.exit).toBe(2);
    const { reports } = JSON.parse(several.out) as { reports: { file: string; error: unknown }[] };
    expect(reports.map(({ file }) => file)).toEqual(
      Array.from({ length: 20 }, (_, n) => at(`papers/${n + 10}.docx`)),
    );
    expect(reports.filter(({ error }) => error !== null)).toHaveLength(1);
    // No line of progress where nobody watches.
    expect(several.err).not.toContain('\r');
  });

  it('refuses a number of workers that is none', async () => {
    const { exit, err } = await reportwright([at('papers'), '--jobs', '0']);
    expect([exit, err]).toEqual([2, expect.stringContaining('Give a whole number from 1 to 99.')]);
  });
});

describe('an answer that nobody reads to its end', () => {
  it('ends without a word', async () => {
    const { exit, err } = await reportwright([at('papers'), '--format', 'html'], (_, { stdout }) =>
      stdout?.destroy(),
    );
    expect([exit, err.includes('EPIPE')]).toEqual([141, false]);
  });
});

describe('Ctrl+C', () => {
  it.each(['1', '2'])('ends a check by %s workers and leaves an earlier answer as it was', async (jobs) => {
    const many = at(`many-${jobs}`);
    mkdirSync(many);
    writeFileSync(join(many, '0.docx'), 'not a Word file');
    for (let n = 100; n < 200; n += 1) copyFileSync(at('report.docx'), join(many, `${n}.docx`));
    writeFileSync(at('answer.json'), 'earlier');
    const args = [many, '--jobs', jobs, '--format', 'json', '-o', at('answer.json')];
    const { exit, err } = await reportwright(args, (said, child) => {
      if (!said.includes('Stopped')) child.kill('SIGINT');
    });
    expect(exit).toBe(130);
    expect(err).toMatch(/Stopped: \d+ of 101 files were checked\. No answer was written\.\n$/);
    expect(readFileSync(at('answer.json'), 'utf8')).toBe('earlier');
  });
});

describe('an inbox', () => {
  it('is checked again where a file changes, until Ctrl+C', async () => {
    const inbox = at('inbox');
    mkdirSync(inbox);
    let step = 0;
    const { exit, out, err } = await reportwright(
      [inbox, '--watch', '--format', 'html', '-o', at('inbox.html')],
      (said, child) => {
        if (step === 0 && said.includes('Watching')) {
          step = 1;
          copyFileSync(at('report.docx'), join(inbox, 'a.docx'));
        } else if (step === 1 && /a\.docx: ready/.test(said)) {
          step = 2;
          writeFileSync(join(inbox, 'a.docx'), 'not a Word file');
        } else if (step === 2 && /a\.docx: could not be checked\./.test(said)) {
          step = 3;
          rmSync(join(inbox, 'a.docx'));
        } else if (step === 3 && /a\.docx: no longer there\./.test(said)) {
          step = 4;
          child.kill('SIGINT');
        }
      },
    );
    expect([exit, err.includes('Stopped watching.')]).toEqual([0, true]);
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^\d\d:\d\d .*a\.docx: ready/),
      expect.stringMatching(/^\d\d:\d\d .*a\.docx: could not be checked\. /),
      expect.stringMatching(/^\d\d:\d\d .*a\.docx: no longer there\.$/),
    ]);
    expect(existsSync(at('inbox.html'))).toBe(true);
    expect(readFileSync(at('inbox.html'), 'utf8')).toContain('Every paper and its state');
  });

  it('must be there, and an answer other than text needs a place', async () => {
    const missing = await reportwright([at('inbocks'), '--watch']);
    expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining('There is no file or folder')]);
    const placeless = await reportwright([at('papers'), '--watch', '--format', 'html']);
    expect([placeless.exit, placeless.err]).toEqual([2, expect.stringContaining('with -o')]);
  });
});

describe('a worker', () => {
  const setup = {
    root,
    env: {},
    now: '2026-01-05T09:30:00Z',
    today: '2026-01-05',
    checkedOn: '2026-01-05',
    format: 'json',
    colours: false,
    version: '0',
  } as const;
  const script = (name: string, body: string) => {
    writeFileSync(at(name), `const { parentPort } = require('node:worker_threads');\n${body}`);
    return at(name);
  };

  it('that dies of a file costs that file only', async () => {
    const dies = script(
      'dies.cjs',
      "parentPort.on('message', ({ file }) => { if (file === 'bad') throw new Error('out of memory'); parentPort.postMessage({ brief: { file, error: null } }); });",
    );
    const pool = workerPool(dies, setup, 2);
    const answers = await Promise.all(['a', 'bad', 'b', 'c', 'd'].map((file, id) => pool.check(file, id)));
    await pool.close();
    expect(answers.map(({ brief: { file, error } }) => [file, error?.kind ?? null])).toEqual([
      ['a', null],
      ['bad', 'fault'],
      ['b', null],
      ['c', null],
      ['d', null],
    ]);
  });

  it('that never ends is ended', async () => {
    const hangs = script('hangs.cjs', "parentPort.on('message', () => { for (;;); });");
    const pool = workerPool(hangs, setup, 1, 200);
    const { brief } = await pool.check('slow', 1);
    await pool.close();
    expect(brief.error?.message).toContain('it took longer than');
  });
});
