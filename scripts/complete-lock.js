/**
 * `npm run lock`, after `npm install` has changed package-lock.json: names the optional packages of every platform in it.
 * npm leaves out those that its registry does not offer here, and `npm ci` then refuses the lock (npm/cli issue 4828).
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './setup.js';

const systems = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = { ...lock.packages };

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    const words = name.split(/[/-]/);
    packages[`node_modules/${name}`] = {
      version,
      ...(dev ? { dev } : {}),
      optional: true,
      ...platform('os', systems, words),
      ...platform('cpu', processors, words),
    };
    console.log(`Added ${name} ${version}.`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

function platform(field, known, words) {
  const found = known.find((one) => words.includes(one));
  return found ? { [field]: [found] } : {};
}
