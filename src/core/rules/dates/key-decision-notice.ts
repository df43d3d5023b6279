import { keyDecisionNotice as notice, publishBy } from '../../calendar/notice.ts';
import type { Paragraph, ReportDocument, Rule, TextRange } from '../../model/index.ts';
import { datesIn, writeDate } from '../../reports/index.ts';
import { isGuided } from '../guided.ts';
import { paragraphsOf, placeOf, type Placed } from '../place.ts';
import { meetingDate } from './meeting-date.ts';

/** The report asks for a key decision, and the 28 clear days of notice that the public has are not there. */
export const keyDecisionNotice: Rule = {
  id: 'key-decision-notice',
  title: 'A key decision was announced 28 clear days before',
  why: 'The executive of an English council may take a key decision only after 28 clear days’ notice, or by the general exception or special urgency, which the report then names.',
  severity: 'error',
  tags: ['dates', 'law'],
  source: `${notice.source}; regs. 10 and 11`,
  *check(input) {
    const meeting = meetingDate(input);
    if (meeting?.nation !== 'england' || meeting.date < input.today) return;
    const said = keyDecision(input.document);
    const last = publishBy(meeting.date, meeting.nation, notice);
    if (said === null || last === null || excepted(input.document)) return;
    const given = noticeIn(input.document);
    if (given === null ? input.today <= last : given.iso === null || given.iso <= last) return;
    const by = `28 clear days before the meeting on ${writeDate(meeting.date)} is ${writeDate(last, 'weekday')}`;
    const otherwise =
      'say in the report that it is taken under the general exception (regulation 10) or special urgency (regulation 11)';
    const { placed, range, iso } = given ?? { ...said, iso: null };
    yield {
      outcome: iso === null ? 'review' : 'fail',
      message:
        iso === null
          ? `The report is for a key decision, and does not say when notice was given: ${by}. Add the date of the notice, or ${otherwise}.`
          : `Notice of the key decision was given on ${writeDate(iso)}, too late: ${by}. Move the decision to a later meeting, or ${otherwise}.`,
      subject: 'key-decision',
      location: placeOf(placed, range),
      fixes: [],
    };
  },
};

interface Said {
  readonly placed: Placed;
  readonly range: TextRange;
}

/** "This is a key decision", "Key decision: Yes". A form with both answers left in says nothing. */
const states =
  /\b(?:this|it|which|the\s+(?:report|decision|proposal|recommendation|matter))\s+(?:is|constitutes|amounts\s+to|seeks|requires)\s+(?:a\s+)?key\s+decision\b(?!\s*(?:\?|:))|\bkey\s+decision\s*\??\s*[:–—-]?\s*(?:yes|true|☒|☑)\b(?!\s*(?:\/|or|☐|\s+no\b))/iu;
const label = /^\s*(?:is\s+(?:this|it)\s+a\s+)?key\s+decision\s*[?:]?\s*$/iu;
const yes = /^\s*yes\b(?!\s*(?:\/|\bor\b|☐|\s+no\b))/iu;
const unsure = /\b(?:if|whether|not|unless|when|where)\b[^.]{0,40}$/iu;

function keyDecision(document: ReportDocument): Said | null {
  const all = paragraphsOf(document);
  for (const [index, placed] of all.entries()) {
    const { text } = placed.paragraph;
    if (!/key\s+decision/iu.test(text)) continue;
    const match = states.exec(text);
    const range = match === null ? null : { start: match.index, end: match.index + match[0].length };
    if (range !== null && !unsure.test(text.slice(0, range.start)) && !isGuided(placed.paragraph, range))
      return { placed, range };
    // The answer stands in the next cell of the row.
    const next = all[index + 1];
    if (next === undefined || !label.test(text) || !sameRow(placed.paragraph, next.paragraph)) continue;
    const answer = { start: 0, end: next.paragraph.text.length };
    if (yes.test(next.paragraph.text) && !isGuided(next.paragraph, answer))
      return { placed: next, range: answer };
  }
  return null;
}

const sameRow = ({ cell }: Paragraph, { cell: other }: Paragraph): boolean =>
  cell !== null && other !== null && cell.table === other.table && cell.row === other.row;

/** Regulations 10 and 11 let a decision be taken with less notice, by the words that the report then uses. */
const exception = /\bgeneral\s+exception\b|\bspecial\s+urgency\b|\bregulations?\s+1[01]\b/iu;

const excepted = (document: ReportDocument): boolean =>
  paragraphsOf(document).some(({ paragraph }) => exception.test(paragraph.text));

const announced =
  /\b(?:notice\b[^.]{0,60}\b(?:published|given|issued|posted)|(?:published|included|placed|listed|appeared|added|entered)\s+(?:in|on|to)\s+(?:the\s+)?(?:[\p{L}’']+\s+){0,3}(?:forward\s+plan|notice\s+of\s+(?:key\s+)?decisions?)|forward\s+plan\s+(?:ref|date|entry|notice)|date\s+of\s+notice|notice\s+of\s+(?:key\s+)?decisions?\s*[:–-])/iu;

/** What the report says of its notice, with the day where it gives one; null where it says nothing. */
function noticeIn(document: ReportDocument): (Said & { readonly iso: string | null }) | null {
  for (const placed of paragraphsOf(document)) {
    const { text } = placed.paragraph;
    const match = announced.exec(text);
    if (match === null) continue;
    const from = match.index + match[0].length;
    const date = datesIn(text).find(
      ({ start, precision }) => precision === 'day' && start >= match.index && start - from <= 60,
    );
    const range = { start: match.index, end: date?.end ?? from };
    return { placed, range, iso: date?.iso ?? null };
  }
  return null;
}
