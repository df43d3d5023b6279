/** Which findings are listed: those of one kind, of one outcome, or both; each choice with how many it holds. */
import type { Finding, Outcome } from '../core/model/index.ts';
import { rules } from '../core/rules/index.ts';

export interface FindingFilter {
  /** A tag of the rules; null: of every kind. */
  readonly kind: string | null;
  readonly outcome: Outcome | null;
}

/** What of a finding decides whether it is listed. */
export type Filterable = Pick<Finding, 'rule' | 'outcome'>;

export const noFilter: FindingFilter = { kind: null, outcome: null };

/** A choice, how it reads, and how many findings it would list beside the other choice as it stands. */
export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly count: number;
}

const tagsOf = new Map(rules.map(({ id, tags }) => [id, tags]));

export const filtered = <F extends Filterable>(
  findings: readonly F[],
  { kind, outcome }: FindingFilter,
): readonly F[] =>
  findings.filter(
    (finding) =>
      (kind === null || kindsOf(finding).includes(kind)) && (outcome === null || finding.outcome === outcome),
  );

/** In the order of the alphabet. The chosen kind stays among them when its last finding is put right. */
export function kindChoices(
  findings: readonly Filterable[],
  filter: FindingFilter,
): readonly FilterChoice<string>[] {
  const kinds = new Set([...findings.flatMap(kindsOf), ...(filter.kind === null ? [] : [filter.kind])]);
  return [...kinds]
    .map((kind) => ({
      value: kind,
      words: kindWords(kind),
      count: filtered(findings, { ...filter, kind }).length,
    }))
    .sort((a, b) => (a.words < b.words ? -1 : 1));
}

export const outcomeChoices = (
  findings: readonly Filterable[],
  filter: FindingFilter,
): readonly FilterChoice<Outcome>[] =>
  (['fail', 'review'] as const).map((outcome) => ({
    value: outcome,
    words: outcomeWords[outcome],
    count: filtered(findings, { ...filter, outcome }).length,
  }));

const kindsOf = ({ rule }: Filterable): readonly string[] => tagsOf.get(rule) ?? [];

const outcomeWords: Readonly<Record<Outcome, string>> = { fail: 'Wrong', review: 'To judge' };

/** "sign-off" is "Sign-off": what a tag of the rules is called. */
const kindWords = (tag: string): string =>
  tag === 'style' ? 'Plain English and style' : tag.charAt(0).toUpperCase() + tag.slice(1);
