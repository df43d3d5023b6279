import { sentencesOf } from '../../figures/direction/sentences.ts';
import { matchesIn } from '../../model/index.ts';
import type { FigureStatus, Found, Rule, RuleInput, TextRange } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import type { Placed } from '../place.ts';
import { standIn, stemsFor } from '../stands-in.ts';
import { sentencesWithFigures, statedIn } from './figures-in-text.ts';
import { saysPeriod, surroundingsOf } from './surroundings.ts';

/** A rank, a "best" or a "worst" without how many, which way, or when (C8). */
export const rankUnclear: Rule = {
  id: 'rank-unclear',
  title: 'Ranks say of how many, which way and when',
  why: 'A rank of five may be fifth best of 151 or fifth worst of six, this year or three years ago. Without that it says nothing.',
  severity: 'warning',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V4: clarity and insight',
  *check(input) {
    yield* typedRanks(input);
    yield* unlikeRanks(input);
  },
};

const ordinal = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)`;
const group = String.raw`(?:England|Wales|Scotland|Northern Ireland|the United Kingdom|the UK|the country|the nation|the region|(?:the )?(?:North|South|East|West)[a-z ]*|London|(?:our|its|the) (?:statistical |nearest |family |CIPFA |comparator )*(?:neighbours|group|family|comparators?|peers)|all (?:councils|authorities|local authorities|unitaries)|(?:unitary |local |metropolitan |county |district )?(?:councils|authorities|unitaries))`;
const amongThem = String.raw`\s+(?:in|of|across|among|amongst|out of|within)\s+(?:all\s+)?${group}\b`;
const performing = String.raw`[- ](?:performing|performance|performer|performers|rates?|scores?|results?|councils?|authorit(?:y|ies))\b`;

/** "ranked 5th", "a rank of 12", "5th best in England", "the best performing council in the region", "worst in the country". */
const claims = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|be|been|being|now|currently)\s+ranked\s+(?:joint\s+)?(?:${ordinal}|\d{1,3}(?![\d%.,]*\d))`,
    String.raw`\branks?\s+(?:joint\s+)?${ordinal}`,
    String.raw`\b(?:a|the|our|its)\s+rank(?:ing)?\s+(?:of|is|was)\s+(?:joint\s+)?(?:${ordinal}|\d{1,3}(?![\d%.,]*\d))`,
    String.raw`\b(?:${ordinal}\s+)?(?:best|worst)(?:${performing})?(?:\s+[a-z]+){0,2}${amongThem}`,
    String.raw`\b(?:${ordinal})\s+(?:highest|lowest)(?:\s+[a-z]+){0,4}${amongThem}`,
  ].join('|'),
  'gi',
);

const isRanked = /\brank/i;
/** One of these words is in all of them. */
const ranking = stemsFor('rank best worst highest lowest');

/** What comes before a wish or one of several: "to be the best city in the UK", "some of the worst air in London". */
const noRank = new RegExp(
  [
    String.raw`\b(?:to|will|would|could|can|should|must)\s+(?:be|become|remain|stay|get|achieve|provide|have|deliver|offer|secure|make)\b[^.]*$`,
    String.raw`\b(?:becoming|making|aspir\w*|ambitions?|vision|strives?|striving|aims?|aiming|wants?)\b[^.]*$`,
    String.raw`\b(?:(?:one|some|many|most)\s+of|among|amongst)\s+(?:the\s+|our\s+|its\s+)?$`,
  ].join('|'),
  'i',
);
/** What a council puts in an order itself: bids, options, risks. */
const ownOrder =
  /\b(?:tenders?|bids?|bidders?|suppliers?|providers?|contractors?|options?|candidates?|applicants?|interview\w*|submissions?|panel|register|evaluat\w+|assessment|shortlist\w*|respondents|consult\w+|survey\w*|criteri\w+|risks?|sites?|schemes?|projects?|proposals?|priorit\w+)\b/i;
