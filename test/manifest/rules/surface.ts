/** What Word shows and calls: the ribbon, the context menu, the pane, and the functions behind them. */

import { at, named } from '../read-manifest.ts';
import type { Rule } from '../subject.ts';
import { addresses, fileOf } from '../subject.ts';

/** A custom tab and a group on one of Office's tabs exclude each other, by the reference of ExtensionPoint. */
export const standsInOnePlaceOfTheRibbon: Rule = ({ root }) => {
  const tabs = ['OfficeTab', 'CustomTab'].flatMap((name) => named(root, name));
  const groups = tabs.flatMap((tab) => named(tab, 'Group'));
  return [
    ...(tabs.length === 1 ? [] : [`There are ${tabs.length} tabs.`]),
    ...tabs
      .filter((tab) => tab.name === 'OfficeTab' && tab.attributes['id'] !== 'TabHome')
      .map((tab) => `The group is on ${tab.attributes['id'] ?? 'no tab'}, not on TabHome.`),
    ...groups
      .filter((group) => named(group, 'Control').length > 6)
      .map((group) => `Group ${group.attributes['id'] ?? ''} has more than six controls.`),
  ];
};

export const offersTheLinkOnSelectedText: Rule = ({ root }) => {
  const menus = named(root, 'OfficeMenu').map(({ attributes }) => attributes['id'] ?? '');
  return menus.join() === 'ContextMenuText' ? [] : [`The context menus are ${menus.join(', ') || 'none'}.`];
};

export const callsWhatTheCodeAnswers: Rule = ({ root, functions }) => {
  const called = named(root, 'FunctionName').map(({ text }) => text);
  return [
    ...called
      .filter((name) => !functions.includes(name))
      .map((name) => `Nothing in the code answers “${name}”.`),
    // Opening the pane is Word's own doing.
    ...functions
      .filter((name) => name !== 'openPane' && !called.includes(name))
      .map((name) => `Nothing in Word calls “${name}”.`),
    ...named(root, 'Action')
      .filter(
        (action) =>
          (action.attributes['xsi:type'] === 'ExecuteFunction') !==
          (at(action, 'FunctionName') !== undefined),
      )
      .map((action) => `An action of type ${action.attributes['xsi:type'] ?? ''} names the wrong thing.`),
  ];
};

/** The one TaskpaneId that Word opens by itself; any other would be a second pane (and none is a second pane too). */
export const opensOnePane: Rule = ({ root }) =>
  named(root, 'Action')
    .filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane')
    .map((action) => at(action, 'TaskpaneId')?.text ?? 'no TaskpaneId')
    .filter((id) => id !== 'Office.AutoShowTaskpaneWithDocument')
    .map((id) => `A pane is opened with ${id}.`);

/** The shared runtime does not start unless all of these are one resource, and that resource the base's page. */
export const runsInOnePlace: Rule = ({ root }) => {
  const over = at(root, 'VersionOverrides');
  const uses =
    over === undefined
      ? []
      : ['Runtime', 'FunctionFile', 'SourceLocation'].flatMap((name) => named(over, name));
  const ids = new Set(uses.map(({ attributes }) => attributes['resid']));
  const page = at(root, 'VersionOverrides/Resources/Urls')?.children.find(({ attributes }) =>
    ids.has(attributes['id']),
  );
  const lives = named(root, 'Runtime').map(({ attributes }) => attributes['lifetime']);
  return [
    ...(ids.size === 1 && uses.length >= 3 ? [] : [`The runtime is named ${[...ids].join(', ')}.`]),
    ...(lives.join() === 'long' ? [] : [`The runtime lives ${lives.join(', ') || 'not at all'}.`]),
    ...(page?.attributes['DefaultValue'] ===
    at(root, 'DefaultSettings/SourceLocation')?.attributes['DefaultValue']
      ? []
      : ['The ribbon opens another page than the base.']),
  ];
};

/** Every address under assets/ is a file of the checkout, whatever the language. */
export const leadsToFilesThatAreThere: Rule = ({ root, file }) =>
  addresses(root)
    .flatMap(({ element, url }) => {
      const tokens = element.children.flatMap(({ children }) => children);
      const values = tokens.flatMap((token) => [
        token.attributes['DefaultValue'] ?? '',
        ...token.children.map(({ attributes }) => attributes['Value'] ?? ''),
      ]);
      return url.includes('${token.')
        ? [...new Set(values)].map((value) => url.replace(/\$\{token\.\w+\}/, value))
        : [url];
    })
    .filter((url) => {
      const path = fileOf(url);
      return path !== null && file(path) === null;
    })
    .map((url) => `There is no file for ${url}.`);

/** The build makes the pages and carries the rest of what is named here to where it is served. */
export const opensPagesThatAreBuilt: Rule = ({ root, file }) => {
  const config = new TextDecoder().decode(file('webpack.config.js') ?? new Uint8Array());
  const carried = /'assets\/\*\.\{([\w,]+)\}'/.exec(config)?.[1]?.split(',') ?? [];
  return addresses(root)
    .map(({ url }) => ({ path: fileOf(url), page: new URL(url).pathname.split('/').at(-1) ?? '' }))
    .filter(({ path, page }) =>
      path === null ? !config.includes(`'${page}'`) : !carried.includes(page.split('.').at(-1) ?? ''),
    )
    .map(({ page }) => `The build makes no ${page}.`);
};
