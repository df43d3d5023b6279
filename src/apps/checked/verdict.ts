import type { Severity } from '../../core/model/index.ts';
import type { CheckedFile, CheckedReport } from './checked-file.ts';

/** How a file came out of the check. */
const verdicts = ['ready', 'not ready', 'of no known report type', 'not checked'] as const;
export type Verdict = (typeof verdicts)[number];

export function verdictOn({ checked }: Pick<CheckedFile, 'checked'>): Verdict {
  if (checked === null) return 'not checked';
  if (checked.type === null) return 'of no known report type';
  return checked.ready ? 'ready' : 'not ready';
}

/** The same as the label of a paper. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  ready: 'Ready',
  'not ready': 'Not ready',
  'of no known report type': 'No known type',
  'not checked': 'Not checked',
};

export const severities: readonly {
  readonly severity: Severity;
  readonly one: string;
  readonly many: string;
  readonly colour: 'red' | 'yellow' | 'cyan';
}[] = [
  { severity: 'error', one: 'error', many: 'errors', colour: 'red' },
  { severity: 'warning', one: 'warning', many: 'warnings', colour: 'yellow' },
  { severity: 'advice', one: 'piece of advice', many: 'pieces of advice', colour: 'cyan' },
];

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countsOf({ findings }: Pick<CheckedReport, 'findings'>): Counts {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** "3 errors, 1 warning"; empty where nothing was found. */
export const countsInWords = (counts: Counts): string =>
  severities
    .map(({ severity, one, many }) => ({ count: counts[severity], one, many }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
    .join(', ');

/** "2 ready, 1 not ready". */
export const verdictsInWords = (given: readonly Verdict[]): string =>
  verdicts
    .map((verdict) => ({ verdict, count: given.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`)
    .join(', ');

/** "53 rules: 3 failed, 2 need a look, 46 passed, 2 off". A rule whose every finding was let stand counts as what it found. */
export function rulesInWords({ outcomes }: CheckedReport): string {
  const counts = outcomeWords.flatMap(({ outcome, one, many }) => {
    const count = outcomes.filter((rule) => rule.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return `${outcomes.length} rules: ${counts.join(', ')}`;
}

const outcomeWords = [
  { outcome: 'fail', one: 'failed', many: 'failed' },
  { outcome: 'review', one: 'needs a look', many: 'need a look' },
  { outcome: 'pass', one: 'passed', many: 'passed' },
  { outcome: 'off', one: 'off', many: 'off' },
] as const;

export const noType =
  'This is not a report type that Reportwright knows; checked for accessibility and leftovers only.';

export function typeInWords({ type }: CheckedReport): string {
  if (type === null) return noType;
  const sure =
    type.confidence >= 0.99 ? '' : `, recognised with ${Math.round(type.confidence * 100)}% certainty`;
  return `${type.title}${sure}`;
}
