/** A real indicator service for tests: its own database in memory, on a port of its own. */

import { join } from 'node:path';
import { createService } from '../../src/service/index.ts';
import type { ServiceOptions } from '../../src/service/index.ts';

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
  const app = await createService({ ...serviceOptions, ...options });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, url, close: () => app.close() };
}
