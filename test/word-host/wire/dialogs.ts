import { frameName, hostInfo } from './app-context.ts';
import type { Calls } from './common/call.ts';
import { asRecord, notify, type Peer, type Request } from './envelope.ts';

/**
 * Dialogs inside Word (`displayInIframe`): the host draws the frame. Pop-up dialogs are between the page and
 * the browser, and the host never hears of them.
 */
export interface Dialogs {
  /** Opens the dialog for which the page registered; the error number, 0 for none. */
  open(registration: Request): number;
  /** The page closes its dialog. */
  close(): void;
  /** The author closes it. */
  dismiss(): void;
  /** The dialog's own conversation, while there is one. */
  readonly peer: Peer | null;
  /**
   * What the dialog is told that it is called. Not as the pane: the client notes under this name, for the whole
   * session, that it runs in a dialog.
   */
  readonly id: string;
  /** `messageParent`, from the dialog. */
  messageParent(text: unknown): void;
  /** `messageChild`, from the page; lost where the dialog does not listen yet. */
  messageChild(text: unknown): void;
  /** The dialog asks to hear `messageChild`. */
  listen(registration: Request): void;
}

export interface DialogParts {
  readonly pane: Peer;
  readonly language: string;
  /** Where the frame is drawn. */
  readonly parent: HTMLElement;
}

const message = { received: 0, fromParent: 1 };
const errors = { alreadyOpen: 12007, domainNotAllowed: 12004, httpsOnly: 12005, closedByAuthor: 12006 };

interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly peer: Peer;
  readonly registration: Request;
  listener: Request | null;
}

export function createDialogs({ pane, language, parent }: DialogParts): Dialogs {
  const id = crypto.randomUUID();
  let shown: Shown | null = null;

  const tellPane = (data: unknown): void => {
    if (shown) notify(pane, shown.registration, data);
  };
  const close = (): void => {
    shown?.frame.remove();
    shown = null;
  };

  return {
    open(registration) {
      if (shown) return errors.alreadyOpen;
      const options = optionsOf(registration);
      const url = new URL(options.url);
      if (url.protocol !== 'https:') return errors.httpsOnly;
      if (url.hostname !== new URL(pane.origin).hostname) return errors.domainNotAllowed;
      const conversation = `dialog_${crypto.randomUUID()}`;
      const info = hostInfo(language, true);
      url.searchParams.set('_host_Info', info);
      const frame = document.createElement('iframe');
      frame.name = frameName(conversation, id, info);
      frame.title = 'Dialog';
      frame.dataset['dialog'] = conversation;
      frame.style.width = `${options.width}%`;
      frame.style.height = `${options.height}%`;
      frame.src = url.href;
      parent.append(frame);
      const peer = { conversation, origin: url.origin, window: () => frame.contentWindow };
      shown = { frame, peer, registration, listener: null };
      return 0;
    },
    close,
    dismiss() {
      tellPane({ messageType: errors.closedByAuthor });
      close();
    },
    get peer() {
      return shown?.peer ?? null;
    },
    id,
    messageParent(text) {
      const messageOrigin = shown?.peer.origin;
      tellPane({ messageType: message.received, messageContent: text, messageOrigin });
    },
    messageChild(text) {
      if (!shown?.listener) return;
      const data = { messageType: message.fromParent, messageContent: text, messageOrigin: pane.origin };
      notify(shown.peer, shown.listener, data);
    },
    listen(registration) {
      if (shown) shown.listener = registration;
    },
  };
}

/** What pane and dialog say to each other, as Common API calls. */
export function dialogCalls(dialogs: Dialogs): Calls {
  return {
    144: {
      name: 'ui.messageParent',
      run({ messageToParent: text }) {
        dialogs.messageParent(text);
        return {};
      },
    },
    145: {
      name: 'dialog.messageChild',
      run({ messageContent: text }) {
        dialogs.messageChild(text);
        return {};
      },
    },
  };
}

/** The options come as JSON in place of the event's target. */
function optionsOf(registration: Request): { url: string; width: number; height: number } {
  const target = asRecord(registration.data)['targetId'];
  const { url, width, height } = asRecord(JSON.parse(String(target)));
  return { url: String(url), width: Number(width ?? 80), height: Number(height ?? 80) };
}
