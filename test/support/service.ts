/** A real indicator service for tests: a database of its own, on a port of its own. */

import { join } from 'node:path';
import { createService } from '../../src/service/index.ts';
import type { ServiceOptions } from '../../src/service/index.ts';
import { filledStore } from '../word-host/server/filled-store.ts';

const root = join(__dirname, '..', '..');

/** The folder of the sample data. */
export const sampleData = join(root, 'assets', 'data');

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

export async function startService(options: Partial<ServiceOptions> = {}): Promise<RunningService> {
  // Filling a database takes seconds, copying one does not; only that of the sample data is kept.
  const { assets, worker } = serviceOptions;
  const store = options.assets === undefined ? await filledStore(assets, worker) : null;
  const dataDir = store?.folder ?? serviceOptions.dataDir;
  const app = await createService({ ...serviceOptions, dataDir, ...options });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await store?.remove();
  };
  return { app, url, close };
}
