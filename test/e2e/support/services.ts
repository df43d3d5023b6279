/**
 * The indicator services for all tests that run at the same time: a start takes longer than most stories, so each is
 * started once, when it is first asked for. Playwright runs this before the first test, and what it gives after the last.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeExampleTables } from '../../support/example-data.ts';
import { startService } from './service.ts';
import type { StartedService } from './service.ts';

/** What a service answers from: the published figures, the invented ones, or their second release. */
export type Tables = 'real' | 'example' | 'later';

const folders: Readonly<Record<Tables, () => string>> = {
  real: () => '',
  example: () => writeExampleTables(),
  later: () => writeExampleTables({ later: true }),
};

/** Workers are processes of their own: they ask for an address at this one. */
const desk = 'REPORTWRIGHT_TEST_SERVICES';

export default async function openDesk(): Promise<() => Promise<void>> {
  const services = new Map<string, Promise<StartedService>>();
  const server = createServer((request, response) => {
    const tables = (request.url ?? '').slice(1) as Tables;
    const started = services.get(tables) ?? startService(folders[tables]());
    services.set(tables, started);
    started.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env[desk] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.close();
    for (const service of services.values()) await (await service).close();
  };
}

/** The address of the service that answers from these. */
export async function addressOf(tables: Tables): Promise<string> {
  const answer = await fetch(`${process.env[desk] ?? ''}/${tables}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
