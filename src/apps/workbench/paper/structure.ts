/** Changes that make or unmake paragraphs: they go into the document first and the page follows. */

import type { Control, Edit, Location, ReportDocument } from '../../../core/model/index.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Paper } from './paper.ts';
import type { Selected } from './selection.ts';

export interface Structure {
  /** Replaces a selection over several paragraphs, or guidance, by text. */
  replace(at: Selected, text: string): Promise<void>;
  split(at: Selected | null): Promise<void>;
  /** Joins a block to the one before, the following one to it. */
  join(block: number): Promise<void>;
  joinNext(block: number): Promise<void>;
  paste(at: Selected | null, text: string): Promise<void>;
  toggle(control: Control): Promise<void>;
}

/** `problem` hears why the document refused a change. */
export function createStructure(
  paper: Paper,
  document: OpenDocument,
  problem: (message: string) => void,
): Structure {
  let steps = 0;

  const report = async (): Promise<ReportDocument | null> => {
    const read = await document.report();
    return read.ok ? read.value : null;
  };

  const textAt = (of: ReportDocument | null, block: number): string | null => {
    const found = of?.blocks[block];
    return found?.kind === 'paragraph' ? found.text : null;
  };

  /** One step to undo, however many edits it takes. */
  const step = async (work: (write: Write) => Promise<Location | null>): Promise<void> => {
    await paper.flush();
    steps += 1;
    const name = `step ${steps}`;
    let refused: string | null = null;
    const cursor = await work(async (edits) => {
      const outcomes = edits.length === 0 ? [] : await document.write(edits, name);
      const refusal = outcomes.find((outcome) => !outcome.done);
      // Where two paragraphs cannot be one, the key just does nothing, as in Word.
      if (refusal?.done === false && edits[0]?.kind !== 'join-paragraph') refused ??= refusal.message;
      return refusal === undefined;
    });
    await paper.show(cursor ?? paper.cursor());
    if (refused !== null) problem(refused);
  };

  const emptied = async (at: Selected, text: string, write: Write): Promise<Location> => {
    const before = await report();
    const [first, last] = [at.from.block, at.to.block];
    const start = at.guidance?.start ?? at.from.offset;
    const edits: Edit[] = [];
    for (let block = first; block <= last; block += 1) {
      const words = textAt(before, block);
      if (words === null) continue;
      const from = block === first ? start : 0;
      const to = block === last ? (at.guidance?.end ?? at.to.offset) : words.length;
      const put = block === first ? text : '';
      if (from === to && put === '') continue;
      const place = { block, start: from, end: to };
      edits.push({ kind: 'replace-text', at: place, expected: words.slice(from, to), text: put });
    }
    if (await write(edits)) {
      for (let joined = first; joined < last && canJoin(await report(), first + 1); joined += 1) {
        if (!(await write([{ kind: 'join-paragraph', at: { block: first + 1, start: 0, end: 0 } }]))) break;
      }
    }
    const offset = start + text.length;
    return { block: first, start: offset, end: offset };
  };

  const splitAt = async (at: Location, write: Write): Promise<Location> => {
    const done = await write([{ kind: 'split-paragraph', at }]);
    return done ? { block: (at.block ?? 0) + 1, start: 0, end: 0 } : at;
  };

  const join = (block: number): Promise<void> =>
    step(async (write) => {
      const now = await report();
      if (!canJoin(now, block)) return null;
      const offset = textAt(now, block - 1)?.length ?? 0;
      const done = await write([{ kind: 'join-paragraph', at: { block, start: 0, end: 0 } }]);
      return done ? { block: block - 1, start: offset, end: offset } : null;
    });

  return {
    join,
    joinNext: (block) => join(block + 1),
    replace: (at, text) => step((write) => emptied(at, text, write)),
    split: async (at) => {
      if (at === null) return;
      await step(async (write) => {
        if (at.guidance !== null) {
          // Guidance is not for cutting in two: a new paragraph begins after it.
          return splitAt({ block: at.from.block, start: at.guidance.end, end: at.guidance.end }, write);
        }
        const place = { block: at.from.block, start: at.from.offset, end: at.from.offset };
        return splitAt(at.collapsed ? place : await emptied(at, '', write), write);
      });
    },
    paste: async (at, text) => {
      const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
      if (at === null || text === '') return;
      await step(async (write) => {
        let cursor = await emptied(at, lines[0] ?? '', write);
        for (const line of lines.slice(1)) {
          cursor = await splitAt(cursor, write);
          if (line === '') continue;
          await write([{ kind: 'replace-text', at: cursor, expected: '', text: line }]);
          cursor = { block: cursor.block ?? 0, start: line.length, end: line.length };
        }
        return cursor;
      });
    },
    toggle: async (control) => {
      await step(async (write) => {
        const { tag, checked, at } = control;
        const occurrence = at.occurrence ?? 0;
        await write([{ kind: 'set-checked', tag, occurrence, checked: checked !== true }]);
        return null;
      });
    },
  };
}

type Write = (edits: readonly Edit[]) => Promise<boolean>;

/** Both are paragraphs of the same cell, or of none. */
function canJoin(report: ReportDocument | null, block: number): boolean {
  const [before, own] = [report?.blocks[block - 1], report?.blocks[block]];
  if (before?.kind !== 'paragraph' || own?.kind !== 'paragraph') return false;
  const { cell: left } = before;
  const { cell: right } = own;
  if (left === null || right === null) return left === right;
  return left.table === right.table && left.row === right.row && left.cell === right.cell;
}
