/**
 * The compiler and the linter over one program: what the compiler has found out about types, the rules that ask for
 * types need not find out again. Each by itself works it out anew.
 */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

const host = {
  ...ts.sys,
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  },
};
const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  host,
);
const program = ts.createProgram({ rootNames: fileNames, options });
const wrong = [...errors, ...ts.getPreEmitDiagnostics(program)];
if (wrong.length > 0) console.log(ts.formatDiagnostics(wrong, host));

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: join(root, 'scripts', 'quality', 'eslint.config.js'),
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: null, programs: [program] } },
  },
});
const results = await eslint.lintFiles(['src', 'test', 'scripts']);
console.log((await (await eslint.loadFormatter('stylish')).format(results)).trim());
const found = results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0);
if (found || wrong.length > 0) process.exitCode = 1;
