/** Lets an author keep words of their own where a figure stands, or give them up again. The text is not touched. */

import { err, ok } from '../model/index.ts';
import type { FigureTag, HostError, LedgerFigure, Result } from '../model/index.ts';
import { compute, factsKey, parseTag, resolveFigures } from '../figures/index.ts';
import { recordOf, withRecords } from '../figures/record.ts';
import { errorOf } from './apply-all.ts';
import { figureInReport } from './figure-in-report.ts';
import type { FigureInReport } from './figure-in-report.ts';
import type { Ports } from './ports.ts';

/**
 * A figure that came from elsewhere without a record is kept against what its source has now, where that can be asked.
 * @param reason why the words are kept, for whoever reads the report next; null to follow the source again.
 */
export async function keepFigure(
  { host, source = null }: Pick<Ports, 'host'> & Partial<Pick<Ports, 'source'>>,
  tag: FigureTag,
  reason: string | null,
): Promise<Result<null, HostError>> {
  const found = await figureInReport(host, tag);
  if (!found.ok) return found;
  const record = found.value.record ?? (await recordNow(found.value, tag, source));
  if (record === null) return err(noRecord);
  const kept = { ...record, override: reason };
  const ledger = withRecords(found.value.ledger, { [tag]: kept });
  const [outcome] = await host.apply([{ kind: 'set-ledger', ledger }]);
  return outcome?.done === false ? err(errorOf(outcome)) : ok(null);
}

async function recordNow(
  { document, places }: FigureInReport,
  tag: FigureTag,
  source: Ports['source'],
): Promise<LedgerFigure | null> {
  const query = parseTag(tag);
  if (query === null || source === null || places.length === 0) return null;
  const controls = places.map(({ control }) => control);
  const { answers } = await resolveFigures({ ...document, controls }, source);
  const answer = answers?.get(factsKey(query));
  if (answer?.ok !== true) return null;
  return recordOf(compute(answer.value, query.measure, query.format), answer.value, null, query.measure);
}

const noRecord: HostError = {
  kind: 'not-found',
  message:
    'This report has no record of the figure, so there is nothing to keep it against. Insert it again, then change its words.',
};
