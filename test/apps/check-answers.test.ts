import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Ajv from 'ajv';

import { htmlAnswer } from '../../src/apps/checked/report-html.ts';
import { style, styleHash } from '../../src/apps/checked/report-html-style.ts';
import { run as runCommand } from '../../src/apps/cli/run.ts';
import { checkReport } from '../../src/core/jobs/check-report.ts';
import { waiveFinding } from '../../src/core/jobs/waive-finding.ts';
import { rules } from '../../src/core/rules/index.ts';
import { finishedReport, portsOn } from '../core/jobs/finished-report.ts';
import { paragraph, wmlFile } from '../support/wml.ts';
import { sarifSchema } from './sarif-schema.ts';

const root = join(__dirname, '../..');
let folder = '';
const at = (name: string) => join(folder, name);

const hostile = 'Children <script>alert(1)</script> & "care" <img src=x onerror=alert(2)>';

/** A report with one finding that somebody let stand. */
async function waived(): Promise<Uint8Array> {
  const ports = portsOn(await finishedReport({ 'rw:s:legal': null }));
  const checked = await checkReport(ports);
  const finding = checked.ok
    ? checked.value.findings.find(
        ({ rule, subject }) => rule === 'section-placeholder' && subject === 'legal',
      )
    : undefined;
  if (finding === undefined) throw new Error('The report should lack its legal implications.');
  const done = await waiveFinding(ports, finding, {
    name: 'A. Clerk',
    reason: 'Legal <b>advice</b> follows',
  });
  if (!done.ok) throw new Error(done.error.message);
  return ports.host.bytes();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reportwright-answers-'));
  writeFileSync(at('1-ready.docx'), await finishedReport());
  writeFileSync(at('2-hostile.docx'), await finishedReport({ '@title': hostile, 'rw:s:summary': null }));
  writeFileSync(at('3-waived.docx'), await waived());
  writeFileSync(at('4-minutes.docx'), wmlFile(paragraph('Minutes of the meeting')));
  writeFileSync(at('5-broken.docx'), 'not a Word file');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer(format: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const exit = await runCommand(['check', folder, '--format', format, ...args], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colours: false,
    watched: false,
    env: {},
    root,
    today: '2026-01-05',
    now: '2026-01-05T09:30:00Z',
    worker: null,
    interrupted: () => new AbortController().signal,
  });
  return { exit, out, err };
}

describe('the answer as text', () => {
  it('shows what was let stand, by whom and why', async () => {
    const { out } = await answer('text');
    expect(out).toMatch(/Let stand \(1\)\n {2}- .*[Ll]egal.*\n {4}A\. Clerk: Legal <b>advice<\/b> follows\n/);
  });

  it('says for each file how many rules there are and what came of them', async () => {
    const { out } = await answer('text');
    const lines = out.match(/^\d+ rules: .*\.$/gm) ?? [];
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [all, ...parts] = [...line.matchAll(/\d+/g)].map(([n]) => Number(n));
      expect(all).toBe(rules.length);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
    }
    expect(out).toContain('\n5 files: ');
  });
});

