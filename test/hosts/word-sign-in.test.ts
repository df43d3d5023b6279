/** Signing in: only where the administrator has set it up, once for all who wait, and only our own window is believed. */

import { commonApiError } from '../../src/hosts/word/office.ts';
import { newState } from '../../src/hosts/word/sign-in-dialog.ts';
import { messageFor } from '../../src/hosts/word/sign-in-message.ts';
import { parseSettings } from '../../src/hosts/word/sign-in-settings.ts';
import { inNumbers } from '../../src/hosts/word/sign-in-token.ts';
import { createAuthProvider, remembered, withSignIn } from '../../src/hosts/word/sign-in.ts';
import type { AuthProvider } from '../../src/hosts/word/sign-in.ts';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const good = `client-id=${id}; tenant=example.gov.uk; scope=api://${id}/access_as_user`;

describe('the settings', () => {
  test.each([null, undefined, '', '  '])('%p: nobody signs in', (content) => {
    expect(parseSettings(content)).toEqual({ ok: true, value: null });
  });

  test('are the three that Microsoft Entra gives', () => {
    expect(parseSettings(good)).toEqual({
      ok: true,
      value: {
        clientId: id,
        authority: 'https://login.microsoftonline.com/example.gov.uk',
        scopes: [`api://${id}/access_as_user`],
      },
    });
  });

  test('stand in any order, with spaces and capitals', () => {
    const told = parseSettings(` Tenant = ${id};scope=a b ; CLIENT-ID=${id};`);
    expect(told).toMatchObject({ ok: true, value: { scopes: ['a', 'b'] } });
  });

  test.each([
    [`tenant=example.gov.uk; scope=a`, /^client-id/],
    [`client-id=the pane; tenant=example.gov.uk; scope=a`, /^client-id/],
    [`client-id=${id}; tenant=common; scope=a`, /^tenant/],
    [`client-id=${id}; tenant=evil.example/x?; scope=a`, /^tenant/],
    [`client-id=${id}; tenant=example.gov.uk`, /^scope is missing/],
    [`${good}; secret=x`, /^it has “secret”/],
  ])('%s is refused, with what is wrong', (content, why) => {
    expect(parseSettings(content)).toEqual({ ok: false, error: expect.stringMatching(why) });
  });
});

describe('the message of the window', () => {
  const told = { state: 'a1', token: 'secret', expires: 5 };

  test('is believed where it answers the call', () => {
    expect(messageFor('a1', JSON.stringify(told))).toEqual(told);
    expect(messageFor('a1', '{"state":"a1","error":12009}')).toEqual({ state: 'a1', error: 12009 });
  });

  test.each([
    JSON.stringify({ ...told, state: 'b2' }),
    JSON.stringify({ token: 'secret', expires: 5 }),
    JSON.stringify({ ...told, token: '' }),
    JSON.stringify({ ...told, expires: 'soon' }),
    'null',
    '[]',
    'a1',
    '',
  ])('%s is not', (text) => {
    expect(messageFor('a1', text)).toBeNull();
  });

  test('never answers a call that had no state', () => {
    expect(messageFor('', '{"state":"","token":"x","expires":1}')).toBeNull();
  });

  test('bears a state that nobody can guess', () => {
    const states = Array.from({ length: 100 }, newState);
    expect(new Set(states).size).toBe(100);
    expect(states.every((state) => /^[0-9a-f]{32}$/.test(state))).toBe(true);
  });
});

