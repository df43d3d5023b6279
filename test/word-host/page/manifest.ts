/** What Word reads from an add-in's manifest (add-in-only format): its name, ribbon and context menu. */

export interface Command {
  readonly id: string;
  readonly label: string;
  /** Heading and text of what is shown while the pointer rests on it. */
  readonly supertip: { readonly title: string; readonly description: string };
  /** Address of the icon of the size asked for, or the nearest that there is. */
  icon(size: number): string | null;
  readonly action: { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };
}

export interface Group {
  readonly label: string;
  readonly commands: readonly Command[];
}

export interface Tab {
  /** 'TabHome' for Word's own. */
  readonly id: string;
  /** Empty for Word's own tabs: Word names them. */
  readonly label: string;
  readonly groups: readonly Group[];
}

export interface Manifest {
  readonly name: string;
  readonly tabs: readonly Tab[];
  /** On the menu of selected text. */
  readonly menu: readonly Command[];
}

/** Null where the text is no manifest for Word. `language` chooses among the overrides of each string. */
export function readManifest(text: string, language: string): Manifest | null {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  if (root.localName !== 'OfficeApp') return null;
  // A later version stands inside the earlier: the innermost counts.
  const overrides = [...root.getElementsByTagNameNS('*', 'VersionOverrides')].at(-1);
  const name = first(root, 'DisplayName')?.getAttribute('DefaultValue') ?? '';
  if (overrides === undefined) return { name, tabs: [], menu: [] };
  const words = createWords(overrides, language);
  const points = [...overrides.getElementsByTagNameNS('*', 'ExtensionPoint')];
  const of = (type: string): Element[] => points.filter((point) => typeOf(point) === type);
  return {
    name,
    tabs: of('PrimaryCommandSurface')
      .flatMap((point) => children(point, 'OfficeTab', 'CustomTab'))
      .map((tab) => ({
        id: tab.getAttribute('id') ?? '',
        label: words.text(child(tab, 'Label')),
        groups: children(tab, 'Group').map((group) => ({
          label: words.text(child(group, 'Label')),
          commands: children(group, 'Control').map((control) => command(control, words)),
        })),
      })),
    menu: of('ContextMenu')
      .flatMap((point) => children(point, 'OfficeMenu'))
      .filter((menu) => menu.getAttribute('id') === 'ContextMenuText')
      .flatMap((menu) => children(menu, 'Control'))
      .map((control) => command(control, words)),
  };
}

interface Words {
  /** The string that an element names by its resid. */
  text(element: Element | undefined): string;
  address(id: string | null): string | null;
}

function createWords(overrides: Element, language: string): Words {
  const valueOf = (id: string | null): string | null => {
    const found = [...overrides.getElementsByTagNameNS('*', '*')].find(
      (one) => ['String', 'Image', 'Url'].includes(one.localName) && one.getAttribute('id') === id,
    );
    if (found === undefined) return null;
    const local = children(found, 'Override').find((one) => one.getAttribute('Locale') === language);
    return local?.getAttribute('Value') ?? found.getAttribute('DefaultValue');
  };
  return {
    text: (element) => valueOf(element?.getAttribute('resid') ?? null) ?? '',
    address: valueOf,
  };
}

function command(control: Element, words: Words): Command {
  const supertip = child(control, 'Supertip');
  const icon = child(control, 'Icon');
  const images = icon === undefined ? [] : children(icon, 'Image');
  const action = child(control, 'Action');
  const name = action === undefined ? undefined : child(action, 'FunctionName')?.textContent?.trim();
  return {
    id: control.getAttribute('id') ?? '',
    label: words.text(child(control, 'Label')),
    supertip: {
      title: words.text(supertip && child(supertip, 'Title')),
      description: words.text(supertip && child(supertip, 'Description')),
    },
    icon: (size) => {
      const sized = images.map(
        (image) => [Math.abs(Number(image.getAttribute('size')) - size), image] as const,
      );
      const nearest = sized.sort(([a], [b]) => a - b)[0]?.[1];
      return words.address(nearest?.getAttribute('resid') ?? null);
    },
    action:
      action !== undefined && typeOf(action) === 'ExecuteFunction' && name !== undefined
        ? { kind: 'function', name }
        : { kind: 'pane' },
  };
}

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const typeOf = (element: Element): string => element.getAttributeNS(schemaInstance, 'type') ?? '';
const first = (root: Element, name: string): Element | undefined =>
  [...root.getElementsByTagNameNS('*', name)][0];
const children = (parent: Element, ...names: readonly string[]): Element[] =>
  [...parent.children].filter(({ localName }) => names.includes(localName));
const child = (parent: Element, name: string): Element | undefined => children(parent, name)[0];
