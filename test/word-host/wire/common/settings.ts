import type { Calls } from './call.ts';

/** What the add-in keeps in the document for itself: name → JSON. */
export interface Settings {
  readonly calls: Calls;
  all(): Readonly<Record<string, string>>;
  clear(): void;
}

export function createSettings(): Settings {
  let kept = new Map<string, string>();
  return {
    calls: {
      75: { name: 'settings.refreshAsync', run: () => ({ Properties: { Settings: [...kept] } }) },
      76: {
        name: 'settings.saveAsync',
        writes: true,
        run({ DdaSettingsMethod: request }) {
          kept = new Map((request as { Properties: [string, string][] }).Properties);
          return {};
        },
      },
    },
    all: () => Object.fromEntries(kept),
    clear: () => kept.clear(),
  };
}
