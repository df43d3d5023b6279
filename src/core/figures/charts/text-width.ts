/** How wide words are, and where they turn to the next line: a chart is laid out where nothing can measure text. */

/** Arial's advance widths in thousandths of the size, by groups of letters; what is not listed is as wide as a capital. */
const groups: readonly (readonly [letters: string, width: number])[] = [
  ["'’‘ijl|", 222],
  [' .,:;!/\\[]ftI', 278],
  ['()r-–`', 333],
  ['“”"', 355],
  ['ckJsvxyz', 500],
  ['abdeghnopquL0123456789_?£$#+=<>·', 556],
  ['FTZ', 611],
  ['ABEKPSVXY&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W—…', 1000],
];
const widths = new Map(
  groups.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

/** In the unit of `size`; never less than Arial needs by more than a few parts in a hundred. */
export function textWidth(words: string, size: number, bold = false): number {
  const thousandths = [...words].reduce((sum, letter) => sum + (widths.get(letter) ?? 722), 0);
  return (thousandths / 1000) * size * (bold ? 1.08 : 1);
}

/** Lines no wider than `width`, broken between words; a word that is wider by itself stands alone. */
export function wrapped(words: string, size: number, width: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
