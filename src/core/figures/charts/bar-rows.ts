/** The areas of a bar chart in order, from facts, and the lines that they are held against. */

import type { Area, Facts, Flag, Observation } from '../../model/index.ts';
import { compare, decimalText, median, round } from '../decimal.ts';
import type { Rational } from '../decimal.ts';
import { caveatWordsOf, readObservation } from '../observation.ts';
import type { Symbol } from '../observation.ts';
import { valueText } from '../value-text.ts';
import { isOnScale } from './on-scale.ts';

export interface BarRow {
  readonly name: string;
  readonly own: boolean;
  /** For drawing only; null where it may not be shown. */
  readonly value: number | null;
  readonly published: Rational | null;
  readonly symbol: Symbol | null;
  /** `88`, `[c]`. */
  readonly label: string;
  /** Caveats of a value that is shown. */
  readonly flags: readonly Flag[];
}

export interface Bars {
  /** Highest first, or lowest first where lower is better, as ranks are counted; without a value last. */
  readonly rows: readonly BarRow[];
  readonly references: readonly {
    readonly who: 'england' | 'group';
    readonly value: number;
    /** `England 67`, `Neighbours’ median 81.5`. */
    readonly words: string;
  }[];
}

export function barRows(facts: Facts): Bars {
  const { neighbours, area, current, indicator } = facts;
  const members = (neighbours?.areas ?? []).filter(({ code }) => code !== area.code);
  const observationOf = ({ code }: Area): Observation | null =>
    neighbours?.observations.find((one) => one.area === code && one.period === facts.period) ?? null;
  const rows = [
    rowOf(facts, area, current, true),
    ...members.map((member) => rowOf(facts, member, observationOf(member), false)),
  ];
  const way = indicator.polarity === 'lower' ? 1 : -1;
  const ordered = [...rows].sort((a, b) => {
    if (a.published === null || b.published === null) {
      return Number(a.published === null) - Number(b.published === null) || byName(a, b);
    }
    return way * compare(a.published, b.published) || Number(b.own) - Number(a.own) || byName(a, b);
  });
  return { rows: ordered, references: members.length === 0 ? [] : references(facts, rows) };
}

const byName = (a: BarRow, b: BarRow): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function rowOf({ indicator }: Facts, { name }: Area, observation: Observation | null, own: boolean): BarRow {
  const reading = readObservation(observation, indicator);
  if (!reading.usable) {
    return {
      name,
      own,
      value: null,
      published: null,
      symbol: reading.symbol,
      label: `[${reading.symbol}]`,
      flags: [],
    };
  }
  const { published } = reading;
  const label = valueText(published, indicator);
  const flags = (observation?.flags ?? []).filter((flag) => caveatWordsOf(flag) !== undefined);
  return { name, own, value: drawn(published), published, symbol: null, label, flags };
}

/** Counts of areas of different sizes are held against nothing. */
function references(facts: Facts, rows: readonly BarRow[]): Bars['references'] {
  const { indicator, england, area, period } = facts;
  if (indicator.unitKind === 'count') return [];
  const reading =
    england?.period === period && area.kind !== 'country' ? readObservation(england, indicator) : null;
  const shown = rows.flatMap(({ published }) => (published === null ? [] : [published]));
  const middle = median(rows.flatMap(({ own, published }) => (own || published === null ? [] : [published])));
  const places = middle !== null && compare(round(middle, indicator.decimals), middle) !== 0 ? 1 : 0;
  return [
    ...(reading?.usable === true && isOnScale(indicator, [reading.published], shown)
      ? [
          {
            who: 'england' as const,
            value: drawn(reading.published),
            words: `England ${valueText(reading.published, indicator)}`,
          },
        ]
      : []),
    ...(middle === null
      ? []
      : [
          {
            who: 'group' as const,
            value: drawn(middle),
            words: `Neighbours’ median ${valueText(middle, indicator, indicator.decimals + places)}`,
          },
        ]),
  ];
}

const drawn = (value: Rational): number => Number(decimalText(value, 6));
