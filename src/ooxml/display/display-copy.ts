/**
 * A copy of a document for the page view of the workbench, never saved.
 *
 * docx-preview 0.4.1 drops content controls round rows and cells and inside tracked insertions together with their
 * text, loses the results of fields, and knows nothing of controls. In the copy there are no controls, no tracked
 * changes and no fields any more, only what a reader sees; bookmarks say which paragraph and which inline control
 * of the ReportDocument something is.
 */

import { zipSync } from 'fflate';
import { err, ok } from '../../core/model/result.ts';
import type { HostError, Result } from '../../core/model/index.ts';
import { canonicalNamespace, isStrictNamespace } from '../package/namespaces.ts';
import { partText, withParts } from '../package/opc-package.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { scanPackage } from '../read/scan.ts';
import { displayPart } from './display-part.ts';

/** Bytes of a .docx; the error of the scanner where the document cannot be read. */
export function displayCopy(pkg: OpcPackage): Result<{ readonly bytes: Uint8Array }, HostError> {
  const scan = scanPackage(pkg);
  if (!scan.ok) return err(scan.error);
  const changes = new Map<string, string>();
  for (let part = 0; part < scan.value.parts.length; part += 1) {
    const text = displayPart(scan.value, part);
    if (text !== null) changes.set(scan.value.parts[part]?.name ?? '', text);
  }
  const shown =
    scan.value.parts[0]?.strict === true ? transitional(withParts(pkg, changes)) : withParts(pkg, changes);
  // Stored, not deflated: the page view unpacks it at once.
  return ok({ bytes: zipSync(Object.fromEntries(shown.parts), { level: 0 }) });
}

/** docx-preview knows the transitional names of namespaces and relationship types only. */
function transitional(pkg: OpcPackage): OpcPackage {
  const changes = new Map<string, string>();
  for (const name of pkg.parts.keys()) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = partText(pkg, name);
    if (text === null || !text.includes('purl.oclc.org')) continue;
    changes.set(
      name,
      text.replace(/(=\s*["'])(http:\/\/purl\.oclc\.org\/ooxml\/[^"']*)/g, (_, lead: string, uri: string) =>
        isStrictNamespace(uri) ? lead + canonicalNamespace(uri) : lead + uri,
      ),
    );
  }
  return withParts(pkg, changes);
}
