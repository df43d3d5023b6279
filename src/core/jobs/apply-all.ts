import {
  err,
  ok,
  type DocumentHost,
  type Edit,
  type EditOutcome,
  type HostError,
  type Result,
} from '../model/index.ts';

/**
 * Applies edits that belong together. The error is the first that was refused; the others are made. What the report
 * remembers about itself is written last, and only when everything else was done.
 */
export async function applyAll(host: DocumentHost, edits: readonly Edit[]): Promise<Result<null, HostError>> {
  for (const together of [
    edits.filter((edit) => edit.kind !== 'set-ledger'),
    edits.filter((edit) => edit.kind === 'set-ledger'),
  ]) {
    if (together.length === 0) continue;
    const outcomes = await host.apply(together);
    const refused = outcomes.find((outcome) => !outcome.done);
    if (refused) return err(errorOf(refused));
  }
  return ok(null);
}

function errorOf(refused: Extract<EditOutcome, { done: false }>): HostError {
  const kinds = {
    'not-found': 'not-found',
    changed: 'host',
    locked: 'read-only',
    overlap: 'host',
    unsupported: 'unsupported',
    'read-only': 'read-only',
    cancelled: 'host',
    host: 'host',
  } as const;
  return { kind: kinds[refused.reason], message: refused.message };
}
