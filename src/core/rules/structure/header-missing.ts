import type { Header, Rule } from '../../model/index.ts';
import { stillToCome, titleCase } from '../place.ts';

/** The header fields that a paper cannot go to a committee without. */
export const headerMissing: Rule = {
  id: 'header-missing',
  title: 'The header is complete',
  why: 'The header says which committee decides, when, and who answers for the report.',
  severity: 'error',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ report }) {
    for (const field of report.header) {
      if (!field.spec.required || field.state === 'filled') continue;
      yield {
        outcome: 'fail',
        message: `${titleCase(field.spec.label)} ${wrong(field)}`,
        subject: field.id,
        location: field.at,
        fixes: [],
      };
    }
  },
};

function wrong({ spec, state, text }: Header): string {
  if (spec.kind === 'choice') return 'has nothing ticked. Tick at least one.';
  if (state === 'placeholder') return `${stillToCome(text)}. Fill it in.`;
  return state === 'empty' ? 'is empty. Fill it in.' : 'is missing. Add it at the top of the report.';
}
