/** What jsdom lacks and every browser has. */

import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array: Object.getPrototypeOf(Buffer) });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
