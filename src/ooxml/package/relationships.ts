import { madeOnceFor } from '../../core/model/index.ts';
import { contentType } from './content-types.ts';
import { canonicalNamespace, relationshipsNamespace } from './namespaces.ts';
import type { OpcPackage } from './opc-package.ts';
import { partSource, storedName } from './opc-package.ts';
import { parseXml, written } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** Transitional name, also where the file uses the Strict one. */
  readonly type: string;
  /** Name of the part as it is stored; the address as written for external targets. */
  readonly target: string;
  readonly external: boolean;
}

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Whether a relationship is of an office type such as `header` or `styles`. */
export const isOfficeRelationship = ({ type }: Relationship, name: string): boolean =>
  type === `${officeRelationships}${name}`;

/** The type of an office relationship, as a file of either kind writes it. */
export const officeRelationship = (name: string, strict = false): string =>
  strict ? `http://purl.oclc.org/ooxml/officeDocument/relationships/${name}` : officeRelationships + name;

/** Name of the part that holds the relationships of a part; of the package itself for ''. */
export function relationshipsPart(partName: string): string {
  const slash = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

/** The part whose relationships a part holds; null for other parts. */
export function relatedSource(name: string): string | null {
  const found = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name);
  return found === null ? null : `${found[1] ?? ''}${found[2] ?? ''}`;
}

const ofPartsOf = madeOnceFor((): Map<string, readonly Relationship[]> => new Map());

/** Relationships of a part, of the package itself for ''. Empty where there are none or they cannot be read. */
export function relationships(pkg: OpcPackage, partName: string): readonly Relationship[] {
  const ofParts = ofPartsOf(pkg);
  const found = ofParts.get(partName) ?? readRelationships(pkg, partName);
  ofParts.set(partName, found);
  return found;
}

function readRelationships(pkg: OpcPackage, partName: string): Relationship[] {
  const text = partSource(pkg, relationshipsPart(partName));
  const found: Relationship[] = [];
  if (text === null) return found;
  parseXml(text, {
    open: (tag) => {
      const { uri, local } = tag;
      if (uri !== relationshipsNamespace || local !== 'Relationship') return;
      const target = written(tag, 'Target') ?? '';
      const external = written(tag, 'TargetMode') === 'External';
      const resolved = external ? target : resolve(partName, target);
      found.push({
        id: written(tag, 'Id') ?? '',
        type: canonicalNamespace(written(tag, 'Type') ?? ''),
        target: external ? target : (storedName(pkg, resolved) ?? resolved),
        external,
      });
    },
  });
  return found;
}

/** A target is a relative reference to the part that it stands in (OPC 9.3). */
function resolve(source: string, target: string): string {
  const [path = ''] = target.split('#');
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(decoded(segment));
  }
  return segments.join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Document, template, and both with macros. */
const mainTypes: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.document.macroEnabled.main+xml',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
]);

/** The part with the text of the document, found by relationship and content type, not by name; null where there is none. */
export function mainPartName(pkg: OpcPackage): string | null {
  const related = relationships(pkg, '').filter(
    (relationship) =>
      isOfficeRelationship(relationship, 'officeDocument') && pkg.parts.has(relationship.target),
  );
  const declared = (name: string): boolean => mainTypes.has(contentType(pkg, name) ?? '');
  const target = related.find((relationship) => declared(relationship.target))?.target;
  if (target !== undefined) return target;
  return [...pkg.parts.keys()].find(declared) ?? null;
}
