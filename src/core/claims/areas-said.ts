/** The areas that a sentence names. */

import { madeOnceFor, matchesIn } from '../model/index.ts';
import type { Area, TextRange } from '../model/index.ts';
import { hint } from './lexicon.ts';
import type { NamedArea } from './place-names.ts';
import {
  moreBehind,
  namesOf,
  otherCountries,
  partBefore,
  placeIn,
  placeWithNumber,
  thing,
} from './place-names.ts';

export type AreaRef =
  /** Where the report's own area is one of `notIn`, the name is that of another place. */
  | ({ readonly is: 'area' } & NamedArea)
  | { readonly is: 'own' | 'region' | 'neighbours' }
  /** A place that the source does not know: a ward, a country. */
  | { readonly is: 'elsewhere' };

export type AreaSaid = TextRange & { readonly ref: AreaRef };

/** @param hints what the words of the text may mean. */
export type FindAreas = (text: string, hints: number) => readonly AreaSaid[];

const own =
  /\b(?:[Tt]he|[Tt]his|[Oo]ur) (?:[Cc]ity|[Cc]ouncil|[Aa]uthority|[Cc]ounty|[Bb]orough|[Dd]istrict|[Ll]ocal [Aa]uthority)(?! (?:in|of|for|area of) [A-Z])(?:[’']s)?\b|\b[Ll]ocally\b|\b[Ww]e\b|\b[Oo]ur (?=own|rate|number|figure|total|population|children|looked)/g;
const nation =
  /\b(?:nationally|(?:the )?national (?=average|rate|figure|level|picture|number|total|median|mean))/gi;
const region =
  /\b(?:regionally|(?:the |our )?regional (?=average|rate|figure|level|median|mean))|\b(?:the|our) region(?:[’']s)?\b/gi;
const neighbours =
  /\b(?:(?:statistical|nearest) neighbours?(?:[’']s?)?|comparators?|similar (?:authorities|councils))\b/gi;
/** A finder of the areas of a source, and of words for the report's own. Longer names go first: Derbyshire is not Derby. */
export const areaFinder = madeOnceFor((areas: readonly Area[]): FindAreas => {
  const byName = namesOf(areas);
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
        const area = byName.get(match[0].replace(/[’']s?$/u, '')) ?? byName.get(match[0]);
        const tail = text.slice((match.index ?? 0) + match[0].length);
        if (area === undefined || thing.test(tail)) return null;
        if (partBefore.test(text.slice(0, match.index)) || moreBehind.test(tail)) return { is: 'elsewhere' };
        // "Reading" may begin a sentence about books.
        const doubtful =
          match[0] === 'Reading' &&
          !/\b(?:in|for|of|and|that|at)\s$|[,;(]\s*$/u.test(text.slice(0, match.index)) &&
          !/^\s(?:had|has|have|reported|recorded|ranked|saw|was|is|Borough|Council)\b/u.test(tail);
        return doubtful ? null : { is: 'area', ...area };
      });
    if ((hints & hint.area) !== 0) {
      take(nation, () =>
        england === undefined
          ? { is: 'elsewhere' }
          : { is: 'area', code: england, notIn: [], kind: 'country' },
      );
      take(neighbours, () => ({ is: 'neighbours' }));
      take(region, () => ({ is: 'region' }));
      take(own, () => ({ is: 'own' }));
    }
    for (const pattern of [otherCountries, placeIn, placeWithNumber])
      take(pattern, () => ({ is: 'elsewhere' }));
    return found.sort((a, b) => a.start - b.start);
  };
});
