/** Counts what each job costs on the wire to Word, and prints it as JSON: `npm run bench` makes a table of it. */

import { newReport, staleFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import { tripsOf } from './word-trips.ts';
import type { CountedJob } from './word-trips.ts';

const counted: readonly (readonly [CountedJob, string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
  ['skeleton', 'insert a skeleton', newReport, '4'],
  ['figure', 'insert a figure, 10 pages', () => staleFigures(10, 10), '3'],
  ['figure', 'insert a figure, 300 pages', () => staleFigures(10, 300), '3'],
  ['refresh', 'refresh 100 figures, 100 pages', () => staleFigures(100, 100), '2 + chunks'],
  ['refresh', 'refresh 1,000 figures, 300 pages', () => staleFigures(1000, 300), '2 + chunks'],
  ['check', 'check, 10 pages', () => staleFigures(10, 10), '2'],
  ['check', 'check, 300 pages', () => staleFigures(1000, 300), '2'],
];

const word = await startWordHost({ profile: 'web', service: true });
const rows = [];
for (const [job, label, document, budget] of counted) {
  rows.push({ label, budget, ...(await tripsOf(word, job, await document())) });
}
await word.close();
process.stdout.write(JSON.stringify(rows));
