/**
 * Signing in for a service that wants to know who asks: the shipped pane and sign-in page as the
 * service serves them with its setting, the real sign-in library, and a stand-in for Microsoft Entra.
 */

import type { Page, Route } from '@playwright/test';
import { newReport } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

const clientId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const tenant = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
/** As the administrator sets it up: the service puts it into its pages, and its origin into their policy. */
const signIn = `client-id=${clientId}; tenant=${tenant}; scope=api://${clientId}/access_as_user`;
const entra = 'https://login.microsoftonline.com';

let word: WordHostSession;
/** What the service was told of who asks, one entry a request. */
const told: (string | null)[] = [];
const asked: URLSearchParams[] = [];

beforeAll(async () => {
  word = await startWordHost({ pane: 'shipped', signIn });
  const context = word.page.context();
  await context.route('**/v1/**', (route) => {
    told.push(route.request().headers()['authorization'] ?? null);
    return route.fallback();
  });
  await context.route(`${entra}/**`, answer);
}, 120_000);
afterAll(() => word.close());

let nonce = '';

/** As https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow tells. */
async function answer(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const json = (value: unknown) =>
    route.fulfill({ json: value, headers: { 'access-control-allow-origin': '*' } });
  if (url.pathname.endsWith('/openid-configuration')) {
    const base = `${entra}/${tenant}`;
    return json({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    });
  }
  if (url.pathname.endsWith('/authorize')) {
    asked.push(url.searchParams);
    nonce = url.searchParams.get('nonce') ?? '';
    const back = new URLSearchParams({
      code: 'a code',
      client_info: base64({ uid: 'user', utid: tenant }),
      state: url.searchParams.get('state') ?? '',
    });
    return route.fulfill({
      status: 302,
      headers: { location: `${url.searchParams.get('redirect_uri')}#${back}` },
    });
  }
  if (url.pathname.endsWith('/token')) {
    const now = Math.floor(Date.now() / 1000);
    const id = {
      iss: `${entra}/${tenant}/v2.0`,
      aud: clientId,
      nonce,
      tid: tenant,
      oid: 'user',
      sub: 'user',
    };
    return json({
      token_type: 'Bearer',
      scope: `api://${clientId}/access_as_user`,
      expires_in: 3600,
      access_token: 'a-token',
      id_token: `${base64({ alg: 'none' })}.${base64({ ...id, iat: now, exp: now + 3600 })}.x`,
      client_info: base64({ uid: 'user', utid: tenant }),
    });
  }
  return route.abort();
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Opens a report in a new pane; whatever asks the service first opens the window. */
async function firstQuestion(): Promise<Page> {
  const popup = word.page.context().waitForEvent('page');
  await word.load(newReport());
  // With its page the pane of before is gone, and what it was still asking.
  told.length = 0;
  asked.length = 0;
  const pane = word.page.frameLocator('iframe#pane');
  await pane.getByRole('tab', { name: 'Figures' }).click();
  await pane.getByRole('button', { name: 'Allow' }).click();
  return popup;
}

test('the author signs in in a window, once, and the service is told who asks', async () => {
  const window = await firstQuestion();
  await window.waitForEvent('close');
  await expectEventually(() => told.includes('Bearer a-token'));
  expect(told.filter((header) => header !== null && header !== 'Bearer a-token')).toEqual([]);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.get('scope')).toContain(`api://${clientId}/access_as_user`);
  expect(asked[0]?.get('redirect_uri')).toMatch(/^https:\/\/localhost:\d+\/sign-in\.html$/);
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests).toEqual([]);
});

async function expectEventually(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to hold within ten seconds.');
    await word.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

test('a window that the author closes is told as one, and opens again the next time', async () => {
  await word.page
    .context()
    .route(`${entra}/**/authorize*`, (route) =>
      route.fulfill({ body: '<title>Sign in</title>', contentType: 'text/html' }),
    );
  const window = await firstQuestion();
  await window.waitForURL(`${entra}/**`);
  await window.close();
  await expectEventually(() => asked.length === 0);
  expect(told).toEqual([]);
  await word.page.context().unroute(`${entra}/**/authorize*`);
  const again = await firstQuestion();
  await again.waitForEvent('close');
  await expectEventually(() => told.includes('Bearer a-token'));
});
