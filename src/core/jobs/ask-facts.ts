/** What the source says to questions, or why it could not be asked. */

import { err, ok } from '../model/index.ts';
import type { Facts, FactsQuery, IndicatorSource, Result, SourceError } from '../model/index.ts';

/** The facts of those questions that have an answer. The first question's error where none has. */
export async function askFacts(
  source: IndicatorSource | null,
  queries: readonly FactsQuery[],
): Promise<Result<readonly Facts[], SourceError>> {
  if (source === null) return err(noSource);
  const answers = await source.resolve(queries);
  if (!answers.ok) return answers;
  const found = answers.value.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const refused = answers.value.find((answer) => !answer.ok);
  return found.length === 0 && refused?.ok === false ? refused : ok(found);
}

const noSource: SourceError = {
  kind: 'unavailable',
  message: 'There is no source of figures to ask. Start Reportwright with one, then try again.',
};
