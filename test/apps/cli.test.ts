import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run as runCommand } from '../../src/apps/cli/run.ts';
import type { Terminal } from '../../src/apps/cli/terminal.ts';
import { emptyLedger } from '../../src/core/model/index.ts';
import { ledgerXml } from '../../src/ooxml/ledger.ts';
import { finishedReport } from '../core/jobs/finished-report.ts';
import { rate, remembered } from '../core/rules/live-figures.ts';
import { control, paragraph, run, wmlFile } from '../support/wml.ts';

const root = join(__dirname, '../..');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportwright-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as a person would; paths are of the test's own folder. */
async function reportwright(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  seen: Partial<Pick<Terminal, 'columns' | 'watched'>> = {},
) {
  let out = '';
  let err = '';
  const exit = await runCommand(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colours: false,
    watched: false,
    ...seen,
    env,
    root,
    today: '2026-01-20',
    now: '2026-01-20T09:30:00Z',
    worker: null,
    interrupted: () => new AbortController().signal,
  });
  return { exit, out, err };
}

const at = (name: string) => join(folder, name);

interface Answer {
  readonly version: number;
  readonly reports: readonly {
    readonly file: string;
    readonly type: { readonly id: string; readonly confidence: number } | null;
    readonly ready: boolean;
    readonly header: readonly { readonly id: string; readonly state: string; readonly text: string }[];
    readonly findings: readonly {
      readonly rule: string;
      readonly subject: string;
      readonly fixes: readonly string[];
    }[];
    readonly error: { readonly kind: string; readonly message: string } | null;
  }[];
}

async function checked(args: readonly string[]) {
  const { exit, out, err } = await reportwright(['check', '--format', 'json', ...args]);
  return { exit, err, ...(JSON.parse(out) as Answer) };
}

describe('reportwright new', () => {
  it.each(['derby-2012', 'derby-2015', 'nottingham-2017'])(
    'writes the skeleton of %s, which the check knows',
    async (id) => {
      const file = at(`new-${id}.docx`);
      const made = await reportwright(['new', '--type', id, '--set', 'title=Children in care', '-o', file]);
      expect([made.exit, made.err]).toEqual([0, '']);
      expect(made.out).toContain(file);
      const { exit, reports } = await checked([file]);
      expect(exit).toBe(1);
      expect(reports[0]).toMatchObject({ type: { id, confidence: 1 }, ready: false, error: null });
      expect(reports[0]?.header).toContainEqual({ id: 'title', state: 'filled', text: 'Children in care' });
    },
  );

  it('does not replace a file unless it is told to', async () => {
    const file = at('there.docx');
    writeFileSync(file, 'mine');
    const refused = await reportwright(['new', '--type', 'derby-2015', '-o', file]);
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('There is a file called');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await reportwright(['new', '--type', 'derby-2015', '-o', file, '--force'])).exit).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it('names the report types and fields that there are', async () => {
    const type = await reportwright(['new', '--type', 'derby-2051', '-o', at('x.docx')]);
    expect([type.exit, type.err]).toEqual([
      2,
      'There is no report type called “derby-2051”. Did you mean derby-2015? The report types are derby-2015, nottingham-2017, derby-2012.\n',
    ]);
    const field = await reportwright(['new', '--type', 'derby-2015', '--set', 'titel=x', '-o', at('x.docx')]);
    expect(field.exit).toBe(2);
    expect(field.err).toContain(
      'Did you mean title? Its fields are committee, date, item, report-of, title.',
    );
  });

  it('says how a field is written', async () => {
    const { exit, err } = await reportwright([
      'new',
      '--type',
      'derby-2015',
      '--set',
      'title',
      '-o',
      at('x.docx'),
    ]);
    expect(exit).toBe(2);
    expect(err).toContain('Write it as field=value');
  });

  it('leaves out no option without a word', async () => {
    const theme = (value: string) =>
      reportwright([
        'new',
        '--type',
        'nottingham-2017',
        '--set',
        `key-theme=${value}`,
        '-o',
        at('theme.docx'),
        '--force',
      ]);
    const wrong = await theme('Schools; Leisure and Cultur');
    expect(wrong.exit).toBe(2);
    expect(wrong.err).toContain(
      'key-theme has no option called “Leisure and Cultur”. Did you mean “Leisure and Culture”? Its options are “Strategic',
    );
    expect((await theme('Schools; Leisure and Culture')).exit).toBe(0);
  });

  it('writes nothing that Word would not open by its name', async () => {
    const { exit, err } = await reportwright(['new', '--type', 'derby-2015', '-o', at('report.pdf')]);
    expect([exit, err]).toEqual([2, expect.stringContaining('Give a name that ends in .docx after -o.')]);
  });
});

