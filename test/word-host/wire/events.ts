import type { WordObject } from '../model/word-class.ts';
import { notify, type Peer, type Request } from './envelope.ts';
import type { References } from './rich/references.ts';

/**
 * The numbers of the rich API's events. The annotations' are Word's; the others are this host's own, for the
 * client in the npm package has none: the script that supplements it registers under the same numbers.
 */
export const richEvents = {
  AnnotationAdded: 4,
  AnnotationChanged: 5,
  AnnotationDeleted: 6,
  VisibilityChanged: 65539,
  ContentControlDataChanged: 1001,
  ContentControlDeleted: 1002,
  ContentControlSelectionChanged: 1003,
  ContentControlAdded: 1004,
  ContentControlEntered: 1005,
  ContentControlExited: 1006,
  ParagraphAdded: 1007,
  ParagraphChanged: 1008,
  ParagraphDeleted: 1009,
} as const;
export type RichEvent = keyof typeof richEvents;

const eventCategory = 65536;
/** Actions by name (keyboard shortcuts) come as messages too, of their own category. */
const action = { category: 2, type: 1000 };

/** What the page asked to be told. */
export interface Events {
  /** `registerEvent` and `unregisterEvent` of the envelope. */
  add(peer: Peer, registration: Request): void;
  remove(registration: Request): void;
  has(name: string): boolean;
  /** Tells the page of an envelope event; false where it did not ask. */
  fire(name: string, data: unknown): boolean;
  /** `_RegisterEvent` of the rich API: an event of the object that a reference names, '' for the document. */
  register(event: string, target: string): void;
  unregister(event: string, target: string): void;
  /** Tells every registered target; with `of`, only those that name that object. How many were told. */
  fireRich(event: RichEvent, args: unknown, of?: WordObject): number;
  /** Runs an associated action (`Office.actions.associate`), as a keyboard shortcut does. */
  runAction(name: string, args?: unknown): boolean;
  registered(): readonly { readonly event: string; readonly target: string }[];
  clear(): void;
}

export function createEvents(references: References): Events {
  const envelope = new Map<string, { peer: Peer; registration: Request }>();
  const rich: { event: string; target: string }[] = [];
  let last = 0;

  const fire = (name: string, data: unknown): boolean => {
    const found = envelope.get(name);
    if (found) notify(found.peer, found.registration, data);
    return found !== undefined;
  };
  const message = (category: number, type: number, target: string, text: unknown): boolean =>
    fire('richApiMessage', {
      ArrayData: [[category, type, target, JSON.stringify(text), String(++last), false]],
    });

  return {
    add: (peer, registration) => void envelope.set(registration.name, { peer, registration }),
    remove: (registration) => void envelope.delete(registration.name),
    has: (name) => envelope.has(name),
    fire,
    register: (event, target) => void rich.push({ event, target }),
    unregister(event, target) {
      const at = rich.findIndex((each) => each.event === event && each.target === target);
      if (at >= 0) rich.splice(at, 1);
    },
    fireRich(event, args, of) {
      // The client asks for the pane's visibility without registering.
      const targets =
        event === 'VisibilityChanged'
          ? ['']
          : rich.filter((each) => each.event === event).map(({ target }) => target);
      const told = [...new Set(targets)].filter((target) => !of || references.get(target) === of);
      for (const target of told) message(eventCategory, richEvents[event], target, args);
      return told.length;
    },
    runAction: (name, args) =>
      message(action.category, action.type, '', args === undefined ? [name] : [name, JSON.stringify(args)]),
    registered: () => rich,
    clear() {
      envelope.clear();
      rich.length = 0;
    },
  };
}
