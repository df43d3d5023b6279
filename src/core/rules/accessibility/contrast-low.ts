import type { ReportDocument, Rule, TextStyle } from '../../model/index.ts';
import { ownLooks } from '../looks.ts';
import { placeOf, quoted } from '../place.ts';
import type { Placed } from '../place.ts';

/**
 * Words too pale to read. What lies behind the words of a cell or a text box is not known here, so only those on the page
 * itself are judged, and those with a colour of their own behind them.
 */
export const contrastLow: Rule = {
  id: 'contrast-low',
  title: 'Words stand out from what is behind them',
  why: 'Pale words cannot be read by people with low vision, nor on a poor screen or printer.',
  severity: 'warning',
  tags: ['accessibility'],
  source: 'WCAG 2.2, 1.4.3 Contrast (Minimum); Public Sector Bodies Accessibility Regulations 2018',
  *check({ document }) {
    for (const [first, ...more] of byColours(paleIn(document)).values()) {
      if (first === undefined) continue;
      const { placed, start, end, ratio, needed } = first;
      const words = placed.paragraph.text.slice(start, end);
      const rest =
        more.length === 0
          ? ''
          : `, and so ${more.length === 1 ? 'is 1 more place' : `are ${String(more.length)} more places`} in this colour`;
      yield {
        outcome: 'fail',
        message: `${quoted(words)} is hard to read${rest}: its colour stands out from what is behind it by ${roundedDown(ratio)} to 1, and ${String(needed)} to 1 is needed. Use a darker colour.`,
        subject: 'contrast',
        location: placeOf(placed, { start, end }),
        fixes: [],
      };
    }
  },
};

/** 4.48 is below 4.5, and must not be said to be 4.5. */
const roundedDown = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

interface Pale {
  readonly placed: Placed;
  readonly start: number;
  readonly end: number;
  readonly colours: string;
  readonly ratio: number;
  readonly needed: number;
}

function paleIn(document: ReportDocument): readonly Pale[] {
  // Words that look alike share one style.
  const ratios = new Map<TextStyle, number>();
  const ratioOf = (style: TextStyle): number => {
    const ratio = ratios.get(style) ?? contrast(style.colour ?? '000000', style.background ?? 'FFFFFF');
    ratios.set(style, ratio);
    return ratio;
  };
  const pale = ownLooks(document, (style) => style.colour !== null && ratioOf(style) < least(style));
  return pale.flatMap(({ placed, start, end, style }): Pale[] => {
    const { paragraph, story } = placed;
    const { colour, background } = style;
    const onPage = paragraph.cell === null && (story === null || !story.startsWith('textbox'));
    if (!(onPage || background !== null)) return [];
    if (!/[\p{L}\p{N}]/u.test(paragraph.text.slice(start, end))) return [];
    const colours = `${String(colour)} ${background ?? 'FFFFFF'}`;
    return [{ placed, start, end, colours, ratio: ratioOf(style), needed: least(style) }];
  });
}

function byColours(pale: readonly Pale[]): ReadonlyMap<string, readonly Pale[]> {
  const groups = new Map<string, Pale[]>();
  for (const one of pale) groups.set(one.colours, [...(groups.get(one.colours) ?? []), one]);
  return groups;
}

/** Large print needs less: from 18 points, in bold from 14 (WCAG 2.2, “large scale”). */
const least = ({ size, bold }: TextStyle): number => (size >= 18 || (bold && size >= 14) ? 3 : 4.5);

/** Of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
