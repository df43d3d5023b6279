import type { Paragraph, ReportDocument, Rule, TextStyle } from '../../model/index.ts';
import { createGrounds } from './grounds.ts';
import { ownLooks } from '../looks.ts';
import { placeOf, quoted } from '../place.ts';
import type { Placed } from '../place.ts';

/** Words too pale to read, on the page, in cells, and wherever they have a colour of their own behind them. */
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
      const { placed, start, end, ratio, needed, isLight } = first;
      const advice = isLight ? 'Use dark words, or a darker colour behind them.' : 'Use a darker colour.';
      const words = placed.paragraph.text.slice(start, end);
      const rest =
        more.length === 0
          ? ''
          : `, and so ${more.length === 1 ? 'is 1 more place' : `are ${String(more.length)} more places`} in this colour`;
      yield {
        outcome: 'fail',
        message: `${quoted(words)} is hard to read${rest}: its colour stands out from what is behind it by ${roundedDown(ratio)} to 1, and ${String(needed)} to 1 is needed. ${advice}`,
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
  /** The words are lighter than what is behind them: white on pale blue. */
  readonly isLight: boolean;
}

function paleIn(document: ReportDocument): readonly Pale[] {
  const grounds = createGrounds(document);
  const lights = new Map<string, number>();
  const lightOf = (colour: string): number => {
    const light = lights.get(colour) ?? luminance(colour);
    lights.set(colour, light);
    return light;
  };
  // Words that look alike share one style.
  const onPaper = new Map<TextStyle, boolean>();
  const isPaleOnPaper = (style: TextStyle): boolean => {
    const isPale = onPaper.get(style) ?? paleOn(style, [style.background ?? 'FFFFFF'], lightOf) !== null;
    onPaper.set(style, isPale);
    return isPale;
  };
  const mayBePale = (style: TextStyle, { cell }: Paragraph): boolean =>
    style.colour !== null && ((style.background === null && cell !== null) || isPaleOnPaper(style));
  return ownLooks(document, mayBePale).flatMap(({ placed, start, end, style }): Pale[] => {
    const { background } = style;
    const found = paleOn(style, background === null ? grounds(placed) : [background], lightOf);
    return found !== null && /[\p{L}\p{N}]/u.test(placed.paragraph.text.slice(start, end))
      ? [{ placed, start, end, ...found }]
      : [];
  });
}

/** Where one of several colours lies behind them, words may stand out from any. */
function paleOn(
  style: TextStyle,
  grounds: readonly string[],
  lightOf: (colour: string) => number,
): Omit<Pale, 'placed' | 'start' | 'end'> | null {
  const colour = style.colour ?? '000000';
  const needed = least(style);
  const [best] = grounds
    .map((ground) => ({
      colours: `${colour} ${ground}`,
      ratio: between(lightOf(colour), lightOf(ground)),
      isLight: lightOf(colour) > lightOf(ground),
    }))
    .sort((a, b) => b.ratio - a.ratio);
  return best !== undefined && best.ratio < needed ? { ...best, needed } : null;
}

function byColours(pale: readonly Pale[]): ReadonlyMap<string, readonly Pale[]> {
  const groups = new Map<string, Pale[]>();
  for (const one of pale) {
    const group = groups.get(one.colours);
    if (group === undefined) groups.set(one.colours, [one]);
    else group.push(one);
  }
  return groups;
}

/** Large print needs less: from 18 points, in bold from 14 (WCAG 2.2, “large scale”). */
const least = ({ size, bold }: TextStyle): number => (size >= 18 || (bold && size >= 14) ? 3 : 4.5);

/** Of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export const contrast = (one: string, other: string): number => between(luminance(one), luminance(other));

const between = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
