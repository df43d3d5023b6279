import { define } from '../define.ts';
import { readFormat, writeFormat } from '../font.ts';
import type { TextObject } from '../objects.ts';
import { refuse } from '../state.ts';
import { attribute, isOn, value } from '../wml.ts';
import type { WordObject } from '../word-class.ts';

interface FontObject extends WordObject {
  readonly class: 'Font';
  readonly state: TextObject['state'];
  readonly of: TextObject;
}

export const fontOf = (of: TextObject): FontObject => ({ class: 'Font', state: of.state, of });

type OnOff = boolean | null;
const onOff =
  (name: string) =>
  ({ of }: FontObject): OnOff =>
    readFormat<OnOff>(of, name, isOn, null);
const setOnOff =
  (name: string) =>
  ({ of }: FontObject, on: unknown): void => {
    if (typeof on !== 'boolean') refuse('InvalidArgument');
    writeFormat(of, name, { val: on ? '1' : '0' });
  };

/** Names that Word has for highlighting, as colours. */
const highlights: Readonly<Record<string, string>> = {
  yellow: '#FFFF00',
  green: '#00FF00',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  blue: '#0000FF',
  red: '#FF0000',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#C0C0C0',
  black: '#000000',
};

function highlightName(colour: unknown): string | null {
  if (colour === null || colour === '') return null;
  const wanted = typeof colour === 'string' ? colour.toLowerCase() : '';
  const found = Object.entries(highlights).find(
    ([name, code]) => name.toLowerCase() === wanted || code.toLowerCase() === wanted,
  );
  return found ? found[0] : refuse('InvalidArgument');
}

const hex = (colour: unknown): string =>
  typeof colour === 'string' && /^#?[0-9a-f]{6}$/i.test(colour)
    ? colour.replace('#', '').toUpperCase()
    : refuse('InvalidArgument');

const underlines: Readonly<Record<string, string>> = {
  Single: 'single',
  Double: 'double',
  Dotted: 'dotted',
  None: 'none',
};

export const Font = define('Font', {
  tracked: false,
  scalars: {
    Bold: onOff('b'),
    Italic: onOff('i'),
    StrikeThrough: onOff('strike'),
    DoubleStrikeThrough: onOff('dstrike'),
    Name: ({ of }: FontObject) => readFormat(of, 'rFonts', (fonts) => attribute(fonts, 'ascii') ?? '', ''),
    Size: ({ of }: FontObject) =>
      readFormat<number | null>(of, 'sz', (size) => Number(value(size) ?? 20) / 2, null),
    Color: ({ of }: FontObject) =>
      readFormat(
        of,
        'color',
        (colour) => (/^[0-9A-F]{6}$/i.test(value(colour) ?? '') ? `#${value(colour)}` : '#000000'),
        '',
      ),
    HighlightColor: ({ of }: FontObject) =>
      readFormat<string | null>(of, 'highlight', (mark) => highlights[value(mark) ?? ''] ?? null, ''),
    Underline: ({ of }: FontObject) =>
      readFormat(
        of,
        'u',
        (line) =>
          Object.keys(underlines).find((name) => underlines[name] === (value(line) ?? 'none')) ?? 'Single',
        'Mixed',
      ),
    Subscript: ({ of }: FontObject) =>
      readFormat<OnOff>(of, 'vertAlign', (align) => value(align) === 'subscript', null),
    Superscript: ({ of }: FontObject) =>
      readFormat<OnOff>(of, 'vertAlign', (align) => value(align) === 'superscript', null),
  },
  setters: {
    Bold: setOnOff('b'),
    Italic: setOnOff('i'),
    StrikeThrough: setOnOff('strike'),
    DoubleStrikeThrough: setOnOff('dstrike'),
    Name: ({ of }: FontObject, name) =>
      writeFormat(of, 'rFonts', { ascii: String(name), hAnsi: String(name), cs: String(name) }),
    Size: ({ of }: FontObject, points) =>
      writeFormat(of, 'sz', { val: String(Math.round(Number(points) * 2)) }),
    Color: ({ of }: FontObject, colour) => writeFormat(of, 'color', { val: hex(colour) }),
    HighlightColor: ({ of }: FontObject, colour) => {
      const name = highlightName(colour);
      writeFormat(of, 'highlight', name === null ? null : { val: name });
    },
    Underline: ({ of }: FontObject, line) =>
      writeFormat(of, 'u', { val: underlines[String(line)] ?? refuse('InvalidArgument') }),
    Subscript: ({ of }: FontObject, on) =>
      writeFormat(of, 'vertAlign', { val: on ? 'subscript' : 'baseline' }),
    Superscript: ({ of }: FontObject, on) =>
      writeFormat(of, 'vertAlign', { val: on ? 'superscript' : 'baseline' }),
  },
});
