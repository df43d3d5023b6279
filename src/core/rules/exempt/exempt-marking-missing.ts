import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { markingsIn } from './markings.ts';
import { statementsIn } from './statements.ts';

/** The text says that the report is exempt, and no line at its head tells whoever holds it. */
export const exemptMarkingMissing: Rule = {
  id: 'exempt-marking-missing',
  title: 'An exempt report is marked “Not for publication”',
  why: 'An exempt report without a mark on its face is put on the website with the others. It cannot be called back.',
  severity: 'error',
  tags: ['exempt', 'law'],
  source:
    'Local Government Act 1972, s.100B(5); Local Government (Scotland) Act 1973, s.50B(5); Local Government Act (Northern Ireland) 2014, Part 8',
  *check({ document, report }) {
    const [said] = statementsIn(document);
    if (said === undefined || markingsIn(document, report).length > 0) return;
    yield {
      outcome: 'fail',
      message: `${quoted(said.text)} says that the report is exempt, but nothing at its head says “Not for publication”. Write that above the title, with the paragraph of the law.`,
      subject: 'exempt-marking',
      location: placeOf(said.placed, said),
      fixes: [],
    };
  },
};
