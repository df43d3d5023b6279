/** The indicators of the example data and their invented values. */

import type { Indicator } from '../../src/core/model/index.ts';
import type { ExampleArea } from './example-data.ts';

export interface Example {
  readonly id: string;
  readonly name: string;
  readonly noun: string;
  readonly unitKind: Indicator['unitKind'];
  readonly unitLabel: string;
  readonly decimals: number;
  readonly polarity: Indicator['polarity'];
  readonly measureType: Indicator['measureType'];
  readonly withdrawn?: true;
  readonly replacedBy?: string;
  /** Oldest first. */
  readonly periods: readonly string[];
  /** One for each period: `93.4`, `93.4 1868/2000`, `- [c]`, `41 [p]`. */
  readonly values: Partial<Record<ExampleArea, readonly string[]>>;
  /** The same for several areas, from a period on. */
  readonly target?: {
    readonly value: string;
    readonly amber: string;
    readonly areas: readonly ExampleArea[];
    readonly from: number;
  };
}

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `${first + at - 1}-04-01/P1Y`);
const marches = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-03-31/P1D`);

export function exampleIndicators(later: boolean): readonly Example[] {
  const more = (...cells: string[]): readonly string[] => (later ? cells : []);
  const last = later ? 2026 : 2025;
  const satisfaction = {
    name: 'tenants who are satisfied',
    noun: 'tenants who are satisfied',
    ...percent,
    polarity: 'higher',
    measureType: 'snapshot',
    periods: marches(2023, 2025),
    values: { derby: ['70.1', '68.4', '71.9'], nottingham: ['66.0', '67.2', '67.2'], england: ['69.0', '69.5', '70.3'] },
  } as const; // prettier-ignore
  return [
    {
      // Seven years that swing by about a point, and targets that are met, nearly met and missed.
      id: 'ex-repairs',
      name: 'repairs completed on time',
      noun: 'repairs completed on time',
      ...percent,
      polarity: 'higher',
      measureType: 'flow',
      periods: years(2019, last),
      values: {
        derby: ['91.0', '91.8', '90.9', '91.7', '92.6', '91.1', '93.4 1868/2000', ...more('84.6 1692/2000')],
        nottingham: ['88.2', '88.9', '89.6', '88.7', '89.0', '90.1', '89.5', ...more('90.2')],
        leicester: ['86.0', '85.4', '85.9', '84.8', '85.1', '84.9', '84.2', ...more('84.9')],
        coventry: ['90.2', '90.0', '91.1', '90.7', '90.9', '91.4', '91.2', ...more('91.3')],
        stoke: ['87.7', '87.9', '88.4', '88.1', '87.6', '88.8', '89.5', ...more('89.9')],
        rutland: ['93.1', '92.4', '92.9', '93.3', '92.8', '93.0', '93.4', ...more('93.1')],
        eastMidlands: ['89.6', '89.4', '89.9', '89.7', '90.0', '89.8', '90.1', ...more('88.7')],
        england: ['88.9', '89.0', '89.2', '88.8', '89.3', '89.6', '89.7', ...more('89.5')],
      },
      target: { value: '92', amber: '88', areas: ['derby', 'nottingham', 'leicester'], from: 5 },
    },
    {
      // Fewer is better; the whole year ends the four cumulative quarters. The newest is provisional.
      id: 'ex-complaints',
      name: 'complaints received in the year to date',
      noun: 'complaints received',
      unitKind: 'count',
      unitLabel: 'complaints',
      decimals: 0,
      polarity: 'lower',
      measureType: 'cumulative',
      periods: [...quarters(2023), ...quarters(2024), ...quarters(2025).slice(0, later ? 3 : 2)],
      values: {
        derby: ['52', '109', '160', '214', '61', '118', '171', '236', '48', '97 [p]', ...more('149 [p]')],
        nottingham: ['70', '133', '205', '280', '66', '130', '199', '262', '71', '130 [p]', ...more('204 [p]')],
        leicester: ['40', '85', '131', '177', '43', '90', '128', '169', '39', '83 [p]', ...more('126 [p]')],
        england: ['9210', '18400', '27950', '37600', '9480', '19010', '28600', '38450', '9390', '18800 [p]', ...more('28200 [p]')],
      },
      target: { value: '110', amber: '120', areas: ['derby', 'nottingham'], from: 9 },
    }, // prettier-ignore
    {
      // A break in the series, and a value that the second release revises.
      id: 'ex-waiting',
      name: 'days waited for an assessment',
      noun: 'days waited for an assessment',
      unitKind: 'days',
      unitLabel: 'days',
      decimals: 1,
      polarity: 'lower',
      measureType: 'snapshot',
      periods: marches(2021, 2025),
      values: {
        derby: ['33.0', '35.5', '41.2 [b]', '40.0', later ? '43.6 [r]' : '41.3'],
        nottingham: ['30.5', '31.0', '38.4 [b]', '39.9', '39.9'],
        leicester: ['28.0', '29.4', '35.0 [b]', '36.2', '34.8'],
        eastMidlands: ['31.2', '32.0', '38.9 [b]', '38.7', '38.6'],
        england: ['30.8', '31.9', '37.7 [b]', '38.0', '38.2'],
      },
    },
    {
      // Ten times as much in the second release: what a slip of the publisher's looks like.
      id: 'ex-spend',
      name: 'spending on placements',
      noun: 'spending on placements',
      unitKind: 'currency',
      unitLabel: 'pounds',
      decimals: 0,
      polarity: 'neutral',
      measureType: 'flow',
      periods: years(2021, last),
      values: {
        derby: ['10450000', '10920000', '11310500', '12080250', '12540000', ...more('125900000')],
        nottingham: ['15200000', '15900000', '16450000', '16900000', '17300000', ...more('17850000')],
        england: [
          '4100000000',
          '4350000000',
          '4700000000',
          '5100000000',
          '5400000000',
          ...more('5600000000'),
        ],
      },
    },
    {
      // Too few to be published in Derby.
      id: 'ex-moves',
      name: 'children who moved home three times or more',
      noun: 'children who moved home three times or more',
      unitKind: 'count',
      unitLabel: 'children',
      decimals: 0,
      polarity: 'lower',
      measureType: 'flow',
      periods: years(2022, last),
      values: {
        derby: ['9', '8', '11', '- [c]', ...more('12')],
        nottingham: ['14', '12', '13', '15', ...more('11')],
        leicester: ['- [c]', '7', '9', '8', ...more('- [c]')],
        england: ['1210', '1180', '1250', '1230', ...more('1240')],
      },
    },
    {
      id: 'ex-satisfied',
      ...satisfaction,
      ...(later ? { withdrawn: true, replacedBy: 'ex-satisfaction' } : {}),
    },
    // The second release publishes it under another name.
    ...(later ? [{ ...satisfaction, id: 'ex-satisfaction', name: 'overall satisfaction of tenants' }] : []),
    {
      ...satisfaction,
      id: 'ex-old-repairs',
      name: 'repairs completed on time (old definition)',
      noun: 'repairs completed on time',
      withdrawn: true,
      replacedBy: 'ex-repairs',
    },
    {
      ...satisfaction,
      id: 'ex-footfall',
      name: 'visits to the market hall',
      noun: 'visits to the market hall',
      unitKind: 'count',
      unitLabel: 'visits',
      decimals: 0,
      values: { derby: ['410200', '398000', '377100'] },
      withdrawn: true,
    },
  ];
}

const percent = { unitKind: 'percent', unitLabel: '%', decimals: 1 } as const;

/** April to June, to September, to December, and the whole year. */
function quarters(year: number): readonly string[] {
  return ['P3M', 'P6M', 'P9M', 'P1Y'].map((length) => `${year}-04-01/${length}`);
}
