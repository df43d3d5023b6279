import type { Rule, RuleOption, Severity } from '../model/index.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error: the report must not go out like this.',
  warning: 'Warning: the report should not go out like this.',
  advice: 'Advice: the report could be better.',
};

const mends: Readonly<Record<NonNullable<Rule['mends']>, string>> = {
  safe: 'Yes, together with all other safe fixes where it is sure.',
  'one by one': 'Yes, one at a time, after you have looked.',
};

/** A page in Markdown that tells of every rule what it asks, why, on whose word, and what a council can set. */
export function ruleGuide(rules: readonly Rule[]): string {
  const kinds = new Map<string, Rule[]>();
  for (const rule of rules) {
    const kind = rule.tags[0] ?? 'other';
    kinds.set(kind, [...(kinds.get(kind) ?? []), rule]);
  }
  return [
    '# The rules',
    '',
    `<!-- Made from the rules themselves by \`npm run golden\`. Do not write here. -->`,
    '',
    'Every check goes through these rules. A nation, a council, a report type or a committee can give a rule another severity, turn it off or on, set what it goes by, or say that nobody may let its findings stand: in `src/report-types/layers`, under the id of the rule.',
    '',
    ...[...kinds].flatMap(([kind, own]) => [`## ${titled(kind)}`, '', ...own.flatMap(entryOf)]),
  ].join('\n');
}

const titled = (tag: string): string => tag.charAt(0).toUpperCase() + tag.slice(1).replaceAll('-', ' ');

function entryOf({
  id,
  title,
  why,
  severity,
  optIn,
  mends: mending,
  tags,
  source,
  options,
}: Rule): readonly string[] {
  const set = Object.entries(options ?? {});
  return [
    `### ${title}`,
    '',
    `\`${id}\``,
    '',
    plain(why),
    '',
    `- ${severities[severity]}${optIn === true ? ' Off until a council gives it a severity: it is a matter of taste.' : ''}`,
    `- Source: ${plain(source)}.`,
    `- Mends: ${mending === undefined ? 'no, the author must.' : mends[mending]}`,
    ...(tags.length === 0 ? [] : [`- Tags: ${tags.join(', ')}.`]),
    ...(set.length === 0 ? [] : ['- Can be set:']),
    ...set.map(([name, value]) => `  - \`${name}\`: ${valueOf(value)}`),
    '',
  ];
}

/** A long list is in the file of the rule. */
function valueOf(value: RuleOption): string {
  if (typeof value === 'string') return value === '' ? 'nothing' : code(value);
  if (typeof value !== 'object') return String(value);
  const items = Array.isArray(value)
    ? value.map((one) => code(String(one)))
    : Object.entries(value).map(([key, to]) => `${code(key)} → ${code(String(to))}`);
  if (items.length === 0) return 'none';
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${String(items.length - most)} more` : shown;
}

const most = 12;

/** In backticks, of which one more is needed than stand in the text. */
function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)));
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + space + text + space + fence;
}

/** Words that Markdown must not take for its own signs. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
