/** The page of the sign-in window. Its settings are those of the task pane's page, so that they are kept in one place. */

import { settingsOnPage } from '../../hosts/word/sign-in-settings.ts';
import { signInOnPage } from '../../hosts/word/sign-in-page.ts';
import { restoreHistory } from './history.ts';

void start();

async function start(): Promise<void> {
  restoreHistory(history);
  try {
    const pane = await fetch(new URL('taskpane.html', location.href), { credentials: 'omit' });
    const settings = settingsOnPage(new DOMParser().parseFromString(await pane.text(), 'text/html'));
    if (!settings.ok || settings.value === null) return say('Nobody has to sign in here. Close this window.');
    const asked = await signInOnPage(settings.value, new URL(location.origin + location.pathname));
    say(
      asked ? 'You can close this window.' : 'Open this page from Reportwright in Word. Close this window.',
    );
  } catch {
    say('Signing in did not work. Close this window and try again.');
  }
}

function say(words: string): void {
  const status = document.getElementById('sign-in');
  if (status !== null) status.textContent = words;
}
