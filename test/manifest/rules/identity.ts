/** Who the add-in is, where it lives, what it may do and what it needs. */

import { at, named, namespaces } from '../read-manifest.ts';
import type { Rule } from '../subject.ts';
import { addresses } from '../subject.ts';

export const wellFormed: Rule = ({ errors }) => errors;

export const hasAGuid: Rule = ({ root }) => {
  const id = at(root, 'Id')?.text ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? [] : [`“${id}” is not a GUID.`];
};

export const hasAVersion: Rule = ({ root }) => {
  const version = at(root, 'Version')?.text ?? '';
  return /^\d{1,5}(\.\d{1,5}){3}$/.test(version) ? [] : [`“${version}” is not a version of four numbers.`];
};

export const livesAtOneAddress: Rule = ({ root }) => {
  const urls = addresses(root).map(({ url }) => new URL(url));
  const origins = new Set(urls.map(({ origin }) => origin));
  return [
    ...urls.filter(({ protocol }) => protocol !== 'https:').map(({ href }) => `${href} is not https.`),
    ...(origins.size === 1 ? [] : [`There are ${origins.size} origins: ${[...origins].join(', ')}.`]),
  ];
};

/** [MS-OWEMXML]: where the pane goes. Its own address needs no entry, and what it only asks needs CORS instead. */
export const namesOnlyOtherDomains: Rule = ({ root }) => {
  const own = new Set(addresses(root).map(({ url }) => new URL(url).origin));
  return named(root, 'AppDomain')
    .map(({ text }) => text)
    .filter((domain) => !/^https:\/\/[^/*]+$/.test(domain) || own.has(domain))
    .map((domain) => `AppDomain ${domain} is not another https origin.`);
};

export const isForWord: Rule = ({ root }) => {
  const [base, over] = [named(root, 'Hosts')[0], named(root, 'Hosts')[1]];
  const hosts = [
    ...(base?.children ?? []).map(({ attributes }) => attributes['Name']),
    ...(over?.children ?? []).map(({ attributes }) => attributes['xsi:type']),
  ];
  return hosts.length === 2 && hosts.every((host) => host === 'Document')
    ? []
    : [`The hosts are ${hosts.join(', ')}.`];
};

export const mayReadAndWrite: Rule = ({ root }) => {
  const permissions = at(root, 'Permissions')?.text ?? '';
  return permissions === 'ReadWriteDocument' ? [] : [`The permissions are “${permissions}”.`];
};

/** What the base asks for decides where the add-in can be had at all, so it may ask for no more than the code needs. */
export const asksForNoMoreThanTheCode: Rule = ({ root, wordApi }) => {
  const wanted = `CompressedFile 1.1, CustomXmlParts 1.1, WordApi ${wordApi}`;
  const sets = (at(root, 'Requirements/Sets')?.children ?? [])
    .map(({ attributes }) => `${attributes['Name'] ?? ''} ${attributes['MinVersion'] ?? ''}`)
    .sort()
    .join(', ');
  return sets === wanted ? [] : [`The base asks for ${sets}, the code for ${wanted}.`];
};

/** SharedRuntime in the base would take the add-in from iPad, Word 2019 and Word 2021. */
export const sharesARuntimeWhereItCan: Rule = ({ root }) => {
  const sets = (at(root, 'VersionOverrides/Requirements/Sets')?.children ?? []).filter(
    ({ uri, attributes }) => uri === namespaces.basic && attributes['Name'] === 'SharedRuntime',
  );
  return sets.length === 1 && sets[0]?.attributes['MinVersion'] === '1.1'
    ? []
    : ['VersionOverrides do not ask for SharedRuntime 1.1.'];
};
