/**
 * Facts for tests, from small tables.
 *
 * The Derby, Nottingham and England numbers, the 2025 rates of all authorities and Derby's and Nottingham's statistical
 * neighbours are the Department for Education's (Children looked after in England including adoptions, 2025; local
 * authority interactive tool neighbours 2025). Contains public sector information licensed under the Open Government
 * Licence v3.0.
 */

import type { Area, Facts, Flag, Indicator, Observation } from '../../src/core/model/index.ts';

/** `88`, `88 545/62113`, `- [c]`, `598 [p][e]`: value, parts of a rate, flags. */
function observation(area: string, period: string, cells: string): Observation {
  const flags = [...cells.matchAll(/\[(\w+)\]/g)].map((match) => match[1] as Flag);
  const [value = '-', parts] = cells
    .replace(/\[\w+\]/g, '')
    .trim()
    .split(/\s+/);
  const [numerator = null, denominator = null] = parts?.split('/') ?? [];
  return { area, period, value: value === '-' || value === '' ? null : value, numerator, denominator, flags };
}

export interface FactsTable {
  readonly indicator: Indicator;
  readonly area?: Area;
  /** Oldest first; the last is the current one. */
  readonly series: Readonly<Record<string, string>>;
  readonly england?: Readonly<Record<string, string>>;
  readonly neighbours?: Readonly<Record<string, string>> | null;
  /** The value of the region. */
  readonly region?: string | null;
  readonly target?: { readonly value: string; readonly amber?: string } | null;
  /** Other areas of the same kind at the current period. */
  readonly peers?: Readonly<Record<string, string>>;
}

export function facts(table: FactsTable): Facts {
  const { indicator, area = derby } = table;
  const along = (code: string, cells: Readonly<Record<string, string>>) =>
    Object.entries(cells).map(([period, text]) => observation(code, period, text));
  const series = along(area.code, table.series);
  const current = series.at(-1);
  if (current === undefined) throw new Error('A table of facts needs at least one period.');
  const at = (code: string, text: string) => observation(code, current.period, text);
  const across = (cells: Readonly<Record<string, string>>) =>
    Object.entries(cells).map(([code, text]) => at(code, text));
  const england = along('E92000001', table.england ?? {});
  return {
    indicator,
    area,
    period: current.period,
    current,
    previous: series.at(-2) ?? null,
    series,
    england: england.find(({ period }) => period === current.period) ?? null,
    englandSeries: england,
    region: table.region ? { area: eastMidlands, observation: at(eastMidlands.code, table.region) } : null,
    target: table.target
      ? {
          area: area.code,
          period: current.period,
          value: table.target.value,
          amber: table.target.amber ?? null,
        }
      : null,
    neighbours: table.neighbours
      ? {
          group: { id: 'sn-2025', name: 'DfE statistical neighbours 2025' },
          areas: Object.keys(table.neighbours).map((code) => authority(code, code)),
          observations: across(table.neighbours),
        }
      : null,
    peers: [current, ...across(table.peers ?? {}).filter((peer) => peer.area !== area.code)],
    release: {
      id: 'dfe-cla-2025',
      title: 'Children looked after in England, 2025',
      published: '2025-11-20',
      note: '',
    },
    retrieved: '2026-01-20T09:30:00Z',
    hash: 'a'.repeat(64),
  };
}

const eastMidlands: Area = {
  code: 'E12000004',
  name: 'East Midlands',
  kind: 'region',
  parent: 'E92000001',
};
const authority = (code: string, name: string): Area => ({ code, name, kind: 'authority', parent: null });
export const derby = authority('E06000015', 'Derby');
const nottingham = authority('E06000018', 'Nottingham');
export const england: Area = { code: 'E92000001', name: 'England', kind: 'country', parent: null };

const base = {
  definition: '',
  polarity: 'neutral',
  measureType: 'snapshot',
  decimals: 0,
  ratePer: null,
  companion: null,
  sourceName: 'Department for Education',
  sourceUrl: 'https://explore-education-statistics.service.gov.uk/',
  licence: 'OGL v3.0',
  minCount: 5,
} as const;

