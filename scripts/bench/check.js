import { join } from 'node:path';

import { bound, bundle, inFolder, measured, median, node, table, times } from './measuring.js';

const runs = 7;
const most = 3;

/**
 * A report of 100 pages, as Word saves one: the whole check, from the bytes of the file to the findings, beside fflate
 * unzipping the same file and saxes parsing every XML part of it and building nothing. Each in a process of its own, as
 * one file on the command line is, so neither has warmed up; starting Node and loading the figures is in neither.
 */
export async function benchCheck() {
  const measure = await bundle('measure');
  await inFolder((folder) => {
    const file = join(folder, 'report.docx');
    node([measure, 'write', folder, '1', '100']);
    const tasks = ['parse', 'read', 'check'];
    const rounds = Array.from({ length: runs }, () =>
      tasks.map((task) => measured([measure, task, file]).ms),
    );
    const [parse, read, check] = tasks.map((_, at) => median(rounds.map((round) => round[at])));
    console.log('');
    table(
      ['100 pages', 'unzip and parse', 'our reader', 'ratio', 'whole check', 'ratio'],
      [
        [
          `medians of ${runs} runs`,
          `${parse.toFixed(0)} ms`,
          `${read.toFixed(0)} ms`,
          times(read / parse),
          `${check.toFixed(0)} ms`,
          times(check / parse),
        ],
      ],
    );
    bound(`a check takes at most ${most} times unzipping and parsing`, check <= most * parse);
    console.log('');
  });
}
