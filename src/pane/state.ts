/** What the pane shows, as a value. Everything about the document itself is in `checked`, read anew after every change. */
import type { Checked } from '../core/jobs/check-report.ts';
import type { Location, ReportTypeId } from '../core/model/index.ts';
import { isEmpty } from './outline.ts';

export type TabId = 'report' | 'figures' | 'check' | 'sign-off';

export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** For whoever is asked for help; only where the author could not have caused it. */
  readonly details?: string;
}

export interface PaneState {
  readonly tab: TabId;
  /** The review of newer values takes the place of the tabs. */
  readonly reviewing: boolean;
  readonly checked: Checked | null;
  /** ISO instant of `checked`. */
  readonly checkedAt: string;
  readonly checking: boolean;
  /** The document changed after `checked` was read. */
  readonly changed: boolean;
  /** Why the document could not be read; null when it could. */
  readonly unreadable: string | null;
  readonly cursor: Location | null;
  /** A report type that the author chose for a document that does not say its own. */
  readonly typeId: ReportTypeId | null;
  readonly notice: Notice | null;
  /** What is under way, in words; null when nothing is. */
  readonly busy: string | null;
  /** The latest announcement to screen readers. */
  readonly said: string;
}

export type PaneAction =
  | { readonly kind: 'tab'; readonly tab: TabId }
  | { readonly kind: 'review'; readonly open: boolean }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly checked: Checked; readonly at: string; readonly final: boolean }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'cursor'; readonly cursor: Location | null }
  | { readonly kind: 'type'; readonly typeId: ReportTypeId | null }
  | { readonly kind: 'notice'; readonly notice: Notice | null }
  | { readonly kind: 'busy'; readonly busy: string | null }
  | { readonly kind: 'say'; readonly text: string };

export const initialState: PaneState = {
  tab: 'report',
  reviewing: false,
  checked: null,
  checkedAt: '',
  checking: true,
  changed: false,
  unreadable: null,
  cursor: null,
  typeId: null,
  notice: null,
  busy: null,
  said: '',
};

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'tab':
      return { ...state, tab: action.tab, notice: null };
    case 'review':
      return { ...state, reviewing: action.open, notice: null };
    case 'checking':
      return { ...state, checking: true };
    case 'checked':
      return {
        ...state,
        checked: action.checked,
        checkedAt: action.at,
        checking: !action.final,
        changed: false,
        unreadable: null,
      };
    case 'unreadable':
      return { ...state, checking: false, unreadable: action.message };
    case 'changed':
      return { ...state, changed: true };
    case 'cursor':
      return { ...state, cursor: action.cursor };
    case 'type':
      return { ...state, typeId: action.typeId };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'busy':
      return { ...state, busy: action.busy };
    case 'say':
      return { ...state, said: action.text };
  }
}

/** Nothing to show yet but the choice of a report type. */
export function isStarting({ checked, typeId }: PaneState): boolean {
  return checked !== null && (checked.report.type === null || (typeId === null && isEmpty(checked.document)));
}
