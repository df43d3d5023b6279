import { wordConflicts } from '../../figures/direction/direction-words.ts';
import type { Rule } from '../../model/index.ts';

/**
 * "The number rose to 545", where 545 is a fall. The words are the author's: a fix is offered for each, never made
 * together with others.
 */
export const directionContradicted: Rule = {
  id: 'direction-contradicted',
  title: 'Words follow the figures',
  why: 'After a refresh the number may have moved the other way. A paper that says “rose” of a fall misleads its reader.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V4: clarity and insight',
  *check({ document, figures }) {
    for (const { tag, at, found, suggestion, message } of wordConflicts(document, figures)) {
      yield {
        outcome: 'fail',
        message,
        subject: tag,
        location: at,
        fixes:
          suggestion === ''
            ? []
            : [
                {
                  title: `Write “${suggestion}”`,
                  edits: [{ kind: 'replace-text', at, expected: found, text: suggestion }],
                  safe: false,
                },
              ],
      };
    }
  },
};
