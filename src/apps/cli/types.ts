import { readFileSync } from 'node:fs';

import type { Command } from 'commander';

import type { ReportType, SectionSpec } from '../../core/model/index.ts';
import { parseReportType, reportTypes } from '../../report-types/index.ts';
import { typeCalled } from './report-types.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';

export function typesCommand(program: Command, terminal: Terminal, ends: (code: Exit) => void): Command {
  const command = program.command('types').description('the report types that Reportwright knows');
  command
    .command('list', { isDefault: true })
    .description('lists them')
    .action(() => terminal.out(list()));
  command
    .command('show')
    .argument('<id>')
    .description('shows what one of them expects of a report')
    .action((id: string) => terminal.out(show(typeCalled(id))));
  command
    .command('validate')
    .argument('<file>', 'a report type of your own, as JSON')
    .description('says whether a file is a sound report type')
    .action((file: string) => ends(validate(file, terminal)));
  return command;
}

function list(): string {
  const width = Math.max(...reportTypes.map((type) => type.id.length)) + 2;
  return reportTypes
    .map((type) => `${type.id.padEnd(width)}${type.title}\n${' '.repeat(width)}${type.description}\n`)
    .join('');
}

function show(type: ReportType): string {
  const lines = [`${type.id}, version ${type.version}`, type.title, type.description, '', 'Header fields'];
  for (const { id, label, required, options } of type.header) {
    lines.push(row(id, label, required ? '' : 'optional'));
    if (options) lines.push(...options.map((option) => `      - ${option}`));
  }
  lines.push('', 'Sections');
  for (const section of type.sections) lines.push(row(section.id, section.title, rules(section)));
  if (type.signOffs.length > 0) lines.push('', 'Sign-offs');
  for (const { role, title, required } of type.signOffs)
    lines.push(row(role, title, required ? '' : 'optional'));
  if (type.records.length > 0) lines.push('', 'Contact table');
  for (const { id, title, required } of type.records) lines.push(row(id, title, required ? '' : 'optional'));
  return `${lines.join('\n')}\n`;
}

const row = (id: string, title: string, note: string): string =>
  `  ${id.padEnd(28)}${title}${note === '' ? '' : ` (${note})`}`;

function rules({ required, condition, nil }: SectionSpec): string {
  const when = { always: [], conditional: [condition ?? 'on a condition'], optional: ['optional'] }[required];
  const none = {
    'not-allowed': [],
    allowed: ['may say “None”'],
    'with-reason': ['may say “None” with a reason'],
  }[nil];
  return [...when, ...none].join('; ');
}

function validate(file: string, terminal: Terminal): Exit {
  const parsed = parseReportType(jsonOf(file));
  if (parsed.ok) {
    terminal.out(`${file} is a sound report type: ${parsed.value.id}, ${parsed.value.title}.\n`);
    return exits.clean;
  }
  terminal.out(
    `${file} is not a sound report type:\n${parsed.error.map((fault) => `  - ${fault}\n`).join('')}`,
  );
  return exits.errors;
}

function jsonOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Unusable(`The file ${file} cannot be read. Check the name.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(
      `The file ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
