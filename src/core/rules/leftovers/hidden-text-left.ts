import type { Rule } from '../../model/index.ts';
import { locationIn, quoted } from '../place.ts';

/** What Word puts round a form that was pasted from a web page: nobody wrote it, nobody can see it. */
const pasted = /^(?:Top|Bottom) of Form$/;

/** Text that is in the file and on no page. */
export const hiddenTextLeft: Rule = {
  id: 'hidden-text-left',
  title: 'No text is hidden',
  why: 'Hidden text is on no page, but anybody who opens the file can show it. Councils have published secrets like this.',
  severity: 'error',
  tags: ['leftovers'],
  source: 'Information Commissioner’s Office, “How to disclose information safely”',
  *check({ document }) {
    for (const { kind, at, text } of document.marks) {
      if (kind !== 'hidden' || pasted.test(text)) continue;
      yield {
        outcome: 'fail',
        message: `Hidden text is in the report: ${quoted(text)}. Show hidden text in Word, then delete it or make it part of the report.`,
        subject: 'hidden-text',
        location: locationIn(document, at),
        fixes: [],
      };
    }
  },
};
