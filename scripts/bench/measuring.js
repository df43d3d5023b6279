/** What every part of the bench is made with: bundles, processes of their own, medians, tables, bounds. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root } from '../setup.js';

export const mammoth = fileURLToPath(new URL('mammoth.js', import.meta.url));

/** The programs that ship are bundled by webpack, so what is measured is too. */
export async function bundle(name) {
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../../webpack.config.js');
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

export function node(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

export const measured = (args) => JSON.parse(node(args));

/** Gives a folder of its own to the work, and takes it away again. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

export const times = (ratio) => `${ratio.toFixed(2)}×`;

/** Says whether a bound holds; where it does not, the bench fails in the end. */
export function bound(what, holds) {
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}`);
  if (!holds) process.exitCode = 1;
}

export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('   '),
    );
  }
}
