import { err, ok } from '../model/index.ts';
import type { FigureQuery, FigureTag, HostError, Result } from '../model/index.ts';
import { isFigureQuery, printTag } from '../figures/index.ts';
import { queryLabel } from '../figures/refresh/offer.ts';
import type { Ports } from './ports.ts';
import { retagFigure } from './retag-figure.ts';

/** The longest title of a control that Word takes. */
const longestTitle = 64;

/**
 * Links every use of a figure to the indicator that takes the place of its own. The text stays; what the other indicator
 * gives is offered with the next refresh. Gives the tag that the figure then has.
 */
export async function replaceIndicator(
  ports: Pick<Ports, 'host'>,
  tag: FigureTag,
  successor: FigureQuery,
): Promise<Result<{ readonly tag: FigureTag }, HostError>> {
  if (!isFigureQuery(successor)) return err(unfit);
  const next = printTag(successor);
  if (next === tag) return ok({ tag });
  const title = queryLabel(successor, next).slice(0, longestTitle);
  const done = await retagFigure(ports, tag, next, title);
  return done.ok ? ok({ tag: next }) : done;
}

const unfit: HostError = {
  kind: 'unsupported',
  message:
    'The indicator that takes the place of this one cannot be linked. Insert it from the list instead.',
};
