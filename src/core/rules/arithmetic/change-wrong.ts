import { minus, negative, overlap } from '../../numbers/index.ts';
import type { Interval, NumberReading } from '../../numbers/index.ts';
import { matchesIn } from '../../model/index.ts';
import type { Found, Rule } from '../../model/index.ts';
import { inUnitOf, middleBeside, percentChange, sameUnit } from './reckoning.ts';
import { found, number, numberBegins, sentencesOf, spanOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

const down =
  'fell|falls?|fallen|falling|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|reductions?|declin(?:e|es|ed|ing)|cuts?|down|lower|fewer|less';
const up =
  'rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|grew|grow(?:s|n|th|ing)?|climb(?:s|ed)?|jump(?:s|ed)?|up|higher|more';
/** They tell no direction: a gap improves as it falls. */
const either = 'chang(?:e|es|ed)|improv(?:e|es|ed|ing)|improvements?|movements?|differences?';
const turn = `(?<turn>${down}|${up}|${either})`;
const isDown = new RegExp(`^(?:${down})$`);
const isUp = new RegExp(`^(?:${up})$`);

/** A few words, no other number between. */
const few = '[^‹›;()]{0,50}?';
const lead = String.raw`(?:the\s+|an?\s+(?:average|total|peak|low|high)\s+(?:of\s+)?|the\s+[^‹›;(),.]{0,30}?\b(?:figure|level|budget|total|base|outturn|position)\s+of\s+)?`;
const fromTo = `\\bfrom\\s+${lead}${number('a')}${few}\\s+to\\s+${lead}${number('b')}`;
const inBrackets = `(?:\\s*\\((?:or\\s+|a\\s+)?${number('d')}(?:\\s+(?:${down}|${up}))?\\))?`;
const amount = `(?:by\\s+|of\\s+)?(?:just\\s+|only\\s+|a\\s+further\\s+)?${number('c')}${few.replace('50', '25')}${inBrackets}`;
const link = String.raw`\s*[,;(–—:-]?\s*(?:(?:which|this|that)\s+(?:is|was|represents)\s+|representing\s+|equivalent\s+to\s+|equal\s+to\s+|or\s+|i\.e\.\s+)?(?:an?\s+|by\s+)?(?:overall\s+|total\s+|net\s+)?`;

/** The same, and no second statement: "to 545 and costs rose by 20%". */
const rest = String.raw`(?:(?!\b(?:and|but|while|whereas|with|as)\b)(?:[^‹›;(),]|,(?=\d))){0,50}?`;

/** "In the last year", and no other turn. */
const some = String.raw`(?:(?!(?:${down}|${up})\b)[a-zé’'-]+\s+){0,6}?`;

/** `a` is what it was, `b` what it became, `c` and `d` the change. */
const statements: readonly RegExp[] = [
  // from 598 to 545, a fall of 9%; from 598 to 545 (down 53)
  `${fromTo}${rest}${link}${turn}\\s+${amount}`,
  // from 598 to 545, a 9% fall
  `${fromTo}${rest}${link}${number('c')}\\s+${turn}\\b(?!\\s+than\\b)`,
  // from 598 to 545 (-9%)
  `${fromTo}${rest}\\s*\\(${number('signed')}\\)`,
  // an increase of 12 (3%) from 400 to 412; by 12 (from 400 to 412)
  `\\b${turn}\\s+(?:${some}(?=by\\s|of\\s))?${amount},?\\s+\\(?${fromTo}`,
  // up by 53 (9%) to 651 from 598
  `\\b${turn}\\s+${amount}\\s+to\\s+${number('b')}${few}\\s+from\\s+${number('a')}`,
  // 651 children, up by 53 (9%) from 598
  `${number('b')}${few}[,(]\\s*(?:an?\\s+)?${turn}\\s+${amount}\\s+(?:from|on|compared\\s+(?:with|to))\\s+${lead}${number('a')}`,
  // 545 referrals, 9% fewer than the 598
  `${number('b')}${few}[,(–—-]\\s*(?:an?\\s+)?${number('c')}\\s+${turn}\\s+(?:than|from|on)\\s+(?:the\\s+)?${number('a')}`,
  // 545 compared with 598, a 9% fall
  `${number('b')}${few}\\bcompared\\s+(?:with|to)\\s+(?:the\\s+)?${number('a')}${few}[,(]\\s*an?\\s+${number('c')}\\s+${turn}\\b`,
  // fell to 545 from 598, a fall of 9%
  `\\bto\\s+(?:the\\s+)?${number('b')}${few}\\bfrom\\s+${lead}${number('a')}${rest}${link}${turn}\\s+${amount}`,
  // 545 compared with 598, a fall of 9%
  `${number('b')}${few}\\bcompared\\s+(?:with|to)\\s+(?:the\\s+)?${number('a')}${few}[,(]\\s*an?\\s+${turn}\\s+${amount}`,
  // fell in the last year from 598 to 545
  `\\b${turn}\\s+${some}${fromTo}`,
  // fell to 545 from 598 a year before
  `\\b${turn}\\s+to\\s+(?:the\\s+)?${number('b')}${few}\\bfrom\\s+${lead}${number('a')}(?=\\s*(?:$|[,;)]|(?:in|at|last|a|the|per|previously|during|reported|forecast|recorded|projected)\\b))`,
].map((pattern) => new RegExp(pattern, 'g'));

const rivals = String.raw`\b(?:from|on|than|compared\s+(?:with|to))\s+${lead}`;
/** In each of them a number comes right after one of these words, */
const hint = new RegExp(`${rivals}‹`);
const before = new RegExp(rivals + numberBegins, 'i');
/** and one of these tells which way it went. */
const turning = new RegExp(`\\b${turn}\\b`, 'i');

/** In an order a higher number may be the lower place. */
const placesInAnOrder =
  /\b(?:rank(?:ed|ing|s)?|position|placed?|league|quartile|grade(?!\s+‹)|rating|aged?|gap|deficit)\b/;

/** A change in the text that the two numbers beside it do not give, by amount, per cent or direction. */
export const changeWrong: Rule = {
  id: 'change-wrong',
  title: 'Changes in the text follow from their numbers',
  why: 'Readers check a percentage against the two numbers beside it. One that does not follow puts every other number in doubt.',
  severity: 'error',
  tags: ['arithmetic'],
  source: 'Reportwright',
  *check({ document }) {
    for (const sentence of sentencesOf(document, (text) => before.test(text) && turning.test(text))) {
      if (!hint.test(sentence.words) || placesInAnOrder.test(sentence.words)) continue;
      const told = new Set<NumberReading>();
      for (const statement of statements) {
        for (const match of matchesIn(sentence.words, statement)) yield* faultsOf(sentence, match, told);
      }
    }
  },
};

function* faultsOf(sentence: Sentence, match: RegExpMatchArray, told: Set<NumberReading>): Iterable<Found> {
  const [earlier, b] = [found(sentence, match, 'a'), found(sentence, match, 'b')];
  const a = earlier && b && inUnitOf(b, earlier);
  if (a === null || b === null || told.has(b) || !sameUnit(a, b) || a.value.n < 0n || b.value.n < 0n) return;
  const signed = found(sentence, match, 'signed');
  if (signed !== null && !/^[-−+]/u.test(signed.text)) return;
  const way = signed === null ? wayOf(match.groups?.['turn'] ?? '') : signed.value.n < 0n ? 'down' : 'up';
  const change = minus(b.within, a.within);
  const { low, high } = change;
  if (low === null || high === null) return;
  const turned = way === 'down' ? low.n > 0n : way === 'up' && high.n < 0n;
  const parts = [signed, found(sentence, match, 'c'), found(sentence, match, 'd')].filter(
    (one) => one !== null,
  );
  const at = spanOf(sentence, [earlier, b, ...parts]);
  const opposite: Found = {
    outcome: 'fail',
    message: `${at.quote}: from ${a.text} to ${b.text} is ${way === 'down' ? 'a rise' : 'a fall'}, and the text says the opposite. Correct the word or the numbers.`,
    subject: 'direction',
    location: at.location,
    fixes: [],
  };
  if (turned) {
    told.add(b);
    yield opposite;
    return;
  }
  for (const part of parts) {
    if (told.has(part)) continue;
    told.add(part);
    // "£1.46 a week" of a yearly charge.
    if (eachTime.test(sentence.placed.paragraph.text.slice(part.end, part.end + 20))) continue;
    const could = changesIn(a, b, part, change);
    const wrong = could.length > 0 && could.every((one) => !fits(one, part, way));
    const [likely] = could;
    if (!wrong || likely === undefined) continue;
    if (could.some((one) => fits(one, part, null))) {
      yield opposite;
      return;
    }
    yield {
      outcome: 'fail',
      message: `${at.quote}: from ${a.text} to ${b.text} is a change of ${middleBeside(likely, part)}, not ${part.text.replace(/^[-−+]/u, '')}. Correct the change or the numbers.`,
      subject: part.unit.kind === 'percent' ? 'per-cent' : 'amount',
      location: at.location,
      fixes: [],
    };
  }
}

const eachTime = /^\s+(?:a|per|each|every)\s+(?:day|week|fortnight|month|quarter|term|visit|hour|journey)\b/;

const wayOf = (turn: string): 'up' | 'down' | null =>
  isDown.test(turn) ? 'down' : isUp.test(turn) ? 'up' : null;

/** What the change may be, in the unit that it is written in; nothing where the two cannot be compared. */
function changesIn(
  a: NumberReading,
  b: NumberReading,
  part: NumberReading,
  change: Interval,
): readonly Interval[] {
  const relative = [percentChange(a.within, b.within)].filter((one) => one !== null);
  // Points are often called per cent; that is not for arithmetic to judge.
  if (part.unit.kind === 'percent') return b.unit.kind === 'percent' ? [change, ...relative] : relative;
  if (part.unit.kind === 'points') return b.unit.kind === 'percent' ? [change] : [];
  return sameUnit(a, part) && a.unit.kind !== 'percent' ? [change] : [];
}

/** Whether what is written may be the change, sign by the word of direction. */
function fits(change: Interval, { within, value }: NumberReading, way: 'up' | 'down' | null): boolean {
  const size = value.n < 0n ? negative(within) : within;
  return (way !== 'down' && overlap(change, size)) || (way !== 'up' && overlap(change, negative(size)));
}