describe('the page for a meeting', () => {
  const page = async () => (await answer('html')).out;

  it('is headed with the committee and the day of the meeting, and how many papers do not give them', async () => {
    expect(await page()).toContain(
      '<h1>Papers for Corporate Parenting Sub-Board, 3 February 2026, and 2 others</h1>',
    );
  });

  it('says on which day the papers were checked, and the day that was taken for today where it was another', async () => {
    expect(await page()).toContain('<p>Checked on 5 January 2026 by Reportwright. 5 papers:');
    const { out } = await answer('html', '--today', '2026-02-01');
    expect(out).toContain(
      '<p>Checked by Reportwright on 5 January 2026 as if it were 1 February 2026. 5 papers:',
    );
  });

  it('says so where there are no papers, as in an inbox that is watched', () => {
    const { before } = htmlAnswer('2026-01-05').frame([]);
    expect(before).toContain('<h1>Papers</h1>\n<p>Checked on 5 January 2026 by Reportwright. No papers.</p>');
  });

  it('has a row for every paper, the unreadable one too, each with a way to its findings', async () => {
    const rows = (await page()).match(/<tr><th scope="row"><a href="#paper-\d">.*<\/tr>/g) ?? [];
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('<span class="tag ready">Ready</span>');
    expect(rows[1]).toContain('<span class="tag not-ready">Not ready</span>');
    expect(rows[2]).toContain('A. Clerk');
    expect(rows[3]).toContain('No known type');
    expect(rows[4]).toContain('Not checked');
    expect(rows[0]).toContain('<td>Corporate Parenting Sub-Board<div class="day">3 February 2026</div></td>');
    expect(rows[3]).toContain('<td><div class="day">Not given</div></td>');
    expect(rows[4]).not.toMatch(/Not known|Not given|<td><\/td>/);
    for (const id of [1, 2, 3, 4, 5])
      expect(await page()).toContain(`<section class="paper" id="paper-${id}"`);
  });

  it('never takes the text of a report for markup', async () => {
    const out = await page();
    expect(out).toContain('Children &#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;care&#34;');
    expect(out).toContain('Legal &#60;b&#62;advice&#60;/b&#62; follows');
    expect(out).not.toMatch(/<script|<img|<b>/);
  });

  it('needs nothing from elsewhere, runs nothing, and says so to the browser', async () => {
    const out = await page();
    expect(out).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]+=&#39;/);
    expect(out).not.toMatch(/<[^>]*\s(?:src|on\w+|style)=|url\(|@import|href="(?!#)/);
  });

  it('allows the style that it has and no other', () => {
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`);
  });

  it('tells what was found by section, and what was not checked', async () => {
    const out = await page();
    const hostilePaper = /id="paper-2"[^]*?<\/section>/.exec(out)?.[0] ?? '';
    expect(hostilePaper).toMatch(/<h3>Summary<\/h3>\n<ul class="findings">\n<li class="is-error">/);
    expect(hostilePaper).toContain('<h3>What was checked, and what was not</h3>');
    const minutes = /id="paper-4"[^]*?<\/section>/.exec(out)?.[0] ?? '';
    expect(minutes).toContain('checked for accessibility and leftovers only');
  });

  it('says of each rule why it is there and where it comes from', async () => {
    const out = await page();
    expect(out.match(/<tr><th scope="row">[^<]*<\/th><td>/g)).toHaveLength(rules.length);
  });
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly {
            readonly id: string;
            readonly defaultConfiguration: { readonly enabled?: boolean };
          }[];
        };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly kind: string;
        readonly suppressions: readonly { readonly justification: string }[];
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
        ];
      }[];
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
        },
      ];
    },
  ];
}

describe('the answer as SARIF', () => {
  const log = async () => JSON.parse((await answer('sarif')).out) as Sarif;

  it('has what SARIF 2.1.0 asks for', async () => {
    const validate = new Ajv({ allErrors: true }).compile(sarifSchema);
    validate(await log());
    expect(validate.errors).toBeNull();
  });

  it('gives each finding the rule that made it', async () => {
    const [{ results, tool }] = (await log()).runs;
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('says of matters of taste that they are off by themselves', async () => {
    const [{ tool }] = (await log()).runs;
    const off = tool.driver.rules.filter(
      ({ defaultConfiguration }) => defaultConfiguration.enabled === false,
    );
    expect(off.map(({ id }) => id)).toEqual(rules.filter(({ optIn }) => optIn).map(({ id }) => id));
  });

  it('gives what a person must look at no level, as the standard has it', async () => {
    const [{ results }] = (await log()).runs;
    for (const { kind, level } of results) expect(level === 'none').toBe(kind === 'review');
  });

  it('keeps what was let stand, with who and why', async () => {
    const [{ results }] = (await log()).runs;
    const suppressed = results.filter(({ suppressions }) => suppressions.length > 0);
    expect(suppressed.map(({ suppressions }) => suppressions[0]?.justification)).toEqual([
      'A. Clerk: Legal <b>advice</b> follows',
    ]);
    expect(suppressed[0]?.locations[0].physicalLocation.artifactLocation.uri).toMatch(
      /^file:\/\/\/.*3-waived\.docx$/,
    );
  });

  it('tells of the file that could not be read', async () => {
    const [{ invocations }] = (await log()).runs;
    expect(invocations[0].executionSuccessful).toBe(true);
    expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/Word/),
    ]);
  });

  it('is sound where nothing was found at all', async () => {
    const file = at('answer.sarif');
    await runCommand(['check', at('4-minutes.docx'), '--format', 'sarif', '-o', file], {
      out: () => undefined,
      err: () => undefined,
      colours: false,
      watched: false,
      env: {},
      root,
      today: '2026-01-05',
      now: '2026-01-05T09:30:00Z',
      worker: null,
      interrupted: () => new AbortController().signal,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '2.1.0' });
  });
});
