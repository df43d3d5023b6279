import { inPlainLetters, matchesIn } from '../../model/index.ts';
import type { Paragraph, Rule, TextRange } from '../../model/index.ts';
import { publicIn } from '../exempt/markings.ts';
import { isGuided } from '../guided.ts';
import { madeOnce } from '../made-once.ts';
import { paragraphsOf, placeOf, quoted, type Placed } from '../place.ts';
import { sentencesIn } from '../sentences.ts';
import { highestMinimum, liveIn, minimumIn } from './live.ts';
import {
  anyOf,
  countOptions,
  type CountOptions,
  hasWholeUnder,
  holdsWholeUnder,
  partOf,
  wholeOf,
  wholePattern,
} from './people.ts';
import { adjectives, ends, ofAll, ofAllHint, partEnds } from './counted-noun.ts';
import { smallCells } from './small-cells.ts';
import { takingPart } from './taking-part.ts';

/** So few people that somebody who knows one of them learns about the others. A live figure keeps to its indicator's own minimum. */
export const smallCount: Rule<CountOptions> = {
  id: 'small-count',
  title: 'No count of people is so small that it tells who they are',
  why: 'Where three children in a ward were excluded, their neighbours know which three. Publishers of statistics withhold counts under a minimum, and the report must not give them away.',
  severity: 'error',
  tags: ['disclosure', 'law'],
  source:
    'UK General Data Protection Regulation, Art. 5(1)(c) and (f); Code of Practice for Statistics, T6; Government Statistical Service, disclosure control for tables',
  options: countOptions,
  *check(input, options) {
    const isPublic = publicIn(input.document, input.report);
    const forms = formsOf(options);
    const live = liveIn(input.figures);
    const minimum = minimumIn(input.document, input.figures, options.minCount);
    const highest = highestMinimum(input.figures, options.minCount);
    const mayCount = holdsWholeUnder(input.document, highest);
    for (const placed of paragraphsOf(input.document)) {
      const { paragraph } = placed;
      if (!holdsSentence(paragraph) || !mayCount(placed)) continue;
      const greatest = minimum(placed);
      for (const { number, ...range } of countsIn(placed, greatest, forms)) {
        const least = minimum(placed, range);
        if (number >= least || !isPublic(placed) || isGuided(paragraph, range) || live(placed, range))
          continue;
        yield {
          outcome: 'review',
          message: `${quoted(paragraph.text.slice(range.start, range.end))} is a count of people under ${String(least)}, which may tell who they are. Write “fewer than ${String(least)}”, or leave the number out.`,
          subject: 'people',
          location: placeOf(placed, range),
          fixes: [],
        };
      }
    }
    for (const { placed, range, count, label } of smallCells(
      input.document,
      options,
      (placed, value) => value < minimum(placed, cell) && isPublic(placed) && !live(placed, cell),
    )) {
      const more = count === 1 ? 'a count' : `${String(count)} counts`;
      yield {
        outcome: 'review',
        message: `The table has ${more} of people under ${String(minimum(placed, cell))}, first ${quoted(paragraph(placed, range))} for ${quoted(label)}. Write “[c]” in place of ${count === 1 ? 'it' : 'them'}, and of another cell where the total would tell.`,
        subject: 'people',
        location: placeOf(placed, range),
        fixes: [],
      };
    }
  },
};

/** Where the number of a cell begins. */
const cell: TextRange = { start: 0, end: 1 };

const paragraph = (placed: Placed, { start, end }: TextRange): string =>
  placed.paragraph.text.slice(start, end);

/** They read texts as `inPlainLetters` gives them. */
interface Forms {
  /** Without it a sentence counts nobody. */
  readonly hint: RegExp;
  readonly counted: RegExp;
  readonly ofWhom: RegExp;
  /** Those that need a hint of their own: all of them are looked for in sentences that have it. */
  readonly parts: readonly (readonly [form: RegExp, hint: RegExp])[];
  readonly sensitive: RegExp;
}

/** "3 of the 45 children", "three of our care leavers". */
const ofGroup = String.raw`(?<of>\s+(?<out>out\s+)?of(?<the>\s+(?:the|our|these|those|its))?(?:\s+(?<all>${wholePattern}))?)`;

