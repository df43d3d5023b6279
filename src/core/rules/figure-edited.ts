import type { Rule } from '../model/index.ts';
import { quoted } from './place.ts';

/** A figure that somebody typed over. It is never put back without being asked, and never passed over in silence. */
export const figureEdited: Rule = {
  id: 'figure-edited',
  title: 'Figures read as they were inserted',
  severity: 'warning',
  tags: ['figures'],
  source: 'Reportwright',
  *check({ figures }) {
    for (const { state, tag, text, at, written, now } of figures) {
      if (state !== 'edited') continue;
      const before = written?.text ?? now?.text ?? null;
      const source = written === null ? 'its source has' : 'it was last written as';
      yield {
        outcome: 'review',
        message:
          before === null
            ? `The figure ${quoted(text)} was changed by hand. Make sure that it is right.`
            : `The figure ${quoted(text)} was changed by hand: ${source} ${quoted(before)}. Put that back, or make sure that the new one is right.`,
        subject: tag,
        location: at,
        fixes:
          before === null
            ? []
            : [
                {
                  title: written === null ? `Use ${before}` : `Put back ${before}`,
                  edits: [
                    {
                      kind: 'set-control-text',
                      tag,
                      occurrence: at.occurrence ?? 0,
                      expected: text,
                      text: before,
                    },
                  ],
                  safe: false,
                },
              ],
      };
    }
  },
};
