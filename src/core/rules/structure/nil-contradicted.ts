import { matchesIn, type Rule, type RuleInput, type Section } from '../../model/index.ts';
import { isGuided } from '../guided.ts';
import { paragraphsOf, placeOf, quoted, titleCase } from '../place.ts';
import type { Placed } from '../place.ts';
import { sentencesIn } from '../sentences.ts';

type Options = {
  /** By section id, a regular expression for words elsewhere in the report that "None" in that section does not fit. */
  readonly words: Readonly<Record<string, string>>;
};

const amount = String.raw`£\s?\d+(?:[,.]\d+)*(?:\s?(?:m|k|bn|million|thousand|billion)\b)?`;

/** Money to be spent, saved, granted or owed: an amount beside a word of what becomes of it. Statistics about money are none. */
const money = String.raw`\b(?:cost|costs|costing|budget|budgets|saving|savings|funding|funded|grant|spend|spending|invest|investment|pressure|overspend|expenditure|contract)\b[^.;£]{0,60}${amount}|${amount}[^.;]{0,60}\b(?:cost|costs|budget|saving|savings|funding|grant|investment|overspend|pressure|expenditure|contract)\b`;

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
      personnel: String.raw`\bredundanc(?:y|ies)\b|\brestructur(?:e|ing)\b|\bTUPE\b|\brecruit(?:ing|ment)?\s[^.;]{0,40}?\b(?:employees|officers?|posts?|social workers?|staff)\b|\bnew posts?\b(?![- ](?:1\d|box|code|office))|\bdeleted? posts?\b`,
      legal: String.raw`\b(?:judicial review|litigation|tribunal|legal challenge|breach of (?:duty|contract|statutory))\b`,
      'legal-comments': String.raw`\b(?:judicial review|litigation|tribunal|legal challenge|breach of (?:duty|contract|statutory))\b`,
      property: String.raw`\b(?:disposal of (?:land|property|the building)|(?:new|surrender the) lease\b(?! of life)|acquisition of (?:land|property))`,
    },
  },
  *check(input, { words }) {
    for (const section of input.report.sections) {
      const pattern = section.state === 'nil' ? words[section.id] : undefined;
      const found = pattern === undefined ? null : firstElsewhere(input, section, expressionOf(pattern));
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

/** Without Unicode where none is asked for: it takes ten times as long. */
const expressionOf = (pattern: string): RegExp =>
  new RegExp(pattern, /\\[pu]/iu.test(pattern) ? 'giu' : 'gi');

/** Said of the country, of everybody, or of what there is not: "nationally", "the average house", "no redundancies". */
const general = /\b(?:england|national(?:ly)?|the average|average \p{L}+|median|typical(?:ly)?)\b/iu;
const denied = /\b(?:no|not|nor|without|avoid(?:s|ing)?)\b(?:(?!\bbut\b)[^.;:,£]){0,40}$/iu;

function firstElsewhere(
  { document }: RuleInput,
  { start, end }: Section,
  pattern: RegExp,
): { placed: Placed; start: number; end: number } | null {
  for (const placed of paragraphsOf(document)) {
    const { block, text } = placed.paragraph;
    if (placed.story !== null || (start <= block && block < end)) continue;
    for (const match of matchesIn(text, pattern)) {
      const at = { start: match.index, end: match.index + match[0].length };
      const sentence = sentencesIn(placed.paragraph).find(
        (one) => one.start <= at.start && at.start < one.end,
      );
      const said = text.slice(sentence?.start, sentence?.end);
      const isOther = general.test(said) || denied.test(text.slice(sentence?.start, at.start));
      if (!isOther && !isGuided(placed.paragraph, at)) return { placed, ...at };
    }
  }
  return null;
}
