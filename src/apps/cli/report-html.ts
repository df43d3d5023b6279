import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import { coverageInWords } from '../../core/claims/index.ts';
import type { Severity } from '../../core/model/index.ts';
import { writeDate } from '../../core/reports/index.ts';
import { rules } from '../../core/rules/index.ts';
import type { Answer } from './answer.ts';
import type { CheckedFile, CheckedReport, ToldFinding, WaivedFinding } from './checked-file.ts';
import { markup, nothing } from './markup.ts';
import type { Markup } from './markup.ts';
import { style } from './report-html-style.ts';
import {
  countOf,
  noType,
  rulesInWords,
  severities,
  typeInWords,
  verdictOn,
  verdictsInWords,
} from './verdict.ts';
import type { Verdict } from './verdict.ts';

/**
 * The page for a meeting: a table of every paper, then each paper with what was found, by section. One file that needs
 * nothing else, and runs nothing. `today` is an ISO date.
 */
export function htmlAnswer(today: string): Answer {
  const rows: Markup[] = [];
  const counts: Partial<Record<Verdict, number>> = {};
  const meetings = new Set<string>();
  const committees = new Set<string>();
  return {
    add: (file) => {
      const id = `paper-${rows.length + 1}`;
      rows.push(summaryRow(file, id));
      const verdict = verdictOn(file);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (file.checked?.meeting) meetings.add(file.checked.meeting);
      if (file.checked && file.checked.committee !== '') committees.add(file.checked.committee);
      return paper(file, id).html;
    },
    frame: () => {
      const heading = headingOf([...committees], [...meetings].sort());
      return { before: top(heading, today, rows, counts).html, after: bottom().html };
    },
  };
}

/** "Cabinet, 20 January 2026" where all papers are for one meeting; what they have in common otherwise. */
function headingOf(committees: readonly string[], meetings: readonly string[]): string {
  const [first, ...others] = meetings;
  const last = others.at(-1);
  const days =
    first === undefined
      ? []
      : last === undefined
        ? [writeDate(first)]
        : [`${meetings.length} meetings from ${writeDate(first)} to ${writeDate(last)}`];
  const [committee] = committees;
  return committee !== undefined && committees.length === 1
    ? `Papers for ${[committee, ...days].join(', ')}`
    : days[0] === undefined
      ? 'Papers'
      : `Papers for ${last === undefined ? `the meeting of ${days[0]}` : days[0]}`;
}

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

const top = (
  heading: string,
  today: string,
  rows: readonly Markup[],
  counts: Readonly<Partial<Record<Verdict, number>>>,
): Markup => markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}: check before submission</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#papers">Skip to the papers</a>
<header>
<h1>${heading}</h1>
<p>Checked on ${writeDate(today)} by Reportwright. ${rows.length} ${rows.length === 1 ? 'paper' : 'papers'}: ${verdictsInWords(counts)}.</p>
<p class="soft">The check finds what its rules look for. That it found nothing does not mean that all is right.</p>
</header>
<main>
<div class="wide" tabindex="0" role="region" aria-labelledby="summary">
<table>
<caption id="summary">Every paper and its state</caption>
<thead><tr><th scope="col">Paper</th><th scope="col">Type</th><th scope="col">Meeting</th><th scope="col">State</th><th scope="col" class="n">Errors</th><th scope="col" class="n">Warnings</th><th scope="col" class="n">Advice</th><th scope="col">Let stand, by whom and why</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
<div id="papers" tabindex="-1">
`;

const nameOf = ({ file, checked }: CheckedFile): string =>
  checked === null || checked.title === '' ? basename(file) : checked.title;

const states: Readonly<Record<Verdict, { readonly text: string; readonly look: string }>> = {
  ready: { text: 'Ready', look: 'ready' },
  'not ready': { text: 'Not ready', look: 'not-ready' },
  'of no known report type': { text: 'No known type', look: 'other' },
  'not checked': { text: 'Not checked', look: 'not-ready' },
};

function stateTag(file: CheckedFile): Markup {
  const { text, look } = states[verdictOn(file)];
  return markup`<span class="tag ${look}">${text}</span>`;
}

function summaryRow(file: CheckedFile, id: string): Markup {
  const { checked } = file;
  const counts = severities.map(
    ({ severity }) => markup`<td class="n">${checked === null ? '–' : countOf(checked, severity)}</td>`,
  );
  return markup`<tr><th scope="row"><a href="#${id}">${nameOf(file)}</a></th><td>${checked?.type?.title ?? 'Not known'}</td><td>${meetingOf(checked)}</td><td>${stateTag(file)}</td>${counts}<td>${letStandCell(checked)}</td></tr>
