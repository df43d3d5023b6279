/** What somebody dropped or chose, as the files to check. */

import { reportFile } from '../checked/report-file.ts';
import type { DroppedFile } from './papers.ts';

export interface Dropped {
  readonly files: readonly DroppedFile[];
  /** What to say beside them; null where nothing is to be said. */
  readonly notice: string | null;
}

/** "~$report.docx" is Word's note that somebody has the report open. */
const ownersNote = /^~\$/;

/** Asks for files and folders at once, as a browser wants it: what was dropped is forgotten when the event is over. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  const entries = [...data.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry?.() ?? null;
    return [{ entry, file: item.getAsFile() }];
  });
  if (entries.length === 0) {
    const notice =
      'That was not a file. Save the attachment to your computer first, then drop it here or choose it.';
    return { files: [], notice };
  }
  const files: DroppedFile[] = [];
  let others = 0;
  for (const { entry, file } of entries) {
    if (entry?.isDirectory !== true) {
      if (file !== null && !ownersNote.test(file.name)) files.push({ file, path: file.name });
      continue;
    }
    const found = await filesBelow(entry as FileSystemDirectoryEntry);
    const word = found.filter(({ file: one }) => reportFile.test(one.name) && !ownersNote.test(one.name));
    others += found.length - word.length;
    files.push(...word);
  }
  return { files, notice: noticeOf(files.length, others) };
}

function noticeOf(files: number, others: number): string | null {
  if (files === 0) return 'There are no Word files in what you dropped. Reportwright checks .docx files.';
  if (others === 0) return null;
  return `${others === 1 ? '1 file that is not a Word file was' : `${others} files that are not Word files were`} left out.`;
}

/** In the order of their paths. What cannot be read is left out: nothing is known of it but that it is there. */
async function filesBelow(folder: FileSystemDirectoryEntry): Promise<readonly DroppedFile[]> {
  const entries = await entriesOf(folder.createReader());
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly DroppedFile[]> => {
      if (entry.isDirectory) return filesBelow(entry as FileSystemDirectoryEntry);
      const file = await new Promise<File | null>((resolve) =>
        (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
      );
      return file === null ? [] : [{ file, path: entry.fullPath.replace(/^\//, '') }];
    }),
  );
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A reader gives a hundred at a time, and nothing when it is at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
    reader.readEntries(resolve, () => resolve([])),
  );
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}

/** Files chosen in the browser's own dialog. */
export const chosenFiles = (list: FileList | null): Dropped => ({
  files: [...(list ?? [])].map((file) => ({ file, path: file.name })),
  notice: null,
});
