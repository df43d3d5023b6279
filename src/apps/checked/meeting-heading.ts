import { writeDate } from '../../core/reports/index.ts';
import type { BriefReport } from './brief-file.ts';

/** As much of a file as its heading needs. */
interface Headed {
  readonly checked: Pick<BriefReport, 'committee' | 'meeting'> | null;
}

/**
 * "Papers for Cabinet, 20 January 2026, and 1 other": what the papers say that they are for, and how many of them do not
 * say so. Papers of several committees are headed with their days alone.
 */
export function headingFor(files: readonly Headed[]): string {
  const committees = committeesOf(files);
  const days = [...new Set(files.flatMap(({ checked }) => checked?.meeting ?? []))].sort();
  const subject = subjectOf(committees, days);
  const saying = files.filter(
    ({ checked }) =>
      (committees.length !== 1 || Boolean(checked?.committee)) &&
      (days.length === 0 || Boolean(checked?.meeting)),
  );
  const others = files.length - saying.length;
  if (subject === '' || saying.length === 0) return 'Papers';
  if (others === 0) return `Papers for ${subject}`;
  return `Papers for ${subject}, and ${others} ${others === 1 ? 'other' : 'others'}`;
}

/** Each once, as the first paper writes it: another may say CABINET where this one says Cabinet. */
function committeesOf(files: readonly Headed[]): readonly string[] {
  const committees = new Map<string, string>();
  for (const { checked } of files) {
    const committee = checked?.committee ?? '';
    const key = committee.toLowerCase().replace(/\s+/g, ' ');
    if (key !== '' && !committees.has(key)) committees.set(key, committee);
  }
  return [...committees.values()];
}

/** `days` are in order. Empty where there is nothing to be said of them all. */
function subjectOf(committees: readonly string[], days: readonly string[]): string {
  const [first, ...later] = days.map((day) => writeDate(day));
  const last = later.at(-1);
  const from = last === undefined ? '' : `meetings from ${first} to ${last}`;
  const [committee, another] = committees;
  if (committee !== undefined && another === undefined) {
    if (first === undefined) return committee;
    return `${committee}, ${last === undefined ? first : `${days.length} ${from}`}`;
  }
  if (first === undefined) return '';
  if (last !== undefined) return from;
  return committee === undefined ? `a meeting on ${first}` : `meetings on ${first}`;
}
