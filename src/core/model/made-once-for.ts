/** What is made of something that does not change, made once for as long as that is kept: of the lists and facts that a source gave. */
export function madeOnceFor<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, V>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const made = make(from);
    known.set(from, made);
    return made;
  };
}
