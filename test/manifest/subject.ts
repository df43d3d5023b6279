/** What the rules look at: a manifest with the files and the code that it speaks of. */

import type { Element } from './read-manifest.ts';
import { everyElement, readManifest } from './read-manifest.ts';

export interface Subject {
  readonly root: Element;
  /** What is wrong with the XML itself. */
  readonly errors: readonly string[];
  /** A file of the checkout by its path; null where there is none. */
  readonly file: (path: string) => Uint8Array | null;
  /** Names that the code answers when Word calls them. */
  readonly functions: readonly string[];
  /** The oldest WordApi that the code needs, `1.3`. */
  readonly wordApi: string;
}

/** What a rule says against a manifest, one sentence each; empty where it is content. */
export type Rule = (subject: Subject) => readonly string[];

export const subject = (xml: string, surroundings: Omit<Subject, 'root' | 'errors'>): Subject => ({
  ...surroundings,
  ...readManifest(xml),
});

/** The file of the checkout that is served at an address; null for pages, which the build makes. */
export function fileOf(address: string): string | null {
  const { pathname } = new URL(address);
  const from = pathname.indexOf('/assets/');
  return from < 0 ? null : pathname.slice(from + 1);
}

/** Every address in the manifest, with the element that holds it. */
export const addresses = (root: Element): readonly { readonly element: Element; readonly url: string }[] =>
  everyElement(root).flatMap((element) =>
    Object.entries(element.attributes)
      .filter(([name, value]) => !name.startsWith('xmlns') && name !== 'xsi:type' && value.includes('://'))
      .map(([, url]) => ({ element, url })),
  );
