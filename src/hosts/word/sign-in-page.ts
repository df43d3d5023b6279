import type { SignInMessage } from './sign-in-message.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { inNumbers, tokenOf } from './sign-in-token.ts';

/**
 * What the page in the sign-in window does: goes to the sign-in of Microsoft Entra, comes back, and tells the pane.
 * Gives false where nobody has asked for it.
 *
 * @param page the address of this page without query, as it is registered for the application.
 */
export async function signInOnPage(settings: SignInSettings, page: URL): Promise<boolean> {
  await Office.onReady();
  const { clientId, authority, scopes } = settings;
  const msal = await import('@azure/msal-browser');
  const asked = new URL(location.href).searchParams.get('state');
  if (asked !== null) sessionStorage.setItem(stateKey, asked);
  const state = sessionStorage.getItem(stateKey) ?? '';
  if (state === '') return false;
  try {
    const app = new msal.PublicClientApplication({
      auth: { clientId, authority, redirectUri: page.href, navigateToLoginRequestUrl: false },
      cache: { cacheLocation: msal.BrowserCacheLocation.SessionStorage },
    });
    await app.initialize();
    const answer = await app.handleRedirectPromise();
    if (answer === null) {
      await app.acquireTokenRedirect({ scopes: [...scopes], state });
      return true;
    }
    const { value, expires } = tokenOf(answer);
    await app.clearCache();
    tell({ state: answer.state ?? '', token: value, expires }, page);
  } catch (error) {
    tell({ state, error: inNumbers(error).code }, page);
  }
  sessionStorage.removeItem(stateKey);
  return true;
}

/** Survives the way to the sign-in page and back. */
const stateKey = 'reportwright.sign-in-state';

/** Only a pane of our own origin hears it. */
function tell(message: SignInMessage, { origin }: URL): void {
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: origin });
}
