import { existsSync } from 'node:fs';

import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { insertSkeleton } from '../../core/jobs/insert-skeleton.ts';
import type { HeaderField, ReportType } from '../../core/model/index.ts';
import { chosen } from '../../core/reports/index.ts';
import { createDocxHost } from '../../hosts/docx/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { nearest } from './nearest.ts';
import { typeCalled } from './report-types.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

interface NewOptions {
  readonly type: string;
  readonly set: Readonly<Record<string, string>>;
  readonly output: string;
  readonly force?: boolean;
}

export const newCommand = (program: Command, terminal: Terminal, ends: (code: Exit) => void): Command =>
  program
    .command('new')
    .description('writes the skeleton of a report')
    .requiredOption('--type <id>', 'report type: see “reportwright types”')
    .option('--set <field=value...>', 'fills a field of the header; may be given again', collect, {})
    .requiredOption('-o, --output <file>', 'the Word file to write')
    .option('--force', 'replaces the file when there is one already')
    .action(async (options: NewOptions) => {
      ends(await writeSkeleton(options, terminal));
    });

async function writeSkeleton(
  { type: id, set, output, force }: NewOptions,
  terminal: Terminal,
): Promise<Exit> {
  const type = typeCalled(id);
  for (const [field, value] of Object.entries(set)) knownOptions(knownField(type, field), value);
  if (!/\.docx$/i.test(output)) {
    throw new Unusable(`${output} is not the name of a Word file. Give a name that ends in .docx after -o.`);
  }
  if (existsSync(output) && force !== true) {
    throw new Unusable(
      `There is a file called ${output} already. Give another name, or add --force to replace it.`,
    );
  }
  const host = createDocxHost(null);
  if (!host.ok) throw new Error(host.error.message);
  const ports = {
    host: host.value,
    source: null,
    types: reportTypes,
    today: terminal.today,
    now: terminal.now,
  };
  const inserted = await insertSkeleton(ports, type.id, set);
  if (!inserted.ok) throw new Unusable(inserted.error.message);
  writeFile(output, host.value.bytes());
  terminal.out(`${output}: ${type.title}, ${inserted.value.added.length} parts to fill in.\n`);
  return exits.clean;
}

function knownField(type: ReportType, field: string): HeaderField {
  const known = type.header.find((one) => one.id === field);
  if (known) return known;
  const ids = type.header.map((one) => one.id);
  const near = nearest(field, ids);
  throw new Unusable(
    `${type.id} has no header field called “${field}”.${near ? ` Did you mean ${near}?` : ''} Its fields are ${ids.join(', ')}.`,
  );
}

/** An option that the field does not have would be left out of the report without a word. */
function knownOptions({ id, options }: HeaderField, value: string): void {
  if (options === undefined) return;
  const wrong = chosen(value).find((one) => one !== '' && !options.includes(one));
  if (wrong === undefined) return;
  const near = nearest(wrong, options);
  throw new Unusable(
    `${id} has no option called “${wrong}”.${near ? ` Did you mean “${near}”?` : ''} Its options are ${options.map((one) => `“${one}”`).join(', ')}. Part several with semicolons.`,
  );
}

function collect(given: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = given.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as field=value, like title="Children in care".');
  return { ...before, [given.slice(0, at)]: given.slice(at + 1) };
}
