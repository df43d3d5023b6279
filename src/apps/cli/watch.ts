import type { CheckedFile } from '../checked/checked-file.ts';
import { exits, Unusable } from './terminal.ts';
import type { Exit, Terminal } from './terminal.ts';
import { countsInWords, verdictOn } from '../checked/verdict.ts';
import { changesIn } from './watch-files.ts';

interface Inbox {
  readonly check: (files: readonly string[]) => AsyncIterable<CheckedFile>;
  /** Writes the whole answer anew; null where nobody asked for one. */
  readonly write: ((files: Iterable<CheckedFile>) => void) | null;
}

/** Checks what is there and then each file that changes, one line for each, until it is stopped. */
export async function watchInbox(
  given: readonly string[],
  terminal: Terminal,
  stop: AbortSignal,
  { check, write }: Inbox,
): Promise<Exit> {
  const latest = new Map<string, CheckedFile>();
  const say = (line: string): void => terminal.out(`${timeOf(terminal.now)} ${line}\n`);
  terminal.err(`Watching ${given.join(', ')}. Press Ctrl+C to stop.\n`);
  for await (const { changed, gone } of changesIn(given, new Map(), stop)) {
    for (const file of gone) {
      latest.delete(file);
      say(`${file}: no longer there.`);
    }
    for await (const checked of check(changed)) {
      if (write !== null) latest.set(checked.file, checked);
      say(`${checked.file}: ${inOneLine(checked)}`);
    }
    if (write !== null && !stop.aborted) writeOrSay(() => write(inOrder(latest)), terminal);
  }
  terminal.err('Stopped watching.\n');
  return exits.clean;
}

const inOrder = (latest: ReadonlyMap<string, CheckedFile>): readonly CheckedFile[] =>
  [...latest.values()].sort((a, b) => (a.file < b.file ? -1 : 1));

/** Somebody may have the page open just now: that is no reason to stop watching. */
function writeOrSay(write: () => void, terminal: Terminal): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    terminal.err(`${error.message}\n`);
  }
}

function inOneLine(file: CheckedFile): string {
  const { checked, error } = file;
  if (checked === null) return `could not be checked. ${error?.message ?? ''}`.trimEnd();
  const counts = countsInWords(checked);
  const waived = checked.waived.length === 0 ? '' : `, ${checked.waived.length} let stand`;
  return `${verdictOn(file)}${counts === '' ? '' : `: ${counts}`}${waived}.`;
}

/** "09:30", by the local clock. */
const timeOf = (now: string): string =>
  new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
