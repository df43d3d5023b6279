/**
 * A labelled set of sentences, made from the published figures that come with the product: numbers that are right, numbers
 * that are wrong in a known way, and numbers that claim nothing. The same seed gives the same set.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleData } from '../support/sample-data.ts';
import type { Pattern } from './patterns.ts';

export type Fault =
  | 'other-period'
  | 'other-area'
  | 'swapped-digits'
  | 'direction'
  | 'points'
  | 'rate-for-number'
  | 'rounding'
  | 'rank';

/** One number of a sentence and what it is. */
export interface Label {
  /** How the number stands in the sentence, and where. */
  readonly text: string;
  readonly start: number;
  /** Null where it is right. */
  readonly fault: Fault | null;
}

export interface Labelled {
  readonly sentence: string;
  /** Which of the lists of patterns it is from. */
  readonly list: number;
  readonly labels: readonly Label[];
}

/** What a pattern is filled with. */
export interface Values {
  readonly area: string;
  readonly other: string;
  readonly year: number;
  readonly before: number;
  readonly isFlow: boolean;
  readonly isRate: boolean;
  /** "children looked after" and "were looked after". */
  readonly topic: keyof typeof topics;
  /** Texts of the numbers, as they are to stand. */
  readonly now: string;
  readonly then: string;
  readonly theirs: string;
  readonly england: string;
  readonly percent: string;
  readonly difference: string;
  readonly rose: boolean;
  /** Places from the highest and from the lowest, and of how many. */
  readonly rank: string;
  readonly low: string;
  readonly of: string;
  readonly region: string;
  readonly regional: string;
}

const topics = { cla: 'cla', start: 'cla-start', cease: 'cla-cease' } as const;

/** A generator of numbers that is the same everywhere (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Row {
  readonly value: number;
  readonly exact: number;
}

const years = [2021, 2022, 2023, 2024, 2025];
const read = (name: string): readonly string[][] =>
  readFileSync(join(sampleData, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      (line.match(/(?:"[^"]*"|[^,])+|(?<=,|^)(?=,|$)/g) ?? []).map((cell) => cell.replaceAll('"', '')),
    );

function load() {
  const rows = new Map<string, Row>();
  for (const [indicator = '', area = '', period = '', value = '', top = '', bottom = ''] of read(
    'observations.csv',
  )) {
    const year = period.endsWith('P1D') ? Number(period.slice(0, 4)) : Number(period.slice(0, 4)) + 1;
    const exact = top !== '' && bottom !== '' ? (Number(top) / Number(bottom)) * 10000 : Number(value);
    const agrees = Math.round(exact) === Number(value);
    if (value !== '')
      rows.set(`${indicator}/${area}/${year}`, {
        value: Number(value),
        exact: agrees ? exact : Number(value),
      });
  }
  const authorities = read('areas.csv').filter(([, , kind]) => kind === 'authority');
  const areas = authorities.filter(([, , , , , , to]) => (to ?? '') === '');
  const regions = new Map(read('areas.csv').map(([code = '', name = '']) => [code, name]));
  return {
    rows,
    everyone: authorities.map(([code = '']) => code),
    areas: areas.map(([code = '', name = '', , , parent = '']) => ({ code, name, parent })),
    regions,
  };
}

const shown = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * @param lists of patterns, taken in turn.
 * @returns so many sentences, about a third with one wrong number.
 */
