/** Lets an author keep words of their own where a figure stands, or give them up again. The text is not touched. */

import { err, ok } from '../model/index.ts';
import type { FigureTag, HostError, Result } from '../model/index.ts';
import { recordedFigure, withRecords, writableLedger } from '../figures/record.ts';
import { errorOf } from './apply-all.ts';
import type { Ports } from './ports.ts';

/** @param reason why the words are kept, for whoever reads the report next; null to follow the source again. */
export async function keepFigure(
  { host }: Pick<Ports, 'host'>,
  tag: FigureTag,
  reason: string | null,
): Promise<Result<null, HostError>> {
  const read = await host.read();
  if (!read.ok) return read;
  const ledger = writableLedger(read.value.ledger);
  const record = ledger && recordedFigure(ledger, tag);
  if (!ledger || !record) return err(noRecord);
  const kept = { ...record, override: reason };
  const [outcome] = await host.apply([{ kind: 'set-ledger', ledger: withRecords(ledger, { [tag]: kept }) }]);
  return outcome?.done === false ? err(errorOf(outcome)) : ok(null);
}

const noRecord: HostError = {
  kind: 'not-found',
  message:
    'This report has no record of the figure, so there is nothing to keep it against. Insert it again, then change its words.',
};
