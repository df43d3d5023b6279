/** The store, open and filled: locked, migrated, and holding what the tidy tables say. */

import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { readTables, tableNames } from '../../sources/tables.ts';
import type { TableTexts } from '../../sources/tables.ts';
import { lockDirectory } from './lock.ts';
import type { Lock } from './lock.ts';
import { migrations } from './migrations.ts';
import { openPglite } from './pglite-client.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { publish } from './publish.ts';
import type { Schema } from './schema.ts';

export interface Store {
  readonly database: Kysely<Schema>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of the database; `memory` keeps nothing. */
  readonly dataDir: string;
  /** Folder of the tidy tables. */
  readonly assets: string;
  /** Path of pglite-worker.js. */
  readonly worker: string;
}

export class AssetsError extends Error {
  constructor(directory: string, faults: readonly string[]) {
    super(`The figures in ${directory} cannot be loaded. ${faults.join(' ')}`);
    this.name = 'AssetsError';
  }
}

/**
 * @throws LockedError where another process has the folder open.
 * @throws AssetsError where the tidy tables are wrong; what was loaded before is untouched.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.dataDir === 'memory') return fill(options, null, null);
  await mkdir(options.dataDir, { recursive: true });
  const lock = await lockDirectory(options.dataDir);
  try {
    return await openDirectory(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openDirectory(options: StoreOptions, lock: Lock): Promise<Store> {
  const cluster = join(options.dataDir, 'pg');
  // A first start that was cut short leaves half a database behind, which holds nothing that cannot be loaded again.
  const ready = join(options.dataDir, 'ready');
  if (!(await exists(ready))) await rm(cluster, { recursive: true, force: true });
  const store = await fill(options, cluster, lock);
  await writeFile(ready, '');
  return store;
}

async function fill(options: StoreOptions, cluster: string | null, lock: Lock | null): Promise<Store> {
  const client = await openPglite(options.worker, cluster);
  const database = new Kysely<Schema>({ dialect: pgliteDialect(client) });
  const close = async () => {
    await database.destroy();
    await lock?.release();
  };
  try {
    await migrate(database);
    await load(database, options.assets);
    return { database, close };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function migrate(database: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db: database, provider: migrations }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The store could not be migrated.');
}

async function load(database: Kysely<Schema>, assets: string): Promise<void> {
  const texts = await readTexts(assets);
  const hash = createHash('sha256');
  for (const name of tableNames) hash.update(name).update('\0').update(texts[name]).update('\0');
  const sha256 = hash.digest('hex');
  // Of the set that was loaded last only: one that is put back is published again.
  const last = await database
    .selectFrom('release')
    .select('sha256')
    .orderBy('retrieved_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.sha256 === sha256) return;
  const tables = readTables(texts);
  if (!tables.ok) throw new AssetsError(assets, tables.error);
  await publish(database, tables.value, { sha256, retrieved: new Date().toISOString() });
}

async function readTexts(assets: string): Promise<TableTexts> {
  const texts = await Promise.all(
    tableNames.map(async (name) => {
      try {
        return [name, await readFile(join(assets, `${name}.csv`), 'utf8')] as const;
      } catch {
        throw new AssetsError(assets, [`The file ${name}.csv is missing or cannot be read.`]);
      }
    }),
  );
  return Object.fromEntries(texts) as TableTexts;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
