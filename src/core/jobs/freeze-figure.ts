/** Makes a figure plain text, for good or until it is linked again. The text and its formatting stay. */

import { err } from '../model/index.ts';
import type { FigureTag, HostError, Ledger, Result } from '../model/index.ts';
import { isChartTag } from '../figures/index.ts';
import { isFrozen, quoteOf, withFrozen } from '../figures/frozen.ts';
import { applyAll } from './apply-all.ts';
import { expectedAt, placeInReport } from './figure-in-report.ts';
import type { Ports } from './ports.ts';

/** One use of a figure becomes plain text. The report remembers where it stood, so that it can be linked again. */
export async function freezeFigure(
  { host, now }: Pick<Ports, 'host' | 'now'>,
  tag: FigureTag,
  occurrence: number,
): Promise<Result<null, HostError>> {
  if (isChartTag(tag)) return err(chart);
  const found = await placeInReport(host, tag, occurrence);
  if (!found.ok) return found;
  const { document, ledger, place } = found.value;
  const quote = quoteOf(place, document);
  if (quote === null || place.text.trim() === '') return err(noWords);
  const frozen = { tag, text: place.text, quote, at: now };
  return applyAll(host, [
    { kind: 'unwrap-control', ...expectedAt(place) },
    { kind: 'set-ledger', ledger: withFrozen(ledger, frozen) },
  ]);
}

/** One use of a figure stops being one. With the last use what the report remembers of the figure goes too. */
export async function unlinkFigure(
  { host }: Pick<Ports, 'host'>,
  tag: FigureTag,
  occurrence: number,
): Promise<Result<null, HostError>> {
  const found = await placeInReport(host, tag, occurrence);
  if (!found.ok) return found;
  const { ledger, record, place, places } = found.value;
  const isLast = places.length === 1 && record !== null && !isFrozen(ledger, tag);
  return applyAll(host, [
    { kind: 'unwrap-control', ...expectedAt(place) },
    ...(isLast ? [{ kind: 'set-ledger', ledger: withoutRecord(ledger, tag) } as const] : []),
  ]);
}

function withoutRecord(ledger: Ledger, tag: FigureTag): Ledger {
  const { [tag]: _gone, ...figures } = ledger.figures;
  return { ...ledger, figures };
}

const chart: HostError = {
  kind: 'unsupported',
  message:
    'A chart cannot be linked again once it is a plain picture, so it cannot be frozen. Pin it to keep it as it is, or unlink it for good.',
};

const noWords: HostError = {
  kind: 'unsupported',
  message:
    'This figure has no text in a paragraph of its own that could be found again, so it cannot be frozen. Pin it, or unlink it.',
};
