/** The theme of Word, which tells nobody when it changes: it is looked at again whenever the author comes back. */

import { useSyncExternalStore } from 'react';
import { officeTheme } from '../../hosts/word/index.ts';
import type { ThemeName } from '../../pane/index.ts';

const names: Readonly<Record<string, ThemeName>> = {
  light: 'light',
  dark: 'dark',
  contrast: 'high-contrast',
};

/** Null where Word does not say, as on the web: the pane then follows the system. */
export const useOfficeTheme = (): ThemeName | null =>
  useSyncExternalStore(subscribe, () => names[officeTheme() ?? ''] ?? null);

function subscribe(look: () => void): () => void {
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
