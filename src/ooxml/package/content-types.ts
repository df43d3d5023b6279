import { madeOnceFor } from '../../core/model/index.ts';
import type { OpcPackage } from './opc-package.ts';
import { partSource } from './opc-package.ts';
import { contentTypesNamespace } from './namespaces.ts';
import { parseXml, written } from './xml.ts';

export const contentTypesPart = '[Content_Types].xml';

/** Content type of a part, from [Content_Types].xml; null where none is declared. */
export function contentType(pkg: OpcPackage, name: string): string | null {
  const types = contentTypes(pkg);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return types.overrides.get(name.toLowerCase()) ?? types.defaults.get(extension) ?? null;
}

interface ContentTypes {
  /** Lower-case part name without leading slash to content type. */
  readonly overrides: ReadonlyMap<string, string>;
  /** Lower-case extension to content type. */
  readonly defaults: ReadonlyMap<string, string>;
}

const contentTypes = madeOnceFor((pkg: OpcPackage): ContentTypes => {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const text = partSource(pkg, contentTypesPart);
  if (text !== null) {
    parseXml(text, {
      open: (tag) => {
        const { uri, local } = tag;
        if (uri !== contentTypesNamespace) return;
        const type = written(tag, 'ContentType') ?? '';
        const name = written(tag, 'PartName')?.replace(/^\//, '').toLowerCase();
        const extension = written(tag, 'Extension')?.toLowerCase();
        if (local === 'Override' && name !== undefined) overrides.set(name, type);
        if (local === 'Default' && extension !== undefined) defaults.set(extension, type);
      },
    });
  }
  return { overrides, defaults };
});