const formsOf = madeOnce(({ people, anyone, sensitive }: CountOptions): Forms => {
  const noun = String.raw`(?:(?<people>${anyOf(people)})|(?<anyone>${anyOf(anyone)}))`;
  return {
    hint: new RegExp(partOf([...people, ...anyone]), 'u'),
    counted: new RegExp(
      String.raw`(?!20\d\d\s)(?<count>${wholePattern})(?:\s*\(\d+(?:\.\d+)?%\))?${ofGroup}?${adjectives}${noun}${ends}`,
      'gu',
    ),
    parts: [
      [
        new RegExp(
          String.raw`\bnumber\s+of${adjectives}${noun}${ends}(?![^.;:]{0,60}\b(?:each|per|average|maximum|minimum|limit|target)\b)[^.;:]{0,60}?(?:\b(?:was|is|were|are|(?:stands?|stood|remain(?:s|ed)?) at|(?:fell|rose|reduced|decreased|increased) to)|:)\s+(?:only\s+|just\s+)?(?<count>${wholePattern})(?=\s*(?:[.,;)]|$|(?:in|at|as|on|during|compared)\b))`,
          'gu',
        ),
        /\bnumber\s+of\b/i,
      ],
      [
        new RegExp(String.raw`\b${ofAll(anyOf(people))}(?<count>${wholePattern})${partEnds}`, 'gu'),
        ofAllHint(people),
      ],
    ],
    ofWhom:
      /\b(?:of\s+(?:whom|these|them|those)|including)[,\s]+(?:only\s+|just\s+)?(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine)\s+(?=(?:was|were|is|are|had|have|has|live[sd]?|came|left|died)\b)|(?<=[,;(–-]\s*)(?<some>\d{1,2}|one|two|three|four|five|six|seven|eight|nine)\s+of\s+whom\b/g,
    sensitive: new RegExp(anyOf(sensitive), 'u'),
  };
});

/** What before a number says that it counts nobody in particular: a share, a ratio, a size, a limit, a range. */
const general =
  /(?:\b(?:in|out of|per|every|each|than|up to|equal to|equivalent to|s?he ha[sd]|least|most|maximum|minimum|max|min|between|or|under|over|below|above|ratio of|groups? of|sizes? of|(?:famil(?:y|ies)|households?|couples?|parents?|mothers?|fathers?|married|single) (?:of|with)|(?:famil(?:y|ies)|households?|couples?) (?:of|with) [a-z0-9]+ (?:adults?|parents?) and|capacity (?:of|for)|(?:average|minimum|maximum) of|(?:increas|decreas|reduc)\w+ (?:of|by)|(?:rise|rose|fall|fell|drop|dropped|growth|change|difference|grew) (?:of|by)|(?:up|down) by|(?:hundred|thousand)(?: and)?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|to care for|(?:registered|approved|licensed|designed|built) (?:for|to look after|to provide for)|aged?|ages|(?:adults?|teachers?|staff) to|next|first|last|these|those|all|both|level|(?:in|of|and) years?|key stage|band|grade|tier|appendix|section|paragraph|table|figure|option|priority|objective|outcome|theme|target|goal|(?:places?|beds?|homes?|accommodat\w+|room|rooms|provision|placements?|units?|flats?|spaces?) for(?: up to)?|no\.?|[0-9]+(?: to|:| and| or)?|(?:one|two|three|four|five|six) to)|[<>≤≥:–-])\s*$/i;
/** A name that ends in a number: "Year 3 pupils", "Level 2 learners". */
const named = /\b(?:Years?|Level|Stage|Phase|Step|Part|Item|Group|Category|Class|Cohort|Team|Ward|Unit)\s*$/u;

/** A number that something fell or rose to is one, and no end of a range. */
const moved =
  /\b(?:fell|fallen|rose|risen|reduc\w+|decreas\w+|increas\w+|dropp\w+|went|gone|down|up)\b[^.;]{0,40}?\bfrom\s+\S+\s+to\s*$/i;

/** "In 2025 three children". */
const inYear = /\b20\d\d(?:\/\d\d)?\s+$/;

/** A number that stands for any: "where two children", "if one child". */
const supposed =
  /\b(?:if|for every|where|when|whether|should|would|could|may|might|must|will|can|example|e\.g\.)\b/i;
/** "One child may attend five." */
const anybody = /^\s+(?:may|might|can|could|would|should|must)\b/;
/** Headings hold none, and neither does a cell that holds a label: its numbers are those of the table. */
const holdsSentence = ({ text, headingLevel, cell }: Paragraph): boolean =>
  headingLevel === null && (cell === null || text.length >= 25);

function countsIn(
  { paragraph }: Placed,
  greatest: number,
  { counted, ofWhom, parts, sensitive, hint }: Forms,
): readonly (TextRange & { readonly number: number })[] {
  const { text } = paragraph;
  return sentencesIn(paragraph).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!hasWholeUnder(words, greatest)) return [];
    const small = inPlainLetters(words);
    const ofThem = matchesIn(small, ofWhom);
    const ofGroups = parts.flatMap(([form, formHint]) =>
      formHint.test(words) ? matchesIn(small, form) : [],
    );
    const matches = [
      ...ofGroups,
      ...matchesIn(small, counted).filter(isNoShare),
      ...(ofThem.length > 0 && hint.test(small) ? ofThem : []),
    ];
    // Few sentences have a match, and whether people take part in it takes longer to tell.
    if (matches.length === 0 || takingPart.test(small)) return [];
    const found = matches.flatMap((match) => {
      const { count = '', some = count, all, people, anyone } = match.groups ?? {};
      const number = wholeOf(some);
      if (!(number > 0 && number < greatest)) return [];
      const end = match.index + match[0].length;
      const said = words.slice(match.index, end);
      const noun = people ?? anyone;
      if (noun !== undefined && !countable(nounOf(match[0], said, noun), words.slice(end), number)) return [];
      const before = words.slice(0, match.index);
      if (
        named.test(before) ||
        (general.test(before) && !moved.test(before) && !inYear.test(before)) ||
        supposed.test(clause(before)) ||
        anybody.test(words.slice(end))
      )
        return [];
      if (all === undefined && !ofGroups.includes(match) && vague(some, said, before)) return [];
      if (number === 1 && ratio.test(words.slice(end))) return [];
      if (anyone !== undefined && !sensitive.test(small)) return [];
      const start = sentence.start + match.index;
      // A number typed before a heading: "3 Children in care".
      if (start === 0 && /^\d+\.?\s+\p{Lu}/u.test(said)) return [];
      return [{ start, end: start + said.trimEnd().length, number }];
    });
    return found
      .filter((one, index) => found.slice(0, index).every((o) => o.end <= one.start || one.end <= o.start))
      .sort((a, b) => a.start - b.start);
  });
}

