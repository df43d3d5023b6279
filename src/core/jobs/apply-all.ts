import {
  err,
  ok,
  type DocumentHost,
  type Edit,
  type EditOutcome,
  type HostError,
  type Ledger,
  type Result,
  type Watch,
} from '../model/index.ts';

/**
 * Applies edits that belong together. The error is the first that was refused; the others are made, but what the report
 * remembers about itself is not written.
 */
export async function applyAll(
  host: DocumentHost,
  edits: readonly Edit[],
  watch?: Watch,
): Promise<Result<null, HostError>> {
  const [outcomes = []] = await applyTogether(host, [edits], watch);
  const refused = outcomes.find((outcome) => !outcome.done && outcome !== skipped);
  return refused?.done === false ? err(errorOf(refused)) : ok(null);
}

/**
 * Applies several changes, each of which is edits that belong together, in one call, because every location in them
 * speaks of the same reading of the document. What the report remembers about itself is written last, and only for
 * changes of which everything else was done: otherwise it would speak of text that is not there. Gives the outcomes of
 * each change, one per edit.
 */
export async function applyTogether(
  host: DocumentHost,
  changes: readonly (readonly Edit[])[],
  watch?: Watch,
): Promise<readonly (readonly EditOutcome[])[]> {
  const entries = changes.map((edits) => edits.map((edit): Entry => ({ edit, outcome: skipped })));
  const apply = async (chosen: readonly Entry[], followed?: Watch): Promise<void> => {
    if (chosen.length === 0) return;
    const outcomes = await host.apply(
      chosen.map(({ edit }) => edit),
      followed,
    );
    chosen.forEach((entry, index) => (entry.outcome = outcomes[index] ?? skipped));
  };
  const isMemory = ({ edit }: Entry): boolean => edit.kind === 'set-ledger';
  await apply(
    entries.flat().filter((entry) => !isMemory(entry)),
    watch,
  );
  const made = entries.filter((own) => own.every((entry) => isMemory(entry) || entry.outcome.done));
  // Cancelled by now or not: what was written is to be remembered.
  await apply(made.flat().filter(isMemory));
  return entries.map((own) => own.map(({ outcome }) => outcome));
}

/**
 * Applies edits of which each stands for itself, then writes what the report remembers of those that were done: `ledger`
 * is given one outcome per edit, and null from it writes nothing. The error is the first that was refused.
 */
export async function applyThenRemember(
  host: DocumentHost,
  edits: readonly Edit[],
  ledger: (outcomes: readonly EditOutcome[]) => Ledger | null,
): Promise<Result<null, HostError>> {
  const outcomes = edits.length === 0 ? [] : await host.apply(edits);
  const record = ledger(outcomes);
  const recorded = record === null ? [] : await host.apply([{ kind: 'set-ledger', ledger: record }]);
  const refused = [...outcomes, ...recorded].find((outcome) => !outcome.done);
  return refused?.done === false ? err(errorOf(refused)) : ok(null);
}

interface Entry {
  readonly edit: Edit;
  outcome: EditOutcome;
}

const skipped: EditOutcome = {
  done: false,
  reason: 'changed',
  message: 'Left as it was, because another part of the same change could not be made.',
};

/** A refused edit as the error of a job. */
export function errorOf({ reason, message, details }: Extract<EditOutcome, { done: false }>): HostError {
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
  const kind = kinds[reason];
  return details === undefined ? { kind, message } : { kind, message, details };
}
