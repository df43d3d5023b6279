import type { RichEvent } from './events.ts';
import type { WordModel, WordObject } from '../model/word-class.ts';
import { appContext, frameName, hostInfo, type Surroundings } from './app-context.ts';
import { watchChanges } from './changes.ts';
import { createCommands } from './commands.ts';
import type { DoneCommand } from './common/application.ts';
import { answer as commonAnswer, createCommon, errors } from './common/index.ts';
import { createSettings } from './common/settings.ts';
import { createDialogs, dialogCalls } from './dialogs.ts';
import { answer, parseRequest, Result, type Peer, type Request } from './envelope.ts';
import { createEvents } from './events.ts';
import type { Faults } from './faults.ts';
import { enterPane, paneKey, type PaneKey } from './keyboard.ts';
import type { Profile } from './profiles.ts';
import { createQueue } from './queue.ts';
import type { Recorder } from './recorder.ts';
import { headingOf, kindOf, type Kind } from './requests.ts';
import { processQuery } from './rich/engine.ts';
import { callable, createMembers } from './rich/members.ts';
import { createReferences } from './rich/references.ts';
import { createServices, type Services } from './services.ts';
import { createUnknown, type Unknown } from './unknown.ts';

export interface ConnectOptions {
  readonly frame: HTMLIFrameElement;
  /** https, with the host name of this page: only then the client trusts the host. */
  readonly paneUrl: string;
  readonly model: WordModel;
  readonly profile: Profile;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly unknown?: Unknown;
  readonly surroundings?: Partial<Omit<Surroundings, 'readOnly'>>;
  /** Where dialogs are drawn; the page's body where nothing is said. */
  readonly dialogParent?: HTMLElement;
  /** What single sign-on gives; null for none. */
  readonly accessToken?: string | null;
  /** Keyboard shortcuts: action → keys. */
  readonly shortcuts?: Readonly<Record<string, string>>;
  /** Milliseconds between a request and its answer, so that flights are real. */
  readonly latency?: number;
}

export interface Connection {
  /** Resolves when the pane has started: its commands are registered and its actions ready. */
  readonly ready: Promise<void>;
  readonly unknown: Unknown;
  readonly services: Services;
  /** Runs a ribbon command by its function's name; resolves when the pane says that it is done. */
  fire(command: string, source?: string): Promise<DoneCommand>;
  /** Runs an action by name, as a keyboard shortcut does; false where the pane does not listen. */
  runAction(name: string, args?: unknown): boolean;
  selectionChanged(): void;
  /** Tells the handlers of a rich API event; `of` narrows it to those of one object. How many were told. */
  documentChanged(event: RichEvent, args: unknown, of?: WordObject): number;
  /** Moves the focus into the pane. */
  enter(direction?: 'forward' | 'back'): void;
  /** The author closes the open dialog. */
  dismissDialog(): void;
  onKey(listener: (key: PaneKey) => void): () => void;
  /** Another document was opened: references, settings and open files are forgotten. */
  forget(): void;
  /** Loads the pane again, in a new conversation. */
  reconnect(): void;
  close(): void;
}

/** `notifyHost` ids that ask for nothing: the pane's address, the mouse, telemetry, being ready. */
const needNothing = [10, 19, 20, 21, 23, 35, 38];
const knownEvents = [
  'documentSelectionChanged',
  'richApiMessage',
  'appCommandInvoked',
  'dialogNotificationShown',
];

