/**
 * For the tests of the pane: Fluent and the Testing Library as one file. Of two thousand files, each found and compiled
 * by itself, they took longer to load than most files of tests take, and each file of tests loads them anew.
 * Jest runs this before the first test of the pane.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist', 'pane-libraries');
const stamp = join(folder, '.made-of');

/** Where package.json sends each of them. */
const files = {
  '@fluentui/react-components': 'fluent.cjs',
  '@testing-library/react': 'testing-library.cjs',
  '@testing-library/user-event': 'user-event.cjs',
};
/** One React for all; icons come one at a time (test/pane/icons.ts). */
const apart = /^(?:react(?:-dom)?|@fluentui\/react-icons)(?:\/|$)/;

export default async function makeLibraries() {
  const source = sourceOf(fluentNames());
  const hash = createHash('sha256')
    .update(source)
    .update(readFileSync(join(root, 'package-lock.json')));
  const wanted = hash.update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, source);
  await bundle(entry);
  for (const [name, file] of Object.entries(files))
    writeFileSync(
      join(folder, file),
      `module.exports = require('./libraries.cjs').libraries[${JSON.stringify(name)}];\n`,
    );
  writeFileSync(stamp, wanted);
}

/** What the pane and its tests use of Fluent, as a bundle for Word takes it too. */
function fluentNames() {
  const imports = /import \{([^}]*)\} from '@fluentui\/react-components'/g;
  const names = ['src/pane', 'test/pane'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(root, room, file), 'utf8').matchAll(imports)])
      .flatMap(([, list]) => list.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
  return [...new Set(names)].sort();
}

const sourceOf = (names) => `
import { ${names.join(', ')} } from '@fluentui/react-components';
import * as testingLibrary from '@testing-library/react';
import * as userEvent from '@testing-library/user-event';
export const libraries = {
  '@fluentui/react-components': { ${names.join(', ')} },
  '@testing-library/react': testingLibrary,
  '@testing-library/user-event': userEvent,
};
`;

function bundle(entry) {
  const compiler = webpack({
    mode: 'production',
    context: root,
    target: 'web',
    entry,
    devtool: false,
    // As when each file is loaded by itself: what is for development stays in.
    optimization: { minimize: false, nodeEnv: false },
    performance: { hints: false },
    externals: ({ request }, callback) =>
      apart.test(request) ? callback(null, `commonjs ${request}`) : callback(),
    output: { path: dirname(entry), filename: 'libraries.cjs', library: { type: 'commonjs2' } },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolve();
      }),
    );
  });
}
