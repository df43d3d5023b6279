import { keyDecisionNotice as notice, publishBy } from '../../calendar/notice.ts';
import type { ReportDocument, Rule } from '../../model/index.ts';
import { datesIn, writeDate } from '../../reports/index.ts';
import { paragraphsOf, placeOf } from '../place.ts';
import { keyDecisionIn, type Said } from './key-decision.ts';
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
    const said = keyDecisionIn(input.document);
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

/** Regulations 10 and 11 let a decision be taken with less notice, by the words that the report then uses. */
const exception = /\bgeneral\s+exception\b|\bspecial\s+urgency\b|\bregulations?\s+1[01]\b/i;

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
