/**
 * What the peer does, measured as we are: from the files to their text, without the time of starting Node.
 *   mammoth.js <file>                        one file
 *   mammoth.js <folder> <which> <of>         every file of a folder, or every so-manyth of it
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import mammoth from 'mammoth';

const [, , path, which = '0', of = '1'] = process.argv;
const files = statSync(path).isFile()
  ? [path]
  : readdirSync(path)
      .map((name) => join(path, name))
      .filter((_, index) => index % Number(of) === Number(which));
const start = performance.now();
let done = 0;
for (const file of files) {
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(file) });
  done += value.length;
}
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, kilobytes: process.resourceUsage().maxRSS, done }));