describe('reportwright check', () => {
  it('goes on past a bad file, which gets an entry of its own', async () => {
    mkdirSync(at('papers/deep'), { recursive: true });
    await reportwright(['new', '--type', 'derby-2015', '-o', at('papers/a.docx')]);
    await reportwright(['new', '--type', 'nottingham-2017', '-o', at('papers/deep/c.docx')]);
    writeFileSync(at('papers/b.docx'), 'not a Word file');
    writeFileSync(at('papers/~$a.docx'), 'somebody has it open');
    writeFileSync(at('papers/notes.txt'), 'not a report');
    const { exit, reports } = await checked([at('papers')]);
    expect(reports.map(({ file }) => file)).toEqual([
      at('papers/a.docx'),
      at('papers/b.docx'),
      at('papers/deep/c.docx'),
    ]);
    expect(reports.map(({ type }) => type?.id ?? null)).toEqual(['derby-2015', null, 'nottingham-2017']);
    expect(reports[1]).toMatchObject({ ready: false, findings: [], error: { kind: 'not-a-document' } });
    expect(exit).toBe(2);
  });

  it('says of a paper in another format of word processors that it could not be checked', async () => {
    mkdirSync(at('mixed'));
    writeFileSync(at('mixed/a.rtf'), '{\\rtf1 Children in care}');
    await reportwright(['new', '--type', 'derby-2015', '-o', at('mixed/b.docx')]);
    const { exit, reports } = await checked([at('mixed')]);
    expect(reports.map(({ error }) => error?.message ?? null)).toEqual([
      expect.stringContaining('Rich Text Format (.rtf)'),
      null,
    ]);
    expect(exit).toBe(2);
  });

  it('goes on past a folder that may not be opened, and says so', async () => {
    mkdirSync(at('shelf/locked'), { recursive: true });
    await reportwright(['new', '--type', 'derby-2015', '-o', at('shelf/a.docx')]);
    chmodSync(folder, 0o755);
    chmodSync(at('shelf/locked'), 0o000);
    // The one user whom no lock stops must not be the one who looks.
    const superuser = process.geteuid?.() === 0;
    if (superuser) process.seteuid?.(65_534);
    try {
      const { exit, reports } = await checked([at('shelf')]);
      expect(reports.map(({ file, error }) => [file, error?.message ?? null])).toEqual([
        [at('shelf/a.docx'), null],
        [at('shelf/locked'), 'You may not open it. Ask its owner for access.'],
      ]);
      expect(exit).toBe(2);
    } finally {
      if (superuser) process.seteuid?.(0);
      chmodSync(at('shelf/locked'), 0o755);
    }
  });

  it('understands patterns where the shell leaves them to it', async () => {
    const { reports } = await checked([at('papers/**/[ac].docx').replace('[ac]', '{a,c}')]);
    expect(reports.map(({ file }) => file)).toEqual([at('papers/a.docx'), at('papers/deep/c.docx')]);
    expect((await checked([at('papers/?.docx')])).reports).toHaveLength(2);
    expect((await checked([at('papers/{a*,deep/?}.docx')])).reports.map(({ file }) => file)).toEqual([
      at('papers/a.docx'),
      at('papers/deep/c.docx'),
    ]);
  });

  it('checks a file once, however often it is named', async () => {
    const twice = [at('papers/a.docx'), at('papers/deep/../a.docx'), at('papers')];
    const { reports } = await checked(twice);
    expect(reports.map(({ file }) => file)).toEqual(
      (await checked([at('papers')])).reports.map(({ file }) => file),
    );
  });

  it('breaks lines between words on a terminal, and nowhere else', async () => {
    const args = ['check', at('papers/a.docx')];
    const longest = (out: string) => Math.max(...out.split('\n').map(({ length }) => length));
    expect(longest((await reportwright(args)).out)).toBeGreaterThan(100);
    const { out } = await reportwright(args, {}, { columns: 100 });
    expect(longest(out.slice(out.indexOf('\n') + 1))).toBeLessThanOrEqual(100);
    const file = at('wide.txt');
    await reportwright([...args, '-o', file], {}, { columns: 100 });
    expect(longest(readFileSync(file, 'utf8'))).toBeGreaterThan(100);
  });

  it('tells whoever watches what was written', async () => {
    const file = at('answer.html');
    const args = ['check', at('papers/a.docx'), '--format', 'html', '-o', file];
    expect((await reportwright(args, {}, { watched: true })).err).toBe(`${file}: 1 not ready.\n`);
    expect((await reportwright(args)).err).toBe('');
  });

  it('lets no name of a file move the cursor or begin a line', async () => {
    const odd = at('odd\u001b[2J\nReady to submit.docx');
    writeFileSync(odd, 'not a Word file');
    const { out } = await reportwright(['check', odd]);
    expect(out).toContain('odd\ufffd[2J\ufffdReady to submit.docx\nCould not be checked.');
    rmSync(odd);
  });

  it('gives the same answer for the same file', async () => {
    const once = await reportwright(['check', '--format', 'json', at('papers/a.docx')]);
    expect(await reportwright(['check', '--format', 'json', at('papers/a.docx')])).toEqual(once);
  });

  it('tells people what is wrong, where, and what they can have mended', async () => {
    const { exit, out } = await reportwright(['check', at('papers/a.docx')]);
    expect(exit).toBe(1);
    expect(out).toContain('Derby City Council report (2015 form)');
    expect(out).toMatch(/Not ready to submit: \d+ errors/);
    expect(out).toContain('Legal officer still holds guidance instead of a name.');
    expect(out).toContain('Approvals table, Legal officer · sign-off-placeholder');
  });

  it('checks a file of no known type for what every document needs, and says so', async () => {
    writeFileSync(at('minutes.docx'), wmlFile(paragraph('Minutes of the meeting')));
    const { exit, out } = await reportwright(['check', at('minutes.docx')]);
    expect(exit).toBe(0);
    expect(out).toContain(
      'This is not a report type that Reportwright knows; checked for accessibility and leftovers only.',
    );
    expect(out).not.toContain('Ready');
    expect((await checked([at('minutes.docx')])).reports[0]).toMatchObject({
      type: null,
      ready: false,
      error: null,
    });
  });

  it('reads a report as the type that is asked for', async () => {
    const { reports } = await checked(['--type', 'derby-2012', at('papers/a.docx')]);
    expect(reports[0]?.type?.id).toBe('derby-2012');
  });

  it('calls a finished report ready', async () => {
    writeFileSync(at('finished.docx'), await finishedReport());
    const { exit, out } = await reportwright(['check', at('finished.docx')]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Ready to submit/m);
    expect(out).toMatch(/^\d+ rules: .*\d+ passed/m);
  });

  it('writes the answer to a file, but never over a report', async () => {
    expect(
      (await reportwright(['check', at('papers/a.docx'), '--format', 'json', '-o', at('answer.json')])).out,
    ).toBe('');
    expect(JSON.parse(readFileSync(at('answer.json'), 'utf8'))).toMatchObject({ version: 1 });
    const before = readFileSync(at('papers/a.docx'));
    const refused = await reportwright(['check', at('papers/a.docx'), '-o', at('papers/a.docx')]);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('would overwrite the report')]);
    expect(readFileSync(at('papers/a.docx')).equals(before)).toBe(true);
  });

  it('says what stands in the way of a file that it cannot write', async () => {
    mkdirSync(at('folder.docx'), { recursive: true });
    for (const [args, message] of [
      [['check', at('papers/a.docx'), '-o', at('nowhere/answer.txt')], 'Its folder is not there.'],
      [['check', at('papers/a.docx'), '-o', at('papers')], 'It is a folder.'],
      [['new', '--type', 'derby-2015', '-o', at('nowhere/a.docx')], 'Its folder is not there.'],
      [['new', '--type', 'derby-2015', '-o', at('folder.docx'), '--force'], 'It is a folder.'],
      [
        ['figures', at('papers/a.docx'), '--refresh', '--accept', 'all', '-o', at('papers/a.docx/b.docx')],
        'Its folder is not there.',
      ],
    ] as const) {
      const { exit, err } = await reportwright(args);
      expect([exit, err]).toEqual([2, expect.stringContaining(`was not written. ${message}`)]);
    }
  });

  it('refuses what it cannot do, in words', async () => {
    for (const [args, message] of [
      [['check', at('nowhere.docx')], 'There is no file or folder called'],
      [['check', at('*.pdf')], 'No file matches'],
      [['check', at('papers/a.docx'), '--format', 'pdf'], 'The formats are text, json, html and sarif.'],
      [['check', at('papers/a.docx'), '--today', '2026-02-31'], 'Write the date as year, month and day'],
      [['check', at('papers/a.docx'), '--type', 'leeds'], 'There is no report type called “leeds”'],
      [['check', at('papers/a.docx'), '--source', at('no-tables')], 'There is no source of figures at'],
      [['check'], 'missing required argument'],
      [['chekc', at('papers/a.docx')], 'unknown command'],
    ] as const) {
      const { exit, err } = await reportwright(args);
      expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
    }
  });

  it('helps without being scolded', async () => {
    const { exit, out } = await reportwright(['check', '--help']);
    expect(exit).toBe(0);
    expect(out).toContain('--format <format>');
    expect(out).toContain('  2    unreadable input or wrong use\n');
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});

