/** The periods that a sentence names, and which of a series each of them is. */

import { printDate } from '../figures/dates.ts';
import { parsePeriod, periodEnd } from '../figures/period.ts';
import { madeOnceFor, matchesIn } from '../model/index.ts';
import { hint } from './lexicon.ts';
import type { Observation, PeriodId, TextRange } from '../model/index.ts';

export type PeriodRef =
  /** Ends on a day, in a month or in a year; `long`: a year from April. `2025-03-31`, `2025-03`, `2025`. */
  | { readonly is: 'end'; readonly day: string }
  | { readonly is: 'financial'; readonly end: number }
  /** So many cycles before another. */
  | { readonly is: 'before'; readonly cycles: number }
  /** A time that no yearly series holds. */
  | { readonly is: 'elsewhere' };

export type PeriodSaid = TextRange & { readonly ref: PeriodRef };

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const monthAndYear = /[a-z],? \d{4}/i;
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** Each with the hint of words, if any, and something simpler that are in every text with a period of that form. */
const forms: readonly (readonly [
  form: RegExp,
  read: (groups: Record<string, string | undefined>) => PeriodRef | null,
  words: number,
  simpler: RegExp | null,
])[] = [
  [
    new RegExp(
      `\\b(?:the )?(?:(?:12|twelve)[- ]months|year)(?: ended| ending| to| up to) (?:the end of )?(?:(?<d>\\d{1,2})(?:st|nd|rd|th)? )?(?<m>${months}) (?<y>\\d{4})\\b`,
      'gi',
    ),
    endOf,
    hint.month,
    monthAndYear,
  ],
  [
    new RegExp(`\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${months}),? (?<y>\\d{4})\\b`, 'gi'),
    endOf,
    hint.month,
    monthAndYear,
  ],
  [/\b(?<d>\d{1,2})\/(?<n>\d{1,2})\/(?<y>\d{4})\b/gu, endOf, 0, /\d\/\d/],
  [
    new RegExp(`\\b(?:(?:the )?end (?:of )?)?(?<m>${months}),? (?<y>\\d{4})\\b`, 'gi'),
    endOf,
    hint.month,
    monthAndYear,
  ],
  [
    /\b(?:the )?(?:financial year |reporting year )?(?<y>20\d\d)(?:[-–/]| to )(?<z>20\d\d|\d\d)\b(?! academic)/gi,
    ({ y = '', z = '' }) =>
      (Number(y) + 1) % 100 === Number(z) % 100 ? { is: 'financial', end: Number(y) + 1 } : null,
    0,
    /20\d\d(?:[-–/]| to )\d\d/i,
  ],
  [
    /\b(?:a|one|the) year (?:earlier|ago|before|previously)\b|\b(?:the )?(?:previous|prior|preceding|last) (?:financial |reporting )?year(?:[’']s)?\b|\b(?:12|twelve) months (?:earlier|ago|before|previously)\b|\byear[- ]on[- ]year\b/gi,
    () => ({ is: 'before', cycles: 1 }),
    hint.year,
    null,
  ],
  [
    /\b(?<c>two|three|four|five) years (?:earlier|ago|before|previously)\b/gi,
    ({ c = '' }) => ({ is: 'before', cycles: counts[c.toLowerCase()] ?? 0 }),
    hint.year,
    /years /i,
  ],
  [
    /(?<=\bover (?:the )?)(?:last|past|previous|preceding) (?<c>two|three|four|five) years\b/gi,
    ({ c = '' }) => ({ is: 'before', cycles: counts[c.toLowerCase()] ?? 0 }),
    hint.year,
    /years/i,
  ],
  [
    /\b(?:last|past|previous|preceding|recent|next|first|latest|several|many|few|number of) (?:\w+ )?years\b|\b\w+[- ]years? period\b/gi,
    () => ({ is: 'elsewhere' }),
    hint.year,
    /year/i,
  ],
  [/(?<![\d/.,-])(?<y>20\d\d)(?![\d/]|[.,]\d)/gu, ({ y = '' }) => ({ is: 'end', day: y }), 0, /20\d\d/],
  [
    new RegExp(
      `\\b(?:in|at|as of|by|during|since|to|end of) (?:the end of )?(?:\\d{1,2} )?(?:${months})\\b(?! \\d)`,
      'gu',
    ),
    () => ({ is: 'elsewhere' }),
    hint.month,
    null,
  ],
  [
    /\b(?:academic year|summer|autumn|spring|winter|the pandemic|decade)\b/gi,
    () => ({ is: 'elsewhere' }),
    hint.season,
    null,
  ],
];

function endOf({ d, m, n, y = '' }: Record<string, string | undefined>): PeriodRef {
  const names = months.toLowerCase().split('|');
  const month = m === undefined ? Number(n) : 1 + names.indexOf(m.toLowerCase());
  const iso = printDate({ year: Number(y), month, day: Number(d ?? 1) });
  return { is: 'end', day: d === undefined ? iso.slice(0, 7) : iso };
}

/** @param hints what the words of the text may mean. */
export function periodsIn(text: string, hints: number): readonly PeriodSaid[] {
  const found: PeriodSaid[] = [];
  for (const [form, read, words, simpler] of forms) {
    if ((words !== 0 && (hints & words) === 0) || simpler?.test(text) === false) continue;
    for (const match of matchesIn(text, form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const ref = read(match.groups ?? {});
      if (ref !== null)
        found.push({ start, end, ref: isPartOf(text, start, match[0]) ? { is: 'elsewhere' } : ref });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Neither the year nor its last day: "at the start of 2024/25"; "over 2023/24" may be within that year or since it. */
const isPartOf = (text: string, start: number, said: string): boolean => {
  const head = text.slice(0, start);
  if (/\b(?:start|beginning|middle|opening|first half) of\s+(?:the\s+)?$/i.test(head)) return true;
  return (
    /[a-z,]\s+over\s+(?:the\s+)?$/i.test(head) && /^(?:the (?:financial|reporting) year )?20\d\d/i.test(said)
  );
};

/** The period of a series that is meant; null where none of it is, or more than one. Oldest first. */
export function periodMeant(
  ref: PeriodRef,
  series: readonly PeriodId[],
  from: PeriodId | null,
): PeriodId | null {
  if (ref.is === 'elsewhere') return null;
  if (ref.is === 'before') {
    const index = from === null ? -1 : series.indexOf(from);
    return index < ref.cycles ? null : (series[index - ref.cycles] ?? null);
  }
  let found: PeriodId | null = null;
  for (const { id, start, end } of datesOf(series)) {
    const isMeant =
      ref.is === 'end'
        ? end.startsWith(ref.day)
        : start >= `${ref.end - 1}-04-01` && end <= `${ref.end}-03-31`;
    if (isMeant && found !== null) return null;
    if (isMeant) found = id;
  }
  return found;
}

/** The first and last day of each period of a series that can be read. */
const datesOf = madeOnceFor((series: readonly PeriodId[]) =>
  series.flatMap((id) => {
    const period = parsePeriod(id);
    if (!period.ok) return [];
    return [{ id, start: printDate(period.value.start), end: printDate(periodEnd(period.value)) }];
  }),
);

/** The periods of a series, oldest first: one list for all claims, so that their days are reckoned once. */
export const periodsOf = madeOnceFor((series: readonly Observation[]): readonly PeriodId[] =>
  series.map(({ period }) => period),
);
