import type { IPublicClientApplication } from '@azure/msal-browser';
import type { SignInSettings } from './sign-in-settings.ts';
import { inNumbers, tokenOf } from './sign-in-token.ts';
import type { SignIn } from './sign-in-token.ts';

/** Nested app authentication: Word, where the author is signed in already, asks for the token on our behalf. */
export async function createNestedSignIn({ clientId, authority, scopes }: SignInSettings): Promise<SignIn> {
  const msal = await import('@azure/msal-browser');
  const app: IPublicClientApplication = await msal.createNestablePublicClientApplication({
    auth: { clientId, authority },
    // Word keeps the tokens; nothing of them stays in the browser.
    cache: { cacheLocation: msal.BrowserCacheLocation.MemoryStorage },
  });
  return {
    async acquire() {
      const request = { scopes: [...scopes], ...(await hint()) };
      try {
        return tokenOf(await app.acquireTokenSilent(request).catch(() => app.acquireTokenPopup(request)));
      } catch (error) {
        throw inNumbers(error);
      }
    },
    forget: () => app.clearCache(),
  };
}

/** Word on the web does not know by itself which of the author's accounts is meant. */
async function hint(): Promise<{ readonly loginHint?: string }> {
  try {
    const { userPrincipalName } = await Office.auth.getAuthContext();
    return userPrincipalName ? { loginHint: userPrincipalName } : {};
  } catch {
    return {};
  }
}
