/** The line to the thread that holds the database. */

import { Worker } from 'node:worker_threads';

export interface PgliteClient {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer>;
  /** Closes the database and ends its thread. */
  close(): Promise<void>;
}

interface QueryAnswer {
  readonly rows: readonly unknown[];
  readonly affected: number;
}

class QueryError extends Error {
  /** SQLSTATE, where the database gave one. */
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
  }
}

type Reply = { readonly id: number } & (
  QueryAnswer | { readonly error: { readonly message: string; readonly code: string | null } }
);

/**
 * @param script path of pglite-worker.js, which Node loads as it stands.
 * @param directory where the database keeps its files; null for one in memory.
 */
export async function openPglite(script: string, directory: string | null): Promise<PgliteClient> {
  const worker = new Worker(script, { workerData: { directory } });
  const waiting = new Map<
    number,
    { resolve: (answer: QueryAnswer) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  let ended: Error | null = null;

  const send = (message: object): Promise<QueryAnswer> => {
    if (ended !== null) return Promise.reject(ended);
    last += 1;
    const id = last;
    worker.postMessage({ id, ...message });
    return expect(id);
  };
  const expect = (id: number) =>
    new Promise<QueryAnswer>((resolve, reject) => void waiting.set(id, { resolve, reject }));
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    const answered = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) answered?.reject(new QueryError(reply.error.message, reply.error.code));
    else answered?.resolve(reply);
  });
  worker.on('error', end);
  const gone = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      end(new QueryError('The database has been closed.', null));
      resolve();
    });
  });

  await expect(0);
  return {
    query: (sql, parameters) => send({ sql, parameters }),
    async close() {
      if (ended === null) await send({ close: true });
      await gone;
    },
  };
}
