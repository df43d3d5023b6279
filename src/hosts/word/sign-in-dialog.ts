import { answered, commonApiError } from './office.ts';
import { supportsApi } from './quirks.ts';
import { messageFor } from './sign-in-message.ts';
import { windowClosed } from './sign-in-token.ts';
import type { Token } from './sign-in-token.ts';

/** Percent of the screen. */
const size = { height: 60, width: 30 };

/**
 * Signs in in a window of its own, as sign-in pages may not stand in a frame. The window shows our own page first and
 * last; only what comes from there, and in answer to this very call, is believed.
 */
export async function signInByDialog(): Promise<Token> {
  const state = newState();
  const page = new URL('sign-in.html', location.href);
  page.searchParams.set('state', state);
  const dialog = await answered<Office.Dialog>((done) =>
    Office.context.ui.displayDialogAsync(page.href, { ...size, promptBeforeOpen: true }, done),
  );
  try {
    return await firstAnswer(dialog, state, page.origin);
  } finally {
    dialog.close();
  }
}

function firstAnswer(dialog: Office.Dialog, state: string, origin: string): Promise<Token> {
  return new Promise((resolve, reject) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
      if (!('message' in message) || !isFrom(message.origin, origin)) return;
      const answer = messageFor(state, message.message);
      if (answer === null) return;
      if ('token' in answer) resolve({ value: answer.token, expires: answer.expires });
      else reject(commonApiError({ name: 'sign-in page', message: '', code: answer.error }));
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      const code = 'error' in event ? event.error : windowClosed;
      reject(commonApiError({ name: 'sign-in window', message: '', code }));
    });
  });
}

/** A Word that does not say where a message is from lets only pages of our own origin send any. */
const isFrom = (told: string | undefined, origin: string): boolean =>
  told === undefined ? !supportsApi('DialogOrigin', '1.1') : told === origin;

/** 128 bits that nobody can guess. */
export function newState(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