/** Word's side of one pane: draws it into the frame and answers all it asks. */
export function connectWord(options: ConnectOptions): Connection {
  const { frame, model, profile, faults, recorder, latency = 0 } = options;
  const surroundings = {
    language: 'en-GB',
    documentUrl: 'https://localhost/report.docx',
    ...options.surroundings,
  };
  /** A document that nobody may write in says so when the page starts. */
  const around = (): Surroundings => ({
    ...surroundings,
    readOnly: faults.armed().some(({ kind }) => kind === 'read-only'),
  });
  const unknown = options.unknown ?? createUnknown();
  const id = crypto.randomUUID();
  const pane = {
    conversation: '',
    origin: new URL(options.paneUrl).origin,
    window: () => frame.contentWindow,
  };
  const references = createReferences();
  const events = createEvents(references);
  const services = createServices(options.shortcuts);
  const settings = createSettings();
  const members = createMembers({ ...model.classes, ...services.classes }, profile, unknown);
  const dialogs = createDialogs({
    pane,
    language: surroundings.language,
    parent: options.dialogParent ?? document.body,
  });
  const keyListeners = new Set<(key: PaneKey) => void>();
  const commands = createCommands(events);
  let booted = false;

  const failed = (error: unknown): void => {
    console.error(error);
    unknown.add(`failure inside the host: ${error instanceof Error ? error.message : String(error)}`);
  };
  const newCommon = () =>
    createCommon({
      model,
      members,
      profile,
      faults,
      settings,
      others: dialogCalls(dialogs),
      documentUrl: surroundings.documentUrl,
      accessToken: options.accessToken ?? null,
      done: commands.done,
      failed,
    });
  let common = newCommon();

  const boot = (): Record<string, unknown> => {
    if (booted) restart();
    booted = true;
    return appContext(id, profile, around(), settings.all());
  };
  const restart = (): void => {
    events.clear();
    references.clear();
    services.reset();
    dialogs.close();
    common = newCommon();
  };

  const notified = (data: unknown): void => {
    const [, action, detail] = data as [unknown, number, unknown];
    if (needNothing.includes(action)) return;
    const key = paneKey(action, detail);
    if (key) for (const listener of keyListeners) listener(key);
    else if (action !== 39) unknown.add(`notifyHost ${action}`);
  };

  const register = (peer: Peer, request: Request): { Error: number } => {
    if (request.name === 'dialogMessageReceived') return { Error: dialogs.open(request) };
    if (request.name === 'dialogParentMessageReceived') {
      dialogs.listen(request);
      return { Error: 0 };
    }
    if (peer !== pane) return { Error: 0 };
    if (!knownEvents.includes(request.name)) {
      unknown.add(`event ${request.name}`);
      return { Error: errors.internal };
    }
    events.add(peer, request);
    return { Error: 0 };
  };
  const unregister = (request: Request): { Error: number } => {
    if (request.name === 'dialogMessageReceived') dialogs.close();
    else events.remove(request);
    return { Error: 0 };
  };

  const rich = (query: Extract<Kind, { is: 'rich' }>['query']): Record<string, unknown> => {
    const result = processQuery(query, {
      root: model.root,
      newObject: (name) => services.newObject(name) ?? model.newObject(name),
      members,
      references,
      events,
      faults,
      unknown,
    });
    const headers = ['Content-Type', 'application/json'];
    return { ...commonAnswer(0), Data: [200, headers, JSON.stringify(result)] };
  };

  const call = (dispatchId: number, args: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const found = common.find(dispatchId);
    if (found) return { ...common.run(found, args) };
    unknown.add(`dispatch id ${dispatchId}`);
    return commonAnswer(errors.internal);
  };

  /** What a request is answered with. The document is in nobody's way but that of calls to it. */
  const dataFor = (peer: Peer, request: Request, kind: Kind): unknown => {
    switch (kind.is) {
      case 'boot':
        return peer === pane ? boot() : appContext(dialogs.id, profile, around(), settings.all());
      case 'notify':
        if (peer === pane) notified(request.data);
        return null;
      case 'register':
        return register(peer, request);
      case 'unregister':
        return unregister(request);
      case 'rich':
        return kind.cost === 'rich' ? (refused('other') ?? rich(kind.query)) : rich(kind.query);
      case 'common':
        return refused(kind.id >= 77 && kind.id <= 81 ? 'file' : 'other') ?? call(kind.id, kind.args);
      case 'strange':
        unknown.add(request.name);
        return null;
    }
  };
  /** Whatever goes wrong here, the page gets an answer: the client waits for one for ever. */
  const surely = (answered: () => unknown): unknown => {
    try {
      return answered();
    } catch (error) {
      failed(error);
      return commonAnswer(errors.internal);
    }
  };
  const refused = (kind: 'file' | 'other'): Record<string, unknown> | null => {
    if (faults.startsTracking()) trackChanges(model);
    const refusal = faults.request(kind);
    return refusal && commonAnswer(refusal.number);
  };

  const queue = createQueue<() => void>((deal) => {
    deal();
    changes.tell();
  });

  const onMessage = (event: MessageEvent): void => {
    for (const peer of [pane, dialogs.peer]) {
      const request = peer && parseRequest(event, peer);
      if (!request) continue;
      const kind = kindOf(request);
      const [heading, what] = headingOf(kind, request, common);
      const answered = recorder.received(peer === pane ? heading : 'other', what, request.bytes);
      queue.add(() => {
        const data = surely(() => dataFor(peer, request, kind));
        answered(answer(peer, request, data, kind.is === 'strange' ? Result.notHandled : Result.ok));
      }, latency + faults.delay());
    }
  };

  const changes = watchChanges(model.document, events, () => queue.add(() => undefined, 0));

  const start = (): void => {
    queue.clear();
    pane.conversation = `word_${crypto.randomUUID()}`;
    const info = hostInfo(surroundings.language, false);
    const url = new URL(options.paneUrl);
    url.searchParams.set('_host_Info', info);
    // A window takes its name when it is made, so the frame is put in its place anew.
    const { parentElement, nextSibling } = frame;
    frame.remove();
    frame.name = frameName(pane.conversation, id, info);
    frame.src = url.href;
    parentElement?.insertBefore(frame, nextSibling);
  };
  addEventListener('message', onMessage);
  start();

  return {
    get ready() {
      return services.ready;
    },
    unknown,
    services,
    fire: commands.fire,
    runAction: events.runAction,
    selectionChanged: () => void events.fire('documentSelectionChanged', {}),
    documentChanged: events.fireRich,
    enter: (direction = 'forward') => enterPane(pane, direction),
    dismissDialog: dialogs.dismiss,
    onKey(listener) {
      keyListeners.add(listener);
      return () => keyListeners.delete(listener);
    },
    forget() {
      references.clear();
      settings.clear();
      common = newCommon();
    },
    reconnect() {
      restart();
      booted = false;
      start();
    },
    close() {
      removeEventListener('message', onMessage);
      changes.stop();
      queue.clear();
      dialogs.close();
    },
  };
}

/** As an author does by hand, which no requirement set stands against. */
function trackChanges({ classes, root }: WordModel): void {
  const mode = classes[root.class]?.setters?.['ChangeTrackingMode'];
  if (!mode) throw new Error('The model has no track changes.');
  callable(mode)(root, 'TrackAll');
}
