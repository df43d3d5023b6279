import * as fc from 'fast-check';
import type {
  Area,
  Facts,
  Flag,
  Indicator,
  Observation,
  Result,
  SourceError,
  Target,
} from '../../src/core/model/index.ts';
import { err, ok } from '../../src/core/model/index.ts';
import { parseAnswers, parseAreas, parseIndicators, printAnswers } from '../../src/sources/wire.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat({ max: 999999 }))
  .map(([whole, fraction]) => `${whole}.${fraction}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const flags = fc.subarray<Flag>(['b', 'c', 'e', 'f', 'low', 'p', 'r', 'u', 'w', 'x', 'z']);
const observation: fc.Arbitrary<Observation> = fc.record({
  area: text,
  period: text,
  value: maybe(decimal),
  numerator: maybe(decimal),
  denominator: maybe(decimal),
  flags,
});
const indicator: fc.Arbitrary<Indicator> = fc.record({
  id: text,
  name: text,
  shortName: text,
  definition: text,
  unitKind: fc.constantFrom<Indicator['unitKind'][]>(
    'count',
    'rate',
    'percent',
    'currency',
    'days',
    'ratio',
    'score',
  ),
  unitLabel: text,
  ratePer: maybe(fc.nat()),
  decimals: fc.nat({ max: 6 }),
  polarity: fc.constantFrom<Indicator['polarity'][]>('higher', 'lower', 'neutral'),
  measureType: fc.constantFrom<Indicator['measureType'][]>('snapshot', 'flow', 'cumulative', 'rolling'),
  companion: maybe(text),
  noun: text,
  sourceName: text,
  sourceUrl: text,
  licence: text,
  minCount: fc.nat(),
});
const area: fc.Arbitrary<Area> = fc.record({
  code: text,
  name: text,
  kind: fc.constantFrom<Area['kind'][]>('authority', 'region', 'country'),
  parent: maybe(text),
});
const target: fc.Arbitrary<Target> = fc.record({
  area: text,
  period: text,
  value: decimal,
  amber: maybe(decimal),
});
const several = fc.array(observation, { maxLength: 5 });
const facts: fc.Arbitrary<Facts> = fc.record({
  indicator,
  area,
  period: text,
  current: observation,
  previous: maybe(observation),
  series: several,
  england: maybe(observation),
  englandSeries: several,
  region: maybe(fc.record({ area, observation })),
  target: maybe(target),
  neighbours: maybe(
    fc.record({
      group: fc.record({ id: text, name: text }),
      areas: fc.array(area, { maxLength: 5 }),
      observations: several,
    }),
  ),
  peers: several,
  release: fc.record({ id: text, title: text, published: text, note: text }),
  retrieved: text,
  hash: text,
});
const failure: fc.Arbitrary<SourceError> = fc.record(
  {
    kind: fc.constantFrom<SourceError['kind'][]>(
      'unknown-indicator',
      'unknown-area',
      'no-observation',
      'withdrawn',
    ),
    message: text,
    replacedBy: text,
  },
  { requiredKeys: ['kind', 'message'] },
);
const answers = fc.array(
  fc.oneof(
    facts.map((one): Result<Facts, SourceError> => ok(one)),
    failure.map((one): Result<Facts, SourceError> => err(one)),
  ),
  { maxLength: 5 },
);

const overTheWire = (given: readonly Result<Facts, SourceError>[]): unknown =>
  JSON.parse(JSON.stringify(printAnswers(given)));

describe('the JSON of the service', () => {
  it('brings every answer over as it was', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(parseAnswers(overTheWire(given))).toEqual(ok(given));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('sends what answers share once', () => {
    const one = fc.sample(facts, { seed: 3, numRuns: 1 })[0] as Facts;
    const copy = JSON.parse(JSON.stringify(one)) as Facts;
    const { answers: sent, ...tables } = printAnswers([ok(one), ok(copy), ok(one)]);
    expect(sent).toHaveLength(3);
    expect(tables).toEqual((({ answers: _, ...rest }) => rest)(printAnswers([ok(one)])));
  });

  it('refuses any damage without throwing, or reads it as it stands', () => {
    fc.assert(
      fc.property(answers, fc.nat(), fc.jsonValue(), (given, at, junk) => {
        const damaged = replaced(overTheWire(given), at, junk);
        expect(() => parseAnswers(damaged)).not.toThrow();
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('says where the answer is not as it should be', () => {
    const sample = fc.sample(facts, { seed: 5, numRuns: 1 })[0] as Facts;
    const good = printAnswers([ok({ ...sample, england: null, neighbours: null, region: null })]);
    const bad = { ...good, observations: good.observations.map((one) => ({ ...one, value_text: 'n/a' })) };
    expect(parseAnswers(bad)).toEqual(
      err('$.observations[0].value_text should be a decimal as text, but "n/a" is there'),
    );
    expect(parseAnswers({ ...good, answers: [{ error: null }] })).toEqual(
      err('$.answers[0].facts should be an object, but nothing is there'),
    );
    expect(parseAnswers({ ...good, areas: [] })).toEqual(
      err('$.answers[0].facts.area should be a position in its table, but 0 is there'),
    );
    expect(parseIndicators([])).toEqual(err('$ should be an object, but [] is there'));
    expect(parseAreas({ results: [{ code: 'E1', name: 7 }] })).toEqual(
      err('$.results[0].name should be text, but 7 is there'),
    );
  });
});

/** The JSON with the value at one of its places, counted in order, replaced by another. */
function replaced(json: unknown, at: number, junk: unknown): unknown {
  const places: ((value: unknown) => void)[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push((value) => void Object.assign(node, { [key]: value }));
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(json);
  places[at % places.length]?.(junk);
  return json;
}
