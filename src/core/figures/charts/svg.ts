/** The few marks that charts are drawn with, as SVG text. Words from data are escaped here and nowhere else. */

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: Anchor;
  /** White round the letters, where lines run behind them. */
  readonly halo?: boolean;
}

/** Metrically alike wherever Word, LibreOffice or a browser runs. */
const fonts = 'Arial, Liberation Sans, Helvetica, sans-serif';

/** A whole document, in points. */
export function svgDocument(width: number, height: number, title: string, marks: readonly string[]): string {
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fonts}" role="img">`,
    `<title>${escaped(title)}</title>`,
    rectangle(0, 0, width, height, '#FFFFFF'),
    ...marks,
    '</svg>',
  ].join('\n');
}

/** One line of words; `y` is where the letters stand. */
export function text(x: number, y: number, words: string, style: TextStyle): string {
  const { size, fill, bold = false, anchor = 'start', halo = false } = style;
  const attributes = [
    `x="${number(x)}" y="${number(y)}" font-size="${number(size)}" fill="${fill}"`,
    bold ? ' font-weight="bold"' : '',
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    halo ? ' stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' : '',
  ].join('');
  return `<text ${attributes}>${escaped(words)}</text>`;
}

export const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${fill}"/>`;

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: string;
}

/** A line through points in order. */
export function path(points: readonly { readonly x: number; readonly y: number }[], stroke: Stroke): string {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('');
  const dash = stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash}"`;
  return `<path d="${d}" fill="none" stroke="${stroke.colour}" stroke-width="${number(stroke.width)}"${dash} stroke-linejoin="round"/>`;
}

export type Shape = 'circle' | 'square' | 'diamond';

/** A mark on a point; hollow where its value may still change. */
export function marker(
  x: number,
  y: number,
  shape: Shape,
  size: number,
  colour: string,
  hollow = false,
): string {
  const paint = `fill="${hollow ? '#FFFFFF' : colour}" stroke="${colour}" stroke-width="1.5"`;
  if (shape === 'circle') return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(size)}" ${paint}/>`;
  const s = shape === 'square' ? size * 0.9 : size * 1.3;
  const corners =
    shape === 'square'
      ? [x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s]
      : [x, y - s, x + s, y, x, y + s, x - s, y];
  return `<polygon points="${corners.map(number).join(' ')}" ${paint}/>`;
}

/** Two places are finer than any printer, and the same on every machine. */
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 does not allow are left out. */
const escaped = (words: string): string =>
  words
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
