import { planRefresh, refreshEdits } from '../figures/index.ts';
import type { Rule } from '../model/index.ts';
import { quoted } from './place.ts';

/**
 * A figure that its source has moved on from. One finding for a figure however often it is used: it is one figure, and
 * its places must go on agreeing. The fix changes what the public reads, so it is never made without being asked.
 */
export const figureStale: Rule = {
  id: 'figure-stale',
  title: 'Figures are up to date',
  severity: 'error',
  tags: ['figures'],
  source: 'Reportwright',
  *check({ document, figures }) {
    const plan = planRefresh(figures, document);
    for (const { tag, label, old, new: now, note, places } of plan.updates) {
      const edits = refreshEdits({ ...plan, adopted: {} }, [tag], document);
      const where = places.length > 1 ? ` in ${places.length} places` : '';
      yield {
        outcome: 'fail',
        message:
          old === now
            ? `${label} reads ${quoted(old)}${where}, for an earlier period. ${note ?? ''} Refresh it, and look at the words around it.`
            : `${label} reads ${quoted(old)}${where}; its source now has ${quoted(now)}.${note === null ? '' : ` ${note}`} Refresh it.`,
        subject: tag,
        location: places[0] ?? null,
        fixes: edits.length === 0 ? [] : [{ title: `Use ${now}`, edits, safe: false }],
      };
    }
  },
};
