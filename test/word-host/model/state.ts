import type { Limits } from './open-document.ts';
import type { Parts } from './parts.ts';
import type { Span } from './places.ts';
import { child } from './wml.ts';
import { ApiError } from './word-class.ts';

export type TrackingMode = 'Off' | 'TrackAll' | 'TrackMineOnly';

/** The open document as every class of the model sees it; `load` puts another in its place. */
export interface State {
  parts: Parts;
  /** Name of the main part. */
  main: string;
  readonly limits: Limits;
  selection: Span | null;
  tracking: TrackingMode;
  saved: boolean;
  /** Told when the selection moves. */
  onSelect?: () => void;
  /** Counts the calls that changed something: what was found before one is looked for again after it. */
  version: number;
  /** Something was written since the listeners were told. */
  changed: boolean;
}

export const bodyOf = (state: State): Element =>
  child(state.parts.need(state.main).documentElement, 'body') as Element;

/** Says that the part of a node is no longer as it was read. */
export function touch(state: State, node: Node): void {
  state.parts.touch(node);
  state.changed = true;
  state.saved = false;
}

/** Word's own words for its error codes (office-js: error messages of OfficeExtension.Error). */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotAllowed: "The action isn't supported by Word in a browser.",
  NotImplemented: "The requested feature isn't implemented.",
  SearchStringInvalidOrTooLong: 'The search string is empty or too long.',
};

/** Refuses as Word does. Where it happened is added by the class that was called. */
export function refuse(code: string, message = messages[code] ?? code): never {
  throw new ApiError(code, message, '');
}

type Look = (element: Element) => readonly Element[];

const found = new WeakMap<
  Element,
  Map<Look, { readonly version: number; readonly elements: readonly Element[] }>
>();

/** What stands below an element, looked for once between two changes: large documents have thousands of each. */
export function lookedUp(state: State, element: Element, look: Look): readonly Element[] {
  const known = found.get(element) ?? new Map<Look, { version: number; elements: readonly Element[] }>();
  found.set(element, known);
  const before = known.get(look);
  if (before?.version === state.version && !state.changed) return before.elements;
  const elements = look(element);
  known.set(look, { version: state.changed ? -1 : state.version, elements });
  return elements;
}
