import { TextDecoder, TextEncoder } from 'node:util';
import { webcrypto } from 'node:crypto';

/** What a browser has, jsdom lacks, and Fluent asks for. None of it changes what the pane shows. */

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, {
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  TextEncoder,
  TextDecoder,
});
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

globalThis.matchMedia = ((query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof globalThis.matchMedia;

Element.prototype.scrollIntoView = () => {};
