/** Characters of symbol fonts that stand in reports, as Unicode: check boxes, ticks, crosses and bullets. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x78: '☒',
  0x9e: '·',
  0x9f: '•',
  0xa0: '▪',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const wingdings2: Readonly<Record<number, string>> = {
  0x30: '☐',
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x95: '•',
  0x97: '●',
  0xa3: '☐',
  0xa2: '■',
};
const symbol: Readonly<Record<number, string>> = {
  0x2d: '−',
  0x61: 'α',
  0x62: 'β',
  0x6d: 'μ',
  0x70: 'π',
  0xa3: '≤',
  0xa7: '♣',
  0xa8: '♦',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd6: '√',
  0xe5: '∑',
};

export const isSymbolFont = (font: string): boolean => /^(wingdings|symbol)/i.test(font);

/** The character of w:sym; the code itself where it has no known meaning. */
export function symbolCharacter(hex: string, font: string): string {
  const code = Number.parseInt(hex, 16);
  if (Number.isNaN(code) || code > 0x10ffff) return '';
  if (!isPrivate(code) && !(code <= 0xff && isSymbolFont(font))) return String.fromCodePoint(code);
  return glyphs(font)[code & 0xff] ?? String.fromCodePoint(code);
}

/** Text in a symbol font stands in the private area at F000; each character keeps its place. */
export function unprivate(text: string, font: string): string {
  return text.replace(
    /[\uf020-\uf0ff]/g,
    (character) => glyphs(font)[character.charCodeAt(0) & 0xff] ?? character,
  );
}

const isPrivate = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/** Wingdings where no font is named: check boxes are what reports use such characters for. */
function glyphs(font: string): Readonly<Record<number, string>> {
  if (/^wingdings ?2/i.test(font)) return wingdings2;
  return /^symbol/i.test(font) ? symbol : wingdings;
}
