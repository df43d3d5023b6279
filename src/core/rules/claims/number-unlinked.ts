import type { Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/** A typed number that an indicator of the source gives: as a live figure it would be kept up to date. */
export const numberUnlinked: Rule = {
  id: 'number-unlinked',
  title: 'Numbers that the source gives are live figures',
  why: 'A typed number stays as it is when its source changes, and nobody can see where it came from.',
  severity: 'advice',
  mends: 'one by one',
  tags: ['figures', 'claims'],
  source: 'Reportwright',
  *check({ claims = [] }) {
    for (const { text, at, indicator, link } of claims) {
      if (link === null) continue;
      yield {
        outcome: 'fail',
        message: `${quoted(text)} is typed. It agrees with “${link.label}” ${link.period}. Link it, so that it shows its source and tells you when it changes.`,
        subject: indicator,
        location: at,
        fixes: [{ title: `Link it to “${link.label}”`, edits: link.edits, safe: false }],
      };
    }
  },
};
