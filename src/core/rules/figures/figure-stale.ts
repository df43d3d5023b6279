import { isChartTag, parseTag, refreshEdits, updatesFor } from '../../figures/index.ts';
import type { PlainUpdate } from '../../figures/index.ts';
import type { Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/**
 * A figure that its source has moved on from. One finding for a figure however often it is used: it is one figure, and
 * its places must go on agreeing. The fix changes what the public reads, so it is never made without being asked.
 */
export const figureStale: Rule = {
  id: 'figure-stale',
  title: 'Figures are up to date',
  why: 'A newer figure was published. The committee should decide on what is known now.',
  severity: 'error',
  mends: 'one by one',
  tags: ['figures'],
  source: 'Reportwright',
  *check({ document, figures }) {
    for (const update of updatesFor(figures, document)) {
      if (readsTheSame(update)) continue;
      const { tag, new: now, places } = update;
      const edits = refreshEdits({ updates: [update], adopted: {} }, [tag], document);
      yield {
        outcome: 'fail',
        message: messageOf(update),
        subject: tag,
        location: places[0] ?? null,
        fixes: edits.length === 0 ? [] : [{ title: `Use ${now}`, edits, safe: false }],
      };
    }
  },
};

/**
 * Only the record behind the words would move on: a note, "a year earlier", a value that is withheld as before, a target.
 * A number that stays the same is said: the words around it may name its period.
 */
const readsTheSame = ({ tag, old, new: now }: PlainUpdate): boolean =>
  old === now && (!/\d/.test(now) || parseTag(tag)?.measure === 'target');

function messageOf({ tag, label, old, new: now, moved, note, warnings, places }: PlainUpdate): string {
  const where = places.length > 1 ? ` in ${places.length} places` : '';
  const news = [...warnings.map(({ text }) => text), moved?.sentence ?? '', note ?? '']
    .map((sentence) => (sentence === '' ? '' : ` ${sentence}`))
    .join('');
  if (isChartTag(tag)) return `${label} is drawn from older values${where}.${news} Refresh it.`;
  if (old === now)
    return `${label} reads ${quoted(old)}${where}, for an earlier period.${news} Refresh it, and look at the words around it.`;
  return `${label} reads ${quoted(old)}${where}; its source now has ${quoted(now)}.${news} Refresh it.`;
}
