/**
 * Makes a fresh checkout ready to work: npm packages, the bundles, and for the tests a Chromium.
 * Runs before anything is installed, so it uses Node's own modules only.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const oldestNode = [20, 19];

/** Runs a program to its end, its output shown; stops this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(
    `Reportwright needs Node ${oldestNode.join('.')} or later. This is Node ${process.versions.node}.`,
  );
  process.exit(2);
}

/** Installs exactly what package-lock.json names, unless that is what is installed already. */
export function ensurePackages() {
  checkNode();
  const stamp = join(root, 'node_modules', '.reportwright-lock');
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  refuseLink(join(root, 'node_modules'));
  console.log('Installing packages (this takes a minute or two the first time) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted);
}

/** npm would empty the folder that a link leads to, which belongs to another checkout. */
function refuseLink(packages) {
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  console.error(
    'node_modules is a link to another folder, whose packages are not the ones that package-lock.json names. ' +
      'Install them there, or take the link away and start again.',
  );
  process.exit(2);
}

/** Bundles the workbench and the Node programs into dist/, unless nothing that they are made of has changed. */
export async function ensureBuild() {
  const stamp = join(root, 'dist', '.sources');
  const wanted = hashOf([
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'assets')),
    join(root, 'webpack.config.js'),
    join(root, 'package-lock.json'),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building …');
  const { build } = await import('./build.js');
  if (!(await build())) process.exit(1);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The path of a Chromium: the one named in CHROMIUM, the system's, else Debian's package, else Playwright's own. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('Installing Chromium from Debian …');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      quiet,
    );
    const installed = findChromium();
    if (installed) return installed;
  }
  console.log('Installing Chromium from Playwright …');
  run('npx', ['playwright', 'install', 'chromium'], { shell: process.platform === 'win32' });
  // Playwright finds its own browser when no path is given.
  return '';
}

function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named && existsSync(named)) return named;
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);
}

function onPath(program) {
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
