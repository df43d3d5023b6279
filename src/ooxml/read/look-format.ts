import type { TextStyle } from '../../core/model/index.ts';
import { attribute, isOn } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { LookFormat } from './scan-types.ts';

export const noLook: LookFormat = {
  size: null,
  colour: null,
  highlight: null,
  fill: null,
  underlined: null,
  struck: null,
};

/** What one element of w:rPr says of how words look; null where it says nothing of that. */
export function lookOf(element: string, tag: XmlTag): Partial<LookFormat> | null {
  const value = attribute(tag, 'val') ?? '';
  switch (element) {
    case 'sz':
      return { size: Number.parseFloat(value) || null };
    case 'color':
      return { colour: value };
    case 'highlight':
      return { highlight: value };
    case 'shd':
      return { fill: shadeOf(tag) };
    case 'u':
      return { underlined: value !== 'none' };
    case 'strike':
    case 'dstrike':
      return { struck: isOn(tag) };
    default:
      return null;
  }
}

/**
 * What w:shd comes to, as one colour: `fill`, covered by the dots or lines of `color` as far as its pattern says
 * (17.18.78); `auto` where nothing is shaded. In a theme's colours Word writes what they come to beside their names.
 */
export function shadeOf(tag: XmlTag): string {
  const pattern = attribute(tag, 'val') ?? 'clear';
  const fill = attribute(tag, 'fill') ?? 'auto';
  const covered = coverOf(pattern);
  if (covered === 0) return fill;
  return mixed(hex(attribute(tag, 'color') ?? null) ?? '000000', hex(fill) ?? 'FFFFFF', covered);
}

/** How much of the ground a pattern covers, 0 to 1: pct12 and pct37 stand for 12.5 and 37.5 per cent. */
function coverOf(pattern: string): number {
  const percent = /^pct(\d+)$/.exec(pattern)?.[1];
  if (percent !== undefined) return Number(/[27]$/.test(percent) ? `${percent}.5` : percent) / 100;
  if (pattern === 'solid') return 1;
  if (/^thin/.test(pattern)) return 0.25;
  return /(?:Stripe|Cross)$/.test(pattern) ? 0.5 : 0;
}

const mixed = (over: string, under: string, share: number): string =>
  [0, 2, 4]
    .map((at) => {
      const [top, ground] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
      return Math.round((top as number) * share + (ground as number) * (1 - share));
    })
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/**
 * The first of several, from the words themselves outwards, that says something counts for each property. What lies
 * behind the paragraph shows through words that have nothing of their own behind them.
 */
export function resolveLook(
  words: readonly LookFormat[],
  ofParagraph: readonly LookFormat[],
  bold: boolean,
): TextStyle {
  const from = [...words, ...ofParagraph];
  const first = <K extends keyof LookFormat>(key: K): LookFormat[K] =>
    from.find((format) => format[key] !== null)?.[key] ?? null;
  const highlight = highlights[first('highlight') ?? 'none'] ?? null;
  return {
    // Word writes 10 points where nobody says a size (17.3.2.38).
    size: (first('size') ?? 20) / 2,
    colour: hex(first('colour')),
    background: highlight ?? shadeBehind(words, ofParagraph),
    highlighted: highlight !== null,
    bold,
    underlined: first('underlined') ?? false,
    struck: first('struck') ?? false,
  };
}

const shadeBehind = (words: readonly LookFormat[], ofParagraph: readonly LookFormat[]): string | null =>
  hex(words.find(({ fill }) => hex(fill) !== null)?.fill ?? null) ??
  hex(ofParagraph.find(({ fill }) => fill !== null)?.fill ?? null);

const hex = (colour: string | null): string | null =>
  colour !== null && /^[0-9a-f]{6}$/i.test(colour) ? colour.toUpperCase() : null;

/** ST_HighlightColor (17.18.40) as Word shows it. */
const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};
