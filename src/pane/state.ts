/** What the pane shows, as a value. Everything about the document itself is in `checked`, read anew after every change. */
import type { Checked } from '../core/jobs/check-report.ts';
import type { Location, ReportTypeId } from '../core/model/index.ts';
import { isEmpty } from './outline.ts';
import type { PaneCommand } from './pane-props.ts';

export type TabId = 'report' | 'figures' | 'check' | 'sign-off';

export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** For whoever is asked for help; only where the author could not have caused it. */
  readonly details?: string;
  /** Takes the keyboard's focus, so that a second press does not do the same thing again unnoticed. */
  readonly focus?: boolean;
}

/** How far a long job has come. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
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
  readonly unreadable: Notice | null;
  /** Why nothing can be written into the document; null while nothing is known to stop it. */
  readonly readOnly: string | null;
  readonly cursor: Location | null;
  /** A report type that the author chose for a document that does not say its own. */
  readonly typeId: ReportTypeId | null;
  readonly notice: Notice | null;
  /** What is under way, in words; null when nothing is. */
  readonly busy: string | null;
  /** What the job under way counts (“figures”); null where it cannot be ended early. */
  readonly counting: string | null;
  /** Null until the job under way has told. */
  readonly progress: JobProgress | null;
  /** The author has asked the job under way to stop. */
  readonly stopping: boolean;
  /** What the author asked for outside the pane, until the part that does it has taken it up. */
  readonly asked: PaneCommand | null;
  /** Counts what was asked. */
  readonly asks: number;
  /** The figures that the report expects are listed whole, not just the next ones. */
  readonly allExpected: boolean;
  /** Findings are shown as comments in the document; `placed` is how many could be, null until told. */
  readonly notes: { readonly on: boolean; readonly placed: number | null };
  /** The latest announcement to screen readers. */
  readonly said: string;
}

export type PaneAction =
  | { readonly kind: 'tab'; readonly tab: TabId }
  | { readonly kind: 'review'; readonly open: boolean }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly checked: Checked; readonly at: string; readonly final: boolean }
  | { readonly kind: 'unreadable'; readonly notice: Notice }
  | { readonly kind: 'read-only'; readonly reason: string | null }
  /** `certainly`: by the author or somebody else, not an echo of the pane's own writing. */
  | { readonly kind: 'changed'; readonly certainly: boolean }
  | { readonly kind: 'cursor'; readonly cursor: Location | null }
  | { readonly kind: 'type'; readonly typeId: ReportTypeId | null }
  | { readonly kind: 'notice'; readonly notice: Notice | null }
  | { readonly kind: 'busy'; readonly busy: string; readonly counting: string | null }
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'stop' }
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked'; readonly command: PaneCommand }
  | { readonly kind: 'taken-up' }
  | { readonly kind: 'all-expected'; readonly on: boolean }
  | { readonly kind: 'notes'; readonly on: boolean; readonly placed: number | null }
  | { readonly kind: 'say'; readonly text: string };

export const initialState: PaneState = {
  tab: 'report',
  reviewing: false,
  checked: null,
  checkedAt: '',
  checking: true,
  changed: false,
  unreadable: null,
  readOnly: null,
  cursor: null,
  typeId: null,
  notice: null,
  busy: null,
  counting: null,
  progress: null,
  stopping: false,
  asked: null,
  asks: 0,
  allExpected: false,
  notes: { on: false, placed: null },
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
      return { ...state, checking: false, unreadable: action.notice };
    case 'read-only':
      return { ...state, readOnly: action.reason };
    case 'changed':
      return { ...state, changed: true, notice: action.certainly ? whileTrue(state.notice) : state.notice };
    case 'cursor':
      return { ...state, cursor: action.cursor };
    case 'type':
      return { ...state, typeId: action.typeId };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'busy':
      return {
        ...state,
        busy: action.busy,
        counting: action.counting,
        progress: null,
        stopping: false,
        notice: null,
      };
    case 'progress':
      return { ...state, progress: action.progress };
    case 'stop':
      return { ...state, stopping: true };
    case 'idle':
      return { ...state, busy: null, counting: null, progress: null, stopping: false };
    case 'asked':
      return { ...state, ...placeOf(action.command), asked: action.command, asks: state.asks + 1 };
    case 'taken-up':
      return { ...state, asked: null };
    case 'all-expected':
      return { ...state, allExpected: action.on };
    case 'notes':
      return { ...state, notes: { on: action.on, placed: action.placed } };
    case 'say':
      return { ...state, said: action.text };
  }
}

/** Where a command is taken up. */
function placeOf(command: PaneCommand): Partial<PaneState> {
  switch (command) {
    case 'open':
      return {};
    case 'insert-skeleton':
      return { tab: 'report', reviewing: false, notice: null };
    case 'refresh-figures':
      return { reviewing: true, notice: null };
    case 'check-report':
      return { tab: 'check', reviewing: false, notice: null };
    case 'link-number':
      return { tab: 'figures', reviewing: false, notice: null };
  }
}

/** What was done may have been undone since; what went wrong still did. */
const whileTrue = (notice: Notice | null): Notice | null =>
  notice?.intent === 'success' || notice?.intent === 'info' ? null : notice;

/** Nothing to show yet but the choice of a report type. */
export function isStarting({ checked, typeId }: PaneState): boolean {
  return checked !== null && (checked.report.type === null || (typeId === null && isEmpty(checked.document)));
}
