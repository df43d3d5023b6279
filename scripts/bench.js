/**
 * `npm run bench`: the time and peak memory of checking a report, and the time of refreshing its figures, as ratios to
 * mammoth reading the raw text of the same file. Both sides run in turn in processes of their own; medians count.
 * `npm run bench -- plan` sets planning a refresh of a long report beside unzipping and reading it, in the same run.
 * `npm run bench -- word` counts instead how often each job waits for Word, and what it sends.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureBuild, ensureChromium, ensurePackages, root } from './setup.js';

const self = fileURLToPath(import.meta.url);
const runs = 5;

if (process.argv[2] === '--mammoth') await rawText(process.argv[3]);
else {
  const parts = { files: benchFiles, plan: benchPlan, word: benchWord };
  const asked = process.argv[2] === undefined ? Object.keys(parts) : process.argv.slice(2);
  ensurePackages();
  for (const part of asked) await parts[part]();
}

/** What the peer does, measured as we are: from the file to the text, without the time of starting Node. */
async function rawText(file) {
  const { default: mammoth } = await import('mammoth');
  const start = performance.now();
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(file) });
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, kilobytes: process.resourceUsage().maxRSS, done: value.length }));
}

async function benchFiles() {
  const measure = await bundle('measure');
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-bench-'));
  try {
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Knowing what has moved on is to cost less than opening the report; writing it is to touch nothing else. */
async function benchPlan() {
  const measure = await bundle('measure');
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-bench-'));
  try {
    const file = report(folder, measure, 300, 1000);
    const measured = Array.from({ length: runs }, () => JSON.parse(node([measure, 'plan', file])));
    const [readMs, planMs] = ['readMs', 'planMs'].map((key) => median(measured.map((one) => one[key])));
    const { done, others } = measured[0];
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Through the unmodified office.js, with the stand-in for Word that the tests use. */
async function benchWord() {
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

/** The programs that ship are bundled by webpack, so what is measured is too. */
async function bundle(name) {
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../webpack.config.js');
  const programs = configs.find(({ name }) => name === 'node');
  const path = join(root, 'dist', 'bench');
  const config = {
    ...programs,
    entry: { [name]: join(root, 'test', 'bench', `${name}.ts`) },
    output: { ...programs.output, path, clean: false },
    externals: [programs.externals, notBundled],
  };
  await new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
      else resolve();
    });
  });
  return join(path, `${name}.js`);
}

/** The tools that drive a browser stay where npm put them. */
function notBundled({ request }, callback) {
  const isTool = /^(@playwright\/test|mkcert|jest)$/.test(request);
  if (isTool) callback(null, `module ${request}`);
  else callback();
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
    ours.push(JSON.parse(node([measure, task, file])));
    theirs.push(JSON.parse(node([self, '--mammoth', file])));
  }
  return { ours: middle(ours), theirs: middle(theirs) };
}

function node(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function middle(measured) {
  return {
    ms: median(measured.map(({ ms }) => ms)),
    megabytes: median(measured.map(({ kilobytes }) => kilobytes)) / 1024,
    done: measured[0].done,
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

function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('   '),
    );
  }
}
