/** The ribbon and the context menu, drawn from the manifest. What Word itself has there is only hinted at. */

import type { Command, Manifest } from './manifest.ts';

export interface RibbonActions {
  run(functionName: string): void;
  showPane(): void;
}

const ownTab = 'TabHome';

/** `offered`: whether this Word has add-in commands at all; on an iPad it has none. */
export function drawRibbon(
  manifest: Manifest | null,
  offered: boolean,
  imageOrigin: string,
  actions: RibbonActions,
): void {
  const bar = byId('tabs');
  const tabs = offered ? (manifest?.tabs ?? []) : [];
  const own = tabs.filter(({ id }) => id === ownTab);
  const custom = tabs.filter(({ id }) => id !== ownTab);
  const panels: readonly { readonly label: string; draw(): Node[] }[] = [
    { label: 'Home', draw: () => [hintOfHome(), ...groupsOf(own)] },
    ...custom.map((tab) => ({ label: tab.label, draw: () => groupsOf([tab]) })),
  ];
  const groupsOf = (tabs: Manifest['tabs']): Node[] =>
    manifest === null
      ? [absent()]
      : !offered
        ? [note('This Word shows no add-in commands: the pane offers them all.')]
        : tabs.flatMap(({ groups }) =>
            groups.map((group) => {
              const box = make('section', 'wh-group');
              const row = box.appendChild(make('div', 'wh-commands'));
              for (const command of group.commands) row.append(button(command, imageOrigin, actions));
              box.appendChild(make('h2', '')).textContent = group.label;
              box.setAttribute('aria-label', group.label);
              return box;
            }),
          );

  const show = (chosen: number): void => {
    [...bar.children].forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      (tab as HTMLElement).tabIndex = index === chosen ? 0 : -1;
    });
    byId('groups').replaceChildren(...(panels[chosen]?.draw() ?? []));
  };
  bar.replaceChildren(
    ...panels.map(({ label }, index) => {
      const tab = make('button', 'wh-tab') as HTMLButtonElement;
      tab.type = 'button';
      tab.textContent = label;
      tab.setAttribute('role', 'tab');
      tab.addEventListener('click', () => show(index));
      return tab;
    }),
  );
  bar.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const tabs = [...bar.children] as HTMLElement[];
    const next = (tabs.indexOf(document.activeElement as HTMLElement) + step + tabs.length) % tabs.length;
    show(next);
    tabs[next]?.focus();
  });
  show(0);
}

/** Opens the menu of selected text at a place on the screen; only what the manifest puts there is on it. */
export function openMenu(
  manifest: Manifest | null,
  imageOrigin: string,
  at: { readonly x: number; readonly y: number },
  actions: RibbonActions,
): void {
  const menu = byId('menu');
  const close = (): void => {
    menu.hidden = true;
    removeEventListener('pointerdown', outside, true);
    removeEventListener('keydown', onKey, true);
  };
  const outside = ({ target }: Event): void => {
    if (!menu.contains(target as Node)) close();
  };
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') close();
  };
  const items = (manifest?.menu ?? []).map((command) => {
    const item = button(command, imageOrigin, actions, 16);
    item.setAttribute('role', 'menuitem');
    item.addEventListener('click', close);
    return item;
  });
  menu.replaceChildren(...(manifest === null ? [absent()] : items));
  menu.hidden = false;
  Object.assign(menu.style, {
    left: `${Math.min(at.x, innerWidth - menu.offsetWidth - 8)}px`,
    top: `${Math.min(at.y, innerHeight - menu.offsetHeight - 8)}px`,
  });
  addEventListener('pointerdown', outside, true);
  addEventListener('keydown', onKey, true);
  items[0]?.focus();
}

function button(
  { label, supertip, icon, action, id }: Command,
  imageOrigin: string,
  actions: RibbonActions,
  size = 32,
): HTMLButtonElement {
  const made = make('button', 'wh-command') as HTMLButtonElement;
  made.type = 'button';
  made.id = `command-${id}`;
  made.title = `${supertip.title}\n${supertip.description}`;
  const address = icon(size);
  if (address !== null) {
    const image = made.appendChild(document.createElement('img'));
    Object.assign(image, {
      src: imageOrigin + new URL(address).pathname,
      alt: '',
      width: size,
      height: size,
    });
  }
  made.appendChild(document.createElement('span')).textContent = label;
  made.addEventListener('click', () => {
    if (action.kind === 'pane') actions.showPane();
    else actions.run(action.name);
  });
  return made;
}

function note(text: string): HTMLElement {
  const made = make('p', 'wh-absent');
  made.textContent = text;
  return made;
}

function absent(): HTMLElement {
  const made = note('no manifest.xml');
  made.classList.add('wh-wrong');
  return made;
}

/** Grey shapes where Word has its own buttons, so that ours are seen in their place. */
function hintOfHome(): HTMLElement {
  const hint = make('div', 'wh-hint');
  hint.setAttribute('aria-hidden', 'true');
  for (const [label, widths] of [
    ['Clipboard', [38, 24, 24]],
    ['Font', [112, 38, 24, 24, 24, 24]],
    ['Paragraph', [24, 24, 24, 24, 38]],
    ['Styles', [64, 64, 64]],
  ] as const) {
    const group = hint.appendChild(make('div', 'wh-group'));
    const row = group.appendChild(make('div', 'wh-shapes'));
    for (const width of widths) row.appendChild(make('i', '')).style.width = `${width}px`;
    group.appendChild(make('b', '')).textContent = label;
  }
  return hint;
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  return element;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found as T;
}
