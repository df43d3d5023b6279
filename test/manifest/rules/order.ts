/**
 * Which elements may stand in which, in which order. Office refuses a manifest that has them otherwise, and says little.
 * From the complex types of [MS-OWEMXML] for task panes in Word; those that Word ignores or that no longer do anything are
 * left out, so that they are not used by mistake.
 */

import type { Element } from '../read-manifest.ts';
import { everyElement, namespaces } from '../read-manifest.ts';
import type { Rule } from '../subject.ts';

/** Per parent its children in order: `!` must be there, `*` may be there more than once. */
const base: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings! Permissions! VersionOverrides ExtendedOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain*!',
  Hosts: 'Host*!',
  Requirements: 'Sets Methods',
  Sets: 'Set*!',
  Methods: 'Method*!',
  DefaultSettings: 'SourceLocation!',
  SourceLocation: 'Override*',
  ExtendedOverrides: 'Tokens',
  Tokens: 'Token*!',
  Token: 'Override*',
};

const overrides: Readonly<Record<string, string>> = {
  VersionOverrides: 'Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins',
  Requirements: 'Sets Methods',
  Hosts: 'Host*!',
  Host: 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime*!',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint*!',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  ExtensionPoint: 'OfficeTab* CustomTab* OfficeMenu*',
  OfficeTab: 'Group*!',
  CustomTab: 'Group*! Label!',
  Group: 'Label! Icon! Control*!',
  OfficeMenu: 'Control*!',
  Control: 'Label! Supertip! Icon Action!',
  Supertip: 'Title! Description!',
  Icon: 'Image*!',
  Action: 'TaskpaneId SourceLocation Title FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
};

const basic: Readonly<Record<string, string>> = {
  Sets: 'Set*!',
  Images: 'Image*!',
  Urls: 'Url*!',
  ShortStrings: 'String*!',
  LongStrings: 'String*!',
  Image: 'Override*',
  Url: 'Override*',
  String: 'Override*',
};

const orders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [namespaces.app]: base,
  [namespaces.overrides]: overrides,
  [namespaces.basic]: basic,
};

export const inOrder: Rule = ({ root }) => [
  ...(root.name === 'OfficeApp' && root.attributes['xsi:type'] === 'TaskPaneApp'
    ? []
    : ['The manifest is not of a task pane.']),
  ...everyElement(root).flatMap(faults),
];

function faults(parent: Element): readonly string[] {
  const order = (orders[parent.uri]?.[parent.name] ?? '').split(' ').filter((entry) => entry !== '');
  const allowed = order.map((entry) => ({
    name: entry.replace(/[!*]/g, ''),
    required: entry.includes('!'),
    many: entry.includes('*'),
  }));
  const places = parent.children.map((child) => allowed.findIndex(({ name }) => name === child.name));
  return [
    ...parent.children.flatMap((child, index) => {
      const place = places[index] ?? -1;
      if (place < 0) return [`${child.name} may not stand in ${parent.name}.`];
      if (index > 0 && place < (places[index - 1] ?? -1))
        return [`${child.name} in ${parent.name} comes after ${parent.children[index - 1]?.name ?? ''}.`];
      if (index > 0 && place === places[index - 1] && allowed[place]?.many === false)
        return [`${child.name} stands in ${parent.name} twice.`];
      return [];
    }),
    ...allowed
      .filter(({ name, required }) => required && !parent.children.some((child) => child.name === name))
      .map(({ name }) => `${parent.name} has no ${name}.`),
  ];
}
