import { insertSource } from './insert-ooxml.ts';
import { isRange } from './objects.ts';
import type { TextObject } from './objects.ts';
import type { Span } from './places.ts';
import { fileSource } from './source.ts';
import { checkWhere } from './text-writes.ts';

/** `insertFileFromBase64`: the body of a file, with its lists and styles; not its headers and footers. */
export function insertFile(object: TextObject, base64: unknown, where: unknown): Span {
  const asked = checkWhere(where, 'Replace', 'Start', 'End', ...(isRange(object) ? ['Before', 'After'] : []));
  return insertSource(object, fileSource(object.state, base64), asked, true);
}
