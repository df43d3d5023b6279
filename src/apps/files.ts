/** Files that come into the browser, and the names under which they leave it. */

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
