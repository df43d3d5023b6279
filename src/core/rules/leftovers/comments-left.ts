import type { Rule } from '../../model/index.ts';
import { locationIn, quoted } from '../place.ts';

/** Comments that were meant for whoever wrote the report. */
export const commentsLeft: Rule = {
  id: 'comments-left',
  title: 'No comments are left',
  why: 'What officers say to each other about a report is not for publication, and goes out with the file.',
  severity: 'error',
  tags: ['leftovers'],
  source: 'Reportwright',
  *check({ document }) {
    for (const { kind, at, author, text } of document.marks) {
      if (kind !== 'comment') continue;
      const by = author.trim() === '' ? 'A comment' : `A comment by ${author.trim()}`;
      yield {
        outcome: 'fail',
        message: `${by} is still in the report${text.trim() === '' ? '' : `: ${quoted(text)}`}. Answer it, then delete it.`,
        subject: 'comments',
        location: locationIn(document, at),
        fixes: [],
      };
    }
  },
};
