/** What the page that plays Word gives to tests and to the developer's tools. Plain values only: they cross a process. */

import type { Place } from '../model/open-document.ts';
import type { Fault } from '../wire/faults.ts';
import type { Costs } from '../wire/recorder.ts';

/** What a co-author does. Paragraphs are counted in the main text, from 0. */
export type Deed =
  /** Writes there, over what stands there. */
  | { readonly at: Place; readonly text: string }
  /** Puts a paragraph before another. */
  | { readonly before: number; readonly paragraph: string }
  /** Deletes the first control with this tag, and what is in it. */
  | { readonly without: string }
  /** Saves another record of the report in place of its own. */
  | { readonly record: string };

/** As Fault, the co-author's deed told in words. */
export type ArmedFault =
  | Exclude<Fault, { readonly kind: 'co-author' }>
  | ({ readonly kind: 'co-author'; readonly nth: number } & Deed);

export interface WordHostPage {
  /** Resolves when the pane has started and registered for its commands. */
  readonly ready: Promise<void>;
  /** Opens a file (base64) in place of the present one; forgets references, selection, faults and what was recorded. `readOnly`: for viewing. */
  load(base64: string, readOnly?: boolean): void;
  /** Loads the pane again, as for another document; resolves when it has started. */
  restartPane(): Promise<void>;
  save(): string;
  select(at: Place): void;
  type(at: Place, text: string): void;
  fire(command: string): Promise<void>;
  readonly faults: {
    arm(fault: ArmedFault): void;
    clear(): void;
    /** The calls since the last `clear`, each by its name once. */
    calls(): readonly string[];
  };
  readonly recorder: { reset(): void; costs(): Costs };
  /** Calls that nobody implements, by name. */
  readonly unknown: readonly string[];
}

declare global {
  interface Window {
    wordHost: WordHostPage;
  }
}
