/**
 * What is made of a rule's options, made anew only where they are others than last time: they are the same for a folder of
 * reports, and to compile a pattern of many words takes longer than to search a report for it.
 */
export function madeOnce<O extends object, V>(make: (options: O) => V): (options: O) => V {
  let last: { readonly options: O; readonly made: V } | null = null;
  return (options) => {
    if (last === null || !isSame(last.options, options)) last = { options, made: make(options) };
    return last.made;
  };
}

/** Long lists are written out only where they are not the very ones that they were. */
function isSame<O extends object>(one: O, other: O): boolean {
  if (one === other) return true;
  const [before, now] = [Object.entries(one), Object.entries(other)];
  if (
    before.length === now.length &&
    now.every(([key, value], at) => before[at]?.[0] === key && before[at][1] === value)
  )
    return true;
  return JSON.stringify(one) === JSON.stringify(other);
}