export function labelledClaims(
  count: number,
  lists: readonly (readonly Pattern[])[],
  seed: number,
): readonly Labelled[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { rows, areas, everyone, regions } = load();
  const made: Labelled[] = [];
  let turn = 0;
  while (made.length < count) {
    const list = made.length % lists.length;
    const pattern = pick(lists[list] ?? []);
    const any = pick(['cla', 'cla', 'start', 'cease'] as const);
    const topic = pattern.about ?? any;
    const isRate = pattern.kind === 'rate' || (pattern.kind === 'either' && random() < 0.5);
    const id = `${topics[topic]}-${isRate ? 'rate' : 'number'}`;
    const [area, other] = [pick(areas), pick(areas)];
    const year = pick(years.slice(1));
    const at = (code: string, when: number, indicator = id) => rows.get(`${indicator}/${code}/${when}`);
    const [now, then, theirs] = [at(area.code, year), at(area.code, year - 1), at(other.code, year)];
    const england = at('E92000001', year);
    const regional = at(area.parent, year);
    const companion = at(area.code, year, `${topics[topic]}-${isRate ? 'number' : 'rate'}`);
    if (!now || !then || !theirs || !england || !regional || !companion || area === other) continue;
    if (now.value < 20 || then.value < 20 || theirs.value < 20 || now.value === then.value) continue;
    const percent = (Math.abs(now.exact - then.exact) / then.exact) * 100;
    if (Math.round(percent) < 2) continue;
    const all = everyone.flatMap((code) => at(code, year)?.value ?? []);
    const ahead = all.filter((v) => v > now.value).length;
    const behind = all.filter((v) => v < now.value).length;
    const values: Values = {
      area: area.name,
      other: other.name,
      year,
      before: year - 1,
      isFlow: topic !== 'cla',
      isRate,
      topic,
      now: shown(now.value),
      then: shown(then.value),
      theirs: shown(theirs.value),
      england: shown(england.value),
      percent: `${Math.round(percent)}%`,
      difference: shown(Math.abs(now.value - then.value)),
      rose: now.value > then.value,
      rank: ordinal(ahead + 1),
      low: ordinal(behind + 1),
      of: String(all.length),
      region: regions.get(area.parent) ?? '',
      regional: shown(regional.value),
    };
    const wrong = turn % 3 === 2;
    const fault = wrong ? pick(pattern.faults.filter((f) => f !== 'rounding' || isRate)) : null;
    const damaged =
      fault === null
        ? values
        : damage(values, fault, { now, then, theirs, companion, random, ahead, behind });
    if (damaged === null) continue;
    turn += 1;
    made.push(written(pattern, damaged, fault, list));
  }
  return made;
}

const ordinal = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

function damage(
  values: Values,
  fault: Fault,
  {
    now,
    then,
    theirs,
    companion,
    random,
    ahead,
    behind,
  }: {
    now: Row;
    then: Row;
    theirs: Row;
    companion: Row;
    random: () => number;
    ahead: number;
    behind: number;
  },
): Values | null {
  const to = (text: string): Values | null => (text === values.now ? null : { ...values, now: text });
  switch (fault) {
    case 'other-period':
      return to(shown(then.value));
    case 'other-area':
      return to(shown(theirs.value));
    case 'rate-for-number':
      return to(shown(companion.value));
    case 'swapped-digits': {
      const digits = String(now.value);
      const place = Math.floor(random() * (digits.length - 1));
      const swapped = digits.slice(0, place) + digits[place + 1]! + digits[place]! + digits.slice(place + 2);
      return swapped.startsWith('0') ? null : to(shown(Number(swapped)));
    }
    case 'rounding': {
      const up = Math.round(now.exact) > now.exact;
      return to(shown(up ? Math.floor(now.exact) : Math.ceil(now.exact)));
    }
    case 'direction':
      return { ...values, rose: !values.rose };
    case 'points':
      return { ...values, percent: values.percent.replace('%', ' percentage points') };
    case 'rank': {
      const by = 8 + Math.floor(random() * 30);
      const moved = (before: number) => ordinal(before + 1 + (before < 70 ? by : -by));
      return { ...values, rank: moved(ahead), low: moved(behind) };
    }
  }
}

/** Numbers stand in the pattern's text between `[` and `]`; `[!` marks the one that a fault is put into. */
function written(pattern: Pattern, values: Values, fault: Fault | null, list: number): Labelled {
  const text = pattern.write(values);
  const labels: Label[] = [];
  let sentence = '';
  for (const part of text.split(/(\[!?[^\]]*\])/)) {
    if (!part.startsWith('[')) {
      sentence += part;
      continue;
    }
    const marked = part.startsWith('[!');
    const number = part.slice(marked ? 2 : 1, -1);
    labels.push({ text: number, start: sentence.length, fault: marked ? fault : null });
    sentence += number;
  }
  return { sentence, list, labels };
}
