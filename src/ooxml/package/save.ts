import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { contentTypesPart } from './content-types.ts';
import type { OpcPackage } from './opc-package.ts';

/** The earliest time that a zip can hold: the same parts always give the same bytes. */
const epoch = new Date(1980, 0, 1);

const alreadyPacked = /\.(png|jpe?g|gif|zip|docx|xlsx|pptx|mp[34]|woff2?)$/i;

/** The file: [Content_Types].xml first, as readers that stream expect, the other parts in the order they had. */
export function savePackage(pkg: OpcPackage): Uint8Array {
  const files: Zippable = {};
  const isTypes = (name: string): boolean => name.toLowerCase() === contentTypesPart.toLowerCase();
  const names = [...pkg.parts.keys()];
  for (const name of [...names.filter(isTypes), ...names.filter((other) => !isTypes(other))]) {
    files[name] = [pkg.parts.get(name) as Uint8Array, { level: alreadyPacked.test(name) ? 0 : 6 }];
  }
  return zipSync(files, { mtime: epoch });
}
