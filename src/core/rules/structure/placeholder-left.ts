import { matchesIn, type Rule } from '../../model/index.ts';
import { paragraphsOf, partAt, placeOf, quoted } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';
import { openListsIn } from './open-lists.ts';
import { toldElsewhere } from './told-elsewhere.ts';

/** Prompts that people type, or that Word puts there: "[insert name]", "[date]", "£XX", "[DN: ask Legal]", "Click or tap here to enter text." */
const prompts =
  /\[(?:insert|enter|add|type|delete|complete|choose|tbc|xx+|dn|drafting note)\b[^\]\n]*\]|\[(?:date|name|title|number|figure|amount|text|\?+|\.{3}|…)\]|£x{2,}\b|\bx{2,}%|\bxx[/.-]xx\b|<(?:insert|enter|add|type)\b[^>\n]*>|\bclick (?:or tap )?here to enter (?:text|a date)\.?|\bclick or tap to enter a date\.?|\bchoose an item\.|\blorem ipsum\b/gi;

/** Something of it is in every prompt. */
const named = stemsFor('[ < xx xxx xxxx click choose lorem');

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
