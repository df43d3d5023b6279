/** Files in and out of the browser. */

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a document to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: wordType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by the next turn; the bytes may go then.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** The bytes of a file that the author chose; null where the browser cannot read it (moved, no permission). */
export async function readFile(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** "Children in Care – Performance Update" as `children-in-care-performance-update.docx`; null where nothing is left. */
export function fileNameFor(title: string): string | null {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return words === '' ? null : `${words}.docx`;
}
