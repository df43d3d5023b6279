/**
 * Answers that were given a moment ago are given again, so that a check after every pause in typing, or of the next file of
 * a folder, asks nobody. That nothing is published is an answer too; failures are asked again.
 */

import { ok } from '../model/index.ts';
import type { Facts, FactsQuery, IndicatorSource, Result, SourceError } from '../model/index.ts';

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
  const search = remembering((query) => source.search(query), now);
  const areas = remembering((query) => source.areas(query), now);
  const known = (query: FactsQuery) => {
    const answer = answers.get(key(query));
    return answer && Date.parse(now()) - answer.at < lifetime ? answer.facts : null;
  };
  return {
    search: search.ask,
    areas: areas.ask,
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
          if (facts?.ok === true || facts?.error.kind === 'no-observation')
            answers.set(key(query), { facts, at });
        });
      }
      return ok(queries.map((query) => fresh.get(key(query)) ?? known(query) ?? leftOut));
    },
    forget() {
      for (const memory of [answers, search, areas]) memory.clear();
    },
  };
}

/** The whole list is what every check asks for; what somebody looks for by name is asked each time. */
function remembering<T>(ask: (query: string) => Promise<Result<T, SourceError>>, now: () => string) {
  let whole: { readonly answer: Promise<Result<T, SourceError>>; readonly at: number } | null = null;
  return {
    clear: () => void (whole = null),
    async ask(query: string): Promise<Result<T, SourceError>> {
      if (query.trim() !== '') return ask(query);
      const at = Date.parse(now());
      if (whole !== null && at - whole.at < lifetime) return whole.answer;
      const answer = ask('');
      const mine = { answer, at };
      // Two that ask at once share one answer.
      whole = mine;
      const given = await answer;
      if (!given.ok && whole === mine) whole = null;
      return given;
    },
  };
}
