import { existsSync } from 'node:fs';

import type { Command } from 'commander';

import { evidence } from '../../core/jobs/evidence.ts';
import { reportTypes } from '../../report-types/index.ts';
import { evidenceDocument } from '../evidence-document.ts';
import { openReport } from './open-report.ts';
import { sourceFor, sourceHelp } from './source.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

interface EvidenceOptions {
  readonly output?: string;
  readonly source?: string;
  readonly force?: boolean;
}

export const evidenceCommand = (program: Command, terminal: Terminal, ends: (code: Exit) => void): Command =>
  program
    .command('evidence')
    .description(
      'lists where every live figure of a report comes from: value, indicator, area, period, release, source, licence',
    )
    .argument('<file>', 'a Word file')
    .option('-o, --output <file>', 'a .docx or .csv file to write; without it, the CSV is shown')
    .option('--source <address or folder>', sourceHelp)
    .option('--force', 'replaces the file when there is one already')
    .action(async (file: string, options: EvidenceOptions) => {
      ends(await evidenceOf(file, options, terminal));
    });

async function evidenceOf(
  file: string,
  { output, source, force }: EvidenceOptions,
  terminal: Terminal,
): Promise<Exit> {
  if (output !== undefined && !/\.(?:docx|csv)$/i.test(output)) {
    throw new Unusable(
      `${output} is not the name of a Word or CSV file. Give a name that ends in .docx or .csv.`,
    );
  }
  if (output !== undefined && existsSync(output) && force !== true) {
    throw new Unusable(
      `There is a file called ${output} already. Give another name, or add --force to replace it.`,
    );
  }
  const host = openReport(file);
  if (!host.ok) throw new Unusable(`${file}: ${host.error.message}`);
  const found = await evidence({
    host: host.value,
    source: sourceFor(source, terminal),
    types: reportTypes,
    today: terminal.today,
    now: terminal.now,
  });
  if (!found.ok) throw new Unusable(`${file}: ${found.error.message}`);
  const { rows, csv, content, about } = found.value;
  if (output === undefined) {
    terminal.out(csv);
    return exits.clean;
  }
  writeFile(output, /\.csv$/i.test(output) ? csv : evidenceDocument(content, about.title));
  terminal.out(`${output}: ${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}.\n`);
  return exits.clean;
}
