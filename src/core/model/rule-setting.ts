/** How rules are set for a report: by the law of its nation, its council, its type and its committee. */

import type { RuleId } from './ids.ts';
import type { Severity } from './severity.ts';

export interface RuleSetting {
  /** Another than the rule's own, or off. */
  readonly severity?: Severity | 'off';
  /** `false`: what the rule finds must be mended; nobody may say that it can stand. */
  readonly waivable?: boolean;
  /** What the rule goes by: limits, words, patterns. Each rule says in its own file what it takes. */
  readonly options?: RuleOptions;
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

export type RuleOption =
  string | number | boolean | readonly string[] | Readonly<Record<string, string | number>>;

export type RuleSettings = Readonly<Record<RuleId, RuleSetting>>;

/** One of the layers that are laid over each other, from the nation's to the committee's: the later says more exactly what is meant. */
export interface RuleLayer {
  readonly level: 'nation' | 'council' | 'type' | 'committee';
  /** Whose it is, as it reads in "set by …": "England", "Derby City Council". */
  readonly title: string;
  readonly rules: RuleSettings;
}

/** Settings that hold for the reports to one committee. */
export interface CommitteeRules {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly rules: RuleSettings;
}
