import { existsSync, realpathSync } from 'node:fs';

import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { checkReport } from '../../core/jobs/check-report.ts';
import type { IndicatorSource } from '../../core/model/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { findFiles } from './find-files.ts';
import { openReport } from './open-report.ts';
import { reportEntry, reportsJson } from './report-json.ts';
import type { CheckedFile } from './report-json.ts';
import { reportsText, reportText, verdictOn } from './report-text.ts';
import type { Verdict } from './report-text.ts';
import { typeCalled } from './report-types.ts';
import { sourceFor, sourceHelp } from './source.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

interface CheckOptions {
  readonly type?: string;
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly today?: string;
  readonly source?: string;
}

export const checkCommand = (program: Command, terminal: Terminal, ends: (code: Exit) => void): Command =>
  program
    .command('check')
    .description('checks reports; a folder is checked file by file, and a bad file never stops it')
    .argument('<file...>', 'Word files, folders or patterns such as "papers/**/*.docx"')
    .option('--type <id>', 'check as this report type, whatever the report looks like')
    .option('--format <format>', 'text or json', asFormat, 'text')
    .option('-o, --output <file>', 'write the answer to a file')
    .option('--today <date>', 'check as if it were this day, YYYY-MM-DD', asDate)
    .option('--source <address or folder>', sourceHelp)
    .action(async (given: string[], options: CheckOptions) => {
      ends(await checkFiles(given, options, terminal));
    });

async function checkFiles(
  given: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<Exit> {
  if (options.type !== undefined) typeCalled(options.type);
  const files = findFiles(given);
  if (options.output !== undefined && isOneOf(options.output, files)) {
    throw new Unusable(
      `The answer would overwrite the report ${options.output}. Give another name after -o.`,
    );
  }
  const source = sourceFor(options.source, terminal);
  const answer =
    options.format === 'json' ? jsonAnswer() : textAnswer(terminal.colours && options.output === undefined);
  let exit: Exit = exits.clean;
  for (const file of files) {
    // Only what is said of a file is kept, so that a folder may hold any number of them.
    const checked = await checkFile(file, options, source, terminal);
    answer.add(checked);
    const own = exitOf(checked);
    if (own > exit) exit = own;
    // Who reads JSON from a pipe would not see it; who reads text is told there.
    if (options.format === 'json' && checked.error) terminal.err(`${file}: ${checked.error.message}\n`);
  }
  if (options.output === undefined) terminal.out(answer.text());
  else writeFile(options.output, answer.text());
  return exit;
}

interface Answer {
  readonly add: (checked: CheckedFile) => void;
  readonly text: () => string;
}

function jsonAnswer(): Answer {
  const entries: object[] = [];
  return { add: (checked) => void entries.push(reportEntry(checked)), text: () => reportsJson(entries) };
}

function textAnswer(colours: boolean): Answer {
  const parts: string[] = [];
  const verdicts: Verdict[] = [];
  return {
    add: (checked) => {
      parts.push(reportText(checked, colours));
      verdicts.push(verdictOn(checked));
    },
    text: () => reportsText(parts, verdicts),
  };
}

async function checkFile(
  file: string,
  { type, today }: CheckOptions,
  source: IndicatorSource,
  terminal: Terminal,
): Promise<CheckedFile> {
  try {
    const host = openReport(file);
    if (!host.ok) return { file, checked: null, error: host.error };
    const ports = {
      host: host.value,
      source,
      types: reportTypes,
      today: today ?? terminal.today,
      now: terminal.now,
    };
    const result = await checkReport(ports, type === undefined ? {} : { typeId: type });
    return result.ok
      ? { file, checked: result.value, error: null }
      : { file, checked: null, error: result.error };
  } catch (error) {
    // Our bug, but not the other files' fault.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      file,
      checked: null,
      error: {
        kind: 'fault',
        message: `Reportwright failed on this file because of a fault of its own: ${reason}. Please report it.`,
      },
    };
  }
}

function exitOf({ checked, error }: CheckedFile): Exit {
  if (error !== null) return error.kind === 'fault' ? exits.fault : exits.unusable;
  return checked?.findings.some(({ severity }) => severity === 'error') ? exits.errors : exits.clean;
}

function asFormat(value: string): 'text' | 'json' {
  if (value === 'text' || value === 'json') return value;
  throw new InvalidArgumentError('The formats are text and json.');
}

function asDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Write the date as year, month and day, like 2026-01-20.');
}

const isOneOf = (output: string, files: readonly string[]): boolean =>
  existsSync(output) && files.some((file) => realpathSync(file) === realpathSync(output));
