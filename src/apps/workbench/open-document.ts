/** The document on the desk: the docx host in memory, what it was before each change, and whether it is saved. */

import { madeOnceFor, ok } from '../../core/model/index.ts';
import type {
  DocumentHost,
  Edit,
  EditOutcome,
  HostError,
  Location,
  ReportDocument,
  Result,
  Watch,
} from '../../core/model/index.ts';
import { recognise, withOwnWords } from '../../core/reports/index.ts';
import { createDocxHost } from '../../hosts/docx/index.ts';
import type { DocxHost } from '../../hosts/docx/index.ts';
import { savePackage } from '../../ooxml/index.ts';
import type { OpcPackage } from '../../ooxml/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { carryCursor } from './carry-cursor.ts';

/** The paper on which the document is shown and written. */
export interface View {
  /** Hands over what was typed and not yet told. */
  flush(): Promise<void>;
  /** Shows the document as it is now, with the cursor there; resolves when it stands on the page. */
  show(cursor: Location | null): Promise<void>;
  cursor(): Location | null;
  /** False where the page does not show the place. */
  reveal(at: Location): boolean;
}

export interface OpenDocument {
  /** For the pane. Stays the same whatever is opened. */
  readonly host: DocumentHost;
  readonly name: string;
  readonly saved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Raised when another document is opened or started. */
  readonly generation: number;
  report(): Promise<Result<ReportDocument, HostError>>;
  package(): OpcPackage;
  bytes(): Promise<Uint8Array>;
  attach(view: View | null): void;
  /** Told of every change of the document and, by `touched`, of the cursor. */
  subscribe(listener: () => void): () => void;
  touched(): void;
  /** Edits of the author's own, made on the paper. Consecutive ones of one `step` are undone together. */
  write(edits: readonly Edit[], step?: string): Promise<readonly EditOutcome[]>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Puts another document on the desk; on an error the one that is there stays. `bytes` null: a new one. */
  open(bytes: Uint8Array | null, name: string): Promise<Result<null, HostError>>;
  markSaved(name: string): void;
}

interface State {
  readonly package: OpcPackage;
  readonly version: number;
  readonly cursor: Location | null;
}

export const newName = 'report.docx';

/** In a file that was written in Word, words typed over guidance look like it, and give way to nobody. */
const asItsAuthorSeesIt = madeOnceFor((read: ReportDocument) =>
  withOwnWords(read, recognise(read, reportTypes).type),
);
const mostSteps = 200;

/** A desk with a new, empty document on it. The error is that of making one. */
export function createOpenDocument(): Result<OpenDocument, HostError> {
  const first = createDocxHost(null);
  if (!first.ok) return first;
  return ok(openDocument(first.value));
}

function openDocument(first: DocxHost): OpenDocument {
  let inner = first;
  let view: View | null = null;
  let name = newName;
  let version = 0;
  let lastVersion = 0;
  let savedVersion = 0;
  let generation = 0;
  let past: State[] = [];
  let future: State[] = [];
  let step: string | null = null;
  /** What the pane writes without reading again in between is one job of it, and undone together. */
  let reads = 0;
  let asked: readonly [DocxHost, number, Promise<Result<ReportDocument, HostError>>] | null = null;
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((listener) => listener());
  const now = (): State => ({ package: inner.package(), version, cursor: view?.cursor() ?? null });

  const report = (): Promise<Result<ReportDocument, HostError>> => {
    const fresh = asked !== null && asked[0] === inner && asked[1] === version;
    const answer = fresh && asked !== null ? asked : ([inner, version, inner.read()] as const);
    asked = answer;
    return answer[2];
  };

  const change = async (
    edits: readonly Edit[],
    together: string | null,
    watch?: Watch,
  ): Promise<readonly EditOutcome[]> => {
    const before = now();
    const outcomes = await inner.apply(edits, watch);
    if (inner.package() === before.package) return outcomes;
    if (together === null || together !== step) {
      past.push(before);
      if (past.length > mostSteps) past.shift();
    }
    step = together;
    future = [];
    lastVersion += 1;
    version = lastVersion;
    tell();
    return outcomes;
  };

  const go = async (from: State[], to: State[]): Promise<void> => {
    await view?.flush();
    const state = from.at(-1);
    if (state === undefined) return;
    const host = createDocxHost(savePackage(state.package));
    if (!host.ok) return;
    from.pop();
    to.push(now());
    inner = host.value;
    version = state.version;
    step = null;
    tell();
    await view?.show(state.cursor);
  };

  const host: DocumentHost = {
    name: 'docx',
    supports: first.supports,
    ...(first.canTrack === undefined ? {} : { canTrack: first.canTrack }),
    read: async () => {
      reads += 1;
      await view?.flush();
      return report();
    },
    apply: async (edits, watch) => {
      await view?.flush();
      const before = await report();
      const cursor = view?.cursor() ?? null;
      const shown = inner.package();
      const outcomes = await change(edits, `job ${reads}`, watch);
      if (inner.package() === shown) return outcomes;
      const after = await report();
      await view?.show(before.ok && after.ok ? carryCursor(cursor, before.value, after.value) : cursor);
      return outcomes;
    },
    reveal: async (at) => {
      await view?.flush();
      if (view?.reveal(at) === true) return ok(null);
      return {
        ok: false,
        error: {
          kind: 'not-found',
          message: at.story?.startsWith('textbox')
            ? 'This stands in a text box, which cannot be shown here. Open the report in Word to see it.'
            : 'That place is not on the page any more. Check the report again to see what has changed.',
        },
      };
    },
    cursor: () => Promise.resolve(ok(view?.cursor() ?? null)),
    readOnly: () => null,
  };

  return {
    host,
    get name() {
      return name;
    },
    get saved() {
      return version === savedVersion;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    get generation() {
      return generation;
    },
    report: async () => {
      const read = await report();
      return read.ok ? ok(asItsAuthorSeesIt(read.value)) : read;
    },
    package: () => inner.package(),
    bytes: async () => {
      await view?.flush();
      return inner.bytes();
    },
    attach: (next) => {
      view = next;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touched: tell,
    write: (edits, together) => change(edits, together ?? null),
    undo: () => go(past, future),
    redo: () => go(future, past),
    open: async (bytes, openedName) => {
      const opened = createDocxHost(bytes);
      if (!opened.ok) return opened;
      const readable = await opened.value.read();
      if (!readable.ok) return readable;
      inner = opened.value;
      name = openedName;
      lastVersion += 1;
      version = savedVersion = lastVersion;
      generation += 1;
      past = [];
      future = [];
      step = null;
      tell();
      await view?.show(null);
      return ok(null);
    },
    markSaved: (savedName) => {
      name = savedName;
      savedVersion = version;
      step = null;
      tell();
    },
  };
}
