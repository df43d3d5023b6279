import { nationOf } from '../../calendar/notice.ts';
import type { Nation } from '../../calendar/bank-holidays.ts';
import type { Rule } from '../../model/index.ts';
import { placeOf, quoted } from '../place.ts';
import { citationsIn } from './citations.ts';
import { exemptSchedules } from './schedules.ts';

/** Information is kept from the public by a paragraph that the law of the council's nation does not have. */
export const exemptParagraphUnknown: Rule = {
  id: 'exempt-paragraph-unknown',
  title: 'Exempt information is kept back by a paragraph that there is',
  why: 'The public may be shut out only by a ground that the law of the council’s nation gives. A decision that rests on any other can be quashed.',
  severity: 'error',
  tags: ['exempt', 'law'],
  source: Object.values(exemptSchedules)
    .map(({ source }) => source)
    .join('; '),
  *check({ document, report }) {
    const own = report.type === null ? null : nationOf(report.type.area);
    for (const { placed, start, end, text, paragraphs, nation, part } of citationsIn(document)) {
      const law = own ?? nation;
      if (law === null) continue;
      const { title, paragraphs: known, part: first, qualifications } = exemptSchedules[law];
      const also = first?.test(part) === true ? [] : qualifications;
      const unknown = paragraphs.filter((one) => !Object.hasOwn(known, one) && !also.includes(one));
      const cited = nation === null ? 'England and Wales' : names[nation];
      const other = !cited.includes(names[law]);
      if (unknown.length === 0 && !other) continue;
      const wrong = other
        ? `cites the law for ${cited}, and the council is in ${names[law]}.`
        : `cites paragraph ${unknown.join(' and ')}, which that ${unknown.some((one) => qualifications.includes(one)) ? 'part' : 'schedule'} does not have.`;
      yield {
        outcome: 'fail',
        message: `${quoted(text)} ${wrong} Use a paragraph of ${title}: ${rangeOf(Object.keys(known))}.`,
        subject: `exempt-${paragraphs.join('-').toLowerCase()}`,
        location: placeOf(placed, { start, end }),
        fixes: [],
      };
    }
  },
};

const names: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

function rangeOf(numbers: readonly string[]): string {
  const whole = numbers.filter((one) => /^\d+$/u.test(one));
  return `${whole[0] ?? ''} to ${whole.at(-1) ?? ''}`;
}
