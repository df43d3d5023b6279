import { matchesIn } from '../../model/index.ts';
import type { Rule, TextRange } from '../../model/index.ts';
import { datesIn, writeDate, type DateReading } from '../../reports/index.ts';
import { withDigits } from '../digits.ts';
import { partAt, placeOf, quoted, titleCase, type Placed } from '../place.ts';
import { wrongWeekdays } from './weekdays.ts';

/** A date that no calendar has (31 February), a weekday that is not that date's, or a date field without a date. */
export const dateImpossible: Rule = {
  id: 'date-impossible',
  title: 'Dates are in the calendar',
  why: 'A date that no calendar has is a slip, and nobody can say which day was meant.',
  severity: 'error',
  tags: ['dates'],
  source: 'Reportwright',
  *check({ document, report }) {
    const faulty = new Set<string>();
    const all = withDigits(document);
    let american: boolean | null = null;
    for (const placed of all) {
      for (const { text, range, wrong, swapped } of faultsIn(placed.paragraph.text)) {
        if (swapped && (american ??= isAmerican(all))) continue;
        const at = placeOf(placed, range);
        const part =
          partAt(report, document, at) ??
          report.header.find((h) => h.spec.kind === 'date' && h.text.includes(text));
        const subject = part?.id ?? 'date';
        faulty.add(subject);
        yield {
          outcome: swapped ? 'review' : 'fail',
          message: `${quoted(text)} ${wrong}`,
          subject,
          location: at,
          fixes: [],
        };
      }
    }
    for (const field of report.header) {
      if (field.spec.kind !== 'date' || !field.spec.required || field.state !== 'filled') continue;
      if (faulty.has(field.id) || datesIn(field.text).length > 0 || otherwise.test(field.text)) continue;
      yield {
        outcome: 'review',
        message: `${titleCase(field.spec.label)} has no date in it: ${quoted(field.text)}. Write the day, month and year, like 20 January 2026.`,
        subject: field.id,
        location: field.at,
        fixes: [],
      };
    }
  },
};

interface DateFault {
  readonly text: string;
  readonly range: TextRange;
  /** What is wrong and what to do, after the quoted date. */
  readonly wrong: string;
  /** The month stands first, as Americans write it: there is such a day. */
  readonly swapped: boolean;
}

const swappedForm = /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/u;

/** The day that a date means when its month stands first: `2025-12-25` for "12/25/2025"; null where there is none. */
function monthFirst({ text, iso }: Pick<DateReading, 'text' | 'iso'>): string | null {
  const { m = '', d = '', y = '' } = swappedForm.exec(text)?.groups ?? {};
  if (iso !== null || m === '') return null;
  return datesIn(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)[0]?.iso ?? null;
}

/** Several dates have the month first, and none can only have the day first: the whole document is written so. */
function isAmerican(placed: readonly Placed[]): boolean {
  const dates = placed
    .flatMap(({ paragraph: { text } }) => (/\d\/\d{1,2}\/\d{4}/.test(text) ? datesIn(text) : []))
    .filter(({ text }) => swappedForm.test(text));
  const dayFirst = dates.some(({ text, iso }) => iso !== null && Number(text.split('/')[0]) > 12);
  return !dayFirst && dates.filter((date) => monthFirst(date) !== null).length > 1;
}

const notInCalendar = 'is not in the calendar. Correct the day or the month.';
/** Days that no year has, where no year stands beside them. Small letters would make "31 may" of an ordinary verb. */
const never =
  /(?<![\d.,/£%])\b(?:3[01](?:st|th)?\s+(?:of\s+)?Feb(?:ruary)?|31(?:st)?\s+(?:of\s+)?(?:Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?))\b(?!\.?,?\s+\d{4})/gu;
/** The same in Welsh, soft mutation and all, with a year or without. */
const neverInWelsh =
  /\b(?:3[01](?:ain)?\s+(?:o\s+)?(?:Chwefror|Gwefror)|31(?:ain)?\s+(?:o\s+)?(?:Ebrill|[MF]ehefin|[MF]edi|[TD]achwedd))\b/gu;
/** The same with the month first. */
const neverFirst =
  /\b(?:Feb(?:ruary)?\s+3[01]|(?:April|June|Sept(?:ember)?|November)\s+31)(?:st|th)?,?\s+\d{4}\b/gu;
/** A date that is none of ours to read: in Welsh, or with the month first. */
const otherwise =
  /\d\s+(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\s+\d{4}|\p{L}{3,}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/iu;
/** "4.13.12" is as likely a clause as a date. */
const perhapsNoDate = /[.-]|\/\d{2}$/;
/** Only a day that its month does not have keeps it from being a date: "31.04.2025", "31/11/25", "2025-02-30". */
const allButDate =
  /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:[012]\d|3[01])|(?:[12]\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)\d\d|(?:29|3[01])\/(?:0[2469]|11)\/\d\d)$/;

const dayBefore = String.raw`(?:st|nd|rd|th)?\s+(?:of\s+)?`;
/**
 * Without any of these every date of a text is in the calendar: figures with signs between them, a weekday beside a date,
 * a day that its month may not have, the year nought. All other dates need not be read.
 */
const doubtful = new RegExp(
  [
    String.raw`\d[./-]\d{1,2}[./-]\d|day,?\s+(?:the\s+)?\d|\b0\d{3}\b`,
    String.raw`\b(?:00?|3[2-9]|[4-9]\d)${dayBefore}(?:jan|feb|ma|apr|ju|aug|sep|oct|nov|dec)`,
    String.raw`\b(?:29|3[01])${dayBefore}feb|\b31${dayBefore}(?:apr|jun|sep|nov)`,
    String.raw`\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?,?\s+(?:the\s+)?\d`,
    String.raw`\b3[01](?:ain)?\s+(?:o\s+)?(?:chw|gwe|ebr|[mf]eh|[mf]ed|[td]ach)|\b3[01](?:st|th)?,?\s+\d{4}`,
  ].join('|'),
  'i',
);

function faultsIn(text: string): readonly DateFault[] {
  if (!doubtful.test(text)) return [];
  const dated = datesIn(text).flatMap((date): DateFault[] => {
    const fault = (wrong: string, swapped = false) => [
      { text: date.text, range: { start: date.start, end: date.end }, wrong, swapped },
    ];
    const meant = monthFirst(date);
    if (meant !== null)
      return fault(
        `has the month first, as Americans write it. If ${writeDate(meant)} is meant, write that.`,
        true,
      );
    if (date.iso === null)
      return /^[\d./-]+$/.test(date.text) && perhapsNoDate.test(date.text) && !allButDate.test(date.text)
        ? []
        : fault(notInCalendar);
    return wrongWeekdays(text, date).map(({ start, end, right }) => ({
      text: text.slice(start, end),
      range: { start, end },
      wrong: `is a ${right}. Correct the weekday or the date.`,
      swapped: false,
    }));
  });
  const without = [never, neverInWelsh, neverFirst].flatMap((form) => matchesIn(text, form));
  const undated = without.map((match) => ({
    text: match[0],
    range: { start: match.index, end: match.index + match[0].length },
    wrong: notInCalendar,
    swapped: false,
  }));
  return [...dated, ...undated].sort((a, b) => a.range.start - b.range.start);
}
