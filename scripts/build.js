/** Bundles the workbench into dist/web and the Node programs into dist/node. Prints only what went wrong. */

import { fileURLToPath } from 'node:url';

import webpack from 'webpack';

import config from '../webpack.config.js';

/** True when every bundle was made without an error. */
export function build() {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error || !stats) return reject(error ?? new Error('webpack gave no result'));
        if (stats.hasErrors() || stats.hasWarnings()) {
          console.error(stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY }));
        }
        resolve(!stats.hasErrors());
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await build()) ? 0 : 1;
