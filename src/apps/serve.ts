/** `npm start`: the workbench, the task pane and the indicator service on one address of this machine. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { parseSettings, settingsName } from '../hosts/word/sign-in-settings.ts';
import { AssetsError, createService, LockedError } from '../service/index.ts';

/** Ports tried one after the other where the first is taken. */
const attempts = 20;

await main();

async function main(): Promise<void> {
  const {
    PORT = '3000',
    HOST = '127.0.0.1',
    REPORTWRIGHT_DATA = '.data',
    REPORTWRIGHT_TABLES = '',
    REPORTWRIGHT_ORIGINS = '',
    REPORTWRIGHT_FRAMES = '',
    REPORTWRIGHT_SIGN_IN = '',
    HTTPS_CERT = '',
    HTTPS_KEY = '',
  } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    stop(`PORT is “${PORT}”. It must be a number from 0 to 65535, such as 3000.`);
    return;
  }
  const root = checkout();
  const https = certificate(HTTPS_CERT, HTTPS_KEY);
  if (typeof https === 'string') {
    stop(https);
    return;
  }
  const signIn = parseSettings(REPORTWRIGHT_SIGN_IN);
  if (!signIn.ok) {
    stop(
      `REPORTWRIGHT_SIGN_IN cannot be used: ${signIn.error}. Write “client-id=…; tenant=…; scope=…”. docs/administrator.md says where each comes from.`,
    );
    return;
  }
  try {
    const service = await createService({
      dataDir: REPORTWRIGHT_DATA === 'memory' ? 'memory' : resolve(root, REPORTWRIGHT_DATA),
      assets: resolve(root, REPORTWRIGHT_TABLES || join('assets', 'data')),
      worker: join(root, 'src', 'service', 'store', 'pglite-worker.js'),
      staticRoot: join(root, 'dist', 'web'),
      origins: listOf(REPORTWRIGHT_ORIGINS),
      frames: listOf(REPORTWRIGHT_FRAMES),
      ...(signIn.value
        ? {
            signIn: new URL(signIn.value.authority).origin,
            pageSettings: { [settingsName]: REPORTWRIGHT_SIGN_IN },
          }
        : {}),
      logger: { level: 'warn' },
      ...(https ? { https } : {}),
    });
    closeOnSignal(() => service.close());
    const taken = await listen(service, HOST, port);
    if (taken === null) {
      await service.close();
      stop(`Ports ${port} to ${port + attempts - 1} are all in use. Set PORT to one that is free.`);
      return;
    }
    const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(HOST) ? 'localhost' : HOST;
    console.log(`Reportwright is ready at ${https ? 'https' : 'http'}://${name}:${taken}`);
  } catch (error) {
    if (!(error instanceof LockedError) && !(error instanceof AssetsError)) throw error;
    stop(error.message);
  }
}

/** The certificate and key in two PEM files; null where none is named, a message where they cannot be used. */
function certificate(certFile: string, keyFile: string): { cert: string; key: string } | string | null {
  if (certFile === '' && keyFile === '') return null;
  if (certFile === '' || keyFile === '')
    return 'HTTPS_CERT and HTTPS_KEY go together. Set both, to the files of the certificate and of its private key.';
  try {
    const [cert, key] = [readFileSync(certFile, 'utf8'), readFileSync(keyFile, 'utf8')];
    createSecureContext({ cert, key });
    return { cert, key };
  } catch (error) {
    return `The certificate in ${certFile} and the key in ${keyFile} cannot be used: ${(error as Error).message}. Set HTTPS_CERT and HTTPS_KEY to PEM files that belong together.`;
  }
}

/** What stands between commas. */
function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The port that was free; null where none was. */
async function listen(
  service: Awaited<ReturnType<typeof createService>>,
  host: string,
  first: number,
): Promise<number | null> {
  for (let port = first; port < first + attempts && port <= 65535; port += 1) {
    try {
      await service.listen({ host, port });
      const address = service.server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return null;
}

/** Answers what is under way and closes the database; a second signal, or ten seconds, ends it at once. */
function closeOnSignal(close: () => Promise<unknown>): void {
  let closing = false;
  const end = () => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** The folder of package.json, wherever below it this program was built to. */
function checkout(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('There is no package.json above this program.');
    folder = parent;
  }
  return folder;
}
