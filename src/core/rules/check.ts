import type { Finding, Location, Rule, RuleInput } from '../model/index.ts';
import { blocksAt } from './place.ts';

/**
 * Every finding about a report, in document order, findings about the whole document first.
 * A report type may change a rule's severity or turn the rule off.
 * A rule that throws is our bug: it becomes one finding for a person to review, and the other rules still run.
 */
export function check(input: RuleInput, rules: readonly Rule[]): readonly Finding[] {
  const settings = input.report.type?.rules ?? {};
  const findings = rules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    return run(rule, input).map((found): Finding => ({
      rule: rule.id,
      severity,
      ...found,
      location: withBlock(input, found.location),
    }));
  });
  const inOrder = findings.map((finding, index) => ({ finding, index, key: order(finding.location) }));
  inOrder.sort((a, b) => a.key - b.key || a.index - b.index);
  return inOrder.map(({ finding }) => finding);
}

type Found = ReturnType<Rule['check']> extends Iterable<infer F> ? F : never;

function run(rule: Rule, input: RuleInput): readonly Found[] {
  try {
    return [...rule.check(input)];
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
