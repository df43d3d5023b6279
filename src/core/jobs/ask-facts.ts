/** What the source says to questions, or why it could not be asked. */

import { err, ok } from '../model/index.ts';
import type { Facts, FactsQuery, IndicatorSource, Result, SourceError } from '../model/index.ts';
import { canonicalPeriod, factsKey } from '../figures/index.ts';

type Answered = Result<readonly Result<Facts, SourceError>[], SourceError>;

/**
 * One answer for each question, in order: from what is known already, and from one call for the rest. The error where the
 * source could not be asked.
 */
export async function askFacts(
  source: IndicatorSource | null,
  queries: readonly FactsQuery[],
  known: readonly Facts[] = [],
): Promise<Answered> {
  const found = new Map<string, Result<Facts, SourceError>>();
  for (const query of queries) {
    const facts = known.find((candidate) => isAbout(candidate, query));
    if (facts !== undefined) found.set(factsKey(query), ok(facts));
  }
  const rest = queries.filter((query) => !found.has(factsKey(query)));
  if (rest.length > 0) {
    if (source === null) return err(noSource);
    const response = await source.resolve(rest);
    if (!response.ok) return response;
    for (const [index, query] of rest.entries()) {
      found.set(factsKey(query), response.value[index] ?? err(unanswered));
    }
  }
  return ok(queries.map((query) => found.get(factsKey(query))!));
}

/** The facts of every question; the error of the first that has none. */
export function allFacts(answered: Answered): Result<readonly Facts[], SourceError> {
  if (!answered.ok) return answered;
  const refused = answered.value.find((answer) => !answer.ok);
  return refused?.ok === false ? refused : factsThereAre(answered);
}

/** The facts of those questions that have an answer; the first question's error where none has. */
export function someFacts(answered: Answered): Result<readonly Facts[], SourceError> {
  if (!answered.ok) return answered;
  return answered.value.some((answer) => answer.ok) ? factsThereAre(answered) : allFacts(answered);
}

const factsThereAre = (answered: Extract<Answered, { ok: true }>): Result<readonly Facts[], never> =>
  ok(answered.value.flatMap((answer) => (answer.ok ? [answer.value] : [])));

/** Facts that are handed in stand for `latest`, since the author was just shown them. */
const isAbout = (facts: Facts, { indicator, area, period }: FactsQuery): boolean =>
  facts.indicator.id === indicator &&
  facts.area.code === area &&
  (period === 'latest' || facts.period === canonicalPeriod(period));

const noSource: SourceError = {
  kind: 'unavailable',
  message: 'There is no source of figures to ask. Start Reportwright with one, then try again.',
};

const unanswered: SourceError = {
  kind: 'nonsense',
  message: 'The source of figures left a question unanswered. Try again later.',
};
