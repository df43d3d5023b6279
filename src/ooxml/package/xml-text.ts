/** What XML 1.0 says of characters and words. */

/** Where the XML declaration of a text ends (2.8); -1 for one that is wrong or of another version. */
export function afterDeclaration(text: string): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!/^<\?xml[ \t\r\n?]/.test(text.slice(start, start + 6))) return start;
  declaration.lastIndex = start;
  return declaration.test(text) ? declaration.lastIndex : -1;
}

export const isBlank = (written: string): boolean => !/[^ \t\r\n]/.test(written);

/** What text between tags says where that is not what is written; null where it is not well-formed. */
export const wordsOf = (written: string): string | null =>
  written.includes(']]>') || !isSound(written) ? null : resolved(linesOf(written));

/** Line ends of other systems become line feeds (2.11). */
export const linesOf = (written: string): string =>
  written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;

/** What an attribute says (3.3.3) where that is not what is written; null where it is not well-formed. */
export const valueOf = (written: string): string | null =>
  isSound(written) ? resolved(written.replace(/\r\n|[\t\r\n]/g, ' ')) : null;

/** Whether all of it may stand in XML (2.2). */
export const isSound = (written: string): boolean => !forbidden.test(written);

const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\1)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\2)?[ \t\r\n]*\?>/y;

/** Words with what their references stand for; null where one stands for nothing. */
function resolved(written: string): string | null {
  let words = '';
  let from = 0;
  for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', from)) {
    const end = written.indexOf(';', at);
    const character = end < 0 ? null : referred(written.slice(at + 1, end));
    if (character === null) return null;
    words += written.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? written : words + written.slice(from);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function referred(name: string): string | null {
  if (!name.startsWith('#')) return entities.get(name) ?? null;
  const number = /^#x[0-9a-f]+$/i.test(name) && name[1] === 'x' ? Number(`0${name.slice(1)}`) : digits(name);
  if (!(number <= 0x10ffff)) return null;
  const character = String.fromCodePoint(number);
  return isSound(character) ? character : null;
}

const digits = (name: string): number => (/^#[0-9]+$/.test(name) ? Number(name.slice(1)) : Number.NaN);
