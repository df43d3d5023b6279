/** The time and peak memory of checking a report, and the time of refreshing its figures, beside mammoth reading its raw text. */

import { statSync } from 'node:fs';
import { join } from 'node:path';

import { bundle, inFolder, mammoth, measured, median, node, table } from './measuring.js';

const runs = 5;

export async function benchFiles() {
  const measure = await bundle('measure');
  await inFolder((folder) => {
    const checks = [10, 100, 300].map((pages) => {
      const file = report(folder, measure, pages, pages);
      return { pages, size: statSync(file).size, ...compare(measure, 'check', file) };
    });
    const refreshes = [10, 100, 1000].map((figures) => {
      const file = report(folder, measure, 100, figures);
      const { ours, theirs } = compare(measure, 'refresh', file);
      if (ours.done !== figures) throw new Error(`Refreshed ${ours.done} of ${figures} figures.`);
      return { figures, ours, theirs };
    });
    print(checks, refreshes);
  });
}

function report(folder, measure, pages, figures) {
  const file = join(folder, `${pages}-${figures}.docx`);
  node([measure, 'make', file, String(pages), String(figures)]);
  return file;
}

/** Interleaved, so that a busy machine slows both sides alike. */
function compare(measure, task, file) {
  const ours = [];
  const theirs = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(measured([measure, task, file]));
    theirs.push(measured([mammoth, file]));
  }
  return { ours: middle(ours), theirs: middle(theirs) };
}

function middle(runsOf) {
  return {
    ms: median(runsOf.map(({ ms }) => ms)),
    megabytes: median(runsOf.map(({ kilobytes }) => kilobytes)) / 1024,
    done: runsOf[0].done,
  };
}

function print(checks, refreshes) {
  const ratio = (ours, theirs) => `${(ours / theirs).toFixed(2)}×`;
  console.log(
    `Medians of ${runs} runs, Node ${process.versions.node}. Ratios are to mammoth.extractRawText on the same file.\n`,
  );
  table(
    ['check', 'file', 'time', 'mammoth', 'ratio', 'peak memory', 'mammoth', 'ratio'],
    checks.map(({ pages, size, ours, theirs }) => [
      `${pages} pages`,
      `${Math.round(size / 1024)} KB`,
      `${ours.ms.toFixed(0)} ms`,
      `${theirs.ms.toFixed(0)} ms`,
      ratio(ours.ms, theirs.ms),
      `${ours.megabytes.toFixed(0)} MB`,
      `${theirs.megabytes.toFixed(0)} MB`,
      ratio(ours.megabytes, theirs.megabytes),
    ]),
  );
  console.log('');
  table(
    ['refresh, 100 pages', 'time', 'mammoth', 'ratio'],
    refreshes.map(({ figures, ours, theirs }) => [
      `${figures} figures`,
      `${ours.ms.toFixed(0)} ms`,
      `${theirs.ms.toFixed(0)} ms`,
      ratio(ours.ms, theirs.ms),
    ]),
  );
}
