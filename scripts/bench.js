/**
 * `npm run bench`: how fast the product is, in ratios to a peer that does less, measured in turn in the same run. Without
 * a name every part runs; where a bound does not hold, the bench says so and fails.
 *   files    one report beside mammoth: check, refresh, memory
 *   check    a report of 100 pages beside unzipping and parsing it
 *   folder   1,000 reports beside mammoth and LibreOffice; `folder 200` takes so many
 *   rules    the slowest rule over Word files of other projects and over extreme ones
 *   plan     planning a refresh of a long report beside reading it
 *   word     how often each job waits for Word, and what it sends
 */

import { benchCheck } from './bench/check.js';
import { benchFiles } from './bench/files.js';
import { benchFolder } from './bench/folder.js';
import { benchPlan } from './bench/plan.js';
import { benchRules } from './bench/rules.js';
import { benchWord } from './bench/word.js';
import { ensurePackages } from './setup.js';

const parts = {
  files: benchFiles,
  check: benchCheck,
  folder: benchFolder,
  rules: benchRules,
  plan: benchPlan,
  word: benchWord,
};
const names = process.argv.slice(2).filter((name) => !/^\d+$/.test(name));
const [count] = process.argv.slice(2).filter((name) => /^\d+$/.test(name));
const unknown = names.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
ensurePackages();
for (const name of names.length === 0 ? Object.keys(parts) : names) {
  await (name === 'folder' && count !== undefined ? parts[name](Number(count)) : parts[name]());
}
