import { droppedFiles } from '../../../src/apps/check-page/dropped-files.ts';

const fileEntry = (fullPath: string) => ({
  isDirectory: false,
  fullPath,
  file: (take: (file: File) => void) => take(new File(['x'], fullPath.split('/').pop() ?? '')),
});

/** A folder whose reader gives its entries one at a time, as a browser gives a hundred at a time. */
const folderEntry = (fullPath: string, ...entries: readonly object[]) => ({
  isDirectory: true,
  fullPath,
  createReader: () => {
    const left = [...entries];
    return { readEntries: (take: (some: readonly object[]) => void) => take(left.splice(0, 1)) };
  },
});

const drop = (...entries: readonly { readonly fullPath: string; readonly isDirectory: boolean }[]) =>
  droppedFiles({
    items: entries.map((entry) => ({
      kind: 'file',
      webkitGetAsEntry: () => entry,
      getAsFile: () => (entry.isDirectory ? null : new File(['x'], entry.fullPath.slice(1))),
    })),
  } as unknown as DataTransfer);

const paths = ({ files }: Awaited<ReturnType<typeof droppedFiles>>) => files.map(({ path }) => path);

describe('what is dropped', () => {
  it('is taken as it is where it is a file, whatever it is called', async () => {
    expect(paths(await drop(fileEntry('/a.docx'), fileEntry('/agenda.pdf')))).toEqual([
      'a.docx',
      'agenda.pdf',
    ]);
  });

  it('gives the Word files of a folder, those of folders in it too, in the order of their paths', async () => {
    const folder = folderEntry(
      '/papers',
      fileEntry('/papers/b.docx'),
      folderEntry('/papers/annexes', fileEntry('/papers/annexes/c.docx')),
      fileEntry('/papers/a.doc'),
      fileEntry('/papers/d.odt'),
    );
    expect(paths(await drop(folder))).toEqual([
      'papers/a.doc',
      'papers/annexes/c.docx',
      'papers/b.docx',
      'papers/d.odt',
    ]);
  });

  it('leaves out of a folder what is no Word file, and Word’s own notes, and says so', async () => {
    const folder = folderEntry(
      '/papers',
      fileEntry('/papers/a.docx'),
      fileEntry('/papers/map.png'),
      fileEntry('/papers/~$a.docx'),
    );
    const dropped = await drop(folder);
    expect(paths(dropped)).toEqual(['papers/a.docx']);
    expect(dropped.notice).toBe('2 files that are not Word files were left out.');
  });

  it('says that a folder has no Word files', async () => {
    expect((await drop(folderEntry('/empty'))).notice).toMatch(/no Word files/);
  });

  it('says how to get a file out of a message where no file came', async () => {
    const link = { items: [{ kind: 'string' }] } as unknown as DataTransfer;
    expect((await droppedFiles(link)).notice).toMatch(/Save the attachment to your computer first/);
  });
});
