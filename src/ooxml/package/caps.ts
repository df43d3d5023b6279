/**
 * How much a file may ask for before anything is inflated. Set so that a report of a thousand pages with
 * photographs opens and a zip bomb does not; a check stays under 1 GB of memory.
 */
export const caps = {
  /** Bytes of one part, inflated. */
  part: 64 * 1024 * 1024,
  /** Bytes of all parts together, inflated. */
  total: 256 * 1024 * 1024,
  parts: 5000,
  /** Inflated to compressed size, for parts over `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
} as const;