/** "Ranked 1 to 5" */
const goesOn = new RegExp(String.raw`^\s*(?:to|-|–|and|or|,)\s*(?:${ordinal}|\d)`, 'i');

const saysOfHowMany =
  /\b(?:of|out of|among|amongst)\s+(?:the\s+|all\s+|our\s+|its\s+)*(?:\d{1,3}(?:,\d{3})*\b(?![.,]\d|\s?%|\s?per\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty)|\bout of\s+\d|\/\s?\d{2,3}\b/i;
const saysWay =
  /\b(?:best|worst|highest|lowest|top|bottom|where 1(?:st)? is|1 (?:is|being|=))\b|(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:most|least|largest|smallest|fastest|slowest)\b/i;

function* typedRanks({ document, figures }: RuleInput): Iterable<Found> {
  const { near, under } = surroundingsOf(document);
  const live = (placed: Placed): readonly TextRange[] =>
    statedIn(document, figures).find((stated) => stated.placed === placed)?.figures ?? [];
  for (const placed of standIn(document, ranking)) {
    const { text, headingLevel } = placed.paragraph;
    if (headingLevel !== null) continue;
    for (const match of matchesIn(text, claims)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (touches(range, [...placed.paragraph.guidance, ...live(placed)])) continue;
      const sentence = sentenceAt(text, range);
      const [before, after] = [text.slice(sentence.start, range.start), text.slice(range.end, sentence.end)];
      if (
        noRank.test(before) ||
        goesOn.test(after) ||
        (isRanked.test(match[0]) && ownOrder.test(before + after))
      )
        continue;
      const words = text.slice(sentence.start, sentence.end);
      const lacking = [
        saysOfHowMany.test(words) ? null : 'of how many',
        saysWay.test(words) ? null : 'whether 1 is the highest, the lowest or the best',
        saysPeriod(`${near(placed)}\n${under(placed)}`) ? null : 'for which period',
      ].filter((one) => one !== null);
      if (lacking.length === 0) continue;
      yield foundAt(placed, range, `${quoted(match[0])} does not say ${inWords(lacking)}. Add it.`);
    }
  }
}

/** Two ranks of one indicator in one sentence that are counted over different numbers of areas. */
function* unlikeRanks({ document, figures }: RuleInput): Iterable<Found> {
  for (const stated of statedIn(document, figures)) {
    if (stated.figures.filter(({ query }) => query.measure === 'rank').length < 2) continue;
    for (const { figures: inside } of sentencesWithFigures(stated)) {
      const ranks = inside.filter(
        ({ query, status }) => query.measure === 'rank' && ofHowMany(status) !== null,
      );
      const [one, other] = [ranks[0], ranks[1]];
      if (one === undefined || other === undefined) continue;
      if (one.query.indicator !== other.query.indicator || ofHowMany(one.status) === ofHowMany(other.status))
        continue;
      yield foundAt(
        stated.placed,
        { start: one.start, end: other.end },
        `${quoted(one.status.text)} and ${quoted(other.status.text)} are counted over different numbers of areas, so a higher or lower place may only come from that. Say so, or compare the values.`,
      );
    }
  }
}

const ofHowMany = ({ text }: FigureStatus): string | null => /\bof ([\d,]+)$/u.exec(text)?.[1] ?? null;

const foundAt = (placed: Placed, range: TextRange, message: string): Found => ({
  outcome: 'review',
  message,
  subject: 'rank',
  location: placeOf(placed, range),
  fixes: [],
});

const touches = (range: TextRange, others: readonly TextRange[]): boolean =>
  others.some(({ start, end }) => start < range.end && range.start < end);

const sentenceAt = (text: string, range: TextRange): TextRange =>
  sentencesOf(text).find(({ start, end }) => start <= range.start && range.start < end) ?? {
    start: 0,
    end: text.length,
  };

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
