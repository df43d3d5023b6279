/** Calls a function of scripts/, which Node runs as it stands, and brings back what it returns. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const scripts = join(__dirname, '../../scripts');

/** The error's name and message where it throws. */
export function called<T>(script: string, name: string, ...args: readonly unknown[]): T {
  const code = `
    const { [${JSON.stringify(name)}]: called } = await import(${JSON.stringify(pathToFileURL(join(scripts, script)).href)});
    let answer;
    try { answer = await called(...JSON.parse(process.argv[1])); }
    catch (error) { answer = { error: error.constructor.name, message: error.message }; }
    if (answer instanceof Uint8Array) answer = Buffer.from(answer).toString('base64');
    process.stdout.write(JSON.stringify(answer ?? null));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code, JSON.stringify(args)], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as T;
}