describe('reportwright figures', () => {
  const withFigure = (text: string, ledgerText: string) =>
    wmlFile(paragraph(run('The rate was ') + control(rate, run(text)) + run('.')), {
      parts: {
        'customXml/item1.xml': ledgerXml({ ...emptyLedger, figures: { [rate]: remembered(ledgerText) } }),
      },
    });

  beforeAll(() => {
    writeFileSync(at('stale.docx'), withFigure('99', '99'));
    writeFileSync(at('edited.docx'), withFigure('90', '99'));
  });

  it('lists them with their states', async () => {
    const { exit, out } = await reportwright(['figures', at('stale.docx')]);
    expect(exit).toBe(0);
    expect(out).toContain('1 live figure.');
    expect(out).toMatch(/stale +99/);
  });

  it('shows old and new, and changes nothing', async () => {
    const before = readFileSync(at('stale.docx'));
    const { exit, out } = await reportwright(['figures', at('stale.docx'), '--refresh']);
    expect(exit).toBe(0);
    expect(out).toContain('99 → 88');
    expect(readFileSync(at('stale.docx')).equals(before)).toBe(true);
  });

  it('writes the new values to another file, and to the same one only when it is named', async () => {
    const before = readFileSync(at('stale.docx'));
    const done = await reportwright([
      ...['figures', at('stale.docx'), '--refresh', '--accept', 'all', '-o', at('fresh.docx')],
    ]);
    expect([done.exit, done.err]).toEqual([0, '']);
    expect(readFileSync(at('stale.docx')).equals(before)).toBe(true);
    expect((await reportwright(['figures', at('fresh.docx')])).out).toMatch(/current +88/);
    expect((await reportwright(['figures', at('stale.docx'), '--refresh', '--accept', 'all'])).exit).toBe(2);
  });

  it('holds what its author changed', async () => {
    const { out } = await reportwright([
      ...['figures', at('edited.docx'), '--refresh', '--accept', 'all', '-o', at('held.docx')],
    ]);
    expect(out).toContain('held: 90');
    expect((await reportwright(['figures', at('held.docx')])).out).toMatch(/edited +90/);
  });

  it('says when the source does not answer', async () => {
    const { exit, err } = await reportwright([
      'figures',
      at('stale.docx'),
      '--source',
      'http://127.0.0.1:9/',
    ]);
    expect(exit).toBe(2);
    expect(err).toContain('Figures were not compared with their source.');
  });

  it('takes the source from REPORTWRIGHT_SOURCE', async () => {
    const env = { REPORTWRIGHT_SOURCE: at('no-such-folder') };
    expect(await reportwright(['figures', at('stale.docx')], env)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('There is no source of figures at') as string,
    });
  });
});

describe('reportwright', () => {
  it('says which version it is', async () => {
    expect(await reportwright(['--version'])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });
});

describe('reportwright types', () => {
  it('lists them, shows one, and judges a file', async () => {
    expect((await reportwright(['types'])).out).toContain('nottingham-2017');
    expect((await reportwright(['types', 'show', 'derby-2015'])).out).toContain('risk-management');
    const sound = join(root, 'src/report-types/derby-2012.json');
    expect(await reportwright(['types', 'validate', sound])).toMatchObject({ exit: 0 });
    writeFileSync(at('mine.json'), JSON.stringify({ id: 'Mine' }));
    const bad = await reportwright(['types', 'validate', at('mine.json')]);
    expect(bad.exit).toBe(1);
    expect(bad.out).toContain('is not a sound report type');
    writeFileSync(at('broken.json'), '{');
    expect(await reportwright(['types', 'validate', at('broken.json')])).toMatchObject({ exit: 2 });
  });
});
