import type { XmlSource } from './xml-source.ts';

/** What a platform has that goes faster than what goes everywhere, and comes to the same. */
export interface Platform {
  /** Inflates raw DEFLATE into `size` bytes; throws where it comes to more. */
  readonly inflate?: (packed: Uint8Array, size: number) => Uint8Array;
  /** CRC-32 as zip files use it. */
  readonly crc32?: (bytes: Uint8Array) => number;
  /** Decodes UTF-8 without a byte order mark; null for what is not that. */
  readonly decode?: (bytes: Uint8Array) => XmlSource | null;
}
