import { matchesIn, type Rule } from '../../model/index.ts';
import { paragraphsOf, placeOf, quoted } from '../place.ts';
import knownAbbreviations from './known-abbreviations.json' with { type: 'json' };
import { runningText } from './running-text.ts';
import type { Running } from './running-text.ts';

const abbreviation = /(?<![\w\u00c0-\u024f&/.’'-])[A-Z](?:&?[A-Z]){2,5}(?=s?(?![\w\u00c0-\u024f&/’'-]))/g;
/** Of a numbered part of something: "Part VIII". */
const roman = /^[IVXLC]+$/;

/**
 * Abbreviations that nobody who does not know them could look up in the report. Words in capitals that also stand there in
 * small letters are words said loudly.
 */
export const abbreviationUnexplained: Rule<{
  readonly known: readonly string[];
  readonly leastUses: number;
}> = {
  id: 'abbreviation-unexplained',
  title: 'Abbreviations are explained where they are first used',
  why: 'Members and residents who do not work in the service cannot tell what the letters stand for.',
  severity: 'advice',
  tags: ['style', 'plain-english'],
  source:
    'GOV.UK, “A to Z of GOV.UK style”, abbreviations and acronyms; WCAG 2.2, 3.1.4 Abbreviations (level AAA)',
  options: { known: knownAbbreviations, leastUses: 3 },
  *check(input, { known, leastUses }) {
    const { document } = input;
    const often = [...usesIn(runningText(input))].filter(
      ([letters, { length }]) => length >= leastUses && !known.includes(letters) && !roman.test(letters),
    );
    if (often.length === 0) return;
    const everything = paragraphsOf(document).map(({ paragraph }) => paragraph.text);
    const isTold = (letters: string): boolean =>
      everything.some(
        (text, at) => tellsOf(text, letters) || isGlossary([text.trim(), everything[at + 1] ?? ''], letters),
      );
    for (const [letters, [first, ...more]] of often) {
      if (first === undefined || isTold(letters)) continue;
      yield {
        outcome: 'review',
        message: `${quoted(letters)} is used ${String(more.length + 1)} times and not explained. Write it out where it first stands, with the letters in brackets behind it.`,
        subject: letters,
        location: placeOf(first.placed, first),
        fixes: [],
      };
    }
  },
};

interface Use {
  readonly placed: Running;
  readonly start: number;
  readonly end: number;
}

function usesIn(running: readonly Running[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const placed of running) {
    if (placed.story !== null) continue;
    for (const { 0: letters, index } of matchesIn(placed.text, abbreviation)) {
      const use = { placed, start: index, end: index + letters.length };
      if (isLoud(placed.text, use)) continue;
      const all = uses.get(letters);
      if (all === undefined) uses.set(letters, [use]);
      else all.push(use);
    }
  }
  return uses;
}

/** Beside another word in capitals it is part of a heading or a shout. */
const isLoud = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /\p{Lu}{2,}[ ,:–-]+$/u.test(text.slice(Math.max(0, start - 24), start)) ||
  /^[ ,:–-]+\p{Lu}{2,}/u.test(text.slice(end, end + 24));

/**
 * Whether a text explains the letters, in brackets behind words "(MTFP)", "(the “MTFP”)", or by words in brackets, behind a
 * dash or "means"; or has them as a word in small letters.
 */
function tellsOf(text: string, letters: string): boolean {
  const small = letters.toLowerCase();
  if (text.includes(small) && new RegExp(`(?<!\\p{L})${small}(?!\\p{L})`, 'u').test(text)) return true;
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(at + letters.length, at + 40)];
    if (opensName.test(before) && /^s?(?: \d{4})?["”’']?[)\]]/.test(after)) return true;
    if (givesName.test(before) || (/, or (?:the )?["“‘']?$/.test(before) && /^s?["”’']?[,;]/.test(after)))
      return true;
    if (/^s?\s*(?:[([]\s*\p{L}{3,}|[-–—:=]\s*\p{Lu}\p{Ll}|\s(?:stands for|means)\s)/u.test(after))
      return true;
  }
  return false;
}

const opensName = /[([]["“‘']?(?:(?:the|or|called|known as|here(?:in)?after)(?: the)? )?["“‘']?$/iu;
const givesName = /(?:called|known as|referred to as|abbreviated to|shortened to)(?: the)? ["“‘']?$/iu;

/** A row of a glossary: the letters, and in the next cell words that begin with them. */
const isGlossary = ([letters, words]: readonly [string, string], of: string): boolean => {
  if (letters !== of) return false;
  const initials = [...words.matchAll(/(?<![\p{L}’'])\p{L}/gu)].map(([letter]) => letter.toUpperCase());
  let found = 0;
  for (const letter of initials) if (letter === of[found]) found += 1;
  return initials[0] === of[0] && found === of.length;
};
