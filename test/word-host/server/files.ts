/** Files of a folder over HTTP, never kept by the browser: a build replaces them under the same names. */

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

export const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';

/** The bytes of a file below the folder; null where there is none. `path` is that of a URL. */
export async function fileBelow(folder: string, path: string): Promise<Buffer | null> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(folder + sep)) return null;
  return readFile(file).catch(() => null);
}

export function send(
  response: ServerResponse,
  path: string,
  body: Buffer | string | null,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (body === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`There is no ${path} here.`);
    return;
  }
  response
    .writeHead(200, { 'content-type': typeOf(path), 'cache-control': 'no-store', ...headers })
    .end(body);
}
