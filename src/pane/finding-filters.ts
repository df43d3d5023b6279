/** Which findings are listed: those of one kind, of one outcome, or both; each choice with how many it holds. */
import type { Finding, Outcome } from '../core/model/index.ts';
import type { Checked } from '../core/jobs/check-report.ts';
import { ruleOf } from './findings.ts';

export interface FindingFilter {
  /** A tag of the rules; null: of every kind. */
  readonly kind: string | null;
  readonly outcome: Outcome | null;
}

export const noFilter: FindingFilter = { kind: null, outcome: null };

/** A choice, how it reads, and how many findings it would list beside the other choice as it stands. */
export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly count: number;
}

/** What the filters choose from: findings, and what is known of their rules. */
type Listed = Pick<Checked, 'findings' | 'outcomes'>;

export const filtered = (listed: Listed, { kind, outcome }: FindingFilter): readonly Finding[] =>
  listed.findings.filter(
    (finding) =>
      (kind === null || kindsOf(listed, finding).includes(kind)) &&
      (outcome === null || finding.outcome === outcome),
  );

/** In the order of the alphabet. The chosen kind stays among them when its last finding is put right. */
export function kindChoices(listed: Listed, filter: FindingFilter): readonly FilterChoice<string>[] {
  const kinds = new Set(listed.findings.flatMap((finding) => kindsOf(listed, finding)));
  if (filter.kind !== null) kinds.add(filter.kind);
  return [...kinds]
    .map((kind) => ({
      value: kind,
      words: kindWords(kind),
      count: filtered(listed, { ...filter, kind }).length,
    }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
}

export const outcomeChoices = (listed: Listed, filter: FindingFilter): readonly FilterChoice<Outcome>[] =>
  (['fail', 'review'] as const).map((outcome) => ({
    value: outcome,
    words: outcomeWords[outcome],
    count: filtered(listed, { ...filter, outcome }).length,
  }));

const kindsOf = ({ outcomes }: Listed, finding: Finding): readonly string[] =>
  ruleOf(outcomes, finding)?.tags ?? [];

const outcomeWords: Readonly<Record<Outcome, string>> = { fail: 'Wrong', review: 'To judge' };

/** "sign-off" is "Sign-off": what a tag of the rules is called. */
const kindWords = (tag: string): string =>
  tag === 'style' ? 'Plain English and style' : tag.charAt(0).toUpperCase() + tag.slice(1);