`;
}

const meetingOf = (checked: CheckedReport | null): string =>
  checked?.meeting ? writeDate(checked.meeting) : 'Not given';

function letStandCell(checked: CheckedReport | null): Markup {
  if (checked === null) return nothing;
  if (checked.waived.length === 0) return markup`None`;
  const items = checked.waived.map(
    ({ waiver, finding }) => markup`<li>${titleOf(finding.rule)}: ${waiver.name}, “${waiver.reason}”</li>`,
  );
  return markup`<ul>${items}</ul>`;
}

const paper = (
  file: CheckedFile,
  id: string,
): Markup => markup`<section class="paper" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${nameOf(file)}</h2>
<p class="soft file">${file.file}</p>
<p>${stateTag(file)}</p>
${file.checked === null ? markup`<p>This file could not be checked. ${file.error?.message ?? ''}</p>\n` : aboutReport(file.checked)}</section>
`;

const aboutReport = (checked: CheckedReport): Markup => markup`<dl>
<dt>Type</dt><dd>${checked.type === null ? 'Not known' : typeInWords(checked)}</dd>
<dt>Committee</dt><dd>${checked.committee === '' ? 'Not given' : checked.committee}</dd>
<dt>Meeting</dt><dd>${meetingOf(checked)}</dd>
</dl>
${bySection(checked.findings)}${letStand(checked.waived)}${whatWasChecked(checked)}`;

/** Findings under the part that they stand in, in the order of the document. */
function bySection(findings: readonly ToldFinding[]): Markup {
  if (findings.length === 0) return markup`<p>Nothing was found that must be put right.</p>\n`;
  const parts = new Map<string, ToldFinding[]>();
  for (const finding of findings) {
    const part = finding.part || finding.place || 'The whole report';
    const those = parts.get(part);
    if (those) those.push(finding);
    else parts.set(part, [finding]);
  }
  const lists = [...parts].map(
    ([part, those]) => markup`<h3>${part.charAt(0).toUpperCase()}${part.slice(1)}</h3>
<ul class="findings">
${those.map((one) => findingItem(one, nothing))}</ul>
`,
  );
  return markup`${lists}`;
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  advice: 'Advice',
};

/** Longer quotations are cut off: the page points to the words, it does not repeat the report. */
const longestQuote = 300;

function findingItem(finding: ToldFinding, more: Markup): Markup {
  const { severity, outcome, message, place, rule, fixes, location } = finding;
  const words = (location?.quote?.exact ?? '').trim();
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote - 1)}…` : words;
  const about = [place, titleOf(rule), ...fixes.map((fix) => `can be mended: ${fix}`)];
  return markup`<li class="is-${severity}"><span class="tag ${severity}">${severityWords[severity]}${outcome === 'review' ? ', needs a look' : ''}</span>
<p>${message}</p>
${quote === '' ? nothing : markup`<blockquote>${quote}</blockquote>\n`}${more}<p class="about">${about.filter((one) => one !== '').join(' · ')}</p></li>
`;
}

function letStand(waived: readonly WaivedFinding[]): Markup {
  if (waived.length === 0) return nothing;
  const items = waived.map(({ finding, waiver }) =>
    findingItem(
      finding,
      markup`<p><strong>${waiver.name}</strong> let this stand on ${writeDate(waiver.at.slice(0, 10))}: ${waiver.reason}</p>\n`,
    ),
  );
  return markup`<h3>Let stand</h3>
<ul class="findings">
${items}</ul>
`;
}

function whatWasChecked(checked: CheckedReport): Markup {
  const { source, coverage, notes, outcomes, type, figures } = checked;
  const compared = source.state === 'answered' ? ', compared with their source' : '';
  const lines = [
    `${rulesInWords(checked)}.`,
    figures.length === 0
      ? 'No live figures.'
      : `${figures.length} live ${figures.length === 1 ? 'figure' : 'figures'}${compared}.`,
    ...(coverage.claims > 0 ? [coverageInWords(coverage)] : []),
    ...(type === null ? [noType] : []),
    ...(source.state === 'failed' ? [`Figures were not compared with their source. ${source.message}`] : []),
    ...notes,
    ...outcomes.filter(({ outcome }) => outcome === 'off').map(offInWords),
  ];
  return markup`<h3>What was checked, and what was not</h3>
<ul class="plain">
${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>
`;
}

const offInWords = ({ rule, setBy }: CheckedReport['outcomes'][number]): string =>
  `Not checked: “${titleOf(rule)}” is turned off${setBy === null ? '' : ` by ${setBy}`}.`;

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));
const titleOf = (rule: string): string => titles.get(rule) ?? rule;

const bottom = (): Markup => markup`</div>
<section class="paper">
<h2>The rules</h2>
<p>What each rule looks for, why, and where it comes from.</p>
<div class="wide" tabindex="0" role="region" aria-label="The rules">
<table>
<thead><tr><th scope="col">Rule</th><th scope="col">Why</th><th scope="col">Source</th></tr></thead>
<tbody>
${rules.map(({ title, why, source }) => markup`<tr><th scope="row">${title}</th><td>${why}</td><td>${source}</td></tr>\n`)}</tbody>
</table>
</div>
</section>
</main>
</body>
</html>
`;
