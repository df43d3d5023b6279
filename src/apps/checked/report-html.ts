import type { Severity } from '../../core/model/index.ts';
import { writeDate } from '../../core/reports/index.ts';
import { rules } from '../../core/rules/index.ts';
import type { Answer } from './answer.ts';
import type { BriefFile, BriefReport } from './brief-file.ts';
import type { CheckedFile, CheckedReport, ToldFinding, WaivedFinding } from './checked-file.ts';
import { markup, nothing } from './markup.ts';
import type { Markup } from './markup.ts';
import { headingFor } from './meeting-heading.ts';
import { style, styleHash } from './report-html-style.ts';
import {
  committeeInWords,
  comparedInWords,
  fileNameOf,
  inParts,
  meetingInWords,
  nameOf,
  quoteOf,
} from './paper-words.ts';
import {
  noType,
  rulesInWords,
  severities,
  typeInWords,
  verdictLabels,
  verdictOn,
  verdictsInWords,
} from './verdict.ts';
import type { Verdict } from './verdict.ts';

/**
 * The page for a meeting: a table of every paper, then each paper with what was found, by section. One file that needs
 * nothing else, and runs nothing. ISO dates: the day of the check, and the day that it took for today.
 */
export function htmlAnswer(checkedOn: string, today: string = checkedOn): Answer {
  const day = writeDate(checkedOn);
  const checked =
    today === checkedOn
      ? `Checked on ${day} by Reportwright`
      : `Checked by Reportwright on ${day} as if it were ${writeDate(today)}`;
  return {
    piece: (file, id) => paper(file, idOf({ id })).html,
    between: '',
    frame: (files) => ({ before: top(headingFor(files), checked, files).html, after: bottom().html }),
  };
}

const idOf = ({ id }: Pick<BriefFile, 'id'>): string => `paper-${id}`;

const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

const top = (heading: string, checked: string, files: readonly BriefFile[]): Markup => markup`<!doctype html>
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
<p>${checked}. ${papersInWords(files)}.</p>
<p class="soft">The check finds what its rules look for. That it found nothing does not mean that all is right.</p>
</header>
<main>
<div class="wide" tabindex="0" role="region" aria-labelledby="summary">
<table>
<caption id="summary" tabindex="-1">Every paper and its state</caption>
<thead><tr><th scope="col">Paper</th><th scope="col">State</th><th scope="col" class="n">Errors</th><th scope="col" class="n">Warnings</th><th scope="col" class="n">Advice</th><th scope="col">Type</th><th scope="col">Meeting</th><th scope="col">Let stand</th></tr></thead>
<tbody>
${files.map(summaryRow)}</tbody>
</table>
</div>
<div id="papers" tabindex="-1">
`;

/** An inbox that is watched may be empty. */
const papersInWords = (files: readonly BriefFile[]): string =>
  files.length === 0
    ? 'No papers'
    : `${files.length} ${files.length === 1 ? 'paper' : 'papers'}: ${verdictsInWords(files.map(({ verdict }) => verdict))}`;

const looks: Readonly<Record<Verdict, string>> = {
  ready: 'ready',
  'not ready': 'not-ready',
  'of no known report type': 'other',
  'not checked': 'not-ready',
};

const stateTag = (verdict: Verdict): Markup =>
  markup`<span class="tag ${looks[verdict]}">${verdictLabels[verdict]}</span>`;

function summaryRow(file: BriefFile): Markup {
  const { checked, verdict } = file;
  const counts = severities.map(
    ({ severity }) => markup`<td class="n">${checked === null ? '–' : checked.counts[severity]}</td>`,
  );
  return markup`<tr><th scope="row"><a href="#${idOf(file)}">${nameOf(file)}</a>${fileLine(file)}</th><td>${stateTag(verdict)}</td>${counts}<td>${checked === null ? '–' : (checked.type?.title ?? 'Not known')}</td><td>${meetingCell(checked)}</td><td>${letStandCell(checked)}</td></tr>
`;
}

/** Papers of one meeting may have one title: the name of the file tells which is which. */
const fileLine = (file: BriefFile): Markup =>
  nameOf(file) === fileNameOf(file) ? nothing : markup`<div class="soft file">${fileNameOf(file)}</div>`;

function meetingCell(checked: BriefReport | null): Markup {
  if (checked === null) return markup`–`;
  if (checked.committee === '') return markup`<div class="day">${meetingInWords(checked)}</div>`;
  const day = checked.meeting === null ? 'Day not given' : meetingInWords(checked);
  return markup`${checked.committee}<div class="day">${day}</div>`;
}

function letStandCell(checked: BriefReport | null): Markup {
  if (checked === null) return markup`–`;
  if (checked.waived.length === 0) return markup`None`;
  const items = checked.waived.map(
    ({ waiver, rule }) => markup`<li>${titleOf(rule)}: ${waiver.name}, “${waiver.reason}”</li>`,
  );
  return markup`<ul>${items}</ul>`;
}

const paper = (
  file: CheckedFile,
  id: string,
): Markup => markup`<section class="paper" id="${id}" aria-labelledby="${id}-title ${id}-file">
<h2 id="${id}-title">${nameOf(file)}</h2>
<p class="soft file" id="${id}-file">${file.file}</p>
<p>${stateTag(verdictOn(file))}</p>
${file.checked === null ? markup`<p>This file could not be checked. ${file.error?.message ?? ''}</p>\n` : aboutReport(file.checked)}<p class="back"><a href="#summary">Back to all papers</a></p>
</section>
`;

const aboutReport = (checked: CheckedReport): Markup => markup`<dl>
<dt>Type</dt><dd>${checked.type === null ? 'Not known' : typeInWords(checked)}</dd>
<dt>Committee</dt><dd>${committeeInWords(checked)}</dd>
<dt>Meeting</dt><dd>${meetingInWords(checked)}</dd>
</dl>
${bySection(checked.findings)}${letStand(checked.waived)}${whatWasChecked(checked)}`;

function bySection(findings: readonly ToldFinding[]): Markup {
  if (findings.length === 0) return markup`<p>Nothing was found that must be put right.</p>\n`;
  const lists = inParts(findings).map(
    ({ title, findings: own }) => markup`<h3>${title}</h3>
<ul class="findings">
${own.map((one) => findingItem(one, nothing))}</ul>
`,
  );
  return markup`${lists}`;
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  advice: 'Advice',
};

function findingItem(finding: ToldFinding, more: Markup): Markup {
  const { severity, outcome, message, place, rule, fixes } = finding;
  const quote = quoteOf(finding);
  const about = [place, titleOf(rule), ...fixes.map((fix) => `can be mended: ${fix}`)];
  return markup`<li class="is-${severity}"><p><span class="tag ${severity}">${severityWords[severity]}${outcome === 'review' ? ', needs a look' : ''}</span> ${message}</p>
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
  const { notes, outcomes, type } = checked;
  const lines = [
    `${rulesInWords(checked)}.`,
    ...comparedInWords(checked),
    ...(type === null ? [noType] : []),
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
