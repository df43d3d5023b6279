import type { Platform } from './platform.ts';
import { platform } from './platform.ts';

/** Something that Word does not do as documented, or not alike everywhere. */
interface Quirk {
  /** Numbers in github.com/OfficeDev/office-js/issues. */
  readonly issues: readonly number[];
  /** Where it was seen; everywhere when absent. */
  readonly platforms?: readonly Platform[];
  readonly what: string;
  readonly remedy: string;
  /** The file of this room that deals with it. */
  readonly in: string;
}

/** A quirk that comes to a number: `everywhere` counts where a platform is not named. */
interface Limit extends Quirk {
  readonly value: { readonly everywhere: number } & Partial<Readonly<Record<Platform, number>>>;
}

const megabyte = 1024 * 1024;

/** The table of all that the code knows of them. Those with a value are read through `quirks()`. */
export const limits = {
  chunk: {
    issues: [3982, 6721],
    what: 'One replacement costs 4 ms on Windows, 16 ms on the web and 200 to 300 ms on a Mac.',
    remedy: 'Changes go in chunks, with progress and a chance to stop between them.',
    in: 'word-host.ts',
    value: { everywhere: 50, win: 100, mac: 20, ipad: 20 },
  },
  fileSlice: {
    issues: [1191],
    platforms: ['ipad'],
    what: 'An iPad gives a file in slices of at most 64 KB, others of 4 MB; two files open at once fail.',
    remedy: 'The slice is as large as the platform allows, and one file is open at a time.',
    in: 'read-file.ts',
    value: { everywhere: 4 * megabyte, ipad: 64 * 1024 },
  },
  maxXmlPart: {
    issues: [2408, 6216],
    platforms: ['web'],
    what: 'A custom XML part above 1 MB is not taken, and custom properties break with it.',
    remedy: 'The record is measured before it is sent, and held to 1 MB everywhere, as reports travel.',
    in: 'ledger-part.ts',
    value: { everywhere: megabyte },
  },
  maxBase64: {
    issues: [4697],
    what: 'A file that is inserted may have 4 MB at most.',
    remedy: 'A larger skeleton goes in as Flat OPC.',
    in: 'insert-blocks.ts',
    value: { everywhere: 4 * megabyte },
  },
  numbersByFile: {
    issues: [4684, 5381, 5243, 4417],
    what: 'The web loses numbering that is bound to styles where a package is inserted, and no Word changes a list or style that it has. Inserted files may bring styles that nobody uses.',
    remedy:
      'Blocks with numbers go in as a file there (1), and into an empty document everywhere; else as a package (0). Their numbers are looked at afterwards.',
    in: 'insert-blocks.ts',
    value: { everywhere: 0, web: 1, unknown: 1 },
  },
  maxTitle: {
    issues: [],
    what: 'The title of a content control is cut after 64 characters (office-js-docs-reference issue 1238).',
    remedy: 'Titles are shortened before they are written.',
    in: 'name-control.ts',
    value: { everywhere: 64 },
  },
} as const satisfies Readonly<Record<string, Limit>>;

export const behaviours: readonly Quirk[] = [
  {
    issues: [2914, 3222, 3149, 6904],
    what: 'The last paragraph of what is inserted loses its style or takes that of the place.',
    remedy: 'What is inserted ends in an empty paragraph, which is taken out again where it is ours.',
    in: 'insert-blocks.ts',
  },
  {
    issues: [866],
    what: 'What is inserted at the end of a body that ends in a content control falls into that control.',
    remedy: 'It takes the place of an empty paragraph beside what is there.',
    in: 'insert-blocks.ts',
  },
  {
    issues: [1726, 168, 731],
    what: 'A search takes 255 characters at most, escapes counted.',
    remedy: 'Longer words are found by their beginning and their end.',
    in: 'find-words.ts',
  },
  {
    issues: [6144, 2160],
    what: 'The plain collections give content controls of rich text only.',
    remedy:
      'Other kinds are asked for by type where WordApi 1.5 and 1.7 can, and left to the author elsewhere.',
    in: 'locate-controls.ts',
  },
  {
    issues: [2945],
    what: 'Word gives no content controls of text boxes, and promises none of notes.',
    remedy: 'The author is told where the figure stands, to change it by hand.',
    in: 'locate-controls.ts',
  },
  {
    issues: [447, 3018],
    what: 'A picture comes in at another size on the web, and SVG not at all. A control may go with the picture that it held.',
    remedy: 'A PNG file gets its size, and the control is looked for and made again.',
    in: 'write-picture.ts',
  },
  {
    issues: [1643],
    what: 'Setting a custom XML part fails without an error where the XML begins with a declaration.',
    remedy: 'Only the element is sent.',
    in: 'ledger-part.ts',
  },
  {
    issues: [1742, 5910, 2088],
    what: 'A custom XML part can be lost without an error, or not be taken a second time.',
    remedy: 'The record is read back after every write; where it is not there, a new part is added.',
    in: 'ledger-part.ts',
  },
  {
    issues: [6059, 6289, 6747],
    what: 'Some documents cannot be handed over as a file, some not as Flat OPC.',
    remedy: 'The file is asked for twice, then the body.',
    in: 'read-file.ts',
  },
  {
    issues: [6209],
    what: 'The pane cannot be shown by a command while the document is read-only.',
    remedy: 'The command goes on without.',
    in: 'commands.ts',
  },
  {
    issues: [2783],
    what: 'The setting that opens the pane with the document counts from the next opening only.',
    remedy: 'The pane says so.',
    in: 'auto-open.ts',
  },
  {
    issues: [4874, 5597, 3864],
    what: 'Events of paragraphs and controls come late or not at all.',
    remedy: 'They are hints; a check reads the whole document.',
    in: 'events.ts',
  },
  {
    issues: [6046, 6746],
    what: 'Some places take no comment, and the refusal ends the batch.',
    remedy: 'The comments are taken away and put one by one.',
    in: 'notes.ts',
  },
  {
    issues: [3410, 6134],
    platforms: ['web'],
    what: 'Word does not tell its theme.',
    remedy: 'The pane follows the system.',
    in: 'theme.ts',
  },
  {
    issues: [6610],
    what: 'Nested sign-in is refused by some tenants and hosts.',
    remedy: 'A window is opened for it.',
    in: 'sign-in.ts',
  },
];

export type Quirks = Readonly<Record<keyof typeof limits, number>>;

/** The numbers that count where this runs, or on the platform named. */
export function quirks(on: Platform = platform()): Quirks {
  const values = Object.entries<Limit>(limits).map(([id, { value }]) => [id, value[on] ?? value.everywhere]);
  return Object.fromEntries(values) as Quirks;
}

/** Whether Word has the requirement set, and the member too: a client can lack what its host promises. */
export function supportsApi(set: string, version: string, member?: object, name?: string): boolean {
  if (!Office.context.requirements.isSetSupported(set, version)) return false;
  return member === undefined || name === undefined || name in member;
}
