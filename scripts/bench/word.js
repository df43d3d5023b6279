import { ensureBuild, ensureChromium } from '../setup.js';
import { bundle, node, table } from './measuring.js';

/** Through the unmodified office.js, with the stand-in for Word that the tests use. */
export async function benchWord() {
  await ensureBuild();
  const program = await bundle('word');
  const rows = JSON.parse(node([program], { CHROMIUM: ensureChromium() }));
  console.log(
    'Round trips to Word: a flight is a wait, the slices of the file apart. Kilobytes as sent, the file included.\n',
  );
  table(
    ['job', 'flights', 'budget', 'batches', 'common calls', 'file slices', 'sent', 'received', 'time'],
    rows.map(({ label, budget, flights, batches, calls, file, chunks, bytesIn, bytesOut, milliseconds }) => [
      label,
      String(flights),
      budget === '2 + chunks' ? `2 + ${chunks}` : budget,
      String(batches),
      String(Object.values(calls).reduce((sum, count) => sum + count, 0)),
      String(file.slices),
      `${Math.round(bytesIn / 1024)} KB`,
      `${Math.round(bytesOut / 1024)} KB`,
      `${Math.round(milliseconds)} ms`,
    ]),
  );
  console.log('');
}
