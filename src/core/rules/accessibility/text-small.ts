import type { ReportDocument, Rule, TextRange } from '../../model/index.ts';
import { ownLooks, type PlacedLook } from '../looks.ts';
import { placeOf, quoted } from '../place.ts';

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
    const small = smallIn(document, points);
    const [first] = small;
    if (first === undefined) return;
    const { placed, start, end, style } = first;
    const words = placed.paragraph.text.slice(start, end);
    const rest =
      small.length > 1
        ? `, and ${String(small.length - 1)} more ${small.length === 2 ? 'place is' : 'places are'} too small`
        : '';
    yield {
      outcome: 'fail',
      message: `${quoted(words)} is in ${String(style.size)} ${style.size === 1 ? 'point' : 'points'}${rest}. Use ${String(points)} points or more.`,
      subject: 'size',
      location: placeOf(placed, { start, end }),
      fixes: [],
    };
  },
};

/** Notes at the foot, and page numbers, are small by custom. */
const exempt = /^(?:header|footer|footnotes|endnotes)/;

/** The raised letters of "1st". */
const isOrdinal = (text: string, { start, end }: TextRange): boolean =>
  /^(?:st|nd|rd|th)\s*$/.test(text.slice(start, end)) && /\d/.test(text.charAt(start - 1));

const smallIn = (document: ReportDocument, points: number): readonly PlacedLook[] =>
  ownLooks(document, ({ size }) => size < points).filter(
    ({ placed: { story, paragraph }, start, end }) =>
      !(story !== null && exempt.test(story)) &&
      /\p{L}{2}/u.test(paragraph.text.slice(start, end)) &&
      !isOrdinal(paragraph.text, { start, end }),
  );
