/**
 * The JSON of the indicator service, printed there and parsed here. What many answers share (indicators, areas, the
 * 150 authorities that a rank is counted over) goes over the wire once: answers hold positions in shared tables.
 */

import type {
  Area,
  ComparatorGroup,
  Facts,
  FactsQuery,
  Flag,
  Indicator,
  Observation,
  Release,
  Result,
  SourceError,
  Target,
} from '../core/model/index.ts';
import { err, ok } from '../core/model/index.ts';
import { releaseOf } from './holdings.ts';
import { pool } from './pool.ts';
import { decimal, list, nullable, number, object, oneOf, position, readJson, text } from './read-json.ts';
import type { Reader } from './read-json.ts';

/** At most so many bindings in one call. */
export const resolveLimit = 2000;

export interface WireIndicator {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly definition: string;
  readonly unit_kind: Indicator['unitKind'];
  readonly unit_label: string;
  readonly rate_per: number | null;
  readonly decimals: number;
  readonly polarity: Indicator['polarity'];
  readonly measure_type: Indicator['measureType'];
  readonly companion: string | null;
  readonly noun: string;
  readonly source_name: string;
  readonly source_url: string;
  readonly licence: string;
  readonly min_count: number;
}

export interface WireObservation {
  readonly area: string;
  readonly period: string;
  /** For convenience; `value_text` is exact. */
  readonly value: number | null;
  readonly value_text: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly flags: Flag[];
}

/** Every number is a position: in `indicators`, `areas`, `area_lists`, `observations`, `lists`, `targets`, `groups` or `releases`. */
interface WireFacts {
  readonly indicator: number;
  readonly area: number;
  readonly period: string;
  readonly current: number;
  readonly previous: number | null;
  readonly series: number;
  readonly england: number | null;
  readonly england_series: number;
  readonly region: { readonly area: number; readonly observation: number } | null;
  readonly target: number | null;
  readonly neighbours: {
    readonly group: number;
    readonly areas: number;
    readonly observations: number;
  } | null;
  readonly peers: number;
  readonly release: number;
  readonly retrieved_at: string;
  readonly sha256: string;
}

interface WireError {
  readonly kind: SourceError['kind'];
  readonly message: string;
  readonly replaced_by: string | null;
}

export interface WireAnswers {
  readonly indicators: readonly WireIndicator[];
  readonly areas: readonly Area[];
  /** Lists of positions in `areas`. */
  readonly area_lists: readonly (readonly number[])[];
  readonly groups: readonly ComparatorGroup[];
  readonly releases: readonly Release[];
  readonly targets: readonly Target[];
  readonly observations: readonly WireObservation[];
  /** Lists of positions in `observations`. */
  readonly lists: readonly (readonly number[])[];
  /** One for each binding, in order. */
  readonly answers: readonly (
    { readonly facts: WireFacts; readonly error: null } | { readonly facts: null; readonly error: WireError }
  )[];
}

export interface WireQuestions {
  readonly bindings: readonly FactsQuery[];
}

export function printIndicator(indicator: Indicator): WireIndicator {
  return {
    id: indicator.id,
    name: indicator.name,
    short_name: indicator.shortName,
    definition: indicator.definition,
    unit_kind: indicator.unitKind,
    unit_label: indicator.unitLabel,
    rate_per: indicator.ratePer,
    decimals: indicator.decimals,
    polarity: indicator.polarity,
    measure_type: indicator.measureType,
    companion: indicator.companion,
    noun: indicator.noun,
    source_name: indicator.sourceName,
    source_url: indicator.sourceUrl,
    licence: indicator.licence,
    min_count: indicator.minCount,
  };
}

export function printObservation(one: Observation): WireObservation {
  const { area, period, value, numerator, denominator, flags } = one;
  return {
    area,
    period,
    value: value === null ? null : Number(value),
    value_text: value,
    numerator,
    denominator,
    flags: [...flags],
  };
}

export function printAnswers(answers: readonly Result<Facts, SourceError>[]): WireAnswers {
  const indicators = pool(printIndicator);
  const areas = pool(({ code, name, kind, parent }: Area): Area => ({ code, name, kind, parent }));
  const areaLists = pool((some: readonly Area[]) => some.map(areas.position));
  const groups = pool(({ id, name }: ComparatorGroup): ComparatorGroup => ({ id, name }));
  const releases = pool(releaseOf);
  const targets = pool(({ area, period, value, amber }: Target): Target => ({ area, period, value, amber }));
  const observations = pool(printObservation);
  const lists = pool((some: readonly Observation[]) => some.map(observations.position));
  const printFacts = (facts: Facts): WireFacts => ({
    indicator: indicators.position(facts.indicator),
    area: areas.position(facts.area),
    period: facts.period,
    current: observations.position(facts.current),
    previous: facts.previous && observations.position(facts.previous),
    series: lists.position(facts.series),
    england: facts.england && observations.position(facts.england),
    england_series: lists.position(facts.englandSeries),
    region: facts.region && {
      area: areas.position(facts.region.area),
      observation: observations.position(facts.region.observation),
    },
    target: facts.target && targets.position(facts.target),
    neighbours: facts.neighbours && {
      group: groups.position(facts.neighbours.group),
      areas: areaLists.position(facts.neighbours.areas),
      observations: lists.position(facts.neighbours.observations),
    },
    peers: lists.position(facts.peers),
    release: releases.position(facts.release),
    retrieved_at: facts.retrieved,
    sha256: facts.hash,
  });
  const printed = answers.map((answer) =>
    answer.ok
      ? { facts: printFacts(answer.value), error: null }
      : { facts: null, error: printError(answer.error) },
  );
  return {
    indicators: indicators.table,
    areas: areas.table,
    area_lists: areaLists.table,
    groups: groups.table,
    releases: releases.table,
    targets: targets.table,
    observations: observations.table,
    lists: lists.table,
    answers: printed,
  };
}

