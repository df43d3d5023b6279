import type { AnsweredFile } from './answered-file.ts';
import type { BriefFile } from '../checked/brief-file.ts';
import { exits, printable, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { countsInWords } from '../checked/verdict.ts';
import { changesIn } from './watch-files.ts';

interface Inbox {
  readonly check: (files: readonly string[]) => AsyncIterable<AnsweredFile>;
  /** Writes the whole answer anew; null where nobody asked for one. */
  readonly write: ((files: readonly AnsweredFile[]) => void) | null;
}

/** Checks what is there and then each file that changes, one line for each, until it is stopped. */
export async function watchInbox(
  given: readonly string[],
  terminal: Terminal,
  stop: AbortSignal,
  { check, write }: Inbox,
): Promise<Exit> {
  const latest = new Map<string, AnsweredFile>();
  const say = (line: string): void => terminal.out(`${timeOf(terminal.now)} ${printable(line)}\n`);
  terminal.err(`Watching ${given.join(', ')}. Press Ctrl+C to stop.\n`);
  for await (const { changed, gone } of changesIn(given, new Map(), stop)) {
    for (const file of gone) {
      latest.delete(file);
      say(`${file}: no longer there.`);
    }
    for await (const answered of check(changed)) {
      const { brief } = answered;
      if (write !== null) latest.set(brief.file, answered);
      say(`${brief.file}: ${inOneLine(brief)}`);
    }
    if (write !== null && !stop.aborted) writeOrSay(() => write(inOrder(latest)), terminal);
  }
  terminal.err('Stopped watching.\n');
  return exits.clean;
}

const inOrder = (latest: ReadonlyMap<string, AnsweredFile>): readonly AnsweredFile[] =>
  [...latest.values()].sort(({ brief: a }, { brief: b }) => (a.file < b.file ? -1 : 1));

/** Somebody may have the page open just now: that is no reason to stop watching. */
function writeOrSay(write: () => void, terminal: Terminal): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    terminal.err(`${error.message}\n`);
  }
}

function inOneLine({ checked, error, verdict }: BriefFile): string {
  if (checked === null) return `could not be checked. ${error?.message ?? ''}`.trimEnd();
  const counts = countsInWords(checked.counts);
  const waived = checked.waived.length === 0 ? '' : `, ${checked.waived.length} let stand`;
  return `${verdict}${counts === '' ? '' : `: ${counts}`}${waived}.`;
}

/** "09:30", by the local clock. */
const timeOf = (now: string): string =>
  new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
