import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openService } from '../support/service.ts';
import type { Service } from '../support/service.ts';

describe('the service beside its pages', () => {
  let app: Service;
  let close: () => Promise<void>;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reportwright-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Workbench</title>');
    await writeFile(join(folder, 'taskpane.html'), '<head><title>Task pane</title></head>');
    await writeFile(join(folder, 'sign-in.html'), '<head><title>Sign in</title></head>');
    await writeFile(join(folder, 'pane.0a1b2c3d.js'), '');
    await writeFile(join(folder, '.secret'), 'hidden');
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'assets', 'icon-32.png'), '');
    await writeFile(join(folder, 'assets', 'shortcuts.cy-GB.json'), '{}');
    ({ app, close } = await openService({ staticRoot: folder }));
  }, 120_000);
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  it('serves them with a policy that lets them load from nowhere else', async () => {
    const { body, headers } = await app.inject('/');
    expect(body).toContain('Workbench');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
    );
  });

  it('serves the task pane with the policy that the administrator guide gives to other web servers', async () => {
    const { headers } = await app.inject('/taskpane.html');
    const guide = await readFile(join(__dirname, '../../docs/administrator.md'), 'utf8');
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy'])
      expect(guide.toLowerCase()).toContain(`${name}: ${String(headers[name])}`.toLowerCase());
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

  it.each(['/taskpane.html', '/taskpane.html?_host_Info=Word$Web', '/sign-in.html'])(
    'lets Word on the web show %s, and office.js run in it, but nothing reach out',
    async (url) => {
      const { statusCode, headers } = await app.inject(url);
      expect(statusCode).toBe(200);
      const policy = directives(headers['content-security-policy']);
      expect(policy['script-src']).toBe(
        "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      );
      expect(policy['frame-ancestors']).toBe(
        "'self' https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://*.cloud.microsoft",
      );
      expect(policy['connect-src']).toBe("'self'");
      expect(headers['x-frame-options']).toBeUndefined();
    },
  );

  it('lets other origins show the task pane, and people sign in, only where it is told of them', async () => {
    const { app: named, close: closeNamed } = await openService({
      staticRoot: folder,
      frames: ['https://localhost:8443'],
      signIn: 'https://login.example.org',
    });
    const pane = directives((await named.inject('/taskpane.html')).headers['content-security-policy']);
    expect(pane['frame-ancestors']).toMatch(/ https:\/\/localhost:8443$/);
    expect(pane['connect-src']).toBe("'self' https://login.example.org");
    expect(pane['frame-src']).toBe("'self' https://login.example.org");
    const workbench = directives((await named.inject('/')).headers['content-security-policy']);
    expect(workbench['frame-ancestors']).toBe("'self'");
    expect(workbench['connect-src']).toBe("'self'");
    await closeNamed();
  });

  it('puts settings into the heads of the pages for Word, as text and nowhere else', async () => {
    const content = 'scope="a" & <b> $1';
    const { app: set, close: closeSet } = await openService({
      staticRoot: folder,
      pageSettings: { 'reportwright-sign-in': content },
    });
    const plain = await app.inject('/taskpane.html');
    for (const page of ['/taskpane.html', '/taskpane.html?_host_Info=Word$Web', '/sign-in.html']) {
      const { body, headers } = await set.inject(page);
      expect(body).toContain(
        '<meta name="reportwright-sign-in" content="scope=&quot;a&quot; &amp; &lt;b> $1" />\n  </head>',
      );
      for (const name of ['content-type', 'content-security-policy', 'cache-control'])
        expect(headers[name]?.toString().toLowerCase()).toBe(plain.headers[name]?.toString().toLowerCase());
    }
    expect((await set.inject('/')).body).not.toContain('reportwright-sign-in');
    await closeSet();
  });

  it.each([
    ['/', 'no-cache'],
    ['/taskpane.html', 'no-cache'],
    ['/pane.0a1b2c3d.js', 'public, max-age=31536000, immutable'],
    ['/assets/icon-32.png', 'public, max-age=86400'],
  ])('%s is kept as long as it stays true: %s', async (url, lifetime) => {
    const { statusCode, headers } = await app.inject(url);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe(lifetime);
  });

  it('a page that has not changed is not sent again', async () => {
    const { headers } = await app.inject('/taskpane.html');
    const again = await app.inject({
      url: '/taskpane.html',
      headers: { 'if-none-match': headers.etag ?? '' },
    });
    expect(again.statusCode).toBe(304);
  });
});

function directives(policy: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    String(policy)
      .split('; ')
      .map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]),
  );
}
