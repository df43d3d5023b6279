/**
 * Two https origins on localhost: the page that plays Word, and the pane with the indicator service on its own origin.
 * office.js trusts a parent page of its own host name, whatever the port, and no page that is not https.
 */

import { createServer } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseSettings, settingsName } from '../../../src/hosts/word/sign-in-settings.ts';
import { createService } from '../../../src/service/index.ts';
import { localhostCertificate } from './certificate.ts';
import { checkout } from './checkout.ts';
import { fileBelow, send } from './files.ts';
import { filledStore } from './filled-store.ts';
import { officeJsFile, officeJsHost } from './office-js.ts';

export interface Servers {
  /** Origins, `https://localhost:43211`. */
  readonly word: string;
  readonly pane: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** With the indicator service, and with dist/web as that serves it; otherwise only the driver is there. */
  readonly service: boolean;
  /** What an administrator sets so that people sign in: REPORTWRIGHT_SIGN_IN. */
  readonly signIn?: string;
  /**
   * Answers office.js from node_modules, for a browser that no test drives; in tests the page is served as it ships
   * and its requests to Microsoft are answered by the test.
   */
  readonly officeJs?: boolean;
  /** Wanted ports, others where they are taken; free ones unless given. */
  readonly ports?: { readonly word: number; readonly pane: number };
}

export async function startServers(options: ServerOptions): Promise<Servers> {
  const root = checkout();
  const pages = join(root, 'dist', 'word-host', 'pages');
  const pair = await localhostCertificate();
  const ports = options.ports ?? { word: 0, pane: 0 };

  let paneOrigin = '';
  const word = await listen(pair, ports.word, async (request, response) => {
    const path = pathOf(request.url).replace(/\/$/, '/index.html');
    if (request.url === '/') {
      const location = `/?${new URLSearchParams({ pane: `${paneOrigin}/taskpane.html` })}`;
      return response.writeHead(302, { location }).end();
    }
    // The manifest is the product's; the page reads from it what Word would.
    if (path === '/manifest.xml') return send(response, path, await fileBelow(root, path));
    if (path.startsWith('/assets/')) return send(response, path, await fileBelow(root, path));
    send(response, path, await fileBelow(pages, path));
  });

  const started = options.service ? await startService(root, word.origin, options.signIn) : null;
  const service = started?.service ?? null;
  const shipped = join(root, 'dist', 'web');
  const pane = await listen(pair, ports.pane, async (request, response) => {
    const path = pathOf(request.url);
    if (path.startsWith('/word-host/'))
      return send(response, path, await fileBelow(pages, path.slice('/word-host'.length)));
    if (options.officeJs === true) {
      if (path.startsWith('/office-js/'))
        return send(response, path, await officeJsFile(path.slice('/office-js'.length)));
      if (path.endsWith('.html') && service !== null) {
        // With the headers that it is served with in production.
        const { statusCode, headers, body } = await service.inject(request.url ?? '/');
        const page = withLocalOffice(body);
        response.writeHead(statusCode, { ...headers, 'content-length': Buffer.byteLength(page) });
        return response.end(page);
      }
    }
    if (service !== null) return service.routing(request, response);
    send(response, path, await fileBelow(shipped, path));
  });

  paneOrigin = pane.origin;
  return {
    word: word.origin,
    pane: pane.origin,
    close: async () => {
      await Promise.all([word.close(), pane.close()]);
      await started?.close();
    },
  };
}

/** The shipped page with office.js from here, and before it what plays the newer members of Word's programming interface. */
const withLocalOffice = (page: string): string =>
  page.replace(/<script[^>]*src="?([^" >]+)"?[^>]*>/g, (tag: string, address: string) =>
    address === `${officeJsHost}office.js`
      ? '<script src="/word-host/supplement.js"></script><script src="/office-js/office.js">'
      : tag,
  );

/** `frame`: the origin whose page may show the pane. */
async function startService(root: string, frame: string, signIn: string | undefined) {
  const settings = parseSettings(signIn);
  if (!settings.ok) throw new Error(settings.error);
  const assets = join(root, 'assets', 'data');
  const worker = join(root, 'src', 'service', 'store', 'pglite-worker.js');
  const store = await filledStore(assets, worker);
  const made = createService({
    dataDir: store.folder,
    assets,
    worker,
    staticRoot: join(root, 'dist', 'web'),
    frames: [frame],
    ...(settings.value && {
      signIn: new URL(settings.value.authority).origin,
      pageSettings: { [settingsName]: signIn ?? '' },
    }),
  });
  const service = await made.catch(async (error: unknown) => {
    await store.remove();
    throw error;
  });
  const close = () => service.close().then(store.remove);
  return { service, close };
}

async function listen(
  pair: { readonly key: string; readonly cert: string },
  port: number,
  answer: (...args: Parameters<RequestListener>) => Promise<unknown> | void,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(pair, (request, response) => {
    Promise.resolve(answer(request, response)).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  const open = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, 'localhost', () => resolve(void server.removeListener('error', reject)));
    });
  await open(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return open(0);
  });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const pathOf = (url: string | undefined): string => new URL(url ?? '/', 'https://localhost').pathname;
