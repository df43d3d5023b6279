import type { Platform } from './platform.ts';
import { platform } from './platform.ts';

/**
 * What Word does not do alike everywhere, in one table: each with the issues of OfficeDev/office-js that tell of it and
 * what we do. Only what the code uses stands here. `everywhere` counts where a platform is not named.
 */
export const quirkTable = {
  chunk: {
    issues: [3982, 6721],
    what: 'One replacement costs 4 ms on Windows, 16 ms on the web and 200 to 300 ms on a Mac.',
    remedy: 'Changes go in chunks, with progress and a chance to stop between them.',
    value: { everywhere: 50, win: 100, web: 50, mac: 20, ipad: 20 },
  },
  fileSlice: {
    issues: [1191],
    what: 'An iPad gives a file in slices of at most 64 KB, elsewhere 4 MB; two files open at once fail.',
    remedy: 'The slice is as large as the platform allows, and one file is open at a time.',
    value: { everywhere: 4 * 1024 * 1024, ipad: 64 * 1024 },
  },
  maxXmlPart: {
    issues: [2408, 6216],
    what: 'Word on the web takes no custom XML part above 1 MB, and custom properties break with it.',
    remedy: 'The record is measured before it is sent. It is held to 1 MB everywhere, as the file travels.',
    value: { everywhere: 1024 * 1024 },
  },
  noNumberingMerge: {
    issues: [5381, 5243, 4684],
    what: 'insertOoxml does not change lists that the document has, and the web loses numbering styles.',
    remedy:
      'A skeleton goes into an empty document as a file; elsewhere the numbering is checked afterwards.',
    value: { everywhere: true },
  },
  lastParagraph: {
    issues: [2914, 3222, 3149, 6904],
    what: 'The last paragraph that is inserted loses its style or takes that of the place.',
    remedy: 'What is inserted ends in an empty paragraph, which is taken out again where it is ours.',
    value: { everywhere: true },
  },
  maxBase64: {
    issues: [4697],
    what: 'insertFileFromBase64 takes 4 MB at most.',
    remedy: 'Larger files are refused before they are sent.',
    value: { everywhere: 4 * 1024 * 1024 },
  },
  maxTitle: {
    issues: [],
    what: 'The title of a content control is cut after 64 characters.',
    remedy: 'Titles are shortened before they are written.',
    value: { everywhere: 64 },
  },
  maxProperty: {
    issues: [6216],
    what: 'Document properties hold 255 characters at most.',
    remedy: 'A longer title is refused with a message.',
    value: { everywhere: 255 },
  },
} as const satisfies Readonly<Record<string, Quirk<unknown>>>;

export interface Quirk<T> {
  /** Numbers in github.com/OfficeDev/office-js/issues. */
  readonly issues: readonly number[];
  readonly what: string;
  readonly remedy: string;
  readonly value: { readonly everywhere: T } & Partial<Readonly<Record<Platform, T>>>;
}

/** The values that count on one platform. */
export type Quirks = {
  readonly [K in keyof typeof quirkTable]: Widened<(typeof quirkTable)[K]['value']['everywhere']>;
};

type Widened<T> = T extends number ? number : T extends boolean ? boolean : T;

/** The values that count where this runs, or on the platform named. */
export function quirks(on: Platform = platform()): Quirks {
  const values = Object.entries<Quirk<unknown>>(quirkTable).map(([id, { value }]) => [
    id,
    value[on] ?? value.everywhere,
  ]);
  return Object.fromEntries(values) as Quirks;
}

/** Whether Word has the requirement set, and the member too: a client can lack what its host promises. */
export function supportsApi(set: string, version: string, member?: object, name?: string): boolean {
  if (!Office.context.requirements.isSetSupported(set, version)) return false;
  return member === undefined || name === undefined || name in member;
}
