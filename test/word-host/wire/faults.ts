/**
 * What goes wrong on purpose. A fault is armed from a test by name; `nth` counts from the moment of arming,
 * the first being 1, and without it the fault stays until it is cleared.
 */
export type Fault =
  /** Word refuses a write. */
  | { readonly kind: 'access-denied'; readonly nth?: number }
  /** One call fails for no stated reason: 'ContentControl.InsertText', 'customXmlParts.addAsync'. */
  | { readonly kind: 'general-exception'; readonly call: string; readonly nth?: number }
  /** Adding or setting a custom XML part is answered with yes and nothing is kept (office-js 5910). */
  | { readonly kind: 'lost-xml-part'; readonly nth?: number }
  /** The author has track changes on from the nth request on, the first unless given. */
  | { readonly kind: 'track-changes'; readonly nth?: number }
  /** Every answer takes this many milliseconds longer. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Somebody else changes the document before the nth request that a job waits for is dealt with. */
  | { readonly kind: 'co-author'; readonly nth: number; readonly change: () => void }
  /** The document is closed: from the nth request on there are only errors. */
  | { readonly kind: 'document-closed'; readonly nth: number }
  /** Viewing mode, protected or shared read-only: every write is refused. */
  | { readonly kind: 'read-only' }
  /** The nth slice of a file cannot be fetched, or none can (office-js 6747). */
  | { readonly kind: 'slice-fails'; readonly nth?: number };

/** How a request or a call fails: the rich API's code and the Common API's number. */
export interface Refusal {
  readonly code: string;
  readonly number: number;
  readonly message: string;
}

export interface Faults {
  arm(fault: Fault): void;
  clear(): void;
  armed(): readonly Fault[];
  /** Milliseconds to add to every answer. */
  delay(): number;
  /**
   * Before a request that somebody waits for: says whether the document is gone, and lets the co-author in
   * unless the request is part of fetching the file.
   */
  request(kind: 'file' | 'other'): Refusal | null;
  /** Whether track changes goes on with this request. */
  startsTracking(): boolean;
  /** Before one call in it. */
  call(name: string, writes: boolean): Refusal | null;
  /** Whether this custom XML part is lost. */
  losesPart(): boolean;
  failsSlice(): boolean;
  /** The calls since the last `clear`, each by its name once, in the order in which they first came. */
  calls(): readonly string[];
}

const refusals = {
  denied: { code: 'AccessDenied', number: 7000, message: 'You do not have the required permissions.' },
  readOnly: { code: 'NotAllowed', number: 5002, message: 'The document is read-only.' },
  general: { code: 'GeneralException', number: 5001, message: 'There was an internal error.' },
  closed: { code: 'InvalidOrTimedOutSession', number: 5012, message: 'The session has ended.' },
} as const satisfies Record<string, Refusal>;

export function createFaults(): Faults {
  let armed: { readonly fault: Fault; seen: number }[] = [];
  const calls = new Set<string>();

  /** Counts one more chance for the faults of a kind to strike, and says which did. */
  const strikes = (kind: Fault['kind'], applies: (fault: Fault) => boolean = () => true): Fault | null => {
    let struck: Fault | null = null;
    for (const entry of armed) {
      if (entry.fault.kind !== kind || !applies(entry.fault)) continue;
      entry.seen += 1;
      const nth = 'nth' in entry.fault ? entry.fault.nth : undefined;
      if (nth === undefined || nth === entry.seen || (kind === 'document-closed' && entry.seen > nth)) {
        struck ??= entry.fault;
      }
    }
    return struck;
  };

  return {
    arm(fault) {
      armed.push({ fault, seen: 0 });
    },
    clear() {
      armed = [];
      calls.clear();
    },
    armed: () => armed.map(({ fault }) => fault),
    delay: () => armed.reduce((sum, { fault }) => sum + (fault.kind === 'slow' ? fault.ms : 0), 0),
    request(kind) {
      const coAuthor = kind === 'file' ? null : strikes('co-author');
      if (coAuthor?.kind === 'co-author') coAuthor.change();
      return strikes('document-closed') ? refusals.closed : null;
    },
    startsTracking: () => strikes('track-changes') !== null,
    call(name, writes) {
      calls.add(name);
      if (strikes('general-exception', (fault) => 'call' in fault && sameCall(fault.call, name))) {
        return refusals.general;
      }
      if (!writes) return null;
      if (strikes('read-only')) return refusals.readOnly;
      return strikes('access-denied') ? refusals.denied : null;
    },
    losesPart: () => strikes('lost-xml-part') !== null,
    failsSlice: () => strikes('slice-fails') !== null,
    calls: () => [...calls],
  };
}

/** 'ContentControl.InsertText' as on the wire or 'ContentControl.insertText' as in code. */
const sameCall = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
