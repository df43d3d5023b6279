/** The direction words of a text, and the words that would say the other thing in their place. */

import { inPlainLetters, matchesIn } from '../../model/index.ts';
import type { TextRange } from '../../model/index.ts';
import { comparatives, extremes, neutral, unchanged, verbs } from './direction-lexicon.ts';
import type { Way } from './direction-lexicon.ts';

/** What to write where the number really goes this way; empty where the sentence must be written anew. */
export interface Instead {
  readonly up: string;
  readonly down: string;
  readonly same: string;
}

export interface Word extends TextRange {
  readonly way: Way;
  readonly kind: 'verb' | 'ing' | 'noun' | 'comparative' | 'same' | 'rank';
  readonly instead: Instead;
}

/** With the capitals of the words that it takes the place of. */
function capital(like: string, text: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return text.toUpperCase();
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Every direction word of a part of a sentence, the longest that begins in one place. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const { index, 0: said } of matchesIn(inPlainLetters(text), pattern)) {
    const end = index + said.length;
    const word = entry(text.slice(index, end), text.slice(0, index), text.slice(end));
    if (word === null) continue;
    found.push({ ...word, start: index - (word.article ?? 0), end: end + (word.extra ?? 0) });
  }
  return found;
}

type Entry = Pick<Word, 'way' | 'kind' | 'instead'> & { readonly article?: number; readonly extra?: number };

function entry(said: string, head: string, tail: string): Entry | null {
  const key = said.toLowerCase().replace(/\s+/g, ' ');
  const turned = (words: { up: string; down: string; same: string }): Instead => ({
    up: capital(said, words.up),
    down: capital(said, words.down),
    same: words.same === '' ? '' : capital(said, words.same),
  });
  const still = unchanged[key];
  if (still !== undefined) return { way: 'same', kind: 'same', instead: turned({ ...still, same: key }) };
  const end = extremes[key];
  if (end !== undefined) {
    const [high, low] = [key.replace('lowest', 'highest'), key.replace('highest', 'lowest')];
    return { way: end, kind: 'rank', instead: turned({ up: high, down: low, same: '' }) };
  }
  const comparative = comparatives[key];
  if (comparative !== undefined) {
    const { way, opposite, beforeNoun, follow } = comparative;
    if (follow === 'from' && !/^(?:\s+(?:by|from|on|to)\b|\s+(?:\(?£?\uE000))/u.test(tail)) return null;
    const noun = beforeNoun !== undefined && !/^\s+than\b/u.test(tail);
    const other = noun ? beforeNoun : opposite;
    const up = way === 'up' || way === 'better' ? key : other;
    const down = way === 'up' || way === 'better' ? other : key;
    if (way === 'better' || way === 'worse')
      return { way, kind: 'comparative', instead: turned({ up: 'higher', down: 'lower', same: '' }) };
    return { way, kind: 'comparative', instead: turned({ up, down, same: '' }) };
  }
  const form = forms.get(key);
  if (form === undefined) return null;
  const before = inPlainLetters(head);
  const perfect = /\b(?:has|have|had|been)\s+(?:[a-zé]+ly\s+|also\s+|again\s+)?$/.test(before);
  const kind = form.form === 'noun' ? 'noun' : form.form === 'ing' ? 'ing' : 'verb';
  const slot = form.form === 'past' && perfect ? 'participle' : form.form;
  const { way } = form.verb;
  const blamed = way === 'better' || way === 'worse';
  const upVerb = blamed ? verbs[neutral.up] : way === 'up' ? form.verb : verbs[form.verb.opposite];
  const downVerb = blamed ? verbs[neutral.down] : way === 'down' ? form.verb : verbs[form.verb.opposite];
  const inForm = (verb: typeof upVerb): string => (verb === undefined ? '' : (verb[slot] ?? ''));
  const [up, down] = [inForm(upVerb), inForm(downVerb)];
  if (kind === 'noun') {
    const article = /\b(an?)\s+$/i.exec(head);
    if (article === null && !/\b(?:the|this|[a-zé]+)\s+$/.test(before)) return null;
    const length = article?.[0].length ?? 0;
    const withArticle = (word: string) =>
      word === '' || article === null
        ? word
        : capital(article[0], `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`);
    return {
      way,
      kind,
      article: length,
      instead: { up: withArticle(up), down: withArticle(down), same: '' },
    };
  }
  const to = kind === 'verb' ? (/^\s+to(?=\s)/u.exec(tail)?.[0].length ?? 0) : 0;
  const rest = to > 0 ? ' to' : '';
  const same = to === 0 ? '' : form.form === 'present' ? 'remains at' : 'remained at';
  return { way, kind, extra: to, instead: turned({ up: `${up}${rest}`, down: `${down}${rest}`, same }) };
}

type Form = 'past' | 'participle' | 'present' | 'ing' | 'noun';

const forms = new Map(
  Object.values(verbs).flatMap((verb) =>
    (['noun', 'present', 'ing', 'participle', 'past'] as const).flatMap((form: Form) => {
      const word = verb[form];
      return word === null ? [] : [[word, { verb, form }] as const];
    }),
  ),
);

/** For plain letters, `inPlainLetters`. */
const pattern = new RegExp(
  `(?<![a-zé-])(?:${[
    ...Object.keys(unchanged),
    ...Object.keys(extremes),
    ...Object.keys(comparatives),
    ...forms.keys(),
  ]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/ /g, '\\s+'))
    .join('|')})(?![a-zé-])`,
  'g',
);
