import type { Rule } from '../../model/index.ts';
import { titleCase } from '../place.ts';
import { recommendationsIn } from './recommendations.ts';

type Options = {
  /** Whether the council wants a reason of its own for each recommendation, numbered to match. */
  readonly matched: boolean;
};

/** Fewer reasons than recommendations, where the council wants one for each. */
export const recommendationReason: Rule<Options> = {
  id: 'recommendation-reason',
  title: 'Each recommendation has its reason',
  why: 'A decision without a reason can be overturned. The reason for each must be on record.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  options: { matched: false },
  *check(input, { matched }) {
    const reasons = input.report.sections.find(({ id }) => id === 'reasons');
    const asked = recommendationsIn(input).length;
    if (!matched || reasons === undefined || asked < 2 || reasons.state !== 'filled') return;
    const given = reasons.paragraphs;
    if (given >= asked) return;
    yield {
      outcome: 'review',
      message: `There are ${String(asked)} recommendations and ${given === 1 ? 'one reason' : `${String(given)} reasons`} under ${titleCase(reasons.spec.title)}. Give a reason for each recommendation.`,
      subject: reasons.id,
      location: reasons.heading ?? reasons.at,
      fixes: [],
    };
  },
};
