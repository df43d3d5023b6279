import type { Report, Rule, RuleLayer, RuleOptions, Severity } from '../model/index.ts';
import { keysOf, titleKeys } from '../reports/index.ts';

export interface Setting {
  readonly severity: Severity | 'off';
  /** Whether a finding may be let stand with a name and a reason. */
  readonly waivable: boolean;
  readonly options: RuleOptions;
  /** Title of the innermost layer that speaks of the rule; null where none does. */
  readonly setBy: string | null;
}

/** The layers that hold for a report, from the outermost: nation, council, report type, committee. */
export function layersOf({ type, header }: Pick<Report, 'type' | 'header'>): readonly RuleLayer[] {
  if (type === null) return [];
  const named = keysOf(header.find(({ id }) => id === 'committee')?.text ?? '');
  const committee = type.committees.find((one) => titleKeys(one).some((key) => named.includes(key)));
  const own: RuleLayer = { level: 'type', title: type.title, rules: type.rules };
  return [
    ...type.layers,
    own,
    ...(committee === undefined
      ? []
      : [{ level: 'committee' as const, title: committee.title, rules: committee.rules }]),
  ];
}

/** How a rule is set by all layers together: what an inner one does not speak of is as the outer ones have it. */
export function settingOf(rule: Rule, layers: readonly RuleLayer[]): Setting {
  const start: Setting = {
    severity: rule.optIn === true ? 'off' : rule.severity,
    waivable: true,
    options: rule.options ?? {},
    setBy: null,
  };
  return layers.reduce((setting, { title, rules }) => {
    const own = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    if (own === undefined) return setting;
    return {
      severity: own.severity ?? setting.severity,
      waivable: own.waivable ?? setting.waivable,
      options: { ...setting.options, ...own.options },
      setBy: title,
    };
  }, start);
}
