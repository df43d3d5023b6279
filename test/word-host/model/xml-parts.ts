/** Custom XML parts, in the package as Word keeps them: an item, its properties, and relationships to both. */

import { partText } from '../../../src/ooxml/index.ts';
import { parseXml } from './parts.ts';
import type { OpenDocument, XmlPart } from './open-document.ts';
import { refuse } from './state.ts';
import type { State } from './state.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const store = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface Item {
  readonly name: string;
  readonly relationship: string;
  readonly properties: string | null;
  readonly id: string;
}

function itemsOf(state: State): Item[] {
  const { parts, main } = state;
  return parts
    .relationships(main)
    .filter(({ type, target }) => type === `${office}/customXml` && parts.has(target))
    .map(({ id, target }) => {
      const properties = parts
        .relationships(target)
        .find(({ type }) => type === `${office}/customXmlProps`)?.target;
      const root =
        properties !== undefined && parts.has(properties) ? parts.xml(properties)?.documentElement : null;
      const given = [...(root?.attributes ?? [])].find(({ localName }) => localName === 'itemID')?.value;
      return {
        name: target,
        relationship: id,
        properties: properties ?? null,
        id: given?.toUpperCase() ?? `{${target}}`,
      };
    });
}

const textOf = (state: State, name: string): string =>
  (partText(state.parts.package(), name) ?? '').replace(/^\s*<\?xml[^>]*\?>\s*/, '');

export function xmlParts(current: () => State): OpenDocument['xmlParts'] {
  const item = (id: string): Item =>
    itemsOf(current()).find((each) => each.id === id.toUpperCase()) ?? refuse('ItemNotFound');
  const changed = (state: State): void => {
    state.saved = false;
  };
  return {
    list: () =>
      itemsOf(current()).map(({ id, name }): XmlPart => {
        const xml = textOf(current(), name);
        return { id, namespace: parseXml(xml)?.documentElement.namespaceURI ?? '', xml };
      }),
    add: (xml) => {
      const state = current();
      check(state, xml);
      const { parts, main } = state;
      const name = parts.freeName('customXml/item.xml');
      const number = /(\d+)\.xml$/.exec(name)?.[1] ?? '1';
      const properties = parts.freeName(`customXml/itemProps${number}.xml`);
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      const namespace = parseXml(xml)?.documentElement.namespaceURI ?? '';
      parts.add(name, xml, 'application/xml');
      parts.add(properties, propertiesXml(id, namespace), propertiesType);
      parts.relate(main, `${office}/customXml`, name);
      parts.relate(name, `${office}/customXmlProps`, properties);
      changed(state);
      return id;
    },
    set: (id, xml) => {
      const state = current();
      check(state, xml);
      state.parts.add(item(id).name, xml, null);
      changed(state);
    },
    remove: (id) => {
      const state = current();
      const { name, relationship, properties } = item(id);
      state.parts.unrelate(state.main, relationship);
      if (properties !== null) state.parts.remove(properties);
      state.parts.remove(name);
      const relationships = name.replace(/([^/]+)$/, '_rels/$1.rels');
      if (state.parts.has(relationships)) state.parts.remove(relationships);
      changed(state);
    },
  };
}

/** Well-formed, without a document type, and no larger than the platform takes (office-js issue 2408). */
function check(state: State, xml: string): void {
  const longest = state.limits.xmlPartBytes;
  if (longest !== null && new TextEncoder().encode(xml).length > longest) refuse('InvalidArgument');
  if (/<!DOCTYPE/i.test(xml) || parseXml(xml) === null) refuse('InvalidArgument');
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const propertiesXml = (id: string, namespace: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${store}"><ds:schemaRefs>` +
  `${namespace === '' ? '' : `<ds:schemaRef ds:uri="${escape(namespace)}"/>`}</ds:schemaRefs></ds:datastoreItem>`;
