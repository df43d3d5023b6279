import { ApiError, type WordObject } from '../../model/word-class.ts';
import type { Members } from './members.ts';
import { camel, pascal, type QueryInfo } from './messages.ts';

/** The property bag of an object as the client loads it, or of all items of a collection. */
export interface Query {
  (object: WordObject, info: QueryInfo): Bag;
}
export type Bag = Record<string, unknown>;

interface Wanted {
  all: boolean;
  readonly names: Map<string, Wanted>;
}

/**
 * Answers `load`. Names are asked for in camel case ('font/bold') and answered in `casing`; `identify` adds
 * what the object is known by.
 */
export function createQuery(
  members: Members,
  identify: (object: WordObject) => Bag,
  casing: 'pascal' | 'camel',
): Query {
  const spell = casing === 'pascal' ? pascal : camel;
  const itemsName = casing === 'pascal' ? '_Items' : 'items';

  const bag = (object: WordObject, wanted: Wanted, info: QueryInfo = {}): Bag => {
    const items = members.classOf(object).items;
    if (items) return { [itemsName]: page(items(object), info).map((item) => bag(item, wanted)) };
    const result = identify(object);
    if (wanted.all || wanted.names.size === 0) {
      for (const name of members.names(object, 'scalars')) result[spell(name)] = scalar(object, name);
    }
    for (const [asked, below] of wanted.names) result[spell(asked)] = property(object, asked, below);
    return result;
  };

  const scalar = (object: WordObject, name: string): unknown =>
    members.get(object, 'scalars', name)(object) ?? null;

  const property = (object: WordObject, asked: string, below: Wanted): unknown => {
    const name = pascal(asked);
    if (members.find(object, 'scalars', name)) return scalar(object, name);
    if (members.find(object, 'navigations', name)) {
      const there = members.get(object, 'navigations', name)(object) as WordObject | null;
      return there && bag(there, below);
    }
    // Neither: whichever it would have been, the refusal names it.
    return members.get(object, 'scalars', name)(object);
  };

  return (object, info) => bag(object, parse(info), info);
}

/** The names in a query as a tree; `items/` says nothing, for the names are those of the items anyway. */
function parse({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root: Wanted = { all: false, names: new Map() };
  for (const path of [...Select, ...Expand.map((name) => `${name}/*`)]) {
    let at = root;
    for (const name of path.split('/')) {
      if (name === '' || name === 'items') continue;
      if (name === '*') {
        at.all = true;
        continue;
      }
      const next = at.names.get(name) ?? { all: false, names: new Map<string, Wanted>() };
      at.names.set(name, next);
      at = next;
    }
  }
  return root;
}

function page(items: readonly WordObject[], { Top, Skip = 0 }: QueryInfo): readonly WordObject[] {
  if (Skip < 0 || (Top ?? 0) < 0) {
    throw new ApiError('InvalidArgument', 'Top and skip count from nought.', 'load');
  }
  return items.slice(Skip, Top === undefined ? undefined : Skip + Top);
}
