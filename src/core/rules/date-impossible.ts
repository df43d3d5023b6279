import type { Rule } from '../model/index.ts';
import { datesIn, faultOf } from './dates.ts';
import { paragraphsOf, partAt, placeOf, quoted, titleCase } from './place.ts';

/** A date that no calendar has (31 February), a weekday that is not that date's, or a date field without a date. */
export const dateImpossible: Rule = {
  id: 'date-impossible',
  title: 'Dates are in the calendar',
  severity: 'error',
  tags: ['dates'],
  source: 'Reportwright',
  *check({ document, report }) {
    const faulty = new Set<string>();
    for (const placed of paragraphsOf(document)) {
      for (const date of datesIn(placed.paragraph.text)) {
        const fault = faultOf(date);
        if (fault === null) continue;
        const at = placeOf(placed, date.range);
        const part =
          partAt(report, document, at) ??
          report.header.find((h) => h.spec.kind === 'date' && h.text.includes(date.text));
        const subject = part?.id ?? 'date';
        faulty.add(subject);
        yield {
          outcome: 'fail',
          message: `${quoted(date.text)} is not a date: ${fault} Correct it.`,
          subject,
          location: at,
          fixes: [],
        };
      }
    }
    for (const field of report.header) {
      if (field.spec.kind !== 'date' || !field.spec.required || field.state !== 'filled') continue;
      if (faulty.has(field.id) || datesIn(field.text).length > 0 || namesMonth.test(field.text)) continue;
      yield {
        outcome: 'review',
        message: `${titleCase(field.spec.label)} has no date in it: ${quoted(field.text)}. Write the day, month and year, like 20 January 2026.`,
        subject: field.id,
        location: field.at,
        fixes: [],
      };
    }
  },
};

/** "November 2017" is how some councils date a paper. */
const namesMonth =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{4}\b/i;
