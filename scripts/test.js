/**
 * `npm test`: everything that must hold before a change lands. `npm test -- types unit` runs only those steps.
 * Sets the checkout up by itself; ends with one line that counts the tests.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBuild, ensureChromium, ensurePackages, root } from './setup.js';

ensurePackages();
await ensureBuild();
const { ensureWordHost } = await import('./word-host-build.js');
await ensureWordHost();

const results = join(root, 'test-results');
const unitResults = join(results, 'unit.json');
const journeyResults = join(results, 'journeys.json');

const steps = {
  format: () => tool('prettier', ['--check', '--log-level=warn', '.']),
  types: () => tool('tsc', ['-p', 'tsconfig.json']),
  'core-types': () => tool('tsc', ['-p', 'src/core/tsconfig.json']),
  lint: () =>
    tool('eslint', ['-c', 'scripts/quality/eslint.config.js', '--max-warnings=0', 'src', 'test', 'scripts']),
  rooms: () => tool('depcruise', ['src', '--output-type', 'err']),
  unused: () => tool('knip', []),
  size: () => tool('size-limit', []),
  unit: () =>
    tool('jest', ['--ci', '--maxWorkers=100%', '--json', `--outputFile=${unitResults}`], {
      CHROMIUM: ensureChromium(),
    }),
  journeys: () =>
    tool('playwright', ['test', '-c', 'test/e2e/playwright.config.ts'], {
      CHROMIUM: ensureChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: journeyResults,
    }),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(
    `There is no step called ${unknown.join(', ')}. The steps are ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const failed = [];
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = performance.now();
  console.log(`\n— ${name}`);
  const passed = await step();
  console.log(`  ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!passed) failed.push(name);
}

const counts = [countUnit(), countJourneys()].reduce(
  (sum, one) => sum.map((n, index) => n + one[index]),
  [0, 0, 0],
);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${counts[0]} passed, ${counts[1]} failed, ${counts[2]} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Runs an installed tool; resolves to whether it was content. */
function tool(name, args, env = {}) {
  return new Promise((resolve, reject) => {
    const command = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

function countUnit() {
  if (!existsSync(unitResults)) return [0, 0, 0];
  const report = JSON.parse(readFileSync(unitResults, 'utf8'));
  return [
    report.numPassedTests,
    report.numFailedTests + report.numRuntimeErrorTestSuites,
    report.numPendingTests,
  ];
}

function countJourneys() {
  if (!existsSync(journeyResults)) return [0, 0, 0];
  const { stats } = JSON.parse(readFileSync(journeyResults, 'utf8'));
  return [stats.expected + stats.flaky, stats.unexpected, stats.skipped];
}
