/** The indicator service as it ships, on a port of its own, with a store of its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filledStore } from '../../word-host/server/filled-store.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ready = /Reportwright is ready at (\S+)/;

export interface StartedService {
  /** `http://localhost:43211` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * `npm start` without its set-up. `tables`: the folder of the figures, in place of the published ones, which are in the
 * store already.
 */
export async function startService(tables = ''): Promise<StartedService> {
  const worker = join(root, 'src', 'service', 'store', 'pglite-worker.js');
  const store = tables === '' ? await filledStore(join(root, 'assets', 'data'), worker) : null;
  const data = store?.folder ?? 'memory';
  const child = spawn(process.execPath, ['dist/node/serve.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', REPORTWRIGHT_DATA: data, REPORTWRIGHT_TABLES: tables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const found = ready.exec(said.join(''))?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`The service ended with ${code}:\n${said.join('')}`)));
  });
  return {
    address: await address,
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await store?.remove();
    },
  };
}
