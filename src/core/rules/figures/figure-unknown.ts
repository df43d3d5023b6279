import type { Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/**
 * A figure that its source does not know. One finding for a figure however often it is used.
 * While the source cannot be reached nothing is known of any figure, which the check says once and not here.
 */
export const figureUnknown: Rule = {
  id: 'figure-unknown',
  title: 'Figures are known to their source',
  why: 'A figure that its source does not know cannot be checked or traced.',
  severity: 'warning',
  tags: ['figures'],
  source: 'Reportwright',
  *check({ figures, source }) {
    const said = new Set<string>();
    for (const { state, tag, query, text, at, note } of figures) {
      if (state !== 'unknown' || said.has(tag) || (query !== null && source.state !== 'answered')) continue;
      said.add(tag);
      yield {
        outcome: 'review',
        message: `The figure ${quoted(text)} could not be compared with its source. ${note ?? 'Check it by hand, or insert it again.'}`,
        subject: tag,
        location: at,
        fixes: [],
      };
    }
  },
};