export const claNumber: Indicator = {
  ...base,
  id: 'cla-number',
  name: 'Children looked after, number',
  shortName: 'Children looked after, number',
  unitKind: 'count',
  unitLabel: 'children',
  noun: 'children looked after',
  companion: 'cla-rate',
};

export const claRate: Indicator = {
  ...base,
  id: 'cla-rate',
  name: 'Children looked after, rate per 10,000',
  shortName: 'Children looked after, rate',
  unitKind: 'rate',
  unitLabel: 'per 10,000 children aged under 18',
  ratePer: 10000,
  noun: 'children looked after',
  companion: 'cla-number',
};

export const startNumber: Indicator = {
  ...claNumber,
  id: 'cla-start-number',
  noun: 'children who started to be looked after',
  measureType: 'flow',
  companion: 'cla-start-rate',
};

const startRate: Indicator = {
  ...claRate,
  id: 'cla-start-rate',
  noun: 'children who started to be looked after',
  measureType: 'flow',
  companion: 'cla-start-number',
};

/** An invented percentage, to one decimal, of which more is better. */
export const repairs: Indicator = {
  ...base,
  id: 'repairs-on-time',
  name: 'Repairs done on time',
  shortName: 'Repairs done on time',
  unitKind: 'percent',
  unitLabel: '%',
  decimals: 1,
  polarity: 'higher',
  measureType: 'cumulative',
  noun: 'repairs done on time',
};

const asAt = (year: number) => `${year}-03-31/P1D`;
const byYear = (texts: Readonly<Record<number, string>>, period: (year: number) => string = asAt) =>
  Object.fromEntries(Object.entries(texts).map(([year, text]) => [period(Number(year)), text]));
const yearTo = (year: number) => `${year - 1}-04-01/P1Y`;

const englandRates = byYear({ 2021: '69', 2022: '70', 2023: '70', 2024: '69', 2025: '67 81770/12183016' });
const englandCounts = byYear({ 2021: '80780', 2022: '82090', 2023: '83750', 2024: '83530', 2025: '81770' });

/** Published rates per 10,000 at 31 March 2025 of the 155 codes in the file, the four without a value included. */
const rates2025: Readonly<Record<string, string>> = Object.fromEntries(
  `E06000009:184 E06000021:170 E06000001:157 E08000012:145 E06000003:144 E06000002:138 E06000006:132 E06000012:131
E06000004:125 E08000037:124 E08000008:123 E06000051:119 E06000010:119 E06000047:118 E08000013:117 E06000005:117
E06000027:114 E06000046:110 E08000021:107 E08000015:103 E08000005:102 E06000026:101 E06000019:100 E08000029:99
E08000023:97 E08000003:97 E08000032:96 E06000044:93 E06000020:93 E06000018:93 E08000028:92 E08000014:92
E08000022:91 E08000010:91 E08000004:91 E08000024:90 E08000011:90 E06000045:90 E06000008:90 E08000036:89
E08000006:88 E06000015:88 E06000063:87 E10000034:86 E08000035:85 E08000026:82 E08000002:82 E06000050:82
E08000030:81 E08000027:81 E06000023:81 E08000018:80 E06000033:80 E09000019:79 E08000033:79 E08000025:79
E08000001:78 E06000057:77 E10000028:75 E08000007:75 E06000058:75 E08000017:74 E09000022:73 E08000031:73
E06000035:72 E06000031:72 E09000023:71 E08000016:71 E06000043:71 E09000028:70 E06000038:70 E06000014:69
E06000007:69 E06000061:68 E06000042:68 E06000064:67 E10000011:66 E10000007:66 E06000049:66 E06000016:66
E10000017:65 E09000012:65 E09000002:65 E06000059:65 E08000034:64 E06000062:63 E06000024:63 E10000020:62
E09000033:62 E09000013:62 E09000011:62 E08000009:62 E06000013:62 E09000014:61 E10000029:60 E10000014:60
E06000052:60 E06000034:60 E06000022:60 E06000055:59 E09000008:58 E09000007:58 E06000032:58 E06000011:58
E10000013:57 E10000008:57 E06000030:57 E10000031:56 E06000066:55 E10000032:54 E10000019:54 E08000019:54
E10000024:53 E10000016:53 E06000037:53 E10000025:51 E10000003:49 E09000004:49 E09000025:48 E06000065:48
E06000056:48 E10000018:47 E09000031:47 E09000020:47 E09000006:47 E09000010:46 E06000054:46 E09000030:45
E09000029:42 E09000016:42 E06000036:42 E09000032:41 E09000017:41 E06000060:40 E06000040:40 E06000017:40
E09000018:39 E09000005:39 E09000026:38 E09000003:37 E06000039:37 E10000015:36 E10000030:35 E10000012:35
E06000041:34 E09000009:33 E06000025:33 E09000024:31 E09000021:30 E09000015:29 E09000027:27
E09000001:-[c] E06000053:-[z] E10000006:-[z] E10000021:-[z]`
    .split(/\s+/)
    .map((cell) => cell.split(':') as [string, string])
    .map(([code, text]) => [code, text.replace('-[', '- [')]),
);

