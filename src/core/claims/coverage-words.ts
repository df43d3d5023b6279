import type { ClaimCoverage, NotCompared } from '../model/index.ts';

const reasons: Readonly<Record<NotCompared, string>> = {
  'no-period': 'no period is given',
  'other-period': 'their period is not in the data',
  narrower: 'they count a part of what is published',
  'not-a-fact': 'they are plans or expectations',
  unclear: 'it is not clear what they count',
  'no-value': 'the source has no value',
  'no-answer': 'the source did not answer',
};

/**
 * How many numbers could be compared, for the reader of a check: "Of 12 typed numbers, 5 speak of published indicators.
 * 4 were compared with the data. 1 was not: their period is not in the data (1)." Empty where there are no numbers. It
 * never says that all is right.
 */
export function coverageInWords({ numbers, claims, compared, notCompared }: ClaimCoverage): string {
  if (numbers === 0) return '';
  const typed = numbers === 1 ? 'the one typed number' : `${numbers} typed numbers`;
  if (claims === 0)
    return `None of ${typed} was compared with published data. Check them by eye.`.replace(
      'None of the one typed number was',
      'The one typed number was not',
    );
  const rest = Object.entries(notCompared).map(([why, count]) => `${reasons[why as NotCompared]} (${count})`);
  const open = claims - compared;
  return [
    `Of ${typed}, ${claims} ${claims === 1 ? 'speaks' : 'speak'} of published indicators and ${compared} ${compared === 1 ? 'was' : 'were'} compared with the data.`,
    ...(open === 0 ? [] : [`${open} ${open === 1 ? 'was' : 'were'} not: ${rest.join(', ')}.`]),
    ...(numbers > compared ? ['Check the rest by eye.'] : []),
  ].join(' ');
}
