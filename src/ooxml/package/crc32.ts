const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** What a byte comes to one byte further on. */
const further = (by: Uint32Array): Uint32Array =>
  by.map((value) => (value >>> 8) ^ (table[value & 0xff] as number));

const second = further(table);
const third = further(second);
const fourth = further(third);

/** CRC-32 as zip files use it (ISO 3309); fflate does not check it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  let index = 0;
  // Four bytes a step, for byte by byte each look-up waits for the one before it.
  for (; index + 4 <= bytes.length; index += 4) {
    value ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24);
    value =
      (fourth[value & 0xff] as number) ^
      (third[(value >>> 8) & 0xff] as number) ^
      (second[(value >>> 16) & 0xff] as number) ^
      (table[value >>> 24] as number);
  }
  for (; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[index] as number)) & 0xff] as number);
  }
  return (value ^ 0xffffffff) >>> 0;
}
