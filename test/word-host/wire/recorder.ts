/** What a job cost on the wire. */
export interface Costs {
  /** Round trips: requests posted while another is unanswered belong to the same flight. File slices apart. */
  flights: number;
  /** Rich API requests that a job waits for. */
  batches: number;
  /** Rich API requests that only let go of references; the client waits for none of them. */
  cleanUps: number;
  /** Common API calls by name. */
  calls: Record<string, number>;
  file: { open: number; slices: number; close: number };
  bytesIn: number;
  bytesOut: number;
}

/** One request as it went by, for a person to read. */
export interface Entry {
  readonly kind: 'rich' | 'common' | 'event' | 'file' | 'clean-up' | 'other';
  /** 'ContentControl.insertText, 3 × load', 'customXmlParts.addAsync'. */
  readonly what: string;
  readonly bytes: number;
  /** Milliseconds since the page was opened. */
  readonly at: number;
}

export interface Recorder {
  reset(): void;
  costs(): Costs;
  /** The last requests, oldest first. */
  entries(): readonly Entry[];
  subscribe(listener: (entry: Entry) => void): () => void;
  /** Notes a request; what comes back notes its answer. */
  received(kind: Entry['kind'], what: string, bytes: number): (bytes: number) => void;
}

const kept = 500;

export function createRecorder(): Recorder {
  let costs = none();
  /** Requests that somebody waits for. A reset makes a new one: what comes later for the old counts nowhere. */
  let unanswered = new Set<object>();
  const entries: Entry[] = [];
  const listeners = new Set<(entry: Entry) => void>();

  return {
    reset() {
      costs = none();
      unanswered = new Set();
    },
    costs: () => structuredClone(costs),
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    received(kind, what, bytes) {
      const entry = { kind, what, bytes, at: performance.now() };
      entries.push(entry);
      if (entries.length > kept) entries.shift();
      for (const listener of listeners) listener(entry);

      costs.bytesIn += bytes;
      count(costs, kind, what);
      const waitedFor = kind === 'rich' || kind === 'common' || kind === 'event';
      if (waitedFor && unanswered.size === 0) costs.flights += 1;
      if (waitedFor) unanswered.add(entry);
      const current = costs;
      return (answered) => {
        current.bytesOut += answered;
        unanswered.delete(entry);
      };
    },
  };
}

function count(costs: Costs, kind: Entry['kind'], what: string): void {
  if (kind === 'rich') costs.batches += 1;
  if (kind === 'clean-up') costs.cleanUps += 1;
  if (kind === 'common' || kind === 'event') costs.calls[what] = (costs.calls[what] ?? 0) + 1;
  if (kind === 'file') costs.file[what as keyof Costs['file']] += 1;
}

const none = (): Costs => ({
  flights: 0,
  batches: 0,
  cleanUps: 0,
  calls: {},
  file: { open: 0, slices: 0, close: 0 },
  bytesIn: 0,
  bytesOut: 0,
});
