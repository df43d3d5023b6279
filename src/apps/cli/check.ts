import { existsSync, realpathSync, writeFileSync } from 'node:fs';

import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { checkReport } from '../../core/jobs/check-report.ts';
import type { IndicatorSource } from '../../core/model/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { findFiles } from './find-files.ts';
import { openReport } from './open-report.ts';
import { reportsJson } from './report-json.ts';
import type { CheckedFile } from './report-json.ts';
import { reportsText } from './report-text.ts';
import { typeCalled } from './report-types.ts';
import { sourceFor, sourceHelp } from './source.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';

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
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkFile(file, options, source, terminal));
  if (options.output === undefined) {
    terminal.out(options.format === 'json' ? reportsJson(checked) : reportsText(checked, terminal.colours));
  } else {
    writeFileSync(
      options.output,
      options.format === 'json' ? reportsJson(checked) : reportsText(checked, false),
    );
  }
  // Programs that read the JSON on stdout are not told twice; people are.
  if (options.format === 'json')
    for (const { file, error } of checked) if (error) terminal.err(`${file}: ${error.message}\n`);
  return worst(checked);
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

function worst(files: readonly CheckedFile[]): Exit {
  if (files.some(({ error }) => error?.kind === 'fault')) return exits.fault;
  if (files.some(({ error }) => error !== null)) return exits.unusable;
  const wrong = files.some(({ checked }) => checked?.findings.some(({ severity }) => severity === 'error'));
  return wrong ? exits.errors : exits.clean;
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
