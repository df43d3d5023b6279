import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureBuild, root } from '../setup.js';
import { bound, bundle, inFolder, mammoth, median, node, table, times } from './measuring.js';

const all = 1000;
const pages = 10;
const rounds = 3;
const converted = 30;
const office = '/usr/bin/soffice';
/** Prints the most memory that the process had, its workers included, when it ends. */
const memory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`\\nRSS ${process.resourceUsage().maxRSS}\\n`))';

/**
 * A folder of reports: `reportwright check --jobs 2` as it ships, its start included, beside mammoth in one process and
 * in two, and beside LibreOffice making PDFs: a call for each report, which is what the bound is about, and all in one call,
 * which spares it its start. Both are reckoned from samples.
 */
export async function benchFolder(count = all) {
  await ensureBuild();
  const measure = await bundle('measure');
  await inFolder(async (folder) => {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    node([measure, 'write', reports, String(count), String(pages)]);
    const measuredAll = [];
    for (let round = 0; round < rounds; round += 1)
      measuredAll.push({
        ours: checked(reports, folder),
        one: await seconds([node.bind(null, [mammoth, reports])]),
        two: await inTwo(reports),
      });
    const [ours, one, two] = ['ours', 'one', 'two'].map((key) =>
      median(measuredAll.map((round) => round[key].seconds ?? round[key])),
    );
    const pdf = officeSeconds(reports, folder, count);
    console.log('');
    table(
      [`${count} reports of ${pages} pages`, 'time', 'a report', 'to ours'],
      [
        ['reportwright check --jobs 2', ours],
        ['mammoth, one process', one],
        ['mammoth, two processes', two],
        ...(pdf === null
          ? []
          : [
              ['LibreOffice to PDF, a call for each', pdf.each],
              [`LibreOffice to PDF, one call (from ${converted} files)`, pdf.together],
            ]),
      ].map(([name, time]) => [
        name,
        `${time.toFixed(1)} s`,
        `${((1000 * time) / count).toFixed(0)} ms`,
        times(time / ours),
      ]),
    );
    bound('at least 3 times faster than mammoth extracts the text, in one process', one >= 3 * ours);
    console.log(`        in two processes mammoth takes ${times(two / ours)} as long`);
    if (pdf === null) console.log(`skipped  LibreOffice is not at ${office}`);
    else {
      bound(
        'at least 20 times faster than LibreOffice converts them, a call for each',
        pdf.each >= 20 * ours,
      );
      console.log(`        in one call LibreOffice takes ${times(pdf.together / ours)} as long`);
    }
    const sizes = [0.1, 0.3, 1].map((part) => Math.round(part * count));
    const peaks = sizes.map((size) => checked(reports, folder, size).megabytes);
    console.log('');
    table(
      ['reports', ...sizes.map(String)],
      [['peak memory, workers included', ...peaks.map((peak) => `${peak.toFixed(0)} MB`)]],
    );
    bound('memory stays flat (within 15%) as the folder grows', peaks.at(-1) <= 1.15 * peaks[0]);
    console.log('');
  });
}

function checked(reports, folder, size) {
  const files = readdirSync(reports).map((name) => join(reports, name));
  const which = size === undefined ? [reports] : files.slice(0, size);
  const cli = join(root, 'dist', 'node', 'cli.js');
  const answer = join(folder, 'answer.json');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', memory, cli, 'check', ...which, '--jobs', '2', '--format', 'json', '-o', answer],
    { cwd: root, encoding: 'utf8' },
  );
  // 1: reports with errors, as these have.
  if (status > 1) throw new Error(stderr);
  const peak = Math.max(...[...stderr.matchAll(/RSS (\d+)/g)].map(([, kilobytes]) => Number(kilobytes)));
  return { seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 };
}

async function seconds(jobs) {
  const start = performance.now();
  await Promise.all(jobs.map((job) => job()));
  return (performance.now() - start) / 1000;
}

const inTwo = (reports) =>
  seconds(
    ['0', '1'].map(
      (which) => () =>
        new Promise((resolve, reject) => {
          const child = spawn(process.execPath, [mammoth, reports, which, '2'], {
            cwd: root,
            stdio: 'ignore',
          });
          child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('mammoth failed'))));
        }),
    ),
  );

/** Null where there is no LibreOffice. */
function officeSeconds(reports, folder, count) {
  if (!existsSync(office)) return null;
  const convert = (files) => {
    const start = performance.now();
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office'))}`;
    const into = ['--convert-to', 'pdf', '--outdir', join(folder, 'pdf')];
    const { status, stderr } = spawnSync(office, [profile, '--headless', ...into, ...files], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  };
  const files = readdirSync(reports).map((name) => join(reports, name));
  // The first call also makes its profile, which is nobody's time.
  convert(files.slice(0, 1));
  const one = median(Array.from({ length: rounds }, () => convert(files.slice(0, 1))));
  const more = (convert(files.slice(0, converted + 1)) - one) / converted;
  return { each: count * one, together: one + (count - 1) * more };
}
