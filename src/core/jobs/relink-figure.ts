/** Links a frozen figure again: it is found by the words that it stood between. Its text stays as it is. */

import { err } from '../model/index.ts';
import type { FrozenFigure, HostError, Location, ReportDocument, Result } from '../model/index.ts';
import { figureControls } from '../figures/figure-controls.ts';
import { placesOfFrozen, withoutFrozen } from '../figures/frozen.ts';
import { recordLabel } from '../figures/history.ts';
import { applyAll } from './apply-all.ts';
import { figureInReport } from './figure-in-report.ts';
import type { Ports } from './ports.ts';

/** The longest title of a control that Word takes. */
const longestTitle = 64;

/** Fails, and changes nothing, where the text is not found, or stands between the same words in several places. */
export async function relinkFrozen(
  { host }: Pick<Ports, 'host'>,
  frozen: FrozenFigure,
): Promise<Result<null, HostError>> {
  const { tag, text } = frozen;
  const found = await figureInReport(host, tag);
  if (!found.ok) return found;
  const { document, ledger, record } = found.value;
  const [place, ...others] = placesOfFrozen(frozen, document).filter((at) => !isLive(at, document));
  if (place === undefined) return err(lost(text));
  if (others.length > 0) return err(several(text, others.length + 1));
  const title = recordLabel(tag, record ?? {}).slice(0, longestTitle);
  return applyAll(host, [
    { kind: 'wrap-text', at: place, expected: text, control: { tag, title } },
    { kind: 'set-ledger', ledger: withoutFrozen(ledger, frozen) },
  ]);
}

/** Whether a figure stands there, or in part. */
const isLive = (at: Location, document: ReportDocument): boolean =>
  figureControls(document).some(
    ({ control: { range, first, at: its } }) =>
      range !== null &&
      (its.story ?? 'document') === (at.story ?? 'document') &&
      first === at.block &&
      range.start < (at.end ?? 0) &&
      (at.start ?? 0) < range.end,
  );

const lost = (text: string): HostError => ({
  kind: 'not-found',
  message: `“${text}” does not stand between the same words any more, so it cannot be linked again by itself. Select the number in the report, then choose “Link”.`,
});

const several = (text: string, count: number): HostError => ({
  kind: 'not-found',
  message: `“${text}” stands between the same words in ${count} places. Select the one that is meant in the report, then choose “Link”.`,
});
