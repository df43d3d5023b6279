/**
 * What is made of a rule's options, made anew only where they are others than last time: they are the same for a folder of
 * reports, and to compile a pattern of many words takes longer than to search a report for it.
 */
export function madeOnce<O, V>(make: (options: O) => V): (options: O) => V {
  let last: { readonly key: string; readonly made: V } | null = null;
  return (options) => {
    const key = JSON.stringify(options);
    if (last?.key !== key) last = { key, made: make(options) };
    return last.made;
  };
}
