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
const fifth = further(fourth);
const sixth = further(fifth);
const seventh = further(sixth);
const eighth = further(seventh);

/** CRC-32 as zip files use it (ISO 3309); fflate does not check it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  let index = 0;
  // Eight bytes a step, for byte by byte each look-up waits for the one before it.
  for (; index + 8 <= bytes.length; index += 8) {
    value ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24);
    value =
      (eighth[value & 0xff] as number) ^
      (seventh[(value >>> 8) & 0xff] as number) ^
      (sixth[(value >>> 16) & 0xff] as number) ^
      (fifth[value >>> 24] as number) ^
      (fourth[bytes[index + 4] as number] as number) ^
      (third[bytes[index + 5] as number] as number) ^
      (second[bytes[index + 6] as number] as number) ^
      (table[bytes[index + 7] as number] as number);
  }
  for (; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[index] as number)) & 0xff] as number);
  }
  return (value ^ 0xffffffff) >>> 0;
}
