/**
 * What is made of an object that does not change, made once for as long as that object is kept: of a report, its paragraphs,
 * the lists and facts that a source gave.
 *
 * It is kept on the object, in a private field, which nobody sees and no copy takes along. Kept in WeakMaps, much of a report
 * outlived it: a young collection takes what such a map holds for needed, and where that leads to other keys, these too
 * (V8's scavenger; one check in four of a folder went to clearing up). Reading a field also takes a tenth of the time.
 */

class Itself {
  constructor(from: object) {
    return from;
  }
}

/** Adds the field to what it is made of. */
class Keeper extends Itself {
  /** What was made, each after the maker that it is of: few for each object, so looked through in turn. */
  #made: unknown[] = [];

  static madeOf(from: object): unknown[] {
    return #made in from ? from.#made : new Keeper(from).#made;
  }
}

/** Gives what `make` gives, which it asks once for each object. */
export function madeOnceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  return (from) => {
    const all = Keeper.madeOf(from);
    for (let at = 0; at < all.length; at += 2) if (all[at] === make) return all[at + 1] as V;
    const made = make(from);
    all.push(make, made);
    return made;
  };
}

/** The same of an object and of what it is read by: made anew where that is another than the last time. */
export function madeOnceForBoth<K extends object, B, V>(make: (from: K, by: B) => V): (from: K, by: B) => V {
  const lastOf = madeOnceFor((): { last: { readonly by: B; readonly made: V } | null } => ({ last: null }));
  return (from, by) => {
    const kept = lastOf(from);
    if (kept.last?.by !== by) kept.last = { by, made: make(from, by) };
    return kept.last.made;
  };
}
