/** The JSON of the API as schemas: they check requests, write answers and make the OpenAPI document. */

import { Type } from '@sinclair/typebox';
import type { TSchema, TUnsafe } from '@sinclair/typebox';
import { measures } from '../../core/model/index.ts';
import { mostHits } from '../../sources/search-words.ts';
import { resolveLimit } from '../../sources/wire.ts';

/** A list of types instead of a union: the same meaning in JSON Schema 2020-12, and written without trying each. */
const orNull = <T>(schema: TSchema): TUnsafe<T | null> =>
  Type.Unsafe<T | null>({ ...schema, type: [schema['type'], 'null'] });

const nullableText = () => orNull<string>(Type.String());
const position = (of: string) => Type.Integer({ description: `Position in ${of}` });

export const indicatorSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  short_name: Type.String(),
  definition: Type.String(),
  unit_kind: Type.String(),
  unit_label: Type.String({ description: 'What follows the number in a sentence' }),
  rate_per: orNull<number>(Type.Integer()),
  decimals: Type.Integer({ description: 'Decimal places that are shown' }),
  polarity: Type.String({ description: 'higher or lower is better, or neutral' }),
  measure_type: Type.String(),
  companion: nullableText(),
  noun: Type.String(),
  source_name: Type.String(),
  source_url: Type.String(),
  licence: Type.String(),
  min_count: Type.Integer({ description: 'Counts above nought and under this are not shown' }),
});

export const areaSchema = Type.Object({
  code: Type.String({ description: 'GSS code' }),
  name: Type.String(),
  kind: Type.String({ description: 'authority, region or country' }),
  parent: nullableText(),
});

export const releaseSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  published: Type.String({ description: 'ISO date' }),
  note: Type.String({ description: 'What its publisher says has changed; empty where nothing is said' }),
});

const observationFields = {
  area: Type.String(),
  period: Type.String({ description: 'ISO 8601 start date and duration, 2025-03-31/P1D' }),
  value: orNull<number>(Type.Number()),
  value_text: orNull<string>(Type.String({ description: 'The exact decimal' })),
  numerator: nullableText(),
  denominator: nullableText(),
  flags: Type.Array(Type.String(), { description: 'GSS shorthand: b c e f low p r u w x z' }),
};
export const observationSchema = Type.Object(observationFields);
const nullableObservation = () => orNull<unknown>(observationSchema);

const targetSchema = Type.Object({
  area: Type.String(),
  period: Type.String(),
  value: Type.String({ description: 'The exact decimal' }),
  amber: orNull<string>(
    Type.String({ description: 'The worst value that is still amber; null where there is no amber' }),
  ),
});

const sourceErrorSchema = Type.Object({
  kind: Type.String(),
  message: Type.String(),
  replaced_by: orNull<string>(
    Type.String({ description: 'Of a withdrawn indicator: the one that takes its place' }),
  ),
});

const factsSchema = Type.Object({
  indicator: position('indicators'),
  area: position('areas'),
  period: Type.String(),
  current: position('observations'),
  previous: orNull<number>(position('observations')),
  series: position('lists'),
  england: orNull<number>(position('observations')),
  england_series: position('lists'),
  region: orNull<unknown>(Type.Object({ area: position('areas'), observation: position('observations') })),
  target: orNull<number>(position('targets')),
  neighbours: orNull<unknown>(
    Type.Object({
      group: position('groups'),
      areas: position('area_lists'),
      observations: position('lists'),
    }),
  ),
  peers: position('lists'),
  release: position('releases'),
  retrieved_at: Type.String(),
  sha256: Type.String(),
});

const groupSchema = Type.Object({ id: Type.String(), name: Type.String() });

export const answersSchema = Type.Object({
  indicators: Type.Array(indicatorSchema),
  areas: Type.Array(areaSchema),
  area_lists: Type.Array(Type.Array(position('areas'))),
  groups: Type.Array(groupSchema),
  releases: Type.Array(releaseSchema),
  targets: Type.Array(targetSchema),
  observations: Type.Array(observationSchema),
  lists: Type.Array(Type.Array(position('observations'))),
  answers: Type.Array(
    Type.Object({ facts: orNull<unknown>(factsSchema), error: orNull<unknown>(sourceErrorSchema) }),
    { description: 'One for each binding, in order' },
  ),
});

/** The period of a question. */
export const periodWords =
  'latest, latest-1 to latest-9 for so many cycles before it, or a period such as 2025-03-31 or 2024-04-01/P1Y';

export const questionsSchema = Type.Object({
  bindings: Type.Array(
    Type.Object({
      indicator: Type.String({ maxLength: 64 }),
      area: Type.String({ maxLength: 64 }),
      period: Type.String({
        maxLength: 64,
        description: periodWords,
      }),
    }),
    { maxItems: resolveLimit },
  ),
});

const computedSchema = Type.Object({
  text: Type.String({ description: 'As written in a report' }),
  exact: nullableText(),
  note: nullableText(),
  rating: Type.Optional(Type.String({ description: 'Of rag: green, amber or red' })),
});

export const summarySchema = Type.Object({
  indicator: indicatorSchema,
  area: areaSchema,
  period: Type.String(),
  period_label: Type.String(),
  current: observationSchema,
  previous: nullableObservation(),
  england: nullableObservation(),
  region: orNull<unknown>(Type.Object({ area: areaSchema, observation: observationSchema })),
  target: orNull<unknown>(targetSchema),
  neighbours: orNull<unknown>(
    Type.Object({
      group: groupSchema,
      areas: Type.Array(areaSchema),
      observations: Type.Array(observationSchema),
    }),
  ),
  measures: Type.Object(Object.fromEntries(measures.map((measure) => [measure, computedSchema]))),
  change: Type.Object({ direction: Type.String(), words: Type.String() }),
  phrase: Type.String(),
  phrase_notes: Type.Array(Type.String()),
  provenance: Type.Object({
    source_name: Type.String(),
    source_url: Type.String(),
    licence: Type.String(),
    release: releaseSchema,
    retrieved_at: Type.String(),
    sha256: Type.String(),
  }),
});

const problemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  path: nullableText(),
  trace_id: Type.String(),
  replaced_by: Type.Optional(
    Type.String({ description: 'Of a withdrawn indicator: the one that takes its place' }),
  ),
});

/** The answers besides success, for the OpenAPI document; problems are written as they are. */
export const problems = (...codes: readonly number[]) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      { description: 'Problem details', content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );

export const results = <T extends TSchema>(item: T) => Type.Object({ results: Type.Array(item) });

export const searchParameters = Type.Object({
  q: Type.String({ maxLength: 200, default: '', description: 'Words; every one when empty' }),
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: mostHits }),
});
