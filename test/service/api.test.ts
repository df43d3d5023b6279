import Ajv from 'ajv';
import { readTables } from '../../src/sources/tables.ts';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';
import { sampleTables } from '../support/tables.ts';

describe('the API of the indicator service', () => {
  let app: Service;
  let close: () => Promise<void>;
  beforeAll(
    async () => void ({ app, close } = await openService({ origins: ['https://addin.example.gov.uk'] })),
    120_000,
  );
  afterAll(() => close());

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  const problem = async (url: string) => {
    const answer = await get(url);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    return answer.json<Record<string, unknown>>();
  };

  it('says at its root what is here and how new it is', async () => {
    const answer = await get('/v1');
    expect(answer.json()).toMatchObject({
      links: { indicators: '/v1/indicators?q=', openapi: '/v1/openapi.json' },
      releases: [{ id: 'dfe-cla-2025' }],
      data_as_of: '2025-11-20',
    });
  });

  it('gives an indicator with its release', async () => {
    expect((await get('/v1/indicators/cla-rate')).json()).toMatchObject({
      id: 'cla-rate',
      unit_label: 'per 10,000 children aged under 18',
      rate_per: 10000,
      polarity: 'neutral',
      min_count: 5,
      release: { id: 'dfe-cla-2025', published: '2025-11-20' },
      withdrawn: false,
      replaced_by: null,
    });
  });

  it('sums up Derby’s number in words: 545, 9% fewer than 598', async () => {
    const summary = (await get('/v1/indicators/cla-number/summary?area=E06000015')).json<Summary>();
    expect(summary.period_label).toBe('as at 31 March 2025');
    expect(summary.measures['value']?.text).toBe('545');
    expect(summary.measures['change-pct']).toMatchObject({
      text: '9%',
      exact: matching(/^-8\.86/),
    });
    expect(summary.measures['previous']?.text).toBe('598');
    expect(summary.phrase).toContain('545 children were looked after in Derby, a rate of 88 per 10,000');
    expect(summary.phrase).toContain('9% fewer children than a year earlier (598)');
    expect(summary.phrase).toContain('The England rate was 67 per 10,000');
    expect(summary.phrase).toContain('joint 41st highest of 151');
  });

  it('sums up Derby’s rate: joint 41st of 151, England 67, the median of ten neighbours 81.5', async () => {
    const summary = (
      await get('/v1/indicators/cla-rate/summary?area=E06000015&period=latest')
    ).json<Summary>();
    expect(summary.measures['rank']).toMatchObject({ text: 'joint 41st highest of 151', exact: '41' });
    expect(summary.measures['england']?.text).toBe('67');
    expect(summary.measures['neighbours']).toMatchObject({
      exact: '81.5',
      note: matching(/median/i),
    });
    expect(summary.provenance).toMatchObject({
      licence: 'Open Government Licence v3.0',
      release: { id: 'dfe-cla-2025' },
      sha256: matching(/^[0-9a-f]{64}$/),
    });
  });

  it('sums up a suppressed figure without any number that gives it away', async () => {
    const summary = (await get('/v1/indicators/cla-number/summary?area=E09000001')).json<Summary>();
    expect(summary.measures['value']).toMatchObject({ text: '[c]', exact: null });
    expect(summary.measures['change']?.exact).toBeNull();
    expect(summary.measures['change-pct']?.exact).toBeNull();
    expect(summary.phrase).not.toMatch(/\b7\b/);
  });

  it('gives observations as JSON, of some areas and years', async () => {
    const url = '/v1/indicators/cla-rate/observations?area=E06000015,E06000018&from=2024-01-01&to=2024-12-31';
    expect((await get(url)).json()).toEqual({
      results: [
        {
          area: 'E06000015',
          period: '2024-03-31/P1D',
          value: 99,
          value_text: '99',
          numerator: '598',
          denominator: anyText,
          flags: [],
        },
        {
          area: 'E06000018',
          period: '2024-03-31/P1D',
          value: 100,
          value_text: '100',
          numerator: '675',
          denominator: anyText,
          flags: [],
        },
      ],
    });
  });

  it('gives observations as the CSV that they were published in', async () => {
    const answer = await get('/v1/indicators/cla-rate/observations', { accept: 'text/csv' });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="cla-rate.csv"');
    expect(answer.headers['vary']).toContain('Accept');
    const published = readTables(sampleTables);
    const back = readTables({ ...sampleTables, observations: answer.body });
    const rates = published.ok
      ? published.value.observations.filter((row) => row.indicator === 'cla-rate')
      : [];
    expect(rates).toHaveLength(825);
    expect(back.ok && back.value.observations).toEqual(rates);
  });

  it.each([
    ['/v1/nowhere', 404, 'not-found', null],
    ['/nowhere', 404, 'not-found', null],
    ['/v1/indicators/no-such', 404, 'unknown-indicator', 'id'],
    ['/v1/indicators/no-such/summary?area=E06000015', 404, 'unknown-indicator', 'id'],
    ['/v1/indicators/cla-rate/summary?area=E99999999', 404, 'unknown-area', 'area'],
    ['/v1/indicators/cla-rate/summary?area=E06000015&period=1999-03-31', 404, 'no-observation', 'period'],
    ['/v1/indicators/cla-rate/summary', 400, 'invalid-request', 'area'],
    ['/v1/indicators/cla-rate/observations?from=yesterday', 400, 'invalid-request', 'from'],
    ['/v1/indicators/cla-rate/observations?area=E06000015,E99999999', 404, 'unknown-area', 'area'],
    ['/v1/indicators?limit=0', 400, 'invalid-request', 'limit'],
    ['/v1/indicators/%00', 400, 'invalid-request', 'id'],
    ['/v1/%zz', 400, 'bad-address', null],
  ])('answers %s with a problem that says what and where', async (url, status, code, path) => {
    expect(await problem(url)).toEqual({
      type: 'about:blank',
      title: anyText,
      status,
      detail: matching(/\.$/),
      code,
      path,
      trace_id: anyText,
    });
  });

  describe('resolve', () => {
    const post = (payload: string, type = 'application/json') =>
      app.inject({ method: 'POST', url: '/v1/resolve', payload, headers: { 'content-type': type } });
    const binding = { indicator: 'cla-rate', area: 'E06000015', period: 'latest' };

    it('sends what bindings share once', async () => {
      const answer = await post(JSON.stringify({ bindings: Array.from({ length: 2000 }, () => binding) }));
      const { answers, observations, lists, indicators } = answer.json<Record<string, unknown[]>>();
      expect([answers?.length, indicators?.length]).toEqual([2000, 1]);
      // 155 authorities, Derby’s four earlier years, England’s five and the East Midlands.
      expect(observations).toHaveLength(165);
      expect(lists?.length).toBe(4);
    });

    it.each([
      ['{"bindings":[{"indicator":"cla-rate"}]}', 400, 'invalid-request', '/bindings/0/area'],
      [
        JSON.stringify({ bindings: Array.from({ length: 2001 }, () => binding) }),
        400,
        'invalid-request',
        '/bindings',
      ],
      [
        JSON.stringify({ bindings: [{ ...binding, area: 'x'.repeat(65) }] }),
        400,
        'invalid-request',
        '/bindings/0/area',
      ],
      ['{"bindings":', 400, 'invalid-json', '/'],
      ['', 400, 'invalid-json', '/'],
      ['{}', 400, 'invalid-request', '/bindings'],
      [`{"bindings":[],"x":"${'x'.repeat(600_000)}"}`, 413, 'too-large', null],
    ])('refuses %.60s', async (body, status, code, path) => {
      const answer = await post(body);
      expect([answer.statusCode, answer.json()]).toMatchObject([status, { status, code, path }]);
    });

    it('refuses what is not JSON', async () => {
      expect((await post('a=b', 'application/x-www-form-urlencoded')).json()).toMatchObject({
        status: 415,
        code: 'media-type',
      });
    });
  });

  it('lets an answer be kept, and says when it is still the same', async () => {
    const url = '/v1/indicators/cla-rate/summary?area=E06000015';
    const first = await get(url);
    expect(first.headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=600');
    const tag = String(first.headers['etag']);
    const again = await get(url, { 'if-none-match': `"other", W/${tag}` });
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', tag]);
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await get('/v1/indicators/no-such')).headers['cache-control']).toBe('no-store');
  });

  it('lets the pages of configured origins ask, and no others', async () => {
    const allowed = await get('/v1', { origin: 'https://addin.example.gov.uk' });
    expect(allowed.headers['access-control-allow-origin']).toBe('https://addin.example.gov.uk');
    const other = await get('/v1', { origin: 'https://elsewhere.example' });
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('tells browsers to trust its answers with nothing', async () => {
    const { headers } = await get('/v1');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('describes itself in OpenAPI 3.1, every address with its success and its problems', async () => {
    const document = (await get('/v1/openapi.json')).json<OpenApi>();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/v1',
      '/v1/indicators',
      '/v1/indicators/{id}',
      '/v1/indicators/{id}/summary',
      '/v1/indicators/{id}/observations',
      '/v1/areas',
      '/v1/resolve',
    ]);
  });

  it('answers as its own description says', async () => {
    const { paths } = (await get('/v1/openapi.json')).json<OpenApi>();
    const examples = {
      '/v1': '/v1',
      '/v1/indicators': '/v1/indicators?q=LAC',
      '/v1/indicators/{id}': '/v1/indicators/cla-rate',
      '/v1/indicators/{id}/summary': '/v1/indicators/cla-rate/summary?area=E09000001',
      '/v1/indicators/{id}/observations': '/v1/indicators/cla-rate/observations?area=E09000001',
      '/v1/areas': '/v1/areas?q=derby',
    };
    for (const [path, url] of Object.entries(examples)) {
      const schema = paths[path]?.get?.responses['200']?.content['application/json'].schema;
      const check = new Ajv({ strict: false }).compile(schema as object);
      expect([url, check((await get(url)).json()), check.errors]).toEqual([url, true, null]);
    }
  });
});

const anyText: unknown = expect.any(String);
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

interface Summary {
  readonly period_label: string;
  readonly measures: Readonly<Record<string, { readonly text: string; readonly exact: string | null }>>;
  readonly phrase: string;
  readonly provenance: object;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      { get?: { responses: Record<string, { content: { 'application/json': { schema: unknown } } }> } }
    >
  >;
}
