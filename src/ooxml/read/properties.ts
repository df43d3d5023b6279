import type { DocumentProperties, PersonalName } from '../../core/model/index.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { partSource } from '../package/opc-package.ts';
import { isOfficeRelationship, relationships } from '../package/relationships.ts';
import { parseXml } from '../package/xml.ts';
import type { XmlSource } from '../package/xml-source.ts';
import type { Styles } from './styles.ts';

const coreProperties = /\/metadata\/core-properties$/;

/** Name of the part with title and author; null where there is none. */
export function corePropertiesPart(pkg: OpcPackage): string | null {
  const found = relationships(pkg, '').find(
    ({ type, target }) => coreProperties.test(type) && pkg.parts.has(target),
  );
  return found?.target ?? null;
}

export function readProperties(pkg: OpcPackage, styles: Styles, problems: string[]): DocumentProperties {
  const paragraph = styles.byId.get(styles.defaultParagraph)?.language ?? '';
  const core = readCore(pkg, problems);
  const extendedName = extendedPropertiesPart(pkg);
  const extended = wordsIn(extendedName === null ? null : partSource(pkg, extendedName)).words;
  const told = (property: PersonalName, text: string | undefined) =>
    text === undefined || text === '' ? [] : [{ property, text }];
  return {
    title: core.get('title') ?? '',
    language: styles.defaults.language || paragraph,
    personal: [
      ...told('author', core.get('creator')),
      ...told('last saved by', core.get('lastModifiedBy')),
      ...told('manager', extended.get('Manager')),
      ...told('company', extended.get('Company')),
      ...told('comments', core.get('description')),
      ...told('keywords', core.get('keywords')),
    ],
  };
}

function readCore(pkg: OpcPackage, problems: string[]): ReadonlyMap<string, string> {
  const name = corePropertiesPart(pkg);
  const { words, damaged } = wordsIn(name === null ? null : partSource(pkg, name));
  if (damaged)
    problems.push(`The properties of the report ("${name}") are damaged, so its title is not known.`);
  return words;
}

/** Name of the part with company and manager, Word's "advanced properties"; null where there is none. */
export function extendedPropertiesPart(pkg: OpcPackage): string | null {
  const found = relationships(pkg, '').find(
    (relationship) =>
      isOfficeRelationship(relationship, 'extended-properties') && pkg.parts.has(relationship.target),
  );
  return found?.target ?? null;
}

/** What the elements of a flat part say, by local name, trimmed; nothing of a damaged one. */
function wordsIn(source: XmlSource | null): { words: ReadonlyMap<string, string>; damaged: boolean } {
  const words = new Map<string, string>();
  let element = '';
  const error = parseXml(source ?? '<none/>', {
    open: ({ local }) => {
      element = local;
    },
    close: () => {
      element = '';
    },
    text: (more) => {
      if (element !== '') words.set(element, (words.get(element) ?? '') + more);
    },
  });
  for (const [name, said] of words) words.set(name, unescaped(said).trim());
  return { words: error === null ? words : new Map(), damaged: error !== null };
}

/** What XML cannot hold, Word writes as `_x000d_` (ST_Xstring, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
