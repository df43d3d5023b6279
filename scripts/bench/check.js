import { join } from 'node:path';

import { bound, bundle, inFolder, measured, median, node, table, times } from './measuring.js';

const runs = 7;
const most = 3;

/**
 * A report of 100 pages, as Word saves one: the whole check, from the bytes of the file to the findings, beside fflate
 * unzipping the same file and saxes parsing every XML part of it into a tree, which is what the bound is about, and beside
 * saxes reading through every part and keeping nothing, the least that there is. Each in a process of its own, as one file on
 * the command line is, so neither has warmed up; starting Node and loading the figures is in neither.
 */
export async function benchCheck() {
  const measure = await bundle('measure');
  await inFolder((folder) => {
    const file = join(folder, 'report.docx');
    node([measure, 'write', folder, '1', '100']);
    const tasks = ['scan', 'parse', 'read', 'check'];
    const rounds = Array.from({ length: runs }, () =>
      tasks.map((task) => measured([measure, task, file]).ms),
    );
    const [scan, parse, read, check] = tasks.map((_, at) => median(rounds.map((round) => round[at])));
    console.log('');
    table(
      [`100 pages, medians of ${runs} runs`, 'time', 'to the check'],
      [
        ['unzip and read through (fflate, saxes)', scan],
        ['unzip and parse into a tree (fflate, saxes)', parse],
        ['our reader', read],
        ['the whole check', check],
      ].map(([name, time]) => [name, `${time.toFixed(0)} ms`, times(check / time)]),
    );
    bound(`a check takes at most ${most} times unzipping and parsing`, check <= most * parse);
    console.log('');
  });
}
