/** The indicator service as it ships, on a port of its own, with an empty store in memory. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ready = /Reportwright is ready at (\S+)/;

export interface StartedService {
  /** `http://localhost:43211` */
  readonly address: string;
  close(): Promise<void>;
}

/** `npm start` without its set-up. `tables`: the folder of the figures, in place of the published ones. */
export async function startService(tables = ''): Promise<StartedService> {
  const child = spawn(process.execPath, ['dist/node/serve.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', REPORTWRIGHT_DATA: 'memory', REPORTWRIGHT_TABLES: tables },
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
    },
  };
}
