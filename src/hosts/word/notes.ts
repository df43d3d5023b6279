import type { HostError, Location, MarginNotes, Result } from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import { run } from './errors.ts';
import { supportsApi } from './quirks.ts';

/** The places in the open document, in the caller's batch; null for what is not there. */
export type Places = (
  context: Word.RequestContext,
  at: readonly Location[],
) => Promise<readonly (Word.Range | null)[]>;

type Note = Parameters<MarginNotes['replace']>[0][number];

/** How our comments begin, and how they are known again: Word puts the author's name on them. */
const prefix = 'Reportwright: ';

const doing = 'put the findings beside the text as comments';

/** Notes as Word's comments; undefined where this Word cannot write any (WordApi 1.4). */
export function createNotes(places: Places): MarginNotes | undefined {
  if (!supportsApi('WordApi', '1.4', Word.Range.prototype, 'insertComment')) return undefined;
  return {
    async replace(notes) {
      const wanted = once(notes);
      const kept = await clear(wanted);
      if (!kept.ok) return kept;
      const missing = wanted.filter((note) => !kept.value.includes(note));
      const together = await insert(places, missing);
      if (together.ok) return ok(together.value + kept.value.length);
      // Some places take no comment (office-js issues 6046 and 6746), and one refusal ends the batch: begin again, one by one.
      const again = await clear(wanted);
      if (!again.ok) return again;
      let placed = again.value.length;
      let refused: Result<number, HostError> = together;
      for (const note of wanted.filter((each) => !again.value.includes(each))) {
        const one = await insert(places, [note]);
        if (one.ok) placed += one.value;
        else refused = one;
      }
      return placed > 0 ? ok(placed) : refused;
    },
  };
}

/**
 * Takes our comments away. One under which somebody has written stays: for the same finding it is that finding's note
 * again, else it is resolved. Gives the notes that stand already.
 */
function clear(wanted: readonly Note[]): Promise<Result<readonly Note[], HostError>> {
  return run(doing, async (context) => {
    const comments = context.document.body.getComments();
    comments.load('items/content');
    await context.sync();
    const ours = comments.items.filter(({ content }) => content.startsWith(prefix));
    if (ours.length === 0) return [];
    ours.forEach(({ replies }) => replies.load('items/content'));
    await context.sync();
    const kept: Note[] = [];
    for (const comment of ours) {
      if (comment.replies.items.length === 0) {
        comment.delete();
        continue;
      }
      const note = wanted.find(
        (each) => !kept.includes(each) && plain(prefix + each.text) === plain(comment.content),
      );
      if (note === undefined) comment.resolved = true;
      else kept.push(note);
    }
    await context.sync();
    return kept;
  });
}

function insert(places: Places, notes: readonly Note[]): Promise<Result<number, HostError>> {
  if (notes.length === 0) return Promise.resolve(ok(0));
  return run(doing, async (context) => {
    const ranges = await places(
      context,
      notes.map(({ at }) => at),
    );
    const found = notes.flatMap(({ text }, index) => {
      const range = ranges[index];
      return range ? [{ range, text }] : [];
    });
    found.forEach(({ range, text }) => range.insertComment(prefix + text));
    await context.sync();
    return found.length;
  });
}

/** Each finding once, however often it is handed over. */
const once = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [JSON.stringify([note.at, note.text]), note])).values(),
];

/** Word keeps a line break in a comment as a paragraph. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
