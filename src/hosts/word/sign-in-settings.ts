import type { Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';

/** Who may use the service, as its administrator has registered it in Microsoft Entra. */
export interface SignInSettings {
  readonly clientId: string;
  readonly authority: string;
  readonly scopes: readonly string[];
}

/** The name of the meta element in the head of the task pane's page. */
export const settingsName = 'reportwright-sign-in';

/** The settings on the page of the task pane. */
export const settingsOnPage = (page: Document): ReturnType<typeof parseSettings> =>
  parseSettings(page.querySelector<HTMLMetaElement>(`meta[name="${settingsName}"]`)?.content);

/**
 * Reads `client-id=…; tenant=…; scope=…`. Null where there is nothing, which means that nobody signs in; an error says
 * what the administrator has to put right.
 */
export function parseSettings(content: string | null | undefined): Result<SignInSettings | null, string> {
  const given = (content ?? '').trim();
  if (given === '') return ok(null);
  const pairs = new Map(
    given
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [name = '', ...rest] = part.split('=');
        return [name.trim().toLowerCase(), rest.join('=').trim()] as const;
      }),
  );
  const [clientId = '', tenant = '', scope = ''] = names.map((name) => pairs.get(name));
  const unknown = [...pairs.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) return err(`it has “${unknown}”, which is none of ${names.join(', ')}`);
  if (!guid.test(clientId)) return err('client-id is not the application id from Microsoft Entra');
  if (!guid.test(tenant) && !domain.test(tenant)) return err('tenant is neither a directory id nor a domain');
  const scopes = scope.split(/\s+/).filter((part) => part !== '');
  if (scopes.length === 0) return err('scope is missing');
  return ok({ clientId, authority: `https://login.microsoftonline.com/${tenant}`, scopes });
}

const names: readonly string[] = ['client-id', 'tenant', 'scope'];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
