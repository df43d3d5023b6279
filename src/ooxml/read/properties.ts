import type { DocumentProperties } from '../../core/model/index.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { partText } from '../package/opc-package.ts';
import { relationships } from '../package/relationships.ts';
import { parseXml } from '../package/xml.ts';
import type { Styles } from './styles.ts';

const dublinCore = 'http://purl.org/dc/elements/1.1/';
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
  return { title: readTitle(pkg, problems), language: styles.defaults.language || paragraph };
}

function readTitle(pkg: OpcPackage, problems: string[]): string {
  const name = corePropertiesPart(pkg);
  const text = name === null ? null : partText(pkg, name);
  if (text === null) return '';
  let title = '';
  let inside = false;
  const error = parseXml(text, {
    open: ({ uri, local }) => {
      inside = uri === dublinCore && local === 'title';
    },
    close: () => {
      inside = false;
    },
    text: (words) => {
      if (inside) title += words;
    },
  });
  if (error)
    problems.push(`The properties of the report ("${name}") are damaged, so its title is not known.`);
  return title.trim();
}
