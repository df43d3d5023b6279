import { isOfficeRelationship, officeRelationship } from '../package/relationships.ts';
import type { PackageChanges } from './package-changes.ts';

/** Id of the relationship by which a part shows a PNG file, which is put into the file where it is not there yet. */
export function embedPng(changes: PackageChanges, from: string, bytes: Uint8Array, strict: boolean): string {
  const known = changes
    .related(from)
    .find(
      (one) => !one.external && isOfficeRelationship(one, 'image') && same(changes.bytes(one.target), bytes),
    );
  if (known !== undefined) return known.id;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return changes.addBytes({
    name: `${folder}media/figure.png`,
    bytes,
    contentType: 'image/png',
    from,
    relationship: officeRelationship('image', strict),
  });
}

/** Takes out the relationships of a part that its text no longer names, and the parts that nothing leads to any more. */
export function dropUnused(changes: PackageChanges, from: string, ids: readonly string[]): void {
  const text = changes.text(from) ?? '';
  for (const id of new Set(ids)) {
    if (text.includes(`"${id}"`) || text.includes(`'${id}'`)) continue;
    changes.unrelate(from, id);
  }
}

const same = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
