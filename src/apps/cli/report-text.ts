import { styleText } from 'node:util';

import type { Checked } from '../../core/jobs/check-report.ts';
import type { Finding, Severity } from '../../core/model/index.ts';
import { placeInWords } from '../../core/rules/index.ts';
import type { CheckedFile } from './report-json.ts';

const severities: readonly {
  severity: Severity;
  one: string;
  many: string;
  colour: 'red' | 'yellow' | 'cyan';
}[] = [
  { severity: 'error', one: 'error', many: 'errors', colour: 'red' },
  { severity: 'warning', one: 'warning', many: 'warnings', colour: 'yellow' },
  { severity: 'advice', one: 'piece of advice', many: 'pieces of advice', colour: 'cyan' },
];

type Paint = (colour: 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim', text: string) => string;

/** What the answer for people says of one file. */
export function reportText(file: CheckedFile, colours: boolean): string {
  return fileText(file, (colour, text) =>
    colours ? styleText(colour, text, { validateStream: false }) : text,
  );
}

/** How a file came out of the check. */
export type Verdict = 'ready' | 'not ready' | 'of no known report type' | 'not checked';

export function verdictOn({ checked }: CheckedFile): Verdict {
  if (checked === null) return 'not checked';
  if (checked.report.type === null) return 'of no known report type';
  return checked.ready ? 'ready' : 'not ready';
}

/** The answer for people: a part for each file, and a line about them all where there are several. */
export function reportsText(parts: readonly string[], verdicts: readonly Verdict[]): string {
  return `${[...parts, ...(parts.length > 1 ? [summary(verdicts)] : [])].join('\n\n')}\n`;
}

function fileText({ file, checked, error }: CheckedFile, paint: Paint): string {
  const name = paint('bold', file);
  if (checked === null)
    return `${name}\n${paint('red', 'Could not be checked.')} ${error?.message ?? ''}`.trimEnd();
  const { findings, source, notes } = checked;
  const lines = [name, typeLine(checked), readyLine(checked, paint)];
  if (source.state === 'failed') lines.push(`Figures were not compared with their source. ${source.message}`);
  lines.push(...notes);
  for (const { severity, many, colour } of severities) {
    const those = findings.filter((finding) => finding.severity === severity);
    if (those.length === 0) continue;
    lines.push('', paint(colour, `${many.charAt(0).toUpperCase()}${many.slice(1)} (${those.length})`));
    lines.push(...those.flatMap((finding) => findingLines(finding, checked, paint)));
  }
  return lines.join('\n');
}

function typeLine({ report }: Checked): string {
  if (report.type === null) {
    return 'This is not a report type that Reportwright knows; checked for accessibility and leftovers only.';
  }
  const sure =
    report.confidence >= 0.99 ? '' : `, recognised with ${Math.round(report.confidence * 100)}% certainty`;
  return `${report.type.title}${sure}`;
}

function readyLine({ findings, ready, figures, report }: Checked, paint: Paint): string {
  const counts = severities.flatMap(({ severity, one, many }) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const live =
    figures.length === 0 ? '' : ` ${figures.length} live ${figures.length === 1 ? 'figure' : 'figures'}.`;
  if (report.type === null) return `${counts.length === 0 ? 'Nothing found' : counts.join(', ')}.${live}`;
  const state = ready ? paint('green', 'Ready to submit') : paint('red', 'Not ready to submit');
  return `${state}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.${live}`;
}

function findingLines(finding: Finding, { document, report }: Checked, paint: Paint): readonly string[] {
  const place = placeInWords(document, report, finding.location);
  const fixes = finding.fixes.map((fix) => `can be mended: ${fix.title}`);
  const about = [place, ...fixes, finding.rule].filter((words) => words !== '').join(' · ');
  return [`  - ${finding.message}`, paint('dim', `    ${about}`)];
}

function summary(verdicts: readonly Verdict[]): string {
  const counts = (['ready', 'not ready', 'of no known report type', 'not checked'] as const).flatMap(
    (verdict) => {
      const count = verdicts.filter((one) => one === verdict).length;
      return count === 0 ? [] : [`${count} ${verdict}`];
    },
  );
  return `${verdicts.length} files: ${counts.join(', ')}.`;
}
