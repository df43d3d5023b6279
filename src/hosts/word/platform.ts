/**
 * Where Word runs, and the little that the pane remembers. The one file that knows `@microsoft/office-js-helpers`, which
 * is archived: Word's own answer comes first, and without the package nothing is lost but preferences.
 */

import type * as Helpers from '@microsoft/office-js-helpers/dist/office.helpers.min.js';

export type Platform = 'win' | 'mac' | 'web' | 'ipad' | 'unknown';

/** Strings by name, for preferences only. */
export interface Preferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

let helpers: typeof Helpers | null = null;
let stored: Helpers.Storage | null = null;

/** Fetches the package, once; never fails. Until it is there, preferences last as long as the pane. */
export async function loadHelpers(): Promise<void> {
  try {
    helpers ??= await import('@microsoft/office-js-helpers/dist/office.helpers.min.js');
    // Throws where the browser keeps nothing for a page in a frame.
    stored ??= new helpers.Storage('reportwright');
  } catch {
    stored = null;
  }
}

export function platform(): Platform {
  const { context } = Office;
  return named(context.platform) ?? named(context.diagnostics?.platform) ?? named(guessed()) ?? 'unknown';
}

/** From how Word has opened the page; the package throws where it did not. */
function guessed(): string | null {
  try {
    return helpers?.Utilities.platform ?? null;
  } catch {
    return null;
  }
}

const named = (name: unknown): Platform | undefined => names[String(name)];

/** As Office.PlatformType names them, and as the helpers do. */
const names: Readonly<Record<string, Platform>> = {
  PC: 'win',
  Mac: 'mac',
  MAC: 'mac',
  OfficeOnline: 'web',
  OFFICE_ONLINE: 'web',
  iOS: 'ipad',
  IOS: 'ipad',
};

const remembered = new Map<string, string>();

export const preferences: Preferences = {
  get(key) {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const value = stored?.get(key);
    return typeof value === 'string' && value.startsWith(mark) ? value.slice(mark.length) : null;
  },
  set(key, value) {
    remembered.set(key, value);
    try {
      stored?.set(key, mark + value);
    } catch {
      // Full or blocked: it is remembered until the pane closes.
    }
  },
};

/** Keeps the package from making a Date of whatever looks like one. */
const mark = '=';
