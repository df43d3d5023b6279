import { err, ok } from '../../core/model/index.ts';
import type {
  DocumentHost,
  EditKind,
  EditOutcome,
  HostError,
  Location,
  Question,
  ReportDocument,
  Result,
} from '../../core/model/index.ts';
import { readPackage } from '../../ooxml/index.ts';
import type { PackageReading } from '../../ooxml/index.ts';
import { applyInWord } from './apply.ts';
import { askCursor, release } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { inWords } from './errors.ts';
import { createChanges } from './events.ts';
import type { Changes } from './events.ts';
import { createLedgerPart } from './ledger-part.ts';
import { createNotes } from './notes.ts';
import { openForReading } from './office.ts';
import { messages, refusedBy } from './outcomes.ts';
import type { Read } from './plan-paragraph.ts';
import { quirks, supportsApi } from './quirks.ts';
import { readPackageFromWord } from './read-file.ts';
import { rangesOf, revealInWord } from './reveal.ts';
import { canTrack, createTracking } from './tracking.ts';

/** The report that is open in Word. */
export interface WordHost extends DocumentHost {
  readonly name: 'word';
  /** Hints that the document or the place of the cursor has changed. */
  readonly changes: Pick<Changes, 'subscribe'>;
  /** Words that the author has selected in one paragraph, and where they stand; null where nothing is selected. */
  selectedText(): Promise<Result<{ readonly text: string; readonly at: Location } | null, HostError>>;
}

export interface WordHostOptions {
  ask(question: Question): Promise<string>;
  /** Changes sent to Word at once; the platform's own number where it is absent. */
  readonly chunk?: number;
}

/** Every kind that WordApi 1.3 has members for. Splitting and joining is Word's own typing; there is no member for the language. */
const kinds: readonly EditKind[] = [
  'insert-content',
  'insert-inline',
  'wrap-text',
  'set-control-text',
  'set-picture',
  'unwrap-control',
  'retag-control',
  'replace-text',
  'unmark-guidance',
  'clear-highlight',
  'append-row',
  'set-heading-level',
  'set-alignment',
  'set-alt-text',
  'set-header-row',
  'set-title',
  'set-property',
  'set-ledger',
];

export function createWordHost({ ask, chunk }: WordHostOptions): WordHost {
  const ledger = createLedgerPart();
  const tracking = createTracking(ask);
  const changes = createChanges();
  const supports = new Set<EditKind>(supportsApi('WordApi', '1.7') ? [...kinds, 'set-checked'] : kinds);
  let last: Read | null = null;
  /** Something was written since the reading: its places are those of before. */
  let stale = false;
  let cursor: Cursor | null = null;
  /** Whether Word took away the empty lines that came with blocks; told once. */
  let tidied: Promise<boolean> = Promise.resolve(true);
  const tidying = (request: Promise<unknown>): void => {
    tidied = request.then(
      () => true,
      () => false,
    );
  };
  /** Word says at the start how the document was opened; whether that has changed since, only an attempt tells. */
  let locked: string | null = openForReading() ? messages.forReading : null;

  const read = async (): Promise<Result<Read, HostError>> => {
    const file = await readPackageFromWord(ledger);
    if (!file.ok) return file;
    const reading = readPackage(file.value.pkg);
    if (!reading.ok) return reading;
    last = {
      pkg: file.value.pkg,
      reading: file.value.whole ? reading.value : withProblem(reading.value, onlyBody),
    };
    stale = false;
    return ok(last);
  };
  const current = async (): Promise<Result<Read, HostError>> => (last === null || stale ? read() : ok(last));

  const look = async (): Promise<Result<Cursor | null, HostError>> => {
    if (cursor !== null) release(cursor);
    cursor = null;
    ledger.prepare();
    const asked = await askCursor(last?.reading ?? null, tracking);
    if (asked.ok) cursor = asked.value;
    return asked;
  };

  const comments = createNotes(async (context, places) => {
    const found = await current();
    return found.ok ? rangesOf(found.value, context, places) : places.map(() => null);
  });
  const notes = comments && {
    replace: (...all: Parameters<typeof comments.replace>) => changes.writing(() => comments.replace(...all)),
  };

  return {
    name: 'word',
    supports,
    canTrack: canTrack(),
    changes: { subscribe: changes.subscribe },
    ...(notes === undefined ? {} : { notes }),
    read: () =>
      safely('read the report', async (): Promise<Result<ReportDocument, HostError>> => {
        const found = await read();
        if (!found.ok) return found;
        const { reading } = found.value;
        const told = (await tidied) ? reading : withProblem(reading, lineLeft);
        tidied = Promise.resolve(true);
        return ok(told.document);
      }),
    apply: async (edits, watch = {}) => {
      try {
        // The record says nothing of places.
        const anywhere = edits.every(({ kind }) => kind === 'set-ledger');
        const found = anywhere && last !== null ? ok(last) : await current();
        if (!found.ok) return edits.map(() => refusedBy(found.error));
        const own = cursor;
        cursor = null;
        const writing = { supports, ledger, tracking, watch, tidying, chunk: chunk ?? quirks().chunk };
        const outcomes = await changes.writing(() =>
          applyInWord(edits, { ...writing, read: found.value, cursor: own }),
        );
        if (!anywhere && edits.length > 0) stale = true;
        locked = outcomes.find(isReadOnly)?.message ?? (outcomes.some(({ done }) => done) ? null : locked);
        return outcomes;
      } catch (error) {
        stale = true;
        const refusal = refusedBy(inWords(error, 'change the report'));
        return edits.map(() => refusal);
      }
    },
    reveal: (at) =>
      safely('show the place', async () => {
        const found = last === null ? await read() : ok(last);
        return found.ok ? revealInWord(found.value, at) : found;
      }),
    cursor: () =>
      safely('find the cursor', async () => {
        const found = await look();
        return found.ok ? ok(found.value?.at ?? null) : found;
      }),
    selectedText: () =>
      safely('read what is selected', async () => {
        // What the author has typed since the last reading is what they want to speak of.
        const found = await read();
        if (!found.ok) return found;
        const looked = await look();
        if (!looked.ok) return looked;
        const { at, text } = looked.value ?? { at: {}, text: '' };
        return ok(text.trim() === '' ? null : { text, at });
      }),
    readOnly: () => locked,
  };
}

const isReadOnly = (outcome: EditOutcome): outcome is Extract<EditOutcome, { done: false }> =>
  !outcome.done && outcome.reason === 'read-only';

const onlyBody =
  'Word gave only the main text of the report, so its headers, footers and notes were not read. Save the report, open it again and check it again, or look at them yourself.';
const lineLeft =
  'What Reportwright put in is in the report, but Word may have left an empty line after it. Look for it and delete it.';

/** Said as of any other part that could not be read. */
const withProblem = (reading: PackageReading, problem: string): PackageReading => ({
  ...reading,
  document: { ...reading.document, problems: [...reading.document.problems, problem] },
});

/** An exception is a mistake of ours: it is said. */
async function safely<T>(
  doing: string,
  work: () => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> {
  try {
    return await work();
  } catch (error) {
    return err(inWords(error, doing));
  }
}
