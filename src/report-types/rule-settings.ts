import type { CommitteeRules, RuleOption, RuleSetting, RuleSettings, Severity } from '../core/model/index.ts';
import type { Reader } from './reader.ts';

const ruleId = /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ruleWords = 'the id of a rule: lower-case words joined by hyphens, at most 40 characters';
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'advice', 'off'];

/** Settings of rules: a severity or `off` by itself, or an object that says more. */
export const ruleSettings = (r: Reader): RuleSettings => r.record(ruleId, ruleWords, setting);

function setting(r: Reader): RuleSetting {
  if (r.kind() === 'text') return { severity: r.oneOf(severities) };
  r.only(['severity', 'waivable', 'options']);
  return {
    ...r.maybe('severity', (at) => at.oneOf(severities)),
    ...r.maybe('waivable', (at) => at.truth()),
    ...r.maybe('options', (at) => at.record(/^[a-z][A-Za-z0-9-]{0,39}$/, 'the name of an option', option)),
  };
}

function option(r: Reader): RuleOption {
  switch (r.kind()) {
    case 'number':
      return r.number();
    case 'truth':
      return r.truth();
    case 'list':
      return r.list((at) => at.text());
    case 'object':
      return r.record(/./, 'a name', (at) => (at.kind() === 'number' ? at.number() : at.text()));
    default:
      return r.text({ empty: true });
  }
}

/** What a council says of its committees. */
export function committeeRules(r: Reader): CommitteeRules {
  r.only(['title', 'aliases', 'rules']);
  return {
    title: r.at('title').text(),
    aliases: r.maybe('aliases', (at) => at.list((one) => one.text(), { unique: true })).aliases ?? [],
    rules: ruleSettings(r.at('rules')),
  };
}
