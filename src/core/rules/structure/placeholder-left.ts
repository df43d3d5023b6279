import { matchesIn, type Rule } from '../../model/index.ts';
import { paragraphsOf, partAt, placeOf, quoted } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';
import { openListsIn } from './open-lists.ts';
import { toldElsewhere } from './told-elsewhere.ts';

/** "May" by itself is more often a verb. */
const month =
  '(?:(?:st|nd|rd|th)?\\s+(?:january|february|march|april|june|july|august|september|october|november|december)|(?:st|nd|rd|th)\\s+may|\\s+may\\s+20\\d\\d)';

/** Prompts that people type, or that Word puts there. */
const prompts = new RegExp(
  [
    // "[insert name]", "[DN: ask Legal]", "[figure to be added]", "[date]"
    String.raw`\[(?:insert|enter|add|type|delete|complete|choose|tbc|tba|xx+|dn|drafting note|note to (?:author|editor|self))\b[^\]\n]*\]`,
    String.raw`\[[^\[\]\n]{0,60}\b(?:to be (?:added|advised|agreed|completed|confirmed|inserted|provided|updated)|to follow)\s*\]`,
    String.raw`\[(?:date|time|venue|link|(?:job |post )?title|(?:full )?name|number|figure|amount|text|\?+|\.{3}|…)\]`,
    // "<insert title>", "<<name>>", and the field of a mail merge
    String.raw`<(?:insert|enter|add|type)\b[^>\n]*>|<<[^<>\n]{1,60}>>|«[a-z]\w{2,60}»`,
    // "£XX,XXX", "£X.Xm", "X.X%", "XX/XX/2026", "xx March", "20XX", "xxx children", "Councillor XX"
    String.raw`£x{2,}(?:[.,]x+)*(?:m|k|bn)?\b|£x(?:[.,]x+)*\s?(?:m|k|bn|million|thousand)\b|\b(?:x{2,}(?:[.,]x+)*|x[.,]x+)%|\bxx[/.-]xx\b|\b20xx\b`,
    String.raw`\bxx${month}\b|\b(?:cllr|councillor|mrs?|ms|dr)\.?\s+x{2,}\b`,
    String.raw`\b(?=x{3})(?<!\b(?:act|annex|appendix|article|book|bowl|chapter|class|level|part|protocol|schedule|section|stage|title|type|volume)\s|[a-z\d][-–/.])x+\b(?![-/.][a-z\d])`,
    String.raw`\bclick (?:or tap )?here to enter (?:text|a date)\.?|\bclick or tap to enter a date\.?|\bchoose an item\.|\blorem ipsum\b`,
  ].join('|'),
  'gi',
);

/** Something of it is in every prompt. */
const named = stemsFor('[ < « x xx xxx xxxx 20xx xxst xxnd xxrd xxth click choose lorem');

/** Words that were meant for the author and would be published. Parts that hold nothing else have rules of their own. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  title: 'No guidance is left',
  why: 'Notes to the author would be published with the report.',
  severity: 'error',
  tags: ['structure'],
  source: 'Reportwright',
  *check({ document, report }) {
    const told = toldElsewhere(document, report);
    const lists = openListsIn(document);
    for (const placed of paragraphsOf(document)) {
      const { text, guidance } = placed.paragraph;
      if (guidance.length === 0) continue;
      const [first] = guidance.filter(
        (range) =>
          text.slice(range.start, range.end).trim() !== '' && !told(placed, range) && !lists(placed, range),
      );
      if (first === undefined) continue;
      const part = partAt(report, document, placeOf(placed, first));
      yield {
        outcome: 'fail',
        message: `Guidance is left${part ? ` in ${part.title}` : ''}: ${quoted(text.slice(first.start, first.end))}. Replace it with your own words, or delete it.`,
        subject: part?.id ?? 'guidance',
        location: placeOf(placed, first),
        fixes: [],
      };
    }
    for (const placed of standIn(document, named)) {
      const { text, guidance } = placed.paragraph;
      for (const match of matchesIn(text, prompts)) {
        const range = { start: match.index, end: match.index + match[0].length };
        if (guidance.some((known) => known.start < range.end && range.start < known.end)) continue;
        if (told(placed, range)) continue;
        const at = placeOf(placed, range);
        const part = partAt(report, document, at);
        yield {
          outcome: 'review',
          message: `${quoted(match[0])} looks like a prompt that was not filled in. Replace it with your own words, or delete it.`,
          subject: part?.id ?? 'guidance',
          location: at,
          fixes: [],
        };
      }
    }
  },
};
