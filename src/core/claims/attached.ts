/** Which area and period each number of a sentence is of, by what stands beside it. */

import type { TextRange } from '../model/index.ts';
import type { AreaRef, AreaSaid } from './areas-said.ts';
import type { PeriodRef, PeriodSaid } from './periods-said.ts';

export interface Attached {
  readonly area: AreaRef | null;
  readonly period: PeriodRef | null;
  /** What a change is counted from. */
  readonly base: PeriodRef | null;
}

export interface Links extends Attached {
  /** The two times between which a change lies that has none of its own: "598 in 2024 and 545 in 2025, a fall of 9%". */
  readonly between: { readonly period: PeriodRef; readonly base: PeriodRef } | null;
  /** One for each number; `area`, `period` and `base` of the sentence stand for those that have none of their own. */
  readonly each: readonly Attached[];
}

/** New thoughts: what stands behind them is not said of the number before. */
const turn =
  /[,;:–—]|\b(?:and|but|while|whilst|whereas|compared|than|above|below|against|versus|which|up|down|from|to(?! be))\b/i;
const comparator =
  /\b(?:than|compared (?:with|to)|against|versus|below|above|to|from|with)\s+(?:(?:in|for|at|on|the|that|those|of|across)\s+)*$/i;
const baseBefore =
  /\b(?:than|compared (?:with|to)|against|since|from|on)\s+(?:(?:in|at|for|on|those|that|the|it|there|was|were|figure|number|rate|total|level|position|result|of|end|same|point|period|time|reported|recorded|published|seen|reached)\s+)*$/i;
const onDay = /\bon\s+(?:the\s+)?$/i;

