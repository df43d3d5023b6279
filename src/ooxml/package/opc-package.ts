import { decodeXml, xmlSource } from './part-text.ts';
import type { Platform } from './platform.ts';
import type { XmlSource } from './xml-source.ts';

/** An Office file as its parts. A value: a change makes a new one that shares what stayed. */
export interface OpcPackage {
  /** Part name without leading slash to content, in file order. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The platform's own, where the file was opened with it. */
  readonly decode?: Platform['decode'];
}

/** The name under which a part is stored: OPC compares names without regard to ASCII case. */
export function storedName(pkg: OpcPackage, name: string): string | null {
  if (pkg.parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const candidate of pkg.parts.keys()) if (candidate.toLowerCase() === wanted) return candidate;
  return null;
}

/** Text of an XML part, byte order mark removed; null where there is no such part. */
export function partText(pkg: OpcPackage, name: string): string | null {
  const bytes = pkg.parts.get(storedName(pkg, name) ?? '');
  return bytes === undefined ? null : decodeXml(bytes);
}

/** The same, to be parsed. */
export function partSource(pkg: OpcPackage, name: string): XmlSource | null {
  const bytes = pkg.parts.get(storedName(pkg, name) ?? '');
  return bytes === undefined ? null : xmlSource(bytes, pkg.decode);
}

/**
 * The package with some parts replaced (text is written as UTF-8), added at the end, or taken out (null).
 * Parts that are not named keep their very bytes.
 */
export function withParts(
  pkg: OpcPackage,
  changes: ReadonlyMap<string, Uint8Array | string | null>,
): OpcPackage {
  const parts = new Map(pkg.parts);
  for (const [name, content] of changes) {
    const stored = storedName(pkg, name) ?? name;
    if (content === null) parts.delete(stored);
    else parts.set(stored, typeof content === 'string' ? encodeUtf8(content) : content);
  }
  return { ...pkg, parts };
}

/** A part that was UTF-16 becomes UTF-8, so the declaration must not say otherwise. */
function encodeUtf8(text: string): Uint8Array {
  const declaration = /^<\?xml[^>]*\?>/.exec(text)?.[0] ?? '';
  const corrected = declaration.replace(/(encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
  return new TextEncoder().encode(corrected + text.slice(declaration.length));
}
