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
}

/** Port: a document that can be read, changed and shown. Never throws. */
export interface DocumentHost {
  readonly name: 'word' | 'docx';
  readonly supports: ReadonlySet<EditKind>;
  read(): Promise<Result<ReportDocument, HostError>>;
  /** One outcome per edit, in order. */
  apply(edits: readonly Edit[]): Promise<readonly EditOutcome[]>;
  /** Shows the place to the author, as far as the host can. */
  reveal(at: Location): Promise<Result<null, HostError>>;
  /** Where the author's cursor is; null where it is nowhere in the text. */
  cursor(): Promise<Result<Location | null, HostError>>;
}
