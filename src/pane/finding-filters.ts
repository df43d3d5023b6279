/** Which findings are listed: those of one severity, and of one kind or one outcome; each choice with how many it holds. */
import type { Finding, Outcome, RuleOutcome, Severity } from '../core/model/index.ts';
import { ruleOf, severities, severityWords } from './findings.ts';

export interface FindingFilter {
  /** A tag of the rules; null: of every kind. */
  readonly kind: string | null;
  readonly outcome: Outcome | null;
  readonly severity: Severity | null;
}

export const noFilter: FindingFilter = { kind: null, outcome: null, severity: null };

/** A choice, how it reads, and how many findings it would list beside the other choice as it stands. */
export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly count: number;
}

/** What the filters choose from: findings, and what is known of their rules. */
export interface Listed<F extends Filterable = Filterable> {
  readonly findings: readonly F[];
  readonly outcomes: readonly RuleOutcome[];
}

type Filterable = Pick<Finding, 'rule' | 'outcome' | 'severity'>;

export const filtered = <F extends Filterable>(
  listed: Listed<F>,
  { kind, outcome, severity }: FindingFilter,
): readonly F[] =>
  listed.findings.filter(
    (finding) =>
      (kind === null || kindsOf(listed, finding).includes(kind)) &&
      (outcome === null || finding.outcome === outcome) &&
      (severity === null || finding.severity === severity),
  );

/** In the order of the alphabet. The chosen kind stays among them when its last finding is put right. */
export function kindChoices(listed: Listed, filter: FindingFilter): readonly FilterChoice<string>[] {
  const kinds = new Set(listed.findings.flatMap((finding) => kindsOf(listed, finding)));
  if (filter.kind !== null) kinds.add(filter.kind);
  return [...kinds]
    .map((kind) => ({
      value: kind,
      words: kindWords(kind),
      count: filtered(listed, { ...filter, outcome: null, kind }).length,
    }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
}

export const outcomeChoices = (listed: Listed, filter: FindingFilter): readonly FilterChoice<Outcome>[] =>
  (['fail', 'review'] as const).map((outcome) => ({
    value: outcome,
    words: outcomeWords[outcome],
    count: filtered(listed, { ...filter, kind: null, outcome }).length,
  }));

/** The severities that are there, the worst first. The chosen one stays when its last finding is put right. */
export const severityChoices = (listed: Listed, filter: FindingFilter): readonly FilterChoice<Severity>[] =>
  severities
    .map((severity) => ({
      value: severity,
      words: severityWords[severity],
      count: filtered(listed, { ...filter, severity }).length,
    }))
    .filter(({ value, count }) => count > 0 || value === filter.severity);

const kindsOf = ({ outcomes }: Listed, finding: Filterable): readonly string[] =>
  ruleOf(outcomes, finding)?.tags ?? [];

const outcomeWords: Readonly<Record<Outcome, string>> = {
  fail: 'Certainly wrong',
  review: 'For you to judge',
};

/** "sign-off" is "Sign-off": what a tag of the rules is called, unless it has a name of its own. */
const kindWords = (tag: string): string => kindNames[tag] ?? tag.charAt(0).toUpperCase() + tag.slice(1);

const kindNames: Readonly<Record<string, string>> = {
  exempt: 'Exempt information',
  'plain-english': 'Plain English',
  style: 'Plain English and style',
  taste: 'House style',
};
