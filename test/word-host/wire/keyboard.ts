import { callPage, type Peer } from './envelope.ts';

/** Where the focus or a key went, as the page tells its host. */
export type PaneKey =
  /** Tab beyond the last control, or beyond the first with Shift; F6 likewise. */
  | { readonly kind: 'out'; readonly direction: 'forward' | 'back' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'to-document' }
  | { readonly kind: 'focus'; readonly inside: boolean }
  /** A chord that may be a keyboard shortcut: 'Ctrl+Shift+F6'. */
  | { readonly kind: 'chord'; readonly keys: string };

const action = { tabIn: 11, tabInBack: 12 };

const told: Readonly<Record<number, PaneKey>> = {
  0: { kind: 'focus', inside: true },
  1: { kind: 'focus', inside: false },
  5: { kind: 'out', direction: 'forward' },
  6: { kind: 'out', direction: 'back' },
  13: { kind: 'out', direction: 'forward' },
  14: { kind: 'out', direction: 'back' },
  15: { kind: 'escape' },
  16: { kind: 'to-document' },
  // There was nothing in the pane to focus.
  17: { kind: 'out', direction: 'forward' },
  18: { kind: 'out', direction: 'back' },
};
const keyboardShortcut = 39;

/** What a `notifyHost` says of the keyboard; null where it speaks of something else (its address, telemetry). */
export function paneKey(id: number, detail: unknown): PaneKey | null {
  if (id !== keyboardShortcut) return told[id] ?? null;
  const { keyCode, ctrlKey, metaKey, altKey, shiftKey } = detail as {
    keyCode: number;
    ctrlKey: boolean;
    metaKey: boolean;
    altKey: boolean;
    shiftKey: boolean;
  };
  const isModifier = keyCode >= 16 && keyCode <= 18;
  if (isModifier) return null;
  const keys = [
    ctrlKey && 'Ctrl',
    metaKey && 'Cmd',
    altKey && 'Alt',
    shiftKey && 'Shift',
    keyName(keyCode),
  ].filter(Boolean);
  return { kind: 'chord', keys: keys.join('+') };
}

/** Puts the focus on the pane's first control, or on its last when coming from behind. */
export function enterPane(peer: Peer, direction: 'forward' | 'back'): void {
  callPage(peer, 'Office_notifyAgave', [direction === 'forward' ? action.tabIn : action.tabInBack]);
}

const functionKey = { first: 112, last: 123 };

function keyName(code: number): string {
  if (code >= functionKey.first && code <= functionKey.last) return `F${code - functionKey.first + 1}`;
  return String.fromCharCode(code).toUpperCase();
}
