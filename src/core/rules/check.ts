import type {
  CheckResult,
  Finding,
  Found,
  Location,
  Outcome,
  Rule,
  RuleId,
  RuleInput,
  RuleOptions,
  RuleOutcome,
  WaivedFinding,
} from '../model/index.ts';
import { withKeys, type Unkeyed } from './finding-keys.ts';
import { blocksAt } from './place.ts';
import { layersOf, settingOf } from './settings.ts';

/**
 * Every finding about a report, what somebody let stand apart, and what came of each rule. Nation, council, report type and
 * committee may change a rule's severity and options or turn it off.
 * A rule that throws is our bug: it becomes one finding for a person to review, and the other rules still run.
 */
export function check(input: RuleInput, rules: readonly Rule[]): CheckResult {
  const layers = layersOf(input.report);
  const found: Unkeyed[] = [];
  const outcomes: RuleOutcome[] = [];
  const waivable = new Set<RuleId>();
  for (const rule of rules) {
    const setting = settingOf(rule, layers);
    const { severity, setBy } = setting;
    if (setting.waivable) waivable.add(rule.id);
    if (severity === 'off') {
      outcomes.push({ rule: rule.id, about: rule, outcome: 'off', setBy });
      continue;
    }
    const own = run(rule, input, setting.options);
    for (const { outcome, message, subject, location, fixes } of own) {
      const at = withBlock(input, location);
      found.push({ rule: rule.id, severity, outcome, message, subject, location: at, fixes });
    }
    outcomes.push({ rule: rule.id, about: rule, outcome: worst(own), setBy });
  }
  const { ledger } = input.document;
  const waivers = ledger.state === 'read' ? (ledger.ledger.waivers ?? []) : [];
  const findings: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of withKeys(inDocumentOrder(found))) {
    const waiver = waivable.has(finding.rule) ? waivers.find(({ key }) => key === finding.key) : undefined;
    if (waiver === undefined) findings.push(finding);
    else waived.push({ finding, waiver });
  }
  return { findings, waived, outcomes };
}

const worst = (found: readonly Found[]): Outcome | 'pass' =>
  found.some(({ outcome }) => outcome === 'fail') ? 'fail' : found.length > 0 ? 'review' : 'pass';

function inDocumentOrder<T extends Pick<Finding, 'location'>>(findings: readonly T[]): readonly T[] {
  const keyed = findings.map((finding, index) => ({ finding, index, key: order(finding.location) }));
  keyed.sort((a, b) => a.key - b.key || a.index - b.index);
  return keyed.map(({ finding }) => finding);
}

function run(rule: Rule, input: RuleInput, options: RuleOptions): readonly Found[] {
  try {
    return [...rule.check(input, options)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        outcome: 'review',
        message: `Reportwright could not check “${rule.title}” because of a fault of its own (${reason}). Check it by eye.`,
        subject: rule.id,
        location: null,
        fixes: [],
      },
    ];
  }
}

/** A place that is known only by its tag gets its block too, for the order and for readers that know no controls. */
function withBlock({ document }: RuleInput, at: Location | null): Location | null {
  if (at === null || at.block !== undefined || at.picture !== undefined) return at;
  const blocks = blocksAt(document, at);
  return blocks ? { ...at, block: blocks.first } : at;
}

/** The whole document, then the main story, then headers, notes and text boxes. */
function order(at: Location | null): number {
  if (at === null) return -1;
  const block = at.block ?? 0;
  const within = Math.min(at.start ?? 0, 99_999) / 100_000;
  return (at.story === undefined ? 0 : 1e9) + block + within;
}
