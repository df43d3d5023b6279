import type { Rule } from '../../model/index.ts';
import { ownLooks } from '../looks.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';
import type { Placed } from '../place.ts';

/** Words smaller than the council allows. One finding for the report: what is small is usually small throughout. */
export const textSmall: Rule<{ readonly points: number }> = {
  id: 'text-small',
  title: 'Text is large enough to read',
  why: 'Small print shuts out readers with low vision, on paper most of all.',
  severity: 'warning',
  tags: ['accessibility'],
  source: 'GOV.UK, “Publishing accessible documents”: at least 12 points in print',
  options: { points: 10 },
  *check({ document }, { points }) {
    const small = paragraphsOf(document).flatMap((placed) => smallIn(placed, points));
    const [first] = small;
    if (first === undefined) return;
    const { placed, start, end, size } = first;
    const words = placed.paragraph.text.slice(start, end);
    const rest =
      small.length > 1
        ? `, and ${String(small.length - 1)} more ${small.length === 2 ? 'place is' : 'places are'} too small`
        : '';
    yield {
      outcome: 'fail',
      message: `${quoted(words)} is in ${String(size)} points${rest}. Use ${String(points)} points or more.`,
      subject: 'size',
      location: placeOf(placed, { start, end }),
      fixes: [],
    };
  },
};

/** Notes at the foot, and page numbers, are small by custom. */
const exempt = /^(?:header|footer|footnotes|endnotes)/;

const smallIn = (placed: Placed, points: number) =>
  placed.story !== null && exempt.test(placed.story)
    ? []
    : ownLooks(placed.paragraph).flatMap(({ start, end, style: { size } }) =>
        size < points && /\p{L}{2}/u.test(placed.paragraph.text.slice(start, end))
          ? [{ placed, start, end, size }]
          : [],
      );