const printError = ({ kind, message, replacedBy }: SourceError): WireError => ({
  kind,
  message,
  replaced_by: replacedBy ?? null,
});

/** What was printed, or the JSON path of what is not as it should be. */
export const parseAnswers = (json: unknown): Result<readonly Result<Facts, SourceError>[], string> =>
  readJson(json, answersReader);

export const parseIndicators = (json: unknown): Result<readonly Indicator[], string> =>
  readJson(
    json,
    object((field) => field('results', list(indicatorReader))),
  );

export const parseAreas = (json: unknown): Result<readonly Area[], string> =>
  readJson(
    json,
    object((field) => field('results', list(areaReader))),
  );

const indicatorReader: Reader<Indicator> = object((field) => ({
  id: field('id', text),
  name: field('name', text),
  shortName: field('short_name', text),
  definition: field('definition', text),
  unitKind: field('unit_kind', oneOf(['count', 'rate', 'percent', 'currency', 'days', 'ratio', 'score'])),
  unitLabel: field('unit_label', text),
  ratePer: field('rate_per', nullable(number)),
  decimals: field('decimals', number),
  polarity: field('polarity', oneOf(['higher', 'lower', 'neutral'])),
  measureType: field('measure_type', oneOf(['snapshot', 'flow', 'cumulative', 'rolling'])),
  companion: field('companion', nullable(text)),
  noun: field('noun', text),
  sourceName: field('source_name', text),
  sourceUrl: field('source_url', text),
  licence: field('licence', text),
  minCount: field('min_count', number),
}));

const areaReader: Reader<Area> = object((field) => ({
  code: field('code', text),
  name: field('name', text),
  kind: field('kind', oneOf(['authority', 'region', 'country'])),
  parent: field('parent', nullable(text)),
}));

const observationReader: Reader<Observation> = object((field) => ({
  area: field('area', text),
  period: field('period', text),
  value: field('value_text', nullable(decimal)),
  numerator: field('numerator', nullable(decimal)),
  denominator: field('denominator', nullable(decimal)),
  flags: field('flags', list(oneOf(['b', 'c', 'e', 'f', 'low', 'p', 'r', 'u', 'w', 'x', 'z']))),
}));

const targetReader: Reader<Target> = object((field) => ({
  area: field('area', text),
  period: field('period', text),
  value: field('value', decimal),
  amber: field('amber', nullable(decimal)),
}));

const releaseReader: Reader<Release> = object((field) => ({
  id: field('id', text),
  title: field('title', text),
  published: field('published', text),
  note: field('note', text),
}));

const errorReader: Reader<SourceError> = object((field) => {
  const replacedBy = field('replaced_by', nullable(text));
  return {
    kind: field(
      'kind',
      oneOf(['unknown-indicator', 'unknown-area', 'no-observation', 'withdrawn', 'unavailable', 'nonsense']),
    ),
    message: field('message', text),
    ...(replacedBy === null ? {} : { replacedBy }),
  };
});

const answersReader = object((field): readonly Result<Facts, SourceError>[] => {
  const indicator = position(field('indicators', list(indicatorReader)));
  const area = position(field('areas', list(areaReader)));
  const group = position(
    field('groups', list(object((f) => ({ id: f('id', text), name: f('name', text) })))),
  );
  const areas = position(field('area_lists', list(list(area))));
  const release = position(field('releases', list(releaseReader)));
  const target = position(field('targets', list(targetReader)));
  const observation = position(field('observations', list(observationReader)));
  const observations = position(field('lists', list(list(observation))));
  const facts: Reader<Facts> = object((f) => ({
    indicator: f('indicator', indicator),
    area: f('area', area),
    period: f('period', text),
    current: f('current', observation),
    previous: f('previous', nullable(observation)),
    series: f('series', observations),
    england: f('england', nullable(observation)),
    englandSeries: f('england_series', observations),
    region: f(
      'region',
      nullable(object((r) => ({ area: r('area', area), observation: r('observation', observation) }))),
    ),
    target: f('target', nullable(target)),
    neighbours: f(
      'neighbours',
      nullable(
        object((n) => ({
          group: n('group', group),
          areas: n('areas', areas),
          observations: n('observations', observations),
        })),
      ),
    ),
    peers: f('peers', observations),
    release: f('release', release),
    retrieved: f('retrieved_at', text),
    hash: f('sha256', text),
  }));
  const answer = object((f): Result<Facts, SourceError> => {
    const error = f('error', nullable(errorReader));
    return error === null ? ok(f('facts', facts)) : err(error);
  });
  return field('answers', list(answer));
});
