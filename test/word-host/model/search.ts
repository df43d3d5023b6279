/** Word's Find in a part of the document: plain text with its ^ codes, across runs, no overlaps. */

import { paragraphsIn } from './blocks.ts';
import { point, span } from './places.ts';
import type { Point, Span } from './places.ts';
import { textOf } from './paragraph-text.ts';
import { refuse } from './state.ts';
import type { State } from './state.ts';

interface SearchFlags {
  readonly matchCase?: boolean;
  readonly matchWholeWord?: boolean;
  readonly matchPrefix?: boolean;
  readonly matchSuffix?: boolean;
  readonly ignorePunct?: boolean;
  readonly ignoreSpace?: boolean;
  readonly matchWildcards?: boolean;
}

export function search(state: State, within: Span, text: unknown, flags: SearchFlags): Span[] {
  if (typeof text !== 'string') refuse('InvalidArgument');
  // The limit counts what was typed, its escapes too (office-js issue 1726).
  if (text === '' || text.length > state.limits.searchLength) refuse('SearchStringInvalidOrTooLong');
  if (flags.matchWildcards || flags.ignorePunct || flags.ignoreSpace) refuse('NotImplemented');
  const { words, at } = flattened(within);
  const pattern = expression(text, flags);
  return [...words.matchAll(pattern)]
    .filter(({ 0: match }) => match !== '')
    .map((match) => span(at(match.index, 'start'), at(match.index + match[0].length, 'end')));
}

interface Flat {
  readonly words: string;
  at(index: number, edge: 'start' | 'end'): Point;
}

/** The text with \r for each paragraph mark, and the way back from an index to its place. */
function flattened({ start, end }: Span): Flat {
  const holder = commonHolder(start.paragraph, end.paragraph);
  const all = paragraphsIn(holder);
  const inside = all.slice(all.indexOf(start.paragraph), all.indexOf(end.paragraph) + 1);
  const starts: { paragraph: Element; index: number; skipped: number }[] = [];
  let words = '';
  for (const paragraph of inside) {
    const from = paragraph === start.paragraph ? start.offset : 0;
    starts.push({ paragraph, index: words.length, skipped: from });
    const text = `${textOf(paragraph)}\r`;
    words += text.slice(from, paragraph === end.paragraph ? end.offset : undefined);
  }
  return {
    words,
    at: (index, edge) => {
      const found =
        starts.findLast((each) => (edge === 'start' ? each.index <= index : each.index < index)) ?? starts[0];
      if (!found) refuse('GeneralException');
      return point(found.paragraph, index - found.index + found.skipped);
    },
  };
}

function commonHolder(a: Element, b: Element): Element {
  let holder: Element = a;
  while (!holder.contains(b)) holder = holder.parentElement as Element;
  return holder;
}

/** Word's codes for what cannot be typed into its Find box; straight quotes find curly ones too. */
const codes: Readonly<Record<string, string>> = {
  p: '\\r',
  t: '\\t',
  l: '\\v',
  m: '\\f',
  s: '\\u00a0',
  '^': '\\^',
  '~': '\\u2011',
  '-': '\\u00ad',
  '+': '\\u2014',
  '=': '\\u2013',
  '?': '[^\\r]',
  '#': '\\d',
  $: '\\p{L}',
  w: '\\s+',
};

function expression(text: string, flags: SearchFlags): RegExp {
  const source = text.replace(
    /\^(.)|([\s\S])/gu,
    (_, code: string | undefined, plain: string | undefined) => {
      if (code !== undefined)
        return codes[code] ?? refuse('InvalidArgument', `Word does not know the code ^${code}.`);
      if (plain === "'") return "['\\u2018\\u2019]";
      if (plain === '"') return '["\\u201c\\u201d]';
      return (plain as string).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    },
  );
  const before = flags.matchWholeWord || flags.matchPrefix ? '(?<![\\p{L}\\p{N}_])' : '';
  const after = flags.matchWholeWord || flags.matchSuffix ? '(?![\\p{L}\\p{N}_])' : '';
  return new RegExp(`${before}(?:${source})${after}`, flags.matchCase ? 'gu' : 'giu');
}
