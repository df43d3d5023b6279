/** What every answer says of a paper, in the same words. */

import { coverageInWords } from '../../core/claims/index.ts';
import { writeDate } from '../../core/reports/index.ts';
import type { CheckedFile, CheckedReport, ToldFinding } from './checked-file.ts';

/** The title that the header gives, else the name of the file. */
export const nameOf = ({
  file,
  checked,
}: {
  readonly file: string;
  readonly checked: Pick<CheckedReport, 'title'> | null;
}): string => (checked === null || checked.title === '' ? fileNameOf({ file }) : checked.title);

/** Without the folders that it is in. */
export const fileNameOf = ({ file }: Pick<CheckedFile, 'file'>): string => file.split(/[\\/]/).pop() ?? file;

export const meetingInWords = (checked: Pick<CheckedReport, 'meeting'> | null): string =>
  checked?.meeting ? writeDate(checked.meeting) : 'Not given';

export const committeeInWords = ({ committee }: CheckedReport): string =>
  committee === '' ? 'Not given' : committee;

/** Longer quotations are cut off: an answer points to the words, it does not repeat the report. */
const longestQuote = 300;

/** The words that a finding is about; empty where it points at none, or its message has them already. */
export function quoteOf({ location, message }: ToldFinding): string {
  const words = (location?.quote?.exact ?? '').trim();
  if (message.includes(words)) return '';
  return words.length > longestQuote ? `${words.slice(0, longestQuote - 1)}…` : words;
}

/** Findings under the part that they stand in, in the order of the document. */
export function inParts(findings: readonly ToldFinding[]): readonly FindingsOfPart[] {
  const parts = new Map<string, ToldFinding[]>();
  for (const finding of findings) {
    const part = finding.part || finding.place || 'the whole report';
    const title = part.charAt(0).toUpperCase() + part.slice(1);
    parts.set(title, [...(parts.get(title) ?? []), finding]);
  }
  return [...parts].map(([title, own]) => ({ title, findings: own }));
}

interface FindingsOfPart {
  readonly title: string;
  readonly findings: readonly ToldFinding[];
}

/** What was compared with published data, and what was not, each in a sentence. */
export function comparedInWords({ source, coverage, figures }: CheckedReport): readonly string[] {
  const compared = source.state === 'answered' ? ', compared with their source' : '';
  return [
    figures.length === 0
      ? 'No live figures.'
      : `${figures.length} live ${figures.length === 1 ? 'figure' : 'figures'}${compared}.`,
    ...(coverage.numbers > 0 ? [coverageInWords(coverage)] : []),
    ...(source.state === 'failed' ? [`Figures were not compared with their source. ${source.message}`] : []),
  ];
}
