/** The service's store with the sample figures in it already: to fill one takes longer than a session in Word. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/service/store/open-store.ts';
import { checkout } from './checkout.ts';

export interface FilledStore {
  /** For `dataDir`; nobody else opens it. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** A copy of the store that was made before of the same tables by the same code, kept beside the sample database. */
export async function filledStore(assets: string, worker: string): Promise<FilledStore> {
  const folder = await mkdtemp(join(tmpdir(), 'reportwright-store-'));
  await cp(await kept(assets, worker), folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function kept(assets: string, worker: string): Promise<string> {
  const root = checkout();
  const stores = join(root, '.data', 'filled-stores');
  const name = hashOf([
    ...filesIn(assets),
    ...filesIn(join(root, 'src', 'service', 'store')),
    ...filesIn(join(root, 'src', 'sources')),
    join(root, 'package-lock.json'),
  ]);
  const store = join(stores, name);
  if (existsSync(store)) return store;
  const draft = join(stores, `${name}.${process.pid}`);
  await mkdir(draft, { recursive: true });
  await (await openStore({ dataDir: draft, assets, worker })).close();
  // Two processes may come here at once: the first one's is kept.
  await rename(draft, store).catch(() => rm(draft, { recursive: true }));
  const old = readdirSync(stores).filter((other) => !other.startsWith(name));
  await Promise.all(old.map((other) => rm(join(stores, other), { recursive: true, force: true })));
  return store;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort();

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