const pick = (codes: string) =>
  Object.fromEntries(codes.split(' ').map((code) => [code, rates2025[code] ?? '-']));

const derbyNeighbours =
  'E08000026 E08000001 E08000030 E06000045 E08000034 E06000031 E08000005 E08000019 E08000008 E06000021';
/** Children looked after and children in all at each of Derby's neighbours, in that order. */
const derbyNeighbourParts =
  '684/83561 590/75599 578/71799 460/50941 641/99822 416/57621 594/58087 624/116279 652/52901 1063/62520'.split(
    ' ',
  );
const nottinghamNeighbours =
  'E08000025 E08000003 E08000021 E06000002 E08000032 E08000028 E06000045 E08000004 E08000019 E08000006';

export const derbyRate = facts({
  indicator: claRate,
  series: byYear({
    2021: '109 642/59044',
    2022: '107 627/58612',
    2023: '104 620/59376',
    2024: '99 598/60668',
    2025: '88 545/62113',
  }),
  england: englandRates,
  region: '62 6410/1032130',
  neighbours: Object.fromEntries(
    derbyNeighbours
      .split(' ')
      .map((code, index) => [code, `${rates2025[code] ?? '-'} ${derbyNeighbourParts[index] ?? ''}`]),
  ),
  peers: rates2025,
});

export const derbyNumber = facts({
  indicator: claNumber,
  series: byYear({ 2021: '642', 2022: '627', 2023: '620', 2024: '598', 2025: '545' }),
  england: englandCounts,
  region: '6410',
  neighbours: Object.fromEntries(
    derbyNeighbours.split(' ').map((code, index) => [code, derbyNeighbourParts[index]?.split('/')[0] ?? '-']),
  ),
});

export const nottinghamRate = facts({
  indicator: claRate,
  area: nottingham,
  series: byYear({ 2023: '108 719/66706', 2024: '100 675/67715', 2025: '93 639/68714' }),
  england: englandRates,
  neighbours: pick(nottinghamNeighbours),
  peers: rates2025,
});

export const nottinghamNumber = facts({
  indicator: claNumber,
  area: nottingham,
  series: byYear({ 2023: '719', 2024: '675', 2025: '639' }),
  england: englandCounts,
});

export const derbyStarts = facts({
  indicator: startNumber,
  series: byYear({ 2023: '219', 2024: '233', 2025: '156' }, yearTo),
});

export const derbyStartRate = facts({
  indicator: startRate,
  series: byYear({ 2023: '37 219/59376', 2024: '38 233/60668', 2025: '25 156/62113' }, yearTo),
  england: byYear({ 2024: '27', 2025: '26' }, yearTo),
});

/** The facts of an indicator with only the last two values: what most rules are about. */
export const twoYears = (indicator: Indicator, previous: string, current: string): Facts =>
  facts({ indicator, series: byYear({ 2024: previous, 2025: current }) });
