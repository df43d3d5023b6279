import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../themes.ts';

const dark = '(prefers-color-scheme: dark)';

/** The theme that the system asks for, as it changes. */
export function useSystemTheme(): ThemeName {
  return useSyncExternalStore(subscribe, () => (globalThis.matchMedia?.(dark).matches ? 'dark' : 'light'));
}

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(dark);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
