import { commonApiError } from './office.ts';

/** One way of signing in: it rejects with an error that `inWords` explains. */
export interface SignIn {
  acquire(): Promise<Token>;
  forget(): Promise<void>;
}

export interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** As the Common API calls a dialog that its user closed: the author's own choice, which nothing else may undo. */
export const windowClosed = 12006;

/** Signing in failed, for a reason that only whoever manages the add-in can find. */
const signInFailed = 13006;

export function tokenOf(answer: { readonly accessToken: string; readonly expiresOn: Date | null }): Token {
  return { value: answer.accessToken, expires: answer.expiresOn?.getTime() ?? 0 };
}

/** An error of MSAL as the Common API would number it, so that there is one table of words. */
export function inNumbers(error: unknown): ReturnType<typeof commonApiError> {
  const name = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'unknown';
  return commonApiError({ name, message: '', code: numbers[name] ?? signInFailed });
}

/** https://learn.microsoft.com/entra/msal/javascript/browser/errors */
const numbers: Readonly<Record<string, number>> = {
  user_cancelled: windowClosed,
  access_denied: windowClosed,
  popup_window_error: 12009,
  empty_window_error: 12009,
  interaction_in_progress: 12007,
  no_network_connectivity: 13010,
  network_error: 13010,
};
