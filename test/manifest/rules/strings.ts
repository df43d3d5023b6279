/** Strings, their lengths and their languages, and how the rest of the manifest refers to them. */

import type { Element } from '../read-manifest.ts';
import { at, everyElement, named, namespaces } from '../read-manifest.ts';
import type { Rule } from '../subject.ts';

/** Languages beside the default. Tests of the texts themselves are a Welsh speaker's. */
const otherLocales = ['en-US', 'cy-GB'] as const;

const resources = (root: Element): readonly Element[] =>
  everyElement(at(root, 'VersionOverrides/Resources') ?? root).filter(
    ({ uri, attributes }) => uri === namespaces.basic && attributes['id'] !== undefined,
  );

const references = (root: Element): readonly Element[] =>
  everyElement(root).filter(({ attributes }) => attributes['resid'] !== undefined);

/** In which list a reference looks: a short string where a long one is meant is refused. */
const listOf = ({ name }: Element): string => {
  if (name === 'Image') return 'Images';
  if (['SourceLocation', 'FunctionFile', 'Runtime', 'LearnMoreUrl'].includes(name)) return 'Urls';
  return name === 'Description' ? 'LongStrings' : 'ShortStrings';
};

export const refersToWhatIsThere: Rule = ({ root }) =>
  references(root).flatMap((reference) => {
    const list = listOf(reference);
    const id = reference.attributes['resid'] ?? '';
    const there = at(root, `VersionOverrides/Resources/${list}`)?.children ?? [];
    return there.some(({ attributes }) => attributes['id'] === id)
      ? []
      : [`${reference.name} refers to “${id}”, which is not among the ${list}.`];
  });

export const usesWhatIsThere: Rule = ({ root }) => {
  const used = new Set(references(root).map(({ attributes }) => attributes['resid']));
  return resources(root)
    .map(({ attributes }) => attributes['id'] ?? '')
    .filter((id) => !used.has(id))
    .map((id) => `Nothing refers to “${id}”.`);
};

export const namesResourcesShortly: Rule = ({ root }) =>
  resources(root)
    .map(({ attributes }) => attributes['id'] ?? '')
    .filter((id) => id.length > 32)
    .map((id) => `“${id}” is longer than 32 characters.`);

export const namesEachThingOnce: Rule = ({ root }) => {
  const ids = [
    ...resources(root),
    ...['Control', 'Group', 'CustomTab'].flatMap((name) => named(root, name)),
  ].map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `There are two of “${id}”.`),
    ...ids
      .filter((id) => id === '' || id.length > 125)
      .map((id) => `“${id}” is no id of up to 125 characters.`),
  ];
};

const texts = (element: Element | undefined): readonly string[] =>
  element === undefined
    ? []
    : [
        element.attributes['DefaultValue'] ?? '',
        ...element.children.map(({ attributes }) => attributes['Value'] ?? ''),
      ];

export const keepsToLengths: Rule = ({ root }) => {
  const lists: readonly (readonly [readonly (Element | undefined)[], number])[] = [
    [[at(root, 'DisplayName')], 125],
    [[at(root, 'Description')], 250],
    [at(root, 'VersionOverrides/Resources/ShortStrings')?.children ?? [], 125],
    [at(root, 'VersionOverrides/Resources/LongStrings')?.children ?? [], 250],
  ];
  return lists.flatMap(([elements, limit]) =>
    elements
      .flatMap(texts)
      .filter((text) => text.length === 0 || text.length > limit)
      .map((text) => `“${text}” is not of 1 to ${limit} characters.`),
  );
};

/** A label under a button takes two lines; what is longer is cut off, in Welsh too. */
export const fitsTheRibbon: Rule = ({ root }) => {
  const strings = at(root, 'VersionOverrides/Resources/ShortStrings')?.children ?? [];
  return ['OfficeTab', 'CustomTab']
    .flatMap((name) => named(root, name))
    .flatMap((tab) => named(tab, 'Label'))
    .map(({ attributes }) => strings.find((one) => one.attributes['id'] === attributes['resid']))
    .flatMap(texts)
    .filter((label) => label.length > 16)
    .map((label) => `The label “${label}” is longer than 16 characters.`);
};

export const speaksEveryLanguage: Rule = ({ root }) => {
  const own = at(root, 'DefaultLocale')?.text ?? '';
  const spoken = [
    at(root, 'DisplayName'),
    at(root, 'Description'),
    ...resources(root).filter(({ name }) => name === 'String'),
    ...named(root, 'Token'),
  ];
  return [
    ...(own === 'en-GB' ? [] : [`The default language is “${own}”.`]),
    ...spoken.flatMap((element) => {
      const locales = (element?.children ?? []).map(({ attributes }) => attributes['Locale'] ?? '');
      const what = element?.attributes['id'] ?? element?.name ?? 'a text';
      return locales.join() === otherLocales.join()
        ? []
        : [`“${what}” is overridden for ${locales.join(', ') || 'no language'}.`];
    }),
  ];
};
