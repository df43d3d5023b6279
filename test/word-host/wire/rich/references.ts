import type { WordObject } from '../../model/word-class.ts';

/**
 * The objects that the page holds on to between requests, by name ('#paragraph7'). Each request names an
 * object afresh, so that two contexts holding the same paragraph can each let go of theirs.
 */
export interface References {
  add(object: WordObject): string;
  get(reference: string): WordObject | undefined;
  remove(reference: string): void;
  clear(): void;
  readonly size: number;
}

export function createReferences(): References {
  const objects = new Map<string, WordObject>();
  let last = 0;
  return {
    add(object) {
      const reference = `#${object.class.toLowerCase()}${++last}`;
      objects.set(reference, object);
      return reference;
    },
    get: (reference) => objects.get(reference),
    remove: (reference) => void objects.delete(reference),
    clear: () => objects.clear(),
    get size() {
      return objects.size;
    },
  };
}
