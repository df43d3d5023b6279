/**
 * `npm test`: everything that must hold before a change lands. `npm test -- types unit` runs only those steps.
 * Sets the checkout up by itself; ends with one line that counts the tests.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';

import { ensureChromium, ensurePackages, root } from './setup.js';

ensurePackages();

const results = join(root, 'test-results');
const unitResults = join(results, 'unit.json');
const journeyResults = join(results, 'journeys.json');

/** The longest first, so that none is left over for one core alone. */
const steps = {
  types: () => start(process.execPath, [join(root, 'scripts', 'quality', 'types-and-lint.js')]),
  format: () => tool('prettier', ['--check', '--log-level=warn', '.']),
  'core-types': () => tool('tsc', ['-p', 'src/core/tsconfig.json']),
  rooms: () => tool('depcruise', ['src', '--output-type', 'err']),
  unused: () => tool('knip', []),
  size: () => bundled.then(() => tool('size-limit', [])),
  unit: () =>
    tool('jest', ['--ci', '--maxWorkers=100%', '--json', `--outputFile=${unitResults}`], {
      env: { CHROMIUM: ensureChromium() },
      shown: true,
      givesWay: true,
    }),
  journeys: () =>
    tool('playwright', ['test', '-c', 'test/e2e/playwright.config.ts'], {
      env: { CHROMIUM: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: journeyResults },
      shown: true,
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
/** Those that read the sources only take one core each, as bundling does. */
const reading = Object.keys(steps).filter((name) => name !== 'unit' && name !== 'journeys');
const wanted = (name) => asked.length === 0 || asked.includes(name);
const queue = reading.filter(wanted);
const bundled = bundle();
const lanes = [bundled.then(lane), lane()];
// As soon as a core is free. A browser is waited for every now and then: with both kinds of tests at once no core idles.
await Promise.race(lanes).then(() => bundled);
const testing = ['unit', 'journeys'].filter(wanted);
if (testing.length > 0) console.log(`\n— ${testing.join(' and ')}`);
await Promise.all([...lanes, ...testing.map(run)]);

/** Of those that read only `size` needs what it makes. */
async function bundle() {
  const { passed, output } = await start(process.execPath, [join(root, 'scripts', 'bundles.js')]);
  if (output.trim() !== '') console.log(output.trimEnd());
  if (!passed) process.exit(1);
}

async function lane() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) await run(name);
}

/** Says how a step went; what it printed stands under its name, unless it was shown as it came. */
async function run(name) {
  const started = performance.now();
  const { passed, output } = await steps[name]();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const printed = reading.includes(name) ? `${output.trimEnd()}\n` : '';
  console.log(`\n— ${name}\n${printed}  ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (!passed) failed.push(name);
}

const counts = [countUnit(), countJourneys()].reduce(
  (sum, one) => sum.map((n, index) => n + one[index]),
  [0, 0, 0],
);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${counts[0]} passed, ${counts[1]} failed, ${counts[2]} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Runs an installed tool: whether it was content, and what it printed. With `shown` it prints as it goes, and nothing is kept. */
function tool(name, args, how = {}) {
  const command = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  return start(command, args, { shell: process.platform === 'win32', ...how });
}

function start(command, args, { env = {}, shown = false, givesWay = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    // Where much is made that is soon forgotten, more room for it saves an eighth of the time.
    const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();
    const child = spawn(command, args, {
      cwd: root,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell,
      env: { ...process.env, ...(!shown && { NODE_OPTIONS }), ...env },
    });
    // Journeys wait for answers as a person does; unit tests take what time that leaves.
    if (givesWay && child.pid !== undefined) setPriority(child.pid, 5);
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(printed).toString() }));
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
