import { define } from '../define.ts';
import type { WordClass, WordObject } from '../word-class.ts';

interface SearchOptionsObject extends WordObject {
  readonly class: 'SearchOptions';
  readonly values: Record<string, boolean>;
}

const flags = [
  'IgnorePunct',
  'IgnoreSpace',
  'MatchCase',
  'MatchPrefix',
  'MatchSuffix',
  'MatchWholeWord',
  'MatchWildcards',
];

export const newSearchOptions = (): SearchOptionsObject => ({ class: 'SearchOptions', values: {} });

export const SearchOptions: WordClass = define('SearchOptions', {
  tracked: false,
  scalars: Object.fromEntries(
    flags.map((name) => [name, (it: SearchOptionsObject) => it.values[name] ?? false]),
  ),
  setters: Object.fromEntries(
    flags.map((name) => [
      name,
      (it: SearchOptionsObject, on: unknown): void => {
        it.values[name] = on === true;
      },
    ]),
  ),
});
