/**
 * Answers that were given a moment ago are given again, so that a check after every pause in typing asks nobody.
 * Only whole answers are kept; failures are asked again.
 */
import { ok } from '../core/model/index.ts';
import type { Facts, FactsQuery, IndicatorSource, Result, SourceError } from '../core/model/index.ts';

export interface RememberedSource extends IndicatorSource {
  /** The next questions go to the source. */
  forget(): void;
}

/** Milliseconds. */
const lifetime = 10 * 60_000;

const leftOut: Result<Facts, SourceError> = {
  ok: false,
  error: { kind: 'nonsense', message: 'The source of figures left out an answer. Try again.' },
};

/** @param now gives the ISO instant. */
export function rememberAnswers(source: IndicatorSource, now: () => string): RememberedSource {
  const answers = new Map<string, { readonly facts: Result<Facts, SourceError>; readonly at: number }>();
  const key = (query: FactsQuery) => `${query.indicator}/${query.area}/${query.period}`;
  const known = (query: FactsQuery) => {
    const answer = answers.get(key(query));
    return answer && Date.parse(now()) - answer.at < lifetime ? answer.facts : null;
  };
  return {
    search: (query) => source.search(query),
    areas: (query) => source.areas(query),
    async resolve(queries) {
      const open = queries.filter((query) => !known(query));
      const fresh = new Map<string, Result<Facts, SourceError>>();
      if (open.length > 0) {
        const answer = await source.resolve(open);
        if (!answer.ok) return answer;
        const at = Date.parse(now());
        open.forEach((query, index) => {
          const facts = answer.value[index];
          if (facts) fresh.set(key(query), facts);
          if (facts?.ok) answers.set(key(query), { facts, at });
        });
      }
      return ok(queries.map((query) => fresh.get(key(query)) ?? known(query) ?? leftOut));
    },
    forget: () => answers.clear(),
  };
}
