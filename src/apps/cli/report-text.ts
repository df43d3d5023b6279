import { styleText } from 'node:util';

import { coverageInWords } from '../../core/claims/index.ts';
import type { Answer } from '../checked/answer.ts';
import type { CheckedFile, CheckedReport, ToldFinding, WaivedFinding } from '../checked/checked-file.ts';
import {
  countsInWords,
  countsOf,
  rulesInWords,
  severities,
  typeInWords,
  verdictsInWords,
} from '../checked/verdict.ts';
import { printable } from './terminal.ts';
import { wrapped } from './wrap.ts';

type Paint = (colour: 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim', text: string) => string;

/** The answer for people: a part for each file, and a line about them all where there are several. */
export function textAnswer(colours: boolean, columns: number = Infinity): Answer {
  const paint: Paint = (colour, text) =>
    colours ? styleText(colour, text, { validateStream: false }) : text;
  return {
    piece: (file) => `${paint('bold', printable(file.file))}\n${wrapped(fileText(file, paint), columns)}\n`,
    between: '\n',
    frame: (files) => ({
      before: '',
      after:
        files.length > 1
          ? `\n${files.length} files: ${verdictsInWords(files.map(({ verdict }) => verdict))}.\n`
          : '',
    }),
  };
}

function fileText({ checked, error }: CheckedFile, paint: Paint): string {
  if (checked === null) return `${paint('red', 'Could not be checked.')} ${error?.message ?? ''}`.trimEnd();
  const { findings, waived, source, coverage, notes } = checked;
  const lines = [typeInWords(checked), readyLine(checked, paint), `${rulesInWords(checked)}.`];
  if (source.state === 'failed') lines.push(`Figures were not compared with their source. ${source.message}`);
  if (coverage.claims > 0) lines.push(coverageInWords(coverage));
  lines.push(...notes);
  for (const { severity, many, colour } of severities) {
    const those = findings.filter((finding) => finding.severity === severity);
    if (those.length === 0) continue;
    lines.push('', paint(colour, `${many.charAt(0).toUpperCase()}${many.slice(1)} (${those.length})`));
    lines.push(...those.flatMap((finding) => findingLines(finding, paint)));
  }
  if (waived.length > 0) {
    lines.push('', `Let stand (${waived.length})`);
    lines.push(...waived.flatMap((one) => waivedLines(one, paint)));
  }
  return lines.join('\n');
}

function readyLine(report: CheckedReport, paint: Paint): string {
  const { ready, figures, type } = report;
  const counts = countsInWords(countsOf(report));
  const live =
    figures.length === 0 ? '' : ` ${figures.length} live ${figures.length === 1 ? 'figure' : 'figures'}.`;
  if (type === null) return `${counts === '' ? 'Nothing found' : counts}.${live}`;
  const state = ready ? paint('green', 'Ready to submit') : paint('red', 'Not ready to submit');
  return `${state}${counts === '' ? '' : `: ${counts}`}.${live}`;
}

function findingLines({ message, place, fixes, rule }: ToldFinding, paint: Paint): readonly string[] {
  const about = [place, ...fixes.map((fix) => `can be mended: ${fix}`), rule].filter((words) => words !== '');
  return [`  - ${message}`, paint('dim', `    ${about.join(' · ')}`)];
}

function waivedLines({ finding, waiver }: WaivedFinding, paint: Paint): readonly string[] {
  const about = [finding.place, finding.rule].filter((words) => words !== '');
  return [
    `  - ${finding.message}`,
    `    ${waiver.name}: ${waiver.reason}`,
    paint('dim', `    ${about.join(' · ')}`),
  ];
}
