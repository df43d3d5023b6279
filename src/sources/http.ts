/** Figures from the indicator service over HTTP. Whatever goes wrong comes back as an error that says what to do. */

import type { FactsQuery, IndicatorSource, Result, SourceError } from '../core/model/index.ts';
import { err, ok } from '../core/model/index.ts';
import { mostHits } from './search-words.ts';
import { parseAnswers, parseAreas, parseIndicators, resolveLimit } from './wire.ts';
import type { WireQuestions } from './wire.ts';

type Fetch = typeof globalThis.fetch;
type Parse<T> = (json: unknown) => Result<T, string>;

/**
 * @param baseUrl where the service is, `https://figures.example.gov.uk`; empty for the page's own origin.
 * @param options.timeoutMs how long one answer may take, its text included; ten seconds unless given.
 */
export function createHttpSource(
  baseUrl: string,
  fetch: Fetch,
  { timeoutMs = 10_000 }: { timeoutMs?: number } = {},
): IndicatorSource {
  const root = `${baseUrl.replace(/\/+$/, '')}/v1`;
  const ask = <T>(path: string, parse: Parse<T>, question?: WireQuestions) =>
    request({ fetch, url: `${root}${path}`, name: baseUrl || 'this address', timeoutMs }, parse, question);
  const search = (noun: string, query: string) =>
    `/${noun}?${new URLSearchParams({ q: query.slice(0, 200), limit: String(query.trim() === '' ? 1000 : mostHits) })}`;
  return {
    search: (query) => ask(search('indicators', query), parseIndicators),
    areas: (query) => ask(search('areas', query), parseAreas),
    async resolve(queries) {
      if (queries.length === 0) return ok([]);
      const answers = await Promise.all(
        chunks(queries, resolveLimit).map((bindings) =>
          ask('/resolve', exactly(bindings.length), {
            bindings: bindings.map(({ indicator, area, period }) => ({ indicator, area, period })),
          }),
        ),
      );
      const failed = answers.find((answer) => !answer.ok);
      return failed ?? ok(answers.flatMap((answer) => (answer.ok ? answer.value : [])));
    },
  };
}

interface Call {
  readonly fetch: Fetch;
  readonly url: string;
  readonly name: string;
  readonly timeoutMs: number;
}

async function request<T>(
  call: Call,
  parse: Parse<T>,
  question?: WireQuestions,
): Promise<Result<T, SourceError>> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), call.timeoutMs);
  try {
    // Called as a bare function: browsers refuse a fetch whose `this` is another object.
    const { fetch } = call;
    const response = await fetch(call.url, {
      method: question === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(question === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(question === undefined ? {} : { body: JSON.stringify(question) }),
      credentials: 'omit',
      signal: clock.signal,
    });
    if (!response.ok) return err(refusal(call, response));
    return understood(call, await response.text(), parse);
  } catch {
    return err(clock.signal.aborted ? tooSlow(call) : unreachable(call));
  } finally {
    clearTimeout(timer);
  }
}

function understood<T>(call: Call, body: string, parse: Parse<T>): Result<T, SourceError> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return err(nonsense(call, 'the answer is not JSON'));
  }
  const parsed = parse(json);
  return parsed.ok ? parsed : err(nonsense(call, parsed.error));
}

/** An answer for each question, or no answer at all: a figure must never take its neighbour's value. */
const exactly =
  (count: number) =>
  (json: unknown): ReturnType<typeof parseAnswers> => {
    const answers = parseAnswers(json);
    if (!answers.ok || answers.value.length === count) return answers;
    return err(`$.answers should hold ${count} answers, but ${answers.value.length} are there`);
  };

const unavailable = (message: string): SourceError => ({ kind: 'unavailable', message });

const unreachable = ({ name }: Call) =>
  unavailable(
    `The indicator service at ${name} cannot be reached. Check your network connection, or ask your administrator whether the service is running. Your figures stay as they are.`,
  );

const tooSlow = ({ name, timeoutMs }: Call) =>
  unavailable(
    `The indicator service at ${name} did not answer within ${timeoutMs / 1000} seconds. Try again in a few minutes. Your figures stay as they are.`,
  );

function refusal({ name }: Call, { status, headers }: Response): SourceError {
  if (status === 429) {
    const seconds = Number(headers.get('retry-after'));
    const wait = seconds > 0 ? `${seconds} seconds` : 'a minute';
    return unavailable(`The indicator service at ${name} has too much to do. Wait ${wait} and try again.`);
  }
  if (status === 401)
    return unavailable(
      `The indicator service at ${name} answers only people who are signed in. Try again and sign in with your work account, or ask your administrator who may use it.`,
    );
  if (status === 404)
    return unavailable(
      `There is no indicator service at ${name} (error 404). Check the address in the settings, or ask your administrator for it.`,
    );
  if (status >= 500)
    return unavailable(
      `The indicator service at ${name} has a fault (error ${status}). Try again in a few minutes. If it goes on, tell your administrator.`,
    );
  return unavailable(
    `The indicator service at ${name} refused the question (error ${status}). Ask your administrator whether it is the right version of the service.`,
  );
}

const nonsense = ({ name }: Call, what: string): SourceError => ({
  kind: 'nonsense',
  message: `The indicator service at ${name} gave an answer that cannot be understood: ${what}. Nothing was changed. Check the address of the service, or tell your administrator.`,
});

function chunks(queries: readonly FactsQuery[], size: number): readonly (readonly FactsQuery[])[] {
  return Array.from({ length: Math.ceil(queries.length / size) }, (_, at) =>
    queries.slice(at * size, (at + 1) * size),
  );
}
