import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '../../src/service/index.ts';
import { serviceOptions } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe('the service beside its pages', () => {
  let app: Service;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reportwright-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Workbench</title>');
    await writeFile(join(folder, '.secret'), 'hidden');
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'assets', 'shortcuts.cy-GB.json'), '{}');
    app = await createService({ ...serviceOptions, staticRoot: folder });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('serves them with a policy that lets them load from nowhere else', async () => {
    const { body, headers } = await app.inject('/');
    expect(body).toContain('Workbench');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
    );
  });

  it('lets Word on the web read the keyboard shortcuts from its own pages, and nothing else', async () => {
    const allowed = async (url: string) => (await app.inject(url)).headers['access-control-allow-origin'];
    expect(await allowed('/assets/shortcuts.cy-GB.json')).toBe('*');
    expect(await allowed('/')).toBeUndefined();
    expect(await allowed('/v1')).toBeUndefined();
  });

  it.each(['/.secret', '/../package.json', '/%2e%2e/package.json', '/nothing.js'])(
    'does not serve %s',
    async (url) => {
      const { statusCode, headers } = await app.inject(url);
      expect([403, 404]).toContain(statusCode);
      expect(headers['content-type']).toContain('application/problem+json');
    },
  );
});
