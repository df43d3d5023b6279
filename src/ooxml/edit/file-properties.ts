import type { PersonalName } from '../../core/model/index.ts';
import { officeRelationship, relationships } from '../package/relationships.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { corePropertiesPart, extendedPropertiesPart } from '../read/properties.ts';
import type { NewPart } from '../write/package-changes.ts';
import { appended, declaration, rootOf } from '../write/package-changes.ts';
import { escapeText } from '../write/plain-text.ts';
import { child } from '../write/xml-tree.ts';
import type { EditContext } from './edit-context.ts';
import { once, replacedInner } from './file-change.ts';
import type { Planned } from './plan.ts';
import { nothing, refuse } from './plan.ts';

const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const coreRelationship =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const dublinCore = 'http://purl.org/dc/elements/1.1/';
const extended = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

interface Kept {
  readonly in: 'core' | 'extended';
  /** Name of the element as we write it. */
  readonly element: string;
  readonly namespace: string;
}

/** Where each property is kept (ECMA-376 part 2, 8.3.3; part 1, 22.2). */
const places: Readonly<Record<PersonalName | 'title', Kept>> = {
  title: { in: 'core', element: 'dc:title', namespace: dublinCore },
  author: { in: 'core', element: 'dc:creator', namespace: dublinCore },
  comments: { in: 'core', element: 'dc:description', namespace: dublinCore },
  'last saved by': { in: 'core', element: 'cp:lastModifiedBy', namespace: core },
  keywords: { in: 'core', element: 'cp:keywords', namespace: core },
  manager: { in: 'extended', element: 'Manager', namespace: extended },
  company: { in: 'extended', element: 'Company', namespace: extended },
};
const order = Object.keys(places);

/** The title that screen readers, browsers and search engines give: dc:title of the core properties. */
export const setTitle = (context: EditContext, title: string): Planned =>
  setProperty(context, 'title', title);

/** What a property of the file says; nothing is left of it where the text is empty. */
export function setProperty(
  { pkg, scan, changes }: EditContext,
  property: PersonalName | 'title',
  text: string,
): Planned {
  const kept: Kept | undefined = places[property];
  if (kept === undefined) return refuse('unsupported', 'The file has no such property.');
  const present = kept.in === 'core' ? corePropertiesPart(pkg) : extendedPropertiesPart(pkg);
  const fresh = property === 'title' || text !== '';
  if (present === null && !fresh) return nothing;
  const isStrict = scan.parts[0]?.strict ?? false;
  return once(
    'properties',
    text,
    () => {
      const part = present ?? changes.add(kept.in === 'core' ? corePart(pkg) : extendedPart(isStrict));
      const root = rootOf(changes, part);
      const xml = changes.text(part) ?? '';
      const local = kept.element.replace(/^.*:/, '');
      const old = child(root, local);
      const words = escapeText(text);
      if (old === null ? !fresh : xml.slice(old.openEnd, old.closeStart) === words) return;
      changes.splice(part, [
        old === null
          ? appended(xml, root, element(kept, root.attributes, words))
          : replacedInner(xml, old, words),
      ]);
    },
    order.indexOf(property),
  );
}

/** Declares its namespace where the part does not call it as we do. */
function element(
  { element: name, namespace }: Kept,
  declared: Readonly<Record<string, string>>,
  words: string,
): string {
  const attribute = name.includes(':') ? `xmlns:${name.replace(/:.*$/, '')}` : 'xmlns';
  const isKnown = declared[attribute] === namespace;
  return `<${name}${isKnown ? '' : ` ${attribute}="${namespace}"`}>${words}</${name}>`;
}

const corePart = (pkg: OpcPackage): NewPart => ({
  name: relationships(pkg, '').find(({ type }) => type === coreRelationship)?.target ?? 'docProps/core.xml',
  xml: `${declaration}<cp:coreProperties xmlns:cp="${core}"/>`,
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  from: '',
  relationship: coreRelationship,
});

const extendedPart = (isStrict: boolean): NewPart => ({
  name: 'docProps/app.xml',
  xml: `${declaration}<Properties xmlns="${extended}"/>`,
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  from: '',
  relationship: officeRelationship('extended-properties', isStrict),
});
