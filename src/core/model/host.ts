import type { ReportDocument } from './document.ts';
import type { Edit, EditKind, EditOutcome } from './edit.ts';
import type { Location } from './location.ts';
import type { Result } from './result.ts';

export interface HostError {
  readonly kind:
    | 'not-a-document'
    | 'encrypted'
    | 'legacy-format'
    | 'too-large'
    | 'unsafe'
    | 'damaged'
    | 'read-only'
    | 'not-found'
    | 'unsupported'
    | 'host';
  /** Plain English: what is wrong, where, and what to do. */
  readonly message: string;
  /** For whoever is asked for help, where the author could not have caused it: codes and places, never the report's text. */
  readonly details?: string;
}

/** Follows a long change, and can end it early. */
export interface Watch {
  progress?(done: number, total: number): void;
  /** Asked between steps: once true, nothing more is written and the edits that are left are refused as `cancelled`. */
  cancelled?(): boolean;
}

/** Notes in the margin of a document, beside what they are about. */
export interface MarginNotes {
  /** Takes away the notes that Reportwright put there before, and puts these. Gives how many could be placed. */
  replace(
    notes: readonly { readonly at: Location; readonly text: string }[],
  ): Promise<Result<number, HostError>>;
}

/** Port: a document that can be read, changed and shown. Never throws. */
export interface DocumentHost {
  readonly name: 'word' | 'docx';
  readonly supports: ReadonlySet<EditKind>;
  /** Whether it can write new texts of figures as tracked changes. */
  readonly canTrack?: boolean;
  read(): Promise<Result<ReportDocument, HostError>>;
  /** One outcome per edit, in order. The ledger is written last. */
  apply(edits: readonly Edit[], watch?: Watch): Promise<readonly EditOutcome[]>;
  /** Shows the place to the author, as far as the host can. */
  reveal(at: Location): Promise<Result<null, HostError>>;
  /** Where the author's cursor is, a range where text is selected; null where it is nowhere in the text. */
  cursor(): Promise<Result<Location | null, HostError>>;
  /** Why nothing can be written into this document, in a sentence for the author; null while nothing is known to stop it. */
  readOnly(): string | null;
  /** Absent where the document cannot carry notes. */
  readonly notes?: MarginNotes;
}
