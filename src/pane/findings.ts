/** Findings in the groups and the order in which an author works through them. */
import type { Checked } from '../core/jobs/check-report.ts';
import type { Finding, Report, RuleOutcome, Severity } from '../core/model/index.ts';
import { partAt, titleCase } from '../core/rules/place.ts';
import type { Part } from '../core/rules/place.ts';
import { count, shorten } from './words.ts';

export type Grouping = 'section' | 'severity';

export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'To fix',
  warning: 'To look at',
  advice: 'Advice',
};

export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** "4 to fix, 3 to look at"; with nothing to fix, what that means and what it does not. Advice is told where nothing else is. */
export function summary(findings: readonly Pick<Finding, 'severity'>[]): string {
  const { error, warning, advice } = tally(findings);
  if (error > 0) return warning > 0 ? `${error} to fix, ${warning} to look at` : `${error} to fix`;
  if (warning > 0) return `No errors found. ${count(warning, 'thing')} to look at.`;
  return advice > 0
    ? `No errors found. ${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice.`
    : 'No errors found';
}

export function tally(findings: readonly Pick<Finding, 'severity'>[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), advice: of('advice') };
}

/** Findings of one rule together, in the place of the first of them. */
export function alike(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const byRule = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const own = byRule.get(finding.rule);
    if (own) own.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule.values()];
}

/** Groups in the order of the report, worst first inside; by severity the worst first. */
export function groups(
  checked: Checked,
  findings: readonly Finding[],
  by: Grouping,
): readonly FindingGroup[] {
  const titles = new Map<string, Finding[]>();
  if (by === 'severity') severities.forEach((severity) => titles.set(severityWords[severity], []));
  else sectionTitles(checked).forEach((title) => titles.set(title, []));
  for (const finding of findings) {
    const title = by === 'severity' ? severityWords[finding.severity] : titleOf(checked, finding);
    titles.set(title, [...(titles.get(title) ?? []), finding]);
  }
  return [...titles]
    .filter(([, own]) => own.length > 0)
    .map(([title, own]) => ({
      title,
      findings: [...own].sort(
        (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || blockOf(a) - blockOf(b),
      ),
    }));
}

/** The words that a finding is about, where it points at some; empty where its message has them already. */
export function quoteOf({ document }: Checked, { location, message }: Finding): string {
  if (!location) return '';
  const { quote, block, start, end } = location;
  const text = block === undefined || location.story ? undefined : document.blocks[block];
  const exact =
    quote?.exact ??
    (text?.kind === 'paragraph' && start !== undefined && end !== undefined
      ? text.text.slice(start, end)
      : '');
  const short = shorten(exact, 90);
  return message.includes(short) ? '' : short;
}

const details = 'Report details';
const approvals = 'Approvals';
const contacts = 'Contacts and papers';
const whole = 'Whole report';
const accessibility = 'Accessibility';

function sectionTitles({ report }: Checked): readonly string[] {
  const of = (group: string) =>
    report.sections.filter(({ spec }) => spec.group === group).map(({ spec }) => titleCase(spec.title));
  return [
    details,
    ...of('front'),
    ...of('body'),
    approvals,
    contacts,
    ...of('appendix'),
    whole,
    accessibility,
  ];
}

/** What is known of the rule that a finding comes from. */
export const ruleOf = (
  outcomes: readonly RuleOutcome[],
  { rule }: Pick<Finding, 'rule'>,
): RuleOutcome['about'] | undefined => outcomes.find((outcome) => outcome.rule === rule)?.about;

/** A finding belongs to what it is about; else to where it is. */
function titleOf({ report, document, outcomes }: Checked, finding: Finding): string {
  const { subject, location } = finding;
  if (ruleOf(outcomes, finding)?.tags.includes('accessibility')) return accessibility;
  const part = location ? partAt(report, document, location) : null;
  const kind = subjectKind(report, finding);
  if (kind === 'section') return sectionTitle(report, subject) ?? whole;
  if (kind) return kinds[kind];
  return part === null ? whole : partTitle(report, part);
}

/** An officer and a section may have one id, as `legal` has: their titles tell them apart. */
function partTitle({ header, signOffs, records, sections }: Report, { id, title }: Part): string {
  const isOne = (all: readonly { readonly id: string; readonly title: string }[]) =>
    all.some((each) => each.id === id && titleCase(each.title) === title);
  if (isOne(sections.map(({ spec }) => spec))) return title;
  if (isOne(signOffs.map(({ spec }) => ({ id: spec.role, title: spec.title })))) return approvals;
  if (isOne(records.map(({ spec }) => spec))) return contacts;
  return header.some((each) => each.id === id) ? details : title;
}

const sectionTitle = (report: Report, id: string): string | null => {
  const section = report.sections.find((each) => each.id === id);
  return section ? titleCase(section.spec.title) : null;
};

const kinds = { field: details, role: approvals, record: contacts } as const;

/**
 * What kind of thing a finding is about; null where it is none of them. The rule decides between a role and a section
 * of the same id, as with `legal`.
 */
export function subjectKind(
  { sections, header, signOffs, records }: Report,
  { rule, subject }: Pick<Finding, 'rule' | 'subject'>,
): 'section' | 'field' | 'role' | 'record' | null {
  if (/^(?:sign-off|approval)-/.test(rule) && signOffs.some(({ role }) => role === subject)) return 'role';
  if (records.some(({ id }) => id === subject)) return 'record';
  if (sections.some(({ id }) => id === subject)) return 'section';
  if (header.some(({ id }) => id === subject)) return 'field';
  return signOffs.some(({ role }) => role === subject) ? 'role' : null;
}

const blockOf = ({ location }: Finding) => location?.block ?? 0;
