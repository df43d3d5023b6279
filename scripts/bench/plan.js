import { join } from 'node:path';

import { bundle, inFolder, measured, median, node, table } from './measuring.js';

const runs = 5;

/** Knowing what has moved on is to cost less than opening the report; writing it is to touch nothing else. */
export async function benchPlan() {
  const measure = await bundle('measure');
  await inFolder((folder) => {
    const file = join(folder, 'long.docx');
    node([measure, 'make', file, '300', '1000']);
    const all = Array.from({ length: runs }, () => measured([measure, 'plan', file]));
    const [readMs, planMs] = ['readMs', 'planMs'].map((key) => median(all.map((one) => one[key])));
    const { done, others } = all[0];
    console.log('');
    table(
      ['300 pages, 1,000 figures', 'unzip and read', 'plan a refresh', 'ratio', 'refreshed', 'other bytes'],
      [
        [
          `medians of ${runs} runs`,
          `${readMs.toFixed(0)} ms`,
          `${planMs.toFixed(0)} ms`,
          `${(planMs / readMs).toFixed(2)}×`,
          String(done),
          others.length === 0 ? 'identical' : `changed in ${others.join(', ')}`,
        ],
      ],
    );
    console.log('');
  });
}
