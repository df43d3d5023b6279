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
      return { fill: attribute(tag, 'fill') ?? null };
    case 'u':
      return { underlined: value !== 'none' };
    case 'strike':
    case 'dstrike':
      return { struck: isOn(tag) };
    default:
      return null;
  }
}

/** The first of several, from the words themselves outwards, that says something counts for each property. */
export function resolveLook(from: readonly LookFormat[], bold: boolean): TextStyle {
  const first = <K extends keyof LookFormat>(key: K): LookFormat[K] =>
    from.find((format) => format[key] !== null)?.[key] ?? null;
  const highlight = highlights[first('highlight') ?? 'none'] ?? null;
  return {
    // Word writes 10 points where nobody says a size (17.3.2.38).
    size: (first('size') ?? 20) / 2,
    colour: hex(first('colour')),
    background: highlight ?? hex(first('fill')),
    highlighted: highlight !== null,
    bold,
    underlined: first('underlined') ?? false,
    struck: first('struck') ?? false,
  };
}

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
