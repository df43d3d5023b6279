import { TextDecoder, TextEncoder } from 'node:util';
import { webcrypto } from 'node:crypto';
import './icons.ts';

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

// Without a layout nothing would count as visible, and the arrow keys would find nowhere to go.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
Object.defineProperty(HTMLBodyElement.prototype, 'getBoundingClientRect', {
  value: () => new DOMRect(0, 0, 320, 860),
});
