/** Keeps a figure as it is, whatever its source gives, until it is let go again. The text is not touched. */

import { err } from '../model/index.ts';
import type { FigureTag, HostError, Result } from '../model/index.ts';
import { keepFigure } from './keep-figure.ts';
import type { Ports } from './ports.ts';

/** @param reason for whoever reads the report next; an empty one is refused. */
export async function pinFigure(
  ports: Pick<Ports, 'host' | 'source'>,
  tag: FigureTag,
  reason: string,
): Promise<Result<null, HostError>> {
  return reason.trim() === '' ? err(noReason) : keepFigure(ports, tag, reason.trim());
}

/** The figure follows its source again: what is newer is offered with the next refresh. */
export const unpinFigure = (ports: Pick<Ports, 'host'>, tag: FigureTag): Promise<Result<null, HostError>> =>
  keepFigure(ports, tag, null);

const noReason: HostError = {
  kind: 'unsupported',
  message: 'Say why the figure is kept as it is: whoever reads the report next will want to know.',
};