/** Said right behind the number, or in brackets behind it: "67 in England", "67 (England)". */
const isBeside = (between: string): boolean => !turn.test(between) || /^\s*\((?:in )?$/u.test(between);

/** "Than Leeds, with 93", "above England, which had 67": goes on about the area right before it. */
const goesOnWith =
  /^,\s+(?:with|at|(?:which|where|whose)(?:\s+(?:it|the|rate|number|figure|total)){0,2}\s+(?:had|has|was|is|stood at|stands at))\s+(?:(?:a|rate|total|figure|of|about|around|just|over|under|nearly|almost|only)\s+)*$/iu;

const nothing: Attached = { area: null, period: null, base: null };
const elsewhere = { is: 'elsewhere' } as const;

export function attached(
  masked: string,
  numbers: readonly TextRange[],
  areas: readonly AreaSaid[],
  periods: readonly PeriodSaid[],
): Links {
  if (areas.length === 0 && periods.length === 0)
    return { ...nothing, between: null, each: numbers.map(() => nothing) };
  const range = rangeOf(masked, periods);
  const bases = periods.filter(
    (period) => range?.both.includes(period) !== true && isBase(masked, period, numbers),
  );
  const times = periods.filter((period) => range?.both.includes(period) !== true && !bases.includes(period));
  const usedAreas = new Set<AreaSaid>();
  const usedTimes = new Set<PeriodSaid>();
  const near = <E extends TextRange>(index: number, entities: readonly E[], used: Set<E>): E | null => {
    const { start, end } = numbers[index]!;
    const [from, to] = [numbers[index - 1]?.end ?? 0, numbers[index + 1]?.start ?? masked.length];
    const right = entities.find((e) => e.start >= end && e.end <= to && isBeside(masked.slice(end, e.start)));
    const left = entities.findLast(
      (e) =>
        e.end <= start &&
        e.start >= from &&
        !used.has(e) &&
        (!/[,;:–—)]/u.test(masked.slice(e.end, start)) ||
          /^\s*[:–—]\s*$/u.test(masked.slice(e.end, start)) ||
          // The first number may be the subject's all the same: "Derby is above England, with 88".
          (index > 0 && goesOnWith.test(masked.slice(e.end, start)))),
    );
    // "Nottingham’s 93 and Derby’s 88": what owns the next number is not said of this one.
    const owns =
      right !== undefined &&
      to < masked.length &&
      /^\s*[:(–—]?\s*(?:(?:rate|figure|number|total|average)\s+(?:of\s+)?)?$/u.test(
        masked.slice(right.end, to),
      );
    const found = right !== undefined && !owns ? right : (left ?? null);
    if (found !== null) used.add(found);
    return found;
  };
  const each = numbers.map((_, index) => ({
    area: near(index, areas, usedAreas),
    period: near(index, times, usedTimes) ?? besideBase(masked, numbers[index]!, bases),
  }));
  // "598 (97 per 10,000) the year before": what is said of the number in brackets is said of the one before them.
  for (const [index, own] of each.entries()) {
    const [number, next] = [numbers[index]!, numbers[index + 1]];
    if (next === undefined || !/^\s*\((?:or\s+)?$/.test(masked.slice(number.end, next.start))) continue;
    each[index] = { area: own.area ?? each[index + 1]!.area, period: own.period ?? each[index + 1]!.period };
  }
  const joint = new Set(jointly(masked, areas, (area) => each.filter((one) => one.area === area).length));
  const subjectArea =
    areas.find((a) => !comparator.test(masked.slice(0, a.start)) && !isLate(a, usedAreas)) ?? null;
  const free = times.filter((t) => !usedTimes.has(t) && t.ref.is !== 'before');
  const subjectTime =
    free[0] ?? times.find((t) => t.ref.is !== 'before' && !comparator.test(masked.slice(0, t.start))) ?? null;
  const base = range?.base ?? bases[0]?.ref ?? null;
  /** "53 fewer than in 2024 and 75 fewer than in 2023": each has its own. */
  const ownBase = (index: number): PeriodRef | null => {
    if (bases.length < 2) return null;
    const [from, to] = [numbers[index]!.end, numbers[index + 1]?.start ?? masked.length];
    return (
      bases.find((one) => one.start >= from && one.end <= to && !masked.slice(from, one.start).includes(','))
        ?.ref ?? elsewhere
    );
  };
  return {
    area: subjectArea === null ? null : joint.has(subjectArea) ? elsewhere : subjectArea.ref,
    period: range?.end ?? subjectTime?.ref ?? null,
    base,
    between: range === null && free.length === 0 && bases.length === 0 ? spanOf(times) : null,
    each: each.map(({ area, period }, index) => ({
      area: area === null ? null : joint.has(area) ? elsewhere : area.ref,
      period: period?.ref ?? null,
      base: ownBase(index),
    })),
  };

  /** An area that a later number has for itself is not what the sentence is about. */
  function isLate(area: AreaSaid, used: ReadonlySet<AreaSaid>): boolean {
    return used.has(area) && each[0]?.area !== area && areas[0] !== area;
  }
}

const none: readonly AreaSaid[] = [];

/** "Derby and Nottingham had 1,184": areas that share one number, which is of none of them. */
function jointly(
  masked: string,
  areas: readonly AreaSaid[],
  numbersOf: (area: AreaSaid) => number,
): readonly AreaSaid[] {
  if (areas.length < 2) return none;
  const found: AreaSaid[] = [];
  for (const [index, second] of areas.entries()) {
    const first = areas[index - 1];
    if (
      first === undefined ||
      !/^(?:,? (?:and|&) |, )(?:in |the )*$/.test(masked.slice(first.end, second.start))
    )
      continue;
    if (numbersOf(first) === 0 || numbersOf(second) === 0) found.push(first, second);
  }
  return found;
}

/** From the earlier of two times to the later; of more of them nobody can tell which two are meant. */
function spanOf(times: readonly PeriodSaid[]): Links['between'] {
  const dated = new Map<string, PeriodRef>();
  for (const { ref } of times) if (ref.is === 'end' || ref.is === 'financial') dated.set(keyOf(ref), ref);
  const [first, second, third] = [...dated.keys()].sort();
  if (first === undefined) return null;
  const period = dated.get(second ?? first)!;
  const before = times.find(({ ref }) => ref.is === 'before')?.ref;
  if (third !== undefined || (second !== undefined && before !== undefined))
    return { period, base: elsewhere };
  const base = second === undefined ? before : dated.get(first);
  return base === undefined ? null : { period, base };
}

const keyOf = (ref: PeriodRef): string =>
  ref.is === 'end' ? ref.day : ref.is === 'financial' ? `${ref.end}-03` : '';

/** "Between 2021 and 2025", "from 2021 to 2025". */
function rangeOf(masked: string, periods: readonly PeriodSaid[]) {
  for (const [index, first] of periods.entries()) {
    const second = periods[index + 1];
    if (second === undefined || first.ref.is === 'before' || second.ref.is === 'before') continue;
    const [head, middle] = [masked.slice(0, first.start), masked.slice(first.end, second.start)];
    const between = /\bbetween\s+(?:the\s+)?$/i.test(head) && /^\s+and\s+(?:the\s+)?$/i.test(middle);
    const fromTo = /\bfrom\s+(?:the\s+)?$/i.test(head) && /^\s+to\s+(?:the\s+)?$/i.test(middle);
    if (between || fromTo)
      return { both: [first, second] as readonly PeriodSaid[], base: first.ref, end: second.ref };
  }
  return null;
}

function isBase(masked: string, period: PeriodSaid, numbers: readonly TextRange[]): boolean {
  const head = masked.slice(0, period.start);
  const { ref } = period;
  if (/\bover\s+(?:the\s+)?$/i.test(head)) return ref.is === 'before';
  if (!baseBefore.test(head)) return false;
  if (onDay.test(head) && ref.is === 'end' && ref.day.length === 10) return false;
  // "compared with 598 in 2024" says when the 598 was.
  const word = baseBefore.exec(head)?.index ?? 0;
  return !numbers.some(({ start }) => start >= word && start < period.start);
}

/** "than a year earlier (598)", "compared with 2024 (598)". */
const besideBase = (masked: string, number: TextRange, bases: readonly PeriodSaid[]): PeriodSaid | null =>
  bases.find(
    ({ end }) =>
      end <= number.start &&
      /^,?\s*(?:\(|when (?:it|there|the \p{L}+) (?:was|were|stood at)\s+)$/iu.test(
        masked.slice(end, number.start),
      ),
  ) ?? null;
