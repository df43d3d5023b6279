import { deferred } from './deferred.ts';
import type { WordClass, WordObject } from '../model/word-class.ts';

/**
 * The services that every Office application has beside its document: they switch ribbon buttons, show and
 * hide the pane and know the keyboard shortcuts.
 */
export interface Services {
  readonly classes: Readonly<Record<string, WordClass>>;
  /** Null where the name is no service's. */
  newObject(name: string): WordObject | null;
  /** Resolves when the page said that its actions are ready, which is the last step of its boot. */
  readonly ready: Promise<void>;
  readonly state: ServiceState;
  subscribe(listener: (state: ServiceState) => void): () => void;
  /** Forgets what the last page said. */
  reset(): void;
}

export interface ServiceState {
  /** Ribbon button → whether it is enabled, tab → whether it shows; what the page never mentioned is missing. */
  readonly ribbon: Readonly<Record<string, boolean>>;
  readonly pane: 'Visible' | 'Background' | 'Inactive';
  /** What happens when a document is opened: 'Visible', 'Background' or 'Inactive'. */
  readonly start: string;
  /** Action → keys. */
  readonly shortcuts: Readonly<Record<string, string>>;
}

type Method = (it: Control, args: readonly unknown[]) => unknown;
interface Control extends WordObject {
  readonly id: string;
}

const names: Readonly<Record<string, string>> = {
  'Microsoft.InternalService.AddinInternalService': 'AddinInternalService',
  'Microsoft.DynamicRibbon.DynamicRibbon': 'DynamicRibbon',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
  'Microsoft.AppRuntime.AppRuntimePersistenceService': 'AppRuntimePersistenceService',
  'Microsoft.Office.ActionService': 'ActionService',
};

export function createServices(shortcuts: Readonly<Record<string, string>> = {}): Services {
  const initial: ServiceState = { ribbon: {}, pane: 'Visible', start: 'Inactive', shortcuts };
  let state = initial;
  let ready = deferred<void>();
  const listeners = new Set<(state: ServiceState) => void>();
  const change = (to: Partial<ServiceState>): void => {
    state = { ...state, ...to };
    for (const listener of listeners) listener(state);
  };
  const enable = (id: string, enabled: boolean): void =>
    change({ ribbon: { ...state.ribbon, [id]: enabled } });

  const service = (since: `${string} ${string}`, methods: Readonly<Record<string, Method>>): WordClass => ({
    tracked: false,
    scalars: {},
    methods: Object.fromEntries(Object.entries(methods).map(([name, call]) => [name, { call, since }])),
  });
  const enabled = (it: Control): boolean => state.ribbon[it.id] ?? true;

  return {
    classes: {
      AddinInternalService: service('RichApiRuntime 1.1', {
        NotifyActionHandlerReady: () => ready.resolve(),
      }),
      DynamicRibbon: service('RibbonApi 1.1', {
        GetTab: (_, [id]): Control => ({ class: 'RibbonTab', id: String(id) }),
        GetButton: (_, [id]): Control => ({ class: 'RibbonButton', id: String(id) }),
      }),
      RibbonTab: {
        tracked: false,
        scalars: { Id: (it: Control) => it.id },
        methods: { SetVisibility: (it: Control, [visible]) => enable(it.id, Boolean(visible)) },
      },
      RibbonButton: {
        tracked: false,
        scalars: { Id: (it: Control) => it.id, Enabled: enabled },
        setters: { Enabled: (it: Control, to: unknown) => enable(it.id, Boolean(to)) },
        methods: { SetEnabled: (it: Control, [to]) => enable(it.id, Boolean(to)) },
      },
      AppRuntimeService: service('SharedRuntime 1.1', {
        GetAppRuntimeState: () => state.pane,
        SetAppRuntimeState: (_, [to]) => change({ pane: to as ServiceState['pane'] }),
      }),
      AppRuntimePersistenceService: service('SharedRuntime 1.1', {
        GetAppRuntimeStartState: () => state.start,
        SetAppRuntimeStartState: (_, [to]) => change({ start: String(to) }),
      }),
      ActionService: service('KeyboardShortcuts 1.1', {
        GetShortcuts: () => state.shortcuts,
        AreShortcutsInUse: (_, [asked]) =>
          (asked as string[]).map((shortcut) => ({
            shortcut,
            inUse: Object.values(state.shortcuts).includes(shortcut),
          })),
        ReplaceShortcuts: (_, [to]) => change({ shortcuts: to as Record<string, string> }),
      }),
    },
    newObject(name) {
      const known = names[name];
      return known === undefined ? null : { class: known };
    },
    get ready() {
      return ready.promise;
    },
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reset() {
      state = { ...initial, start: state.start };
      ready = deferred<void>();
    },
  };
}
