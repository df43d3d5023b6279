import { realpathSync } from 'node:fs';

import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { checkReport } from '../../core/jobs/check-report.ts';
import type { Checked } from '../../core/jobs/check-report.ts';
import { applyRefresh, previewRefresh } from '../../core/jobs/refresh-figures.ts';
import type { Ports } from '../../core/jobs/ports.ts';
import { isChartTag } from '../../core/figures/index.ts';
import type { FigureUpdate, RefreshPlan } from '../../core/figures/index.ts';
import type { FigureMark } from '../../core/model/index.ts';
import { placeInWords } from '../../core/rules/index.ts';
import type { DocxHost } from '../../hosts/docx/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { openReport } from './open-report.ts';
import { sourceFor, sourceHelp } from './source.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

interface FiguresOptions {
  readonly refresh?: boolean;
  readonly accept?: 'all' | 'safe';
  readonly source?: string;
  readonly output?: string;
}

export const figuresCommand = (program: Command, terminal: Terminal, ends: (code: Exit) => void): Command =>
  program
    .command('figures')
    .description('lists the live figures of a report; shows what a refresh would change; refreshes')
    .argument('<file>', 'a Word file')
    .option('--refresh', 'shows old and new values; changes nothing unless --accept is given')
    .option(
      '--accept <all|safe>',
      'takes the new values: all, or those with nothing unusual about them',
      asAccept,
    )
    .option('--source <address or folder>', sourceHelp)
    .option(
      '-o, --output <file>',
      'where to write the refreshed report; the same file only when it is named here',
    )
    .action(async (file: string, options: FiguresOptions) => {
      ends(await figuresOf(file, options, terminal));
    });

async function figuresOf(file: string, options: FiguresOptions, terminal: Terminal): Promise<Exit> {
  if (options.accept !== undefined && options.refresh !== true) {
    throw new Unusable('--accept goes with --refresh. Add --refresh, or leave --accept out.');
  }
  if (options.accept !== undefined && options.output === undefined) {
    throw new Unusable('Say where to write the refreshed report, with -o. Naming the same file replaces it.');
  }
  if (options.output !== undefined && options.accept === undefined) {
    throw new Unusable(
      '-o writes the refreshed report: add --refresh --accept all or --refresh --accept safe.',
    );
  }
  const host = openReport(file);
  if (!host.ok) throw new Unusable(`${file}: ${host.error.message}`);
  const ports: Ports = {
    host: host.value,
    source: sourceFor(options.source, terminal),
    types: reportTypes,
    today: terminal.today,
    now: terminal.now,
  };
  return options.refresh === true
    ? refresh(file, ports, host.value, options, terminal)
    : list(file, ports, terminal);
}

async function list(file: string, ports: Ports, terminal: Terminal): Promise<Exit> {
  const checked = await checkReport(ports);
  if (!checked.ok) throw new Unusable(`${file}: ${checked.error.message}`);
  const { figures, source } = checked.value;
  terminal.out(`${file}: ${count(figures.length, 'live figure')}.\n`);
  if (source.state === 'failed')
    terminal.err(`Figures were not compared with their source. ${source.message}\n`);
  for (const line of figureLines(checked.value)) terminal.out(line);
  return source.state === 'failed' ? exits.unusable : exits.clean;
}

const figureLines = ({ figures, document, report }: Checked): readonly string[] =>
  figures.map(({ state, mark, text, tag, at, note }) => {
    const about = [placeInWords(document, report, at), tag, note ?? '']
      .filter((words) => words !== '')
      .join(' · ');
    const stands = mark === null ? '' : ` (${markWords[mark]})`;
    return `  ${state.padEnd(8)} ${text}${stands}\n           ${about}\n`;
  });

const markWords: Readonly<Record<FigureMark, string>> = {
  provisional: 'provisional',
  revised: 'revised by its publisher',
  withdrawn: 'withdrawn by its publisher',
  renamed: 'known by another name',
  adopted: 'from elsewhere',
};

async function refresh(
  file: string,
  ports: Ports,
  host: DocxHost,
  { accept, output }: FiguresOptions,
  terminal: Terminal,
): Promise<Exit> {
  const plan = await previewRefresh(ports);
  if (!plan.ok) throw new Unusable(`${file}: ${plan.error.message}`);
  terminal.out(`${file}: ${planWords(plan.value)}\n`);
  for (const line of planLines(plan.value)) terminal.out(line);
  if (accept === undefined || output === undefined) return exits.clean;
  const accepted = plan.value.updates
    .filter(({ tag, safe }) => !isChartTag(tag) && (accept === 'all' || safe))
    .map(({ tag }) => tag);
  const outcome = await applyRefresh(ports, plan.value, accepted);
  if (!outcome.ok) throw new Unusable(`${file}: ${outcome.error.message}`);
  const { updated, failed, problem } = outcome.value;
  writeFile(output, host.bytes());
  const same = realpathSync(output) === realpathSync(file);
  terminal.out(`Refreshed ${count(updated.length, 'figure')}${same ? '' : `; written to ${output}`}.\n`);
  for (const { label, message } of failed) terminal.err(`${label}: ${message}\n`);
  if (problem !== null) terminal.err(`${problem}\n`);
  return failed.length === 0 && problem === null ? exits.clean : exits.errors;
}

const planWords = ({ updates, held, unchanged }: RefreshPlan): string =>
  `${updates.length} to refresh, ${held.length} held, ${unchanged.length} unchanged.`;

const planLines = ({ updates, held }: RefreshPlan): readonly string[] => [
  ...updates.map(updateLines),
  ...held.map(({ status, label, reason }) => `  held: ${status.text}  ${label}\n      ${reason}\n`),
];

function updateLines({
  tag,
  old,
  new: now,
  label,
  size,
  moved,
  note,
  warnings,
  places,
  safe,
}: FigureUpdate): string {
  const isChart = isChartTag(tag);
  const where = `${label}${places.length > 1 ? `, in ${places.length} places` : ''}`;
  const change = size === null ? '' : `, ${size}`;
  const head = isChart
    ? `  chart  ${where}`
    : `  ${old} → ${now}  ${where}${change}${safe ? '' : ' (look at this one)'}`;
  const said = [
    ...(isChart ? [chartLeft] : warnings.map(({ text }) => text)),
    ...(moved === null ? [] : [moved.sentence]),
    ...(note === null ? [] : [note]),
  ];
  return `${[head, ...said.map((sentence) => `      ${sentence}`)].join('\n')}\n`;
}

const chartLeft =
  'It shows older values. The command line cannot draw, so it is left as it is: refresh it in Word or in the browser.';

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

function asAccept(value: string): 'all' | 'safe' {
  if (value === 'all' || value === 'safe') return value;
  throw new InvalidArgumentError('Accept all, or safe.');
}
