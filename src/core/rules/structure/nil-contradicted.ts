import type { Rule, RuleInput, Section } from '../../model/index.ts';
import { paragraphsOf, placeOf, quoted, titleCase } from '../place.ts';
import type { Placed } from '../place.ts';

type Options = {
  /** By section id, a regular expression for words elsewhere in the report that "None" in that section does not fit. */
  readonly words: Readonly<Record<string, string>>;
};

/** Money to be spent, saved, granted or owed: an amount beside a word of what becomes of it. Statistics about money are none. */
const money = String.raw`(?:cost|costs|costing|budget|budgets|saving|savings|funding|funded|grant|spend|spending|invest|investment|pressure|overspend|expenditure|contract)\b[^.;]{0,60}£\s?\d|£\s?\d[\d,.]*\s?(?:m|k|million|thousand|bn|billion)?\b[^.;]{0,60}\b(?:cost|costs|budget|saving|savings|funding|grant|investment|overspend|pressure|expenditure|contract)`;

/** A section says “None”, and another part of the report speaks of just what belongs in it. */
export const nilContradicted: Rule<Options> = {
  id: 'nil-contradicted',
  title: '“None” fits the rest of the report',
  why: 'A report that says “None” under its financial implications and then asks for money misleads the committee.',
  severity: 'warning',
  tags: ['structure'],
  source: 'Reportwright',
  options: {
    words: {
      financial: money,
      'finance-comments': money,
      personnel: String.raw`\b(?:redundanc(?:y|ies)|restructur(?:e|ing)|TUPE|recruit(?:ing|ment)? (?:of|to|for) |new posts?\b|deleted? posts?\b)`,
      legal: String.raw`\b(?:judicial review|litigation|tribunal|legal challenge|breach of (?:duty|contract|statutory))\b`,
      'legal-comments': String.raw`\b(?:judicial review|litigation|tribunal|legal challenge|breach of (?:duty|contract|statutory))\b`,
      property: String.raw`\b(?:disposal of (?:land|property|the building)|(?:new|surrender the) lease\b|acquisition of (?:land|property))`,
    },
  },
  *check(input, { words }) {
    for (const section of input.report.sections) {
      const pattern = section.state === 'nil' ? words[section.id] : undefined;
      const found = pattern === undefined ? null : firstElsewhere(input, section, new RegExp(pattern, 'iu'));
      if (found === null) continue;
      const { placed, start, end } = found;
      yield {
        outcome: 'review',
        message: `${titleCase(section.spec.title)} says that there is nothing, but the report speaks of ${quoted(placed.paragraph.text.slice(start, end))}. Make the two agree.`,
        subject: section.id,
        location: placeOf(placed, { start, end }),
        fixes: [],
      };
    }
  },
};

function firstElsewhere(
  { document }: RuleInput,
  { start, end }: Section,
  pattern: RegExp,
): { placed: Placed; start: number; end: number } | null {
  for (const placed of paragraphsOf(document)) {
    const { block, text, guidance } = placed.paragraph;
    if (placed.story !== null || (start <= block && block < end)) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    const at = { start: match.index, end: match.index + match[0].length };
    if (!guidance.some((range) => range.start < at.end && at.start < range.end)) return { placed, ...at };
  }
  return null;
}
