/**
 * In which paragraphs of a report given words stand, so that a rule that is about a few words takes up the paragraphs that
 * have them and reads no others.
 */

import { madeOnceFor, type ReportDocument } from '../model/index.ts';
import { paragraphsOf, type Placed } from './place.ts';
import { stemsIn, stemsOf } from './words.ts';

/** Words by their beginnings, each as one number. */
export type Stems = readonly number[];

/**
 * Of words and signs, parted by spaces: "exempt confidential [". A word stands for all that begin with the same four letters,
 * or is meant as it is where it has fewer. Whether it stands in a longer one with a hyphen or an apostrophe is all the same.
 */
export const stemsFor = (words: string): Stems => stemsIn(words);

/** The paragraphs of a report with at least one of the words or signs, in order. */
export function standIn(document: ReportDocument, stems: Stems): readonly Placed[] {
  const { heads, entries } = chainsOf(document);
  const found: number[] = [];
  for (const stem of stems)
    for (let at = heads[slotOf(stem)] ?? 0; at !== 0; at = entries[at + next] ?? 0)
      if (entries[at] === stem) found.push(entries[at + ofParagraph] ?? 0);
  if (found.length === 0) return none;
  const all = paragraphsOf(document);
  const placed: Placed[] = [];
  let last = -1;
  for (const index of found.sort((a, b) => a - b)) {
    const one = all[index];
    if (index !== last && one !== undefined) placed.push(one);
    last = index;
  }
  return placed;
}

const none: readonly Placed[] = [];

/** A table of stems by numbers alone, as of each word an object would take longer than all that is done with it. */
interface Chains {
  /** The first entry of each slot; 0 where it has none. */
  readonly heads: Int32Array;
  /** Of each entry three numbers: its stem, its paragraph, and the next entry of the slot. */
  readonly entries: Int32Array;
}

const [ofParagraph, next, size] = [1, 2, 3] as const;

const slotOf = (stem: number): number => Math.imul(stem, 0x9e3779b1) >>> 22;

const chainsOf = madeOnceFor((document: ReportDocument): Chains => {
  const { stems, ends } = stemsOf(document);
  const heads = new Int32Array(0x400);
  const entries = new Int32Array(size * (stems.length + 1));
  let [at, entry] = [0, size];
  for (let paragraph = 0; paragraph < ends.length; paragraph += 1) {
    const end = ends[paragraph] ?? 0;
    for (; at < end; at += 1) {
      const stem = stems[at] ?? 0;
      const slot = slotOf(stem);
      entries[entry] = stem;
      entries[entry + ofParagraph] = paragraph;
      entries[entry + next] = heads[slot] ?? 0;
      heads[slot] = entry;
      entry += size;
    }
  }
  return { heads, entries };
});
