import { err, ok } from '../../core/model/index.ts';
import type {
  DocumentHost,
  EditKind,
  EditOutcome,
  HostError,
  Location,
  ReportDocument,
  Result,
} from '../../core/model/index.ts';
import { applyEdits, newDocument, openPackage, readPackage, savePackage } from '../../ooxml/index.ts';
import type { OpcPackage, PackageReading, Platform } from '../../ooxml/index.ts';

/** What a page that shows the document can do for the host; the command line has none of it. */
export interface DocxHooks {
  readonly reveal?: (at: Location) => void;
  readonly cursor?: () => Location | null;
  /** Called after the document has changed. */
  readonly changed?: () => void;
}

/** A .docx file in memory. */
export interface DocxHost extends DocumentHost {
  /** The file as it is now. The same document always gives the same bytes. */
  bytes(): Uint8Array;
  package(): OpcPackage;
}

const everyKind: ReadonlySet<EditKind> = new Set<EditKind>([
  'insert-content',
  'insert-inline',
  'wrap-text',
  'set-control-text',
  'set-picture',
  'unwrap-control',
  'retag-control',
  'replace-text',
  'unmark-guidance',
  'clear-highlight',
  'split-paragraph',
  'join-paragraph',
  'set-checked',
  'append-row',
  'set-heading-level',
  'set-alignment',
  'set-alt-text',
  'set-header-row',
  'set-title',
  'set-property',
  'set-language',
  'set-ledger',
]);

/**
 * A host for the bytes of a .docx file; for a new, empty document where `bytes` is null.
 * An error where the bytes are not a Word document that can be read: its message says what they are instead.
 */
export function createDocxHost(
  bytes: Uint8Array | null,
  hooks: DocxHooks = {},
  platform: Platform = {},
): Result<DocxHost, HostError> {
  const opened =
    bytes === null ? ok(newDocument({ title: '', language: 'en-GB' })) : openPackage(bytes, platform);
  if (!opened.ok) return opened;
  const first = readPackage(opened.value);
  if (!first.ok) return first;
  let pkg = opened.value;
  // Reading a long report takes a while; it is done again only after a change.
  let reading: Result<PackageReading, HostError> | null = first;
  const read = (): Result<PackageReading, HostError> => (reading ??= readPackage(pkg));
  return ok({
    name: 'docx',
    supports: everyKind,
    canTrack: true,
    bytes: () => savePackage(pkg),
    package: () => pkg,
    read: async () =>
      safely((): Result<ReportDocument, HostError> => {
        const current = read();
        return current.ok ? ok(current.value.document) : current;
      }),
    apply: async (edits, watch) => {
      try {
        // All of it is one step here: the file changes as a whole.
        if (watch?.cancelled?.() === true) return edits.map(() => cancelled);
        const current = read();
        const applied = applyEdits(pkg, edits, current.ok ? current.value : undefined);
        if (applied.pkg !== pkg) {
          pkg = applied.pkg;
          reading = null;
          safely(() => ok(hooks.changed?.()));
        }
        watch?.progress?.(edits.length, edits.length);
        return applied.outcomes;
      } catch (error) {
        return edits.map(() => failed(error));
      }
    },
    reveal: async (at) =>
      safely(() => {
        hooks.reveal?.(at);
        return ok(null);
      }),
    cursor: async () => safely(() => ok(hooks.cursor?.() ?? null)),
    readOnly: () => null,
  });
}

/** An exception is a mistake of ours: it is said, and the document stays as it was. */
function safely<T>(work: () => Result<T, HostError>): Result<T, HostError> {
  try {
    return work();
  } catch (error) {
    return err({ kind: 'host', message: apology(error) });
  }
}

const cancelled: EditOutcome = {
  done: false,
  reason: 'cancelled',
  message: 'This was left as it was, because the change was stopped before it.',
};

const failed = (error: unknown): EditOutcome => ({ done: false, reason: 'host', message: apology(error) });

const apology = (error: unknown): string =>
  `Something went wrong in Reportwright and the report was left as it is. Save it and open it again. (${error instanceof Error ? error.message : String(error)})`;
