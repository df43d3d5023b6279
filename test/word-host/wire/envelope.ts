/**
 * The envelope of the cross-frame contract between Word on the web and an add-in's page: JSON strings over
 * postMessage, told apart by a conversation id.
 */

export const Action = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
/** Result codes of the envelope itself; what a call says is in its data. */
export const Result = { ok: 0, notHandled: -2 } as const;

export interface Request {
  readonly name: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly action: number;
  readonly data: unknown;
  /** Length of the message in bytes. */
  readonly bytes: number;
}

/** One end of a conversation: only this window, on this origin, is listened to and spoken to. */
export interface Peer {
  readonly conversation: string;
  readonly origin: string;
  window(): Window | null;
}

/** The request in a message event, or null where it is not this peer's. */
export function parseRequest(event: MessageEvent, peer: Peer): Request | null {
  if (event.source !== peer.window() || event.origin !== peer.origin || typeof event.data !== 'string') {
    return null;
  }
  const message = asRecord(tryJson(event.data));
  if (message['_conversationId'] !== peer.conversation || message['_messageType'] !== 0) return null;
  const { _actionName: name, _correlationId: correlation, _actionType: action } = message;
  if (typeof name !== 'string' || typeof correlation !== 'number' || typeof action !== 'number') return null;
  return {
    name,
    conversation: peer.conversation,
    correlation,
    action,
    data: message['_data'],
    bytes: byteLength(event.data),
  };
}

/** Answers a request; what comes back is the length of the message in bytes. */
export function answer(peer: Peer, request: Request, data: unknown, code: number = Result.ok): number {
  return post(peer, {
    _messageType: 1,
    _actionName: request.name,
    _correlationId: request.correlation,
    _data: data,
    _errorCode: code,
    _responseType: 0,
  });
}

/** Tells the page of an event for which `registration` asked. */
export function notify(peer: Peer, registration: Request, data: unknown): number {
  return post(peer, {
    _messageType: 1,
    _actionName: registration.name,
    _correlationId: registration.correlation,
    _data: data,
    _errorCode: Result.ok,
    _responseType: 1,
  });
}

/** Calls the page's own endpoint (focus): the notification conversation, which the page opens at boot. */
export function callPage(peer: Peer, name: string, data: unknown): number {
  return post(
    { ...peer, conversation: `${peer.conversation}_ntf` },
    { _messageType: 0, _actionName: name, _correlationId: 0, _data: data, _actionType: Action.invoke },
  );
}

function post(peer: Peer, message: Record<string, unknown>): number {
  const text = JSON.stringify({
    ...message,
    _conversationId: peer.conversation,
    _origin: location.origin,
    _serializerVersion: 1,
  });
  peer.window()?.postMessage(text, peer.origin);
  return byteLength(text);
}

const encoder = new TextEncoder();

export const byteLength = (text: string): number => encoder.encode(text).length;

export const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
