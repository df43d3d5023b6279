/** Kysely over the one connection that PGlite has. Everything but the connection is Kysely's own PostgreSQL. */

import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import type { PgliteClient } from './pglite-client.ts';

export const pgliteDialect = (client: PgliteClient): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(client),
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

function driver(client: PgliteClient): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      const { rows, affected } = await client.query(sql, parameters);
      return { rows: rows as R[], numAffectedRows: BigInt(affected) };
    },
    streamQuery: () => {
      throw new Error('PGlite gives whole answers only.');
    },
  };
  const run = async (sql: string) => void (await client.query(sql, []));
  // One transaction at a time: whoever asks for the connection waits until it is given back.
  let free: Promise<void> = Promise.resolve();
  let giveBack: () => void = () => undefined;
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      const before = free;
      let release: () => void = () => undefined;
      free = new Promise((resolve) => (release = resolve));
      await before;
      giveBack = release;
      return connection;
    },
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: () => Promise.resolve(giveBack()),
    destroy: () => client.close(),
  };
}
