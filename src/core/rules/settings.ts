import type { Report, Rule, RuleLayer, RuleOptions, Severity } from '../model/index.ts';
import { keysOf, titleKeys } from '../reports/index.ts';

export interface Setting {
  readonly severity: Severity | 'off';
  /** Whether a finding may be let stand with a name and a reason. What one layer forbids, no inner one allows. */
  readonly waivable: boolean;
  /** The outermost layer that forbids it; null where none does. */
  readonly forbiddenBy: Pick<RuleLayer, 'level' | 'title'> | null;
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
    forbiddenBy: null,
    options: rule.options ?? {},
    setBy: null,
  };
  return layers.reduce((setting, { level, title, rules }) => {
    const own = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    if (own === undefined) return setting;
    return {
      severity: own.severity ?? setting.severity,
      waivable: setting.waivable && own.waivable !== false,
      forbiddenBy: setting.forbiddenBy ?? (own.waivable === false ? { level, title } : null),
      options: { ...setting.options, ...own.options },
      setBy: title,
    };
  }, start);
}
