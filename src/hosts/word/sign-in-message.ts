/** What the sign-in page tells the pane, in answer to the call that bears `state`. */
export type SignInMessage = { readonly state: string } & (
  { readonly token: string; readonly expires: number } | { readonly error: number }
);

/** The message, if it is one and answers the call with this state; else null. */
export function messageFor(state: string, text: string): SignInMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || state === '') return null;
  const told = value as Readonly<Record<string, unknown>>;
  if (told['state'] !== state) return null;
  const { token, expires, error } = told;
  if (typeof token === 'string' && token !== '' && typeof expires === 'number')
    return { state, token, expires };
  return typeof error === 'number' ? { state, error } : null;
}
