import { refuse } from './outcomes.ts';
import type { Refusal } from './outcomes.ts';

/** A search for words at one place of a paragraph, sent with the next sync. */
export interface WordSearch {
  /** After the sync: why the words were not found where they should be. */
  refusal(): Refusal | null;
  range(at: 'Whole' | 'Start' | 'End'): Word.Range;
}

/** Word searches for at most 255 characters, escapes counted (office-js issues 1726, 168, 731). */
const longest = 255;

const unclear = refuse(
  'changed',
  'Word and Reportwright do not read this paragraph alike. Accept or reject the tracked changes here first, then try again.',
);

/** Which of the places that read like the words is meant is told by counting, as Word counts: from the left, no two overlapping. */
export function findWords(
  paragraph: Word.Paragraph,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): WordSearch {
  const words = text.slice(start, end);
  if (words === '') return { refusal: () => unclear, range: () => paragraph.getRange('Start') };
  if (escaped(words).length <= longest) return oneSearch(paragraph, text, start, words);
  const half = 100;
  const head = oneSearch(paragraph, text, start, text.slice(start, start + half));
  const tail = oneSearch(paragraph, text, end - half, text.slice(end - half, end));
  return {
    refusal: () => head.refusal() ?? tail.refusal(),
    range: (at) => {
      if (at === 'Whole') return head.range('Whole').expandTo(tail.range('Whole'));
      return at === 'Start' ? head.range('Start') : tail.range('End');
    },
  };
}

function oneSearch(paragraph: Word.Paragraph, text: string, start: number, words: string): WordSearch {
  const hits = paragraph.search(escaped(words), { matchCase: true });
  hits.load('items/text');
  const found = (): Word.Range | undefined => {
    const alike = readings.map((reading) => places(reading(text), reading(words)));
    const counted = alike.find((all) => all.length === hits.items.length && all.includes(start));
    return counted && hits.items[counted.indexOf(start)];
  };
  return {
    refusal: () => (found() === undefined ? unclear : null),
    range: (at) => {
      const range = found();
      if (range === undefined) throw new Error('Words were asked for that were not found');
      return at === 'Whole' ? range : range.getRange(at);
    },
  };
}

/** As written, and as Word's search reads it: straight and curly quotation marks, and spaces of either kind, alike. */
const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    text
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/\u00a0/g, ' '),
];

function places(text: string, words: string): readonly number[] {
  const all: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) all.push(at);
  return all;
}

/** A caret begins a code in Word's search; a tab and a line break are such codes. */
const escaped = (words: string): string =>
  words.replaceAll('^', '^^').replaceAll('\t', '^t').replaceAll('\n', '^l');
