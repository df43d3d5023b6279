/**
 * The database in a thread of its own: PGlite computes synchronously, and would otherwise hold up every request.
 * Plain JavaScript, since Node loads it as it stands. Messages: { id, sql, parameters } or { id, close: true } in,
 * { id, rows, affected } or { id, error } out; the first message out says whether the database is open.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** Errors lose their prototype between threads, so only what the service looks at is sent. */
const told = (error) => ({ message: String(error?.message ?? error), code: error?.code ?? null });

try {
  const database = await PGlite.create({
    ...(workerData.directory === null ? {} : { dataDir: workerData.directory }),
    extensions: { pg_trgm },
  });
  parentPort.on('message', async ({ id, sql, parameters, close }) => {
    try {
      if (close) {
        await database.close();
        parentPort.postMessage({ id, rows: [], affected: 0 });
        parentPort.close();
        return;
      }
      const { rows, affectedRows } = await database.query(sql, parameters);
      parentPort.postMessage({ id, rows, affected: affectedRows ?? 0 });
    } catch (error) {
      parentPort.postMessage({ id, error: told(error) });
    }
  });
  parentPort.postMessage({ id: 0, rows: [], affected: 0 });
} catch (error) {
  parentPort.postMessage({ id: 0, error: told(error) });
  parentPort.close();
}
