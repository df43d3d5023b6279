import { CommonError, errors, type Calls } from './call.ts';

export interface DoneCommand {
  readonly id: string;
  /** 0, or why the page did not run it (11101: no such function). */
  readonly status: number;
}

/** The file's address, going to a place, sign-in, and the end of a ribbon command. */
export function application(
  documentUrl: string,
  accessToken: string | null,
  done: (command: DoneCommand) => void,
): Calls {
  const signIn = (answer: (token: string) => Record<string, unknown>): Record<string, unknown> => {
    // Without <WebApplicationInfo> in its manifest an add-in has no single sign-on.
    if (accessToken === null) throw new CommonError(errors.noSingleSignOn);
    return answer(accessToken);
  };
  return {
    82: {
      name: 'document.goToByIdAsync',
      // Only bindings can be gone to in Word, and this Word has none.
      run() {
        throw new CommonError(errors.idDoesNotExist);
      },
    },
    86: { name: 'document.getFilePropertiesAsync', run: () => ({ 0: { 1: documentUrl } }) },
    94: {
      name: 'event.completed',
      run({ 0: id, 1: status }) {
        done({ id: String(id), status: Number(status) });
        return {};
      },
    },
    98: {
      name: 'auth.getAccessTokenAsync',
      run: () => signIn((token) => ({ accessToken: token })),
    },
    99: {
      name: 'auth.getAuthContextAsync',
      run: () => signIn(() => ({ authContext: {} })),
    },
  };
}
