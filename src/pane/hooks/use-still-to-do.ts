import { useState } from 'react';

/** So many are offered at a time. */
export const fewExpected = 4;

/**
 * The first few of a list that are still to do. One that is done meanwhile stays where it is, and the next one comes
 * below: nothing moves under the pointer, and the keyboard keeps its place.
 * @param about what the list is of; another one begins anew.
 * @param ready whether it is known what is done.
 */
export function useStillToDo(
  about: string,
  keys: readonly string[],
  done: ReadonlySet<string>,
  ready: boolean,
): ReadonlySet<string> {
  const [offered, offer] = useState<{ readonly about: string; readonly keys: readonly string[] }>({
    about,
    keys: [],
  });
  const before = offered.about === about ? offered.keys : [];
  const open = before.filter((key) => !done.has(key)).length;
  const next = keys
    .filter((key) => !done.has(key) && !before.includes(key))
    .slice(0, Math.max(0, fewExpected - open));
  if (ready && next.length > 0) offer({ about, keys: [...before, ...next] });
  return new Set([...before, ...(ready ? next : [])]);
}
