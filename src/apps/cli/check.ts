import { availableParallelism } from 'node:os';
import { existsSync, realpathSync } from 'node:fs';

import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { checkFiles, jobsFor } from './check-files.ts';
import type { CheckSetup } from './check-file.ts';
import { answerIn, formats } from './answer-in.ts';
import type { AnswerSetup, Format } from './answer-in.ts';
import type { AnsweredFile } from './answered-file.ts';
import { decoded, framed, separatedBy } from './answer-bytes.ts';
import type { BriefFile } from '../checked/brief-file.ts';
import { filesNow, findFiles, mustBeThere } from './find-files.ts';
import { progressLine } from './progress.ts';
import { typeCalled } from './report-types.ts';
import { sourceHelp } from './source.ts';
import { spool } from './spool.ts';
import { exitHelp, exits, printable, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { verdictsInWords } from '../checked/verdict.ts';
import { versionOf } from './version.ts';
import { watchInbox } from './watch.ts';
import { mayWrite, writePieces } from './write-file.ts';

export interface CheckOptions {
  readonly type?: string;
  readonly format: Format;
  readonly output?: string;
  readonly today?: string;
  readonly source?: string;
  readonly jobs?: number;
  readonly watch?: boolean;
}

export const checkCommand = (program: Command, terminal: Terminal, ends: (code: Exit) => void): Command =>
  program
    .command('check')
    .description('checks reports; a folder is checked file by file, and a bad file never stops it')
    .argument('<file...>', 'Word files, folders or patterns such as "papers/**/*.docx"')
    .option('--type <id>', 'check as this report type, whatever the report looks like')
    .option('--format <format>', 'text, json, html (a page for a meeting) or sarif', asFormat, 'text')
    .option('-o, --output <file>', 'write the answer to a file')
    .option(
      '--jobs <number>',
      'how many files to check at once (else as many as the computer has cores)',
      asJobs,
    )
    .option('--watch', 'go on, and check again each file that changes; one line a change')
    .option('--today <date>', 'check as if it were this day, YYYY-MM-DD', asDate)
    .option('--source <address or folder>', sourceHelp)
    .addHelpText('after', exitHelp)
    .action(async (given: string[], options: CheckOptions) => {
      ends(await checkCalled(given, options, terminal));
    });

async function checkCalled(
  given: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<Exit> {
  const { type, output, watch } = options;
  if (type !== undefined) typeCalled(type);
  if (watch === true && options.format !== 'text' && output === undefined) {
    throw new Unusable(
      `Say where to write the ${options.format} answer, with -o: it is written again after each change.`,
    );
  }
  if (watch === true) mustBeThere(given);
  const files = watch === true ? filesNow(given) : findFiles(given);
  if (output !== undefined) {
    if (isOneOf(output, files)) {
      throw new Unusable(`The answer would overwrite the report ${output}. Give another name after -o.`);
    }
    mayWrite(output);
  }
  const stop = terminal.interrupted();
  if (watch !== true) return checkOnce(files, options, terminal, stop);
  const setup = setupOf(options, terminal);
  let next = 1;
  return watchInbox(given, terminal, stop, {
    check: (these) => {
      const first = next;
      next += these.length;
      return checked(these, first, setup, options, terminal, stop);
    },
    write: output === undefined ? null : (all) => writeAnswer(all, setup, output),
  });
}

async function checkOnce(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<Exit> {
  const { format, output } = options;
  const setup = setupOf(options, terminal);
  const { between, frame } = answerIn(setup);
  const pieces = spool();
  const separated = separatedBy(between);
  const briefs: BriefFile[] = [];
  const progress = progressLine(terminal, files.length);
  let exit: Exit = exits.clean;
  try {
    for await (const { brief, piece } of checked(files, 1, setup, options, terminal, stop)) {
      pieces.add(separated(piece));
      briefs.push(brief);
      progress.done(briefs.length);
      const own = exitOf(brief);
      if (own > exit) exit = own;
      // Who reads the answer from a pipe or a page would not see it at once; who reads text is told there.
      if (format !== 'text' && brief.error) {
        progress.end();
        terminal.err(`${printable(brief.file)}: ${brief.error.message}\n`);
      }
    }
    progress.end();
    if (stop.aborted) {
      terminal.err(
        `Stopped: ${briefs.length} of ${files.length} files were checked. No answer was written.\n`,
      );
      return exits.stopped;
    }
    const verdicts = briefs.map(({ verdict }) => verdict);
    const whole = framed(frame(briefs), pieces.pieces());
    if (output === undefined) for (const text of decoded(whole)) terminal.out(text);
    else {
      writePieces(output, whole);
      if (terminal.watched) terminal.err(`${printable(output)}: ${verdictsInWords(verdicts)}.\n`);
    }
    return exit;
  } finally {
    pieces.close();
  }
}

function writeAnswer(files: readonly AnsweredFile[], setup: AnswerSetup, output: string): void {
  const { between, frame } = answerIn(setup);
  const around = frame(files.map(({ brief }) => brief));
  const separated = separatedBy(between);
  const pieces = files.map(({ piece }) => Buffer.from(separated(piece)));
  writePieces(output, framed(around, pieces));
}

function setupOf({ type, today, source, format, output }: CheckOptions, terminal: Terminal): CheckSetup {
  return {
    root: terminal.root,
    env: { ...terminal.env },
    now: terminal.now,
    today: today ?? terminal.today,
    checkedOn: terminal.today,
    format,
    colours: terminal.colours && output === undefined,
    ...(terminal.columns === undefined || output !== undefined ? {} : { columns: terminal.columns }),
    version: versionOf(terminal),
    ...(type === undefined ? {} : { typeId: type }),
    ...(source === undefined ? {} : { source }),
  };
}

function checked(
  files: readonly string[],
  first: number,
  setup: CheckSetup,
  { jobs }: CheckOptions,
  terminal: Terminal,
  stop: AbortSignal,
): AsyncGenerator<AnsweredFile> {
  const workers = { script: terminal.worker, jobs: jobs ?? jobsFor(files.length, availableParallelism()) };
  return checkFiles(files, first, setup, workers, stop);
}

function exitOf({ checked: report, error }: BriefFile): Exit {
  if (error !== null) return error.kind === 'fault' ? exits.fault : exits.unusable;
  return report !== null && report.counts.error > 0 ? exits.errors : exits.clean;
}

function asFormat(value: string): Format {
  const format = formats.find((one) => one === value);
  if (format !== undefined) return format;
  throw new InvalidArgumentError('The formats are text, json, html and sarif.');
}

function asJobs(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number from 1 to 99.');
}

function asDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Write the date as year, month and day, like 2026-01-20.');
}

const isOneOf = (output: string, files: readonly string[]): boolean =>
  existsSync(output) && files.some((file) => realpathSync(file) === realpathSync(output));
