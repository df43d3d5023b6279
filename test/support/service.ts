/** A real indicator service for tests, with a database of its own. */

import { join } from 'node:path';
import { createService } from '../../src/service/index.ts';
import type { ServiceOptions } from '../../src/service/index.ts';
import { filledStore } from '../word-host/server/filled-store.ts';
import { sampleData } from './sample-data.ts';

const root = join(__dirname, '..', '..');

export const serviceOptions = {
  dataDir: 'memory',
  assets: sampleData,
  worker: join(root, 'src', 'service', 'store', 'pglite-worker.js'),
} satisfies ServiceOptions;

export type Service = Awaited<ReturnType<typeof createService>>;

export interface RunningService {
  readonly app: Service;
  /** `http://127.0.0.1:43211` */
  readonly url: string;
  close(): Promise<void>;
}

/** Not listening yet. */
export async function openService(
  options: Partial<ServiceOptions> = {},
): Promise<{ readonly app: Service; close(): Promise<void> }> {
  // Filling a database takes seconds, copying one does not; only that of the sample data is kept.
  const { assets, worker } = serviceOptions;
  const store = options.assets === undefined ? await filledStore(assets, worker) : null;
  const dataDir = store?.folder ?? serviceOptions.dataDir;
  const app = await createService({ ...serviceOptions, dataDir, ...options });
  const close = async () => {
    await app.close();
    await store?.remove();
  };
  return { app, close };
}

/** On a port of its own. */
export async function startService(options: Partial<ServiceOptions> = {}): Promise<RunningService> {
  const { app, close } = await openService(options);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, url, close };
}
