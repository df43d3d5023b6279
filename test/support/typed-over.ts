import { insertSkeleton } from '../../src/core/jobs/insert-skeleton.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';
import { openPackage, partText, savePackage, withParts } from '../../src/ooxml/index.ts';
import { reportTypes } from '../../src/report-types/index.ts';

/** A Word file with the skeleton of a type in it, none of its fields filled in. */
export async function skeletonOf(type: string): Promise<Uint8Array> {
  const host = createDocxHost(null);
  if (!host.ok) throw new Error(host.error.message);
  const ports = { host: host.value, source: null, types: reportTypes, today: '2026-01-20' };
  const made = await insertSkeleton({ ...ports, now: '2026-01-20T09:30:00Z' }, type, {});
  if (!made.ok) throw new Error(made.error.message);
  return host.value.bytes();
}

/**
 * The file as it is when an author clicks into each piece of guidance in Word and types `words` over it: Word goes on with
 * the style of the place. `plain`: as it is where the style has been taken off.
 */
export function typedOver(
  bytes: Uint8Array,
  words: (guidance: string) => string,
  options: { readonly plain?: boolean } = {},
): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const name = 'word/document.xml';
  const xml = (partText(opened.value, name) ?? '').replace(
    /<w:r>(?:(?!<\/w:r>).)*<w:rStyle w:val="RwGuidance"\/>(?:(?!<\/w:r>).)*<\/w:r>/gs,
    (run) => {
      const typed = run.replace(
        /(<w:t(?: [^>]*)?>)(.*?)(<\/w:t>)/s,
        (_, open: string, text: string, end: string) => open + words(text) + end,
      );
      return options.plain === true ? typed.replace('<w:rStyle w:val="RwGuidance"/>', '') : typed;
    },
  );
  return savePackage(withParts(opened.value, new Map([[name, xml]])));
}
