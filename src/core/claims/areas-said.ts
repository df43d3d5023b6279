/** The areas that a sentence names. */

import { madeOnceFor, matchesIn } from '../model/index.ts';
import type { Area, AreaCode, TextRange } from '../model/index.ts';
import { hint } from './lexicon.ts';

export type AreaRef =
  | { readonly is: 'area'; readonly code: AreaCode }
  | { readonly is: 'own' | 'region' | 'neighbours' }
  /** A place that the source does not know: a ward, a country. */
  | { readonly is: 'elsewhere' };

export type AreaSaid = TextRange & { readonly ref: AreaRef };

/** @param hints what the words of the text may mean. */
export type FindAreas = (text: string, hints: number) => readonly AreaSaid[];

const own =
  /\b(?:the|this|our) (?:city|council|authority|county|borough|district|local authority)(?:[’']s)?\b|\blocally\b/gi;
const nation =
  /\b(?:nationally|(?:the )?national (?=average|rate|figure|level|picture|number|total|median|mean))/gi;
const region =
  /\b(?:regionally|(?:the |our )?regional (?=average|rate|figure|level|median|mean))|\b(?:the|our) region(?:[’']s)?\b/gi;
const neighbours =
  /\b(?:(?:statistical|nearest) neighbours?(?:[’']s?)?|comparators?|similar (?:authorities|councils))\b/gi;
const place =
  /\b(?:in|at|for|across|within) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b)(?:the )?(\p{Lu}\p{Ll}+)/gu;
const thing =
  /^\s+(?:Road|Street|Avenue|Lane|Hospital|University|Royal|Moor|House|Centre|Station|Market|Way|Ward|Evening|Telegraph)\b/u;

/** A finder of the areas of a source, and of words for the report's own. Longer names go first: Derbyshire is not Derby. */
export const areaFinder = madeOnceFor((areas: readonly Area[]): FindAreas => {
  const byName = new Map(areas.map(({ name, code }) => [name, code]));
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const initials = [...new Set(names.map((name) => name.slice(0, name.startsWith('\\') ? 2 : 1)))].join('');
  const named =
    names.length === 0
      ? null
      : new RegExp(
          // The letters that names begin with go first: it is cheaper to ask for them than for what stands before.
          `(?=[${initials}])(?<![\\p{L}-])(?:${names.join('|')})(?:[’']s?)?(?![\\p{L}-])`,
          'gu',
        );
  const england = areas.find(({ kind }) => kind === 'country')?.code;
  return (text, hints) => {
    const found: AreaSaid[] = [];
    const take = (pattern: RegExp, ref: (match: RegExpMatchArray) => AreaRef | null) => {
      for (const match of matchesIn(text, pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const read = found.some((other) => other.start < end && start < other.end) ? null : ref(match);
        if (read !== null) found.push({ start, end, ref: read });
      }
    };
    if (named !== null)
      take(named, (match) => {
        const code = byName.get(match[0].replace(/[’']s?$/u, '')) ?? byName.get(match[0]);
        const tail = text.slice((match.index ?? 0) + match[0].length);
        if (code === undefined || thing.test(tail)) return null;
        // "Reading" may begin a sentence about books.
        const doubtful =
          match[0] === 'Reading' &&
          !/\b(?:in|for|of|and|that|at)\s$|[,;(]\s*$/u.test(text.slice(0, match.index)) &&
          !/^\s(?:had|has|have|reported|recorded|ranked|saw|was|is|Borough|Council)\b/u.test(tail);
        return doubtful ? null : { is: 'area', code };
      });
    if ((hints & hint.area) !== 0) {
      take(nation, () => (england === undefined ? { is: 'elsewhere' } : { is: 'area', code: england }));
      take(neighbours, () => ({ is: 'neighbours' }));
      take(region, () => ({ is: 'region' }));
      take(own, () => ({ is: 'own' }));
    }
    take(place, () => ({ is: 'elsewhere' }));
    return found.sort((a, b) => a.start - b.start);
  };
});