/** "4 out of 5 pupils" and "one of the children" say of nobody in particular what "4 of the 45 pupils" does. */
function isNoShare({ groups = {} }: RegExpExecArray): boolean {
  const { count = '', of, out, the, all } = groups;
  if (of === undefined) return true;
  if (all === undefined) return the !== undefined && wholeOf(count) > 1;
  return (the !== undefined && out === undefined) || (/^\d/.test(all) && wholeOf(all) > 10);
}

/** The noun as it is written, which mostly comes last. */
function nounOf(match: string, said: string, noun: string): string {
  const at = match.endsWith(noun) ? match.length - noun.length : match.indexOf(noun);
  return said.slice(at, at + noun.length);
}

/** "Two pupil voices" are no pupils, and "Children and Young People" with capitals is a name, unless it is said what they did. */
const countable = (noun: string, after: string, number: number): boolean =>
  (!/^\p{Lu}/u.test(noun) || noun === 'UASC' || doing.test(after)) &&
  (number === 1 || /(?:s|children|people|men|women|staff|babies|at risk|with|UASC)$/i.test(noun));
const doing = /^\s+(?:are|were|have|had|is|was|has|who|whose|aged)\b/;

/** "One child in five". */
const ratio =
  /^\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d{1,2}|\d{1,3}(?:,\d{3})+|\d00+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b(?!\s+(?:schools?|wards?|homes?|settings?))/i;

/** "One" is as often anybody: "one child too many", "one person’s". It counts where it is told what befell that one. */
const vague = (count: string, match: string, before: string): boolean =>
  (/^one$/i.test(count) &&
    !/(?:^|\b(?:only|just|and|,|was|were|of whom|included|including|with)\s*|[,;:]\s*)$/i.test(before)) ||
  /\s(?:other|more|fewer|additional|extra|another|further|different|separate|main|key)\s/i.test(match);

/** From the last comma or conjunction. */
const clause = (before: string): string => before.slice(Math.max(0, before.search(/[^,;:]*$/u)));
