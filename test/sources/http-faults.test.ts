import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IndicatorSource, SourceError } from '../../src/core/model/index.ts';
import { createHttpSource } from '../../src/sources/index.ts';

const query = { indicator: 'cla-rate', area: 'E06000015', period: 'latest' };

describe('a service that does not behave', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function serving(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
    serving((_, response) => response.writeHead(status, headers).end(body));

  it('is named as unreachable where nothing listens', async () => {
    const url = await answering(200, '');
    servers.splice(0).forEach((server) => server.close());
    for (const error of await failures(createHttpSource(url, fetch))) {
      expect(error.kind).toBe('unavailable');
      expect(error.message).toBe(
        `The indicator service at ${url} cannot be reached. Check your network connection, or ask your administrator whether the service is running. Your figures stay as they are.`,
      );
    }
  });

  it('is given up where it is too slow to answer', async () => {
    const url = await serving(() => undefined);
    const [error] = await failures(createHttpSource(url, fetch, { timeoutMs: 50 }));
    expect(error).toMatchObject({ kind: 'unavailable' });
    expect(error?.message).toContain('did not answer within 0.05 seconds. Try again');
  });

  it('is given up where it begins an answer and never ends it', async () => {
    const url = await serving((_, response) => void response.writeHead(200).write('{"results":['));
    const [error] = await failures(createHttpSource(url, fetch, { timeoutMs: 50 }));
    expect(error?.message).toContain('did not answer within');
  });

  it('is named as faulty where it breaks off in the middle', async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      response.destroy();
    });
    const [error] = await failures(createHttpSource(url, fetch));
    expect(error?.kind).toBe('unavailable');
  });

  it.each([
    [500, {}, 'has a fault (error 500). Try again in a few minutes.'],
    [503, {}, 'has a fault (error 503)'],
    [429, { 'retry-after': '30' }, 'has too much to do. Wait 30 seconds and try again.'],
    [429, {}, 'Wait a minute and try again.'],
    [404, {}, 'There is no indicator service at'],
    [401, {}, 'answers only people who are signed in. Try again and sign in'],
    [403, {}, 'refused the question (error 403). Ask your administrator'],
  ])('is unavailable when it answers %d %j', async (status, headers, words) => {
    const url = await answering(status, '<h1>no</h1>', headers);
    for (const error of await failures(createHttpSource(url, fetch))) {
      expect(error.kind).toBe('unavailable');
      expect(error.message).toContain(words);
    }
  });

  it.each([
    ['a page instead of JSON', '<!doctype html><title>Sign in</title>', 'the answer is not JSON'],
    ['nothing', '', 'the answer is not JSON'],
    ['JSON of another shape', '{"ok":true}', 'should be a list, but nothing is there'],
    ['a list', '[]', '$ should be an object, but [] is there'],
  ])('talks nonsense when it answers %s', async (_, body, words) => {
    const url = await answering(200, body, { 'content-type': 'application/json' });
    for (const error of await failures(createHttpSource(url, fetch))) {
      expect(error.kind).toBe('nonsense');
      expect(error.message).toContain(words);
      expect(error.message).toContain('Nothing was changed.');
    }
  });

  it('talks nonsense when answers are missing, so that no figure takes another’s value', async () => {
    const none = {
      indicators: [],
      areas: [],
      area_lists: [],
      targets: [],
      groups: [],
      releases: [],
      observations: [],
      lists: [],
      answers: [],
    };
    const url = await answering(200, JSON.stringify(none));
    const answer = await createHttpSource(url, fetch).resolve([query]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'nonsense' } });
    expect(!answer.ok && answer.error.message).toContain('should hold 1 answers, but 0 are there');
  });

  it('fails as a whole where a part of a very long report fails', async () => {
    let asked = 0;
    const url = await serving((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    const answer = await createHttpSource(url, fetch).resolve(Array.from({ length: 2001 }, () => query));
    expect(asked).toBe(2);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  });

  it('is not asked at all where there is nothing to ask', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await createHttpSource('http://127.0.0.1:9', never).resolve([])).toEqual({ ok: true, value: [] });
  });

  it('sees nothing of a report but the queries', async () => {
    let body = '';
    const url = await serving((request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.writeHead(500).end());
    });
    await createHttpSource(url, fetch).resolve([
      { ...query, measure: 'value', secret: 'text' } as typeof query,
    ]);
    expect(JSON.parse(body)).toEqual({ bindings: [query] });
  });
});

/** What each of the three questions came to, all of which must fail and none throw. */
async function failures(source: IndicatorSource): Promise<readonly SourceError[]> {
  const answers = [await source.search('x'), await source.areas('x'), await source.resolve([query])];
  return answers.map((answer) => {
    if (answer.ok) throw new Error('An answer was given');
    return answer.error;
  });
}
