import { stripVTControlCharacters } from 'node:util';

/** Text for a terminal that is so many characters wide: lines break between words, and go on where their text begins. */
export const wrapped = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => linesOf(line, columns))
    .join('\n');

const widthOf = (text: string): number => [...stripVTControlCharacters(text)].length;

function linesOf(line: string, columns: number): readonly string[] {
  if (widthOf(line) <= columns) return [line];
  // "  - " begins an item.
  const indent = ' '.repeat(/^ *(?:- )?/.exec(stripVTControlCharacters(line))?.[0].length ?? 0);
  const lines: string[] = [];
  let current = '';
  // The white space before a word goes with it, and away where the line breaks there.
  for (const [word] of line.matchAll(/\s*\S+/g)) {
    if (current.trim() !== '' && widthOf(current + word) > columns) {
      lines.push(current);
      current = indent + word.trimStart();
    } else current += word;
  }
  return [...lines, current];
}
