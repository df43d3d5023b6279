import type { HostError, Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';
import { loadHelpers, platform } from './platform.ts';
import type { Platform } from './platform.ts';
import { supportsApi } from './quirks.ts';

export interface WordItself {
  readonly platform: Platform;
  /** Of Word's own menus, BCP 47. */
  readonly language: string;
}

/** Milliseconds. office.js itself gives up after about as long. */
const patience = 10_000;

/** Waits for Word, ten seconds at most. The error says where to go instead. */
export async function whenWordIsReady(): Promise<Result<WordItself, HostError>> {
  if (typeof Office === 'undefined') return err(noClient);
  const helpers = loadHelpers();
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    clock = setTimeout(() => resolve(null), patience);
  });
  try {
    const info = await Promise.race([Office.onReady(), late]);
    if (info === null) return err(silent);
    if (info.host !== Office.HostType.Word) return err(outside);
    await helpers;
    if (!supportsApi('WordApi', '1.3')) return err(tooOld);
    return ok({ platform: platform(), language: Office.context.displayLanguage });
  } catch {
    return err(silent);
  } finally {
    clearTimeout(clock);
  }
}

const noClient: HostError = {
  kind: 'host',
  message:
    'Reportwright could not load the part of Word that add-ins need. Check your connection, and that your network lets appsforoffice.microsoft.com through. Then close the pane and open it again.',
};

const silent: HostError = {
  kind: 'host',
  message: 'Word did not answer. Close the pane and open it again from the Home tab of Word.',
};

const outside: HostError = {
  kind: 'unsupported',
  message:
    'This is the Word add-in. Open a report in Word and choose Open pane in the Reportwright group of the Home tab.',
};

const tooOld: HostError = {
  kind: 'unsupported',
  message:
    'This version of Word is too old for Reportwright. Update Word to 2019 or later, or open the report in Word on the web.',
};
