/** What XML 1.0 says of characters, names and words; with what was found in the text of one part. */
export class XmlText {
  private readonly text: string;
  private readonly names: (string | undefined)[] = Array<undefined>(namePlaces);

  constructor(text: string) {
    this.text = text;
  }

  /** Where the XML declaration ends (2.8); -1 for one that is wrong or of another version. */
  afterDeclaration(): number {
    const start = this.text.startsWith('\ufeff') ? 1 : 0;
    if (!/^<\?xml[ \t\r\n?]/.test(this.text.slice(start, start + 6))) return start;
    declaration.lastIndex = start;
    return declaration.test(this.text) ? declaration.lastIndex : -1;
  }

  isBlank(start: number, end: number): boolean {
    return !/[^ \t\r\n]/.test(this.text.slice(start, end));
  }

  /** Where the name ends that begins at `start` (2.3); -1 where none does. */
  nameEnd(start: number): number {
    const { text } = this;
    let at = start;
    let code = text.charCodeAt(at);
    if (code < 128 && nameKind[code] !== startsName) return -1;
    while (code < 128 && nameKind[code] !== 0) code = text.charCodeAt((at += 1));
    // Few names hold letters beyond ASCII; NaN is the end of the text.
    if (!(code >= 128)) return at === start ? -1 : at;
    wideName.lastIndex = start;
    return wideName.test(text) ? wideName.lastIndex : -1;
  }

  /**
   * The name from one place to another. A part has few names: each is cut out once, and known again by what does
   * not need it cut out.
   */
  name(start: number, end: number): string {
    const { text, names } = this;
    const length = end - start;
    const place =
      (text.charCodeAt(end - 1) * 61 + text.charCodeAt(start + (length >> 1)) * 7 + length) &
      (namePlaces - 1);
    const known = names[place];
    if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
    const found = text.slice(start, end);
    names[place] = found;
    return found;
  }

  /** What text between tags says; null where it is not well-formed. */
  words(start: number, end: number): string | null {
    const written = this.text.slice(start, end);
    if (!special.test(written)) return written;
    return written.includes(']]>') || !isSound(written) ? null : resolved(this.lines(written));
  }

  /** Line ends of other systems become line feeds (2.11). */
  lines(written: string): string {
    return written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  }

  /** What an attribute says (3.3.3); null where it is not well-formed. */
  value(written: string): string | null {
    return isSound(written) ? resolved(written.replace(/\r\n|[\t\r\n]/g, ' ')) : null;
  }
}

const namePlaces = 256;

/** Whether all of it may stand in XML (2.2). */
export const isSound = (written: string): boolean => !forbidden.test(written);

const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What is not as it is written, or must be looked at again: all but plain characters, and the end of a CDATA section. */
const special = /[^\t\n -%'-\ud7ff\ue000-\ufffd]|\]\]>/;

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\1)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\2)?[ \t\r\n]*\?>/y;

const wideStart =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
// eslint-disable-next-line no-misleading-character-class -- marks that join the letter before them are listed here
const wideName = new RegExp(`[${wideStart}][-${wideStart}.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*`, 'uy');

const startsName = 2;

/** Of each ASCII character, whether it may stand in a name, and begin one. */
const nameKind = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[:A-Z_a-z]/.test(character)) return startsName;
  return /[-.0-9]/.test(character) ? 1 : 0;
});

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
