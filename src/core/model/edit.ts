/** A change to a document, as data. Only hosts turn edits into effects. */

import type { Alignment, PersonalName } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { Location } from './location.ts';
import type { Content, ControlSpec, Inline, PictureSpec } from './content.ts';

/**
 * Every location of one `apply` speaks of the document as it was read before that call.
 * An edit whose place is gone, or whose text is not what it expects, is refused and changes nothing.
 */
export type Edit =
  /** Puts blocks in: into an empty document, after or before a block (never inside a table), or at the end. */
  | { readonly kind: 'insert-content'; readonly content: readonly Content[]; readonly at: Position }
  /**
   * Puts text and figures in at a cursor in a paragraph, taking that place's formatting. Where only guidance stands there,
   * it gives way, unless `keep` says that the words marked as guidance are the author's own.
   */
  | {
      readonly kind: 'insert-inline';
      readonly inlines: readonly Inline[];
      readonly at: Location;
      readonly keep?: true;
    }
  /** Puts a control round words that stand in a paragraph, only while they read as `expected`. Words and formatting stay. */
  | {
      readonly kind: 'wrap-text';
      readonly at: Location;
      readonly expected: string;
      readonly control: ControlSpec;
    }
  /**
   * Replaces a control's text, only while it still reads as `expected`. Keeps the author's formatting, save the colour
   * where one is given.
   */
  | {
      readonly kind: 'set-control-text';
      readonly tag: string;
      readonly occurrence: number;
      readonly expected: string;
      readonly text: string;
      /** RRGGBB. */
      readonly colour?: string;
      /** As a tracked change, for the author to accept or reject in Word. */
      readonly tracked?: Tracked;
    }
  /** Puts another picture into a control that holds one, only while its alternative text reads as `expected`. Its width stays the author's. */
  | {
      readonly kind: 'set-picture';
      readonly tag: string;
      readonly occurrence: number;
      readonly expected: string;
      readonly picture: PictureSpec;
    }
  /** Takes a control away, only while its text reads as `expected`. The text and its formatting stay. */
  | {
      readonly kind: 'unwrap-control';
      readonly tag: string;
      readonly occurrence: number;
      readonly expected: string;
    }
  /** Gives a control another tag and title, only while its text reads as `expected`. The text stays. */
  | {
      readonly kind: 'retag-control';
      readonly tag: string;
      readonly occurrence: number;
      readonly expected: string;
      readonly control: ControlSpec;
    }
  /** Replaces a range of a paragraph's text, only while it reads as `expected`. Controls in the range keep existing while not emptied. */
  | { readonly kind: 'replace-text'; readonly at: Location; readonly expected: string; readonly text: string }
  /** Takes the mark of guidance off words that stand in a paragraph, only while they read as `expected`. Words and other formatting stay. */
  | { readonly kind: 'unmark-guidance'; readonly at: Location; readonly expected: string }
  /** Takes the highlighter off words that stand in a paragraph, only while they read as `expected`. Words and other formatting stay. */
  | { readonly kind: 'clear-highlight'; readonly at: Location; readonly expected: string }
  /** Splits a paragraph at a cursor (Enter); the new paragraph keeps the style. */
  | { readonly kind: 'split-paragraph'; readonly at: Location }
  /** Joins a paragraph to the one before it (Backspace at its start). */
  | { readonly kind: 'join-paragraph'; readonly at: Location }
  /** Sets or clears a check box control. */
  | {
      readonly kind: 'set-checked';
      readonly tag: string;
      readonly occurrence: number;
      readonly checked: boolean;
    }
  /** Adds a row at the end of a table, its cells in order, formatted like the row above. */
  | { readonly kind: 'append-row'; readonly table: number; readonly cells: readonly (readonly Inline[])[] }
  | { readonly kind: 'set-heading-level'; readonly at: Location; readonly level: number }
  | { readonly kind: 'set-alignment'; readonly at: Location; readonly alignment: Alignment }
  | { readonly kind: 'set-alt-text'; readonly picture: number; readonly text: string }
  | { readonly kind: 'set-header-row'; readonly table: number }
  | { readonly kind: 'set-title'; readonly title: string }
  /** A property of the file that says something of people; no text takes it out. Who saved the file last, Word writes itself. */
  | { readonly kind: 'set-property'; readonly property: PersonalName; readonly text: string }
  | { readonly kind: 'set-language'; readonly language: string }
  | { readonly kind: 'set-ledger'; readonly ledger: Ledger };

export type EditKind = Edit['kind'];

/** Whose change it is, as Word shows it beside the text. In Word itself the change carries the name of whoever is signed in. */
export interface Tracked {
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
}

export type Position =
  /** Only where the document has no text: its empty paragraphs give way. */
  | { readonly where: 'whole' }
  | { readonly where: 'end' }
  | { readonly where: 'before' | 'after'; readonly block: number };

export type EditOutcome =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly reason:
        'not-found' | 'changed' | 'locked' | 'overlap' | 'unsupported' | 'read-only' | 'cancelled' | 'host';
      readonly message: string;
      /** As in HostError. */
      readonly details?: string;
    };
