import type { Rule } from '../../model/index.ts';
import { stillToCome } from '../place.ts';

/**
 * A report to a committee lists its background papers, or says that there are none: Local Government Act 1972, s.100D(1),
 * England and Wales. Where the report type keeps them in a section of its own, the rules for sections speak of it.
 */
export const backgroundPapersMissing: Rule = {
  id: 'background-papers-missing',
  title: 'Background papers are listed',
  why: 'The law gives the public the right to see what the report relies on. The list is how they learn of it.',
  severity: 'error',
  tags: ['law'],
  source: 'Local Government Act 1972, s.100D',
  *check({ report }) {
    const row = report.records.find((record) => record.id === 'background-papers');
    if (row === undefined || row.state === 'filled' || row.state === 'nil') return;
    if (row.state === 'missing' && !row.spec.required) return;
    const wrong = {
      empty: 'is empty',
      placeholder: stillToCome(row.text),
      missing: 'is missing',
    }[row.state];
    yield {
      outcome: 'fail',
      message: `The row for background papers ${wrong}. List the papers that the report relies on, or say “None”.`,
      subject: row.id,
      location: row.at,
      fixes: [],
    };
  },
};