describe('a provider', () => {
  test('without settings gives no token and no error', async () => {
    const auth = createAuthProvider(null);
    expect(await auth.token()).toEqual({ ok: true, value: null });
    await auth.signOut();
  });

  test('with settings that are wrong says whom to tell, and them what', async () => {
    expect(await createAuthProvider('tenant=x').token()).toEqual({
      ok: false,
      error: {
        kind: 'host',
        message: expect.stringContaining('Tell whoever manages Reportwright for you.'),
        details: expect.stringContaining('client-id'),
      },
    });
  });

  function counted(lasts: number) {
    let asked = 0;
    let time = 0;
    const signIn = {
      acquire: async () => {
        asked += 1;
        return { value: `token ${asked}`, expires: time + lasts };
      },
      forget: async () => undefined,
    };
    return {
      auth: remembered(signIn, () => time),
      asked: () => asked,
      wait: (milliseconds: number) => {
        time += milliseconds;
      },
    };
  }

  test('asks once for all who wait', async () => {
    const { auth, asked } = counted(3_600_000);
    const answers = await Promise.all([auth.token(), auth.token(), auth.token()]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: 'token 1' })));
    expect(asked()).toBe(1);
  });

  test('keeps a token while it lasts, a minute short, and until the author signs out', async () => {
    const { auth, wait } = counted(3_600_000);
    await auth.token();
    wait(3_539_999);
    expect(await auth.token()).toEqual({ ok: true, value: 'token 1' });
    wait(1);
    expect(await auth.token()).toEqual({ ok: true, value: 'token 2' });
    await auth.signOut();
    expect(await auth.token()).toEqual({ ok: true, value: 'token 3' });
  });

  test.each([
    ['user_cancelled', 'the sign-in window was closed'],
    ['popup_window_error', 'the sign-in window was not allowed to open'],
    ['something_new', 'signing in did not work'],
  ])('tells %s in words, and tries again the next time', async (errorCode, words) => {
    let refused = true;
    const auth = remembered({
      acquire: async () => {
        if (refused) throw inNumbers(Object.assign(new Error('x'), { errorCode }));
        return { value: 'token', expires: Number.MAX_SAFE_INTEGER };
      },
      forget: async () => undefined,
    });
    expect(await auth.token()).toEqual({
      ok: false,
      error: expect.objectContaining({
        message: expect.stringContaining(`Reportwright could not sign you in: ${words}.`),
        details: expect.stringContaining(errorCode),
      }),
    });
    refused = false;
    expect(await auth.token()).toEqual({ ok: true, value: 'token' });
  });
});

describe('what is asked of the service', () => {
  const service = 'https://figures.example.gov.uk/';
  const asking = (auth: Pick<AuthProvider, 'token'>) => {
    const seen: { readonly url: string; readonly headers: Headers; readonly signal: AbortSignal | null }[] =
      [];
    const fetch = withSignIn(
      async (url, init) => {
        seen.push({
          url: url instanceof Request ? url.url : url.toString(),
          headers: new Headers(init?.headers),
          signal: init?.signal ?? null,
        });
        return new Response('{}');
      },
      { ...auth, signOut: async () => undefined },
      service,
    );
    return { fetch, seen };
  };

  test('says who the author is, and keeps what was asked', async () => {
    const { fetch, seen } = asking({ token: async () => ({ ok: true, value: 'abc' }) });
    await fetch(`${service}v1/areas`, { headers: { accept: 'application/json' } });
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer abc');
    expect(seen[0]?.headers.get('accept')).toBe('application/json');
  });

  test('says nothing where nobody signs in, nor to anybody else', async () => {
    const none = asking(createAuthProvider(null));
    await none.fetch(`${service}v1/areas`);
    expect(none.seen[0]?.headers.has('authorization')).toBe(false);
    const other = asking({ token: async () => ({ ok: true, value: 'abc' }) });
    await other.fetch('https://figures.example.gov.uk.evil.example/v1/areas');
    expect(other.seen[0]?.headers.has('authorization')).toBe(false);
  });

  test('is not asked where the author could not be signed in', async () => {
    const { fetch, seen } = asking({
      token: async () => ({ ok: false, error: { kind: 'host', message: 'x' } }),
    });
    expect((await fetch(`${service}v1/areas`)).status).toBe(401);
    expect(seen).toEqual([]);
  });

  test('has its full time after a sign-in that took longer', async () => {
    const clock = new AbortController();
    const { fetch, seen } = asking({
      token: async () => {
        clock.abort();
        return { ok: true, value: 'abc' };
      },
    });
    await fetch(`${service}v1/areas`, { signal: clock.signal });
    expect(seen[0]?.signal?.aborted).toBe(false);
  });
});

test('an error of the window keeps its number', () => {
  expect(commonApiError({ name: 'window', message: '', code: 12006 })).toMatchObject({ code: 12006 });
});
