/** Bundles the stand-in for Word into dist/word-host, unless nothing that it was made of has changed. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root } from './setup.js';

const folder = join(root, 'dist', 'word-host');
const stamp = join(folder, '.sources.json');
const lock = join(root, 'dist', '.word-host.lock');
/** A build takes seconds: one that is older was ended in the middle. */
const oldestLock = 120_000;

/** Resolves when dist/word-host is what its sources say; throws what the bundler found wrong. */
export async function ensureWordHost() {
  if (isFresh()) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    // Another process may have built it while this one waited.
    if (!isFresh()) await build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function build() {
  const [{ default: webpack }, { default: config }] = await Promise.all([
    import('webpack'),
    import('../test/word-host/webpack.config.js'),
  ]);
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result)))),
  );
  if (stats.hasErrors()) {
    rmSync(stamp, { force: true });
    throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
  }
  const used = new Set(stats.stats.flatMap(({ compilation }) => [...compilation.fileDependencies]));
  const files = [...used, join(root, 'test', 'word-host', 'webpack.config.js')]
    .filter((file) => !file.includes('node_modules') && existsSync(file) && statSync(file).isFile())
    .concat(join(root, 'package-lock.json'))
    .map((file) => relative(root, file))
    .sort();
  writeFileSync(stamp, JSON.stringify({ files, hash: hashOf(files) }));
}

/** What the last build read is read again: a file that nothing imports changes nothing. */
function isFresh() {
  if (!existsSync(stamp)) return false;
  const { files, hash } = JSON.parse(readFileSync(stamp, 'utf8'));
  return hash === hashOf(files);
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file).update('\0');
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** A folder can be made by one process only. */
function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const held = statSync(lock, { throwIfNoEntry: false });
    if (held && Date.now() - held.mtimeMs > oldestLock) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureWordHost();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
