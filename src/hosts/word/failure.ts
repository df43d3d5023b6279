import type { EditOutcome } from '../../core/model/index.ts';
import { codeOf, inWords } from './errors.ts';
import { openForReading } from './office.ts';
import { messages, refusedBy } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';

/** What Word does not allow before anything could be written, it allows nowhere: a document open for viewing says no more. */
export function failure(error: unknown, outcomes: ReadonlyMap<number, EditOutcome>): Refusal {
  const told = inWords(error, 'change the report');
  const nothing = ![...outcomes.values()].some(({ done }) => done);
  if (codeOf(error) !== 'NotAllowed' || !nothing) return refusedBy(told);
  return refusedBy({ ...told, kind: 'read-only', ...(openForReading() && { message: messages.forReading }) });
}
