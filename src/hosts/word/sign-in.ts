import type { HostError, Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';
import { codeOf, inWords } from './errors.ts';
import { supportsApi } from './quirks.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { parseSettings, settingsName } from './sign-in-settings.ts';
import { windowClosed } from './sign-in-token.ts';
import type { SignIn, Token } from './sign-in-token.ts';

/** Who the author is, for a service that wants to know. */
export interface AuthProvider {
  /** Signs in where it has to. Null where the service asks nobody who they are. */
  token(): Promise<Result<string | null, HostError>>;
  /** The next `token` signs in anew. */
  signOut(): Promise<void>;
}

/** A token that ends within these milliseconds is not used any more. */
const margin = 60_000;

const doing = 'sign you in';

/**
 * @param settings what the administrator has put into `<meta name="reportwright-sign-in">`; without it nobody signs in,
 * and nothing of the sign-in library is loaded.
 */
export function createAuthProvider(settings: string | null | undefined): AuthProvider {
  const read = parseSettings(settings);
  if (!read.ok) return { token: async () => err(misconfigured(read.error)), signOut: async () => undefined };
  if (read.value === null) return { token: async () => ok(null), signOut: async () => undefined };
  return remembered(entra(read.value));
}

/**
 * `fetch` that says who the author is, to the one service that is meant.
 *
 * @param service its address in full; others are relative to it.
 */
export function withSignIn(
  fetch: typeof globalThis.fetch,
  auth: AuthProvider,
  service: string,
): typeof globalThis.fetch {
  const { origin } = new URL(service);
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, service);
    if (address.origin !== origin) return fetch(input, init);
    const token = await auth.token();
    if (!token.ok) return new Response(null, { status: 401 });
    if (token.value === null) return fetch(input, init);
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token.value}`);
    const { signal, ...rest } = init ?? {};
    // The time that the author took to sign in is not the service's.
    const patience = signal?.aborted ? AbortSignal.timeout(10_000) : signal;
    return fetch(input, { ...rest, headers, ...(patience ? { signal: patience } : {}) });
  };
}

/** Through Word itself where it can, else in a window; the code for either is fetched when it is needed. */
function entra(settings: SignInSettings): SignIn {
  let nested: Promise<SignIn> | null = null;
  const byWord = () =>
    (nested ??= import('./sign-in-nested.ts').then(({ createNestedSignIn }) => createNestedSignIn(settings)));
  return {
    async acquire() {
      if (supportsApi('NestedAppAuth', '1.1')) {
        try {
          return await (await byWord()).acquire();
        } catch (error) {
          if (codeOf(error) === windowClosed) throw error;
          // Some tenants and hosts refuse it (office-js issue 6610): the window works there too.
        }
      }
      const { signInByDialog } = await import('./sign-in-dialog.ts');
      return signInByDialog();
    },
    async forget() {
      await (await nested)?.forget();
    },
  };
}

/** Keeps the token in memory only, and asks once however many wait for it. */
export function remembered(signIn: SignIn, now: () => number = Date.now): AuthProvider {
  let token: Token | null = null;
  let asking: Promise<Token> | null = null;
  return {
    async token() {
      try {
        if (token === null || token.expires - margin <= now()) {
          asking ??= signIn.acquire().finally(() => {
            asking = null;
          });
          token = await asking;
        }
        return ok(token.value);
      } catch (error) {
        return err(inWords(error, doing));
      }
    },
    async signOut() {
      token = null;
      await signIn.forget().catch(() => undefined);
    },
  };
}

const misconfigured = (why: string): HostError => ({
  kind: 'host',
  message: `Reportwright could not ${doing}: the sign-in settings of this add-in are wrong. Tell whoever manages Reportwright for you.`,
  details: `Doing: ${doing}\nThe meta element “${settingsName}” of the task pane’s page: ${why}`,
});
