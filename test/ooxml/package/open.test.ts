import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { platform } from '../../../src/apps/cli/platform.ts';
import { decodeXml, xmlSource } from '../../../src/ooxml/package/part-text.ts';
import { sourceOf } from '../../../src/ooxml/package/xml-source.ts';
import { openPackage, savePackage } from '../../../src/ooxml/index.ts';
import type { HostError } from '../../../src/core/model/index.ts';
import { paragraph, wmlFile, wmlParts } from '../../support/wml.ts';

function errorOf(bytes: Uint8Array): HostError {
  const opened = openPackage(bytes);
  if (opened.ok) throw new Error('the file was opened');
  return opened.error;
}

/** A sound document plus these files, in the order given. */
function zipWith(extra: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ ...Object.fromEntries(wmlParts(paragraph('Hello'))), ...extra });
}

const xml = (text: string): Uint8Array => strToU8(text);
const sound = wmlFile(paragraph('Hello'));

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => bytes.set([character.charCodeAt(0), 0], 600 + 2 * index));
  return bytes;
}

/** Changes a 32-bit field of the directory entry of a part, and of its local header where there is one. */
function forge(bytes: Uint8Array, name: string, central: number, value: number): Uint8Array {
  const forged = bytes.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at + 46 < forged.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(forged.subarray(at + 46, at + 46 + length)) === name) {
      view.setUint32(at + central, value, true);
    }
  }
  return forged;
}

describe('opening a file', () => {
  test('a Word file opens as its parts, in file order', () => {
    const opened = openPackage(sound);
    expect(opened.ok && [...opened.value.parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
    ]);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'not-a-document', 'empty'],
    ['a PDF', xml('%PDF-1.7\n'), 'not-a-document', 'PDF'],
    ['rich text', xml('{\\rtf1 hello}'), 'not-a-document', 'Rich Text Format'],
    ['a web page', xml('<!DOCTYPE html><html></html>'), 'not-a-document', 'web page'],
    ['any other file', xml('hello'), 'not-a-document', 'not a Word document'],
    ['a password-protected file', compoundFile('EncryptedPackage'), 'encrypted', 'password'],
    ['an old Word file', compoundFile('WordDocument'), 'legacy-format', '(.doc)'],
    ['an old Excel file', compoundFile('Workbook'), 'not-a-document', 'Excel'],
    ['an old Office file of another kind', compoundFile('VisioDocument'), 'not-a-document', 'not a Word'],
    ['a plain zip', zipSync({ 'a.txt': xml('a') }), 'not-a-document', 'zip file with no Word document'],
    [
      'an OpenDocument text',
      zipSync({ mimetype: xml('application/vnd.oasis.opendocument.text') }),
      'not-a-document',
      '(.odt)',
    ],
    [
      'a workbook',
      zipSync({
        '[Content_Types].xml': xml(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
        'xl/workbook.xml': xml('<workbook/>'),
      }),
      'not-a-document',
      'Excel workbook',
    ],
  ])('%s is named for what it is', (_what, bytes, kind, words) => {
    const error = errorOf(bytes);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(words);
  });

  test('a web page kept inside a document may have a DOCTYPE, because it is never read as XML', () => {
    expect(openPackage(zipWith({ 'word/chunk.htm': xml('<!DOCTYPE html><html></html>') })).ok).toBe(true);
  });
});

describe('a hostile or damaged file', () => {
  test.each([
    ['..', '../evil.xml'],
    ['an absolute path', '/evil.xml'],
    ['a backslash', 'word\\evil.xml'],
    ['a drive', 'C:evil.xml'],
    ['an empty segment', 'word//evil.xml'],
  ])('a part name with %s is refused and named', (_what, name) => {
    const error = errorOf(zipWith({ [name]: xml('<a/>') }));
    expect(error.kind).toBe('unsafe');
    expect(error.message).toContain(`"${name}"`);
  });

  test('two parts whose names differ only in case are refused', () => {
    const error = errorOf(zipWith({ 'WORD/Document.xml': xml('<a/>') }));
    expect(error.kind).toBe('unsafe');
    expect(error.message).toContain('two parts called "WORD/Document.xml"');
  });

  const utf16 = (text: string, little: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set(little ? [0xff, 0xfe] : [0xfe, 0xff]);
    [...text].forEach((character, index) =>
      bytes.set(little ? [character.charCodeAt(0), 0] : [0, character.charCodeAt(0)], 2 + 2 * index),
    );
    return bytes;
  };
  const declared = '<?xml version="1.0"?><!-- note --><!DOCTYPE a [<!ENTITY e "x">]><a/>';

  test.each([
    ['in UTF-8', xml(declared)],
    ['in little-endian UTF-16', utf16(declared, true)],
    ['in big-endian UTF-16', utf16(declared, false)],
    ['after a byte order mark', xml(`\ufeff${declared}`)],
    ['behind a long comment', xml(`<!--${'x'.repeat(100_000)}--><!DOCTYPE a><a/>`)],
  ])('a DOCTYPE %s is refused, in any part', (_what, content) => {
    const error = errorOf(zipWith({ 'customXml/item1.xml': content }));
    expect(error.kind).toBe('unsafe');
    expect(error.message).toContain('"customXml/item1.xml"');
  });

  test('the words <!DOCTYPE in the text of a part are not a DOCTYPE', () => {
    expect(openPackage(zipWith({ 'customXml/item1.xml': xml('<a><![CDATA[<!DOCTYPE a>]]></a>') })).ok).toBe(
      true,
    );
  });

  test('a zip bomb is refused before it is unpacked', () => {
    const error = errorOf(zipWith({ 'word/media/a.bin': new Uint8Array(65 * 1024 * 1024) }));
    expect(error.kind).toBe('too-large');
    expect(error.message).toContain('"word/media/a.bin"');
  });

  test('a part that is packed a thousand times over is refused', () => {
    expect(errorOf(zipWith({ 'word/media/a.bin': new Uint8Array(10 * 1024 * 1024) })).kind).toBe('too-large');
  });

  test('more parts than any report has are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`p/${index}.bin`, new Uint8Array(1)]),
    );
    expect(errorOf(zipWith(many)).kind).toBe('too-large');
  });

  test.each([0, 1, 5_000_000])('a part that says that it holds %d bytes and does not is named', (size) => {
    const error = errorOf(forge(sound, 'word/document.xml', 24, size));
    expect(['damaged', 'too-large']).toContain(error.kind);
    expect(error.message).toContain('"word/document.xml"');
  });

  test('a part whose contents do not match their checksum is named', () => {
    const error = errorOf(forge(sound, 'word/document.xml', 16, 12345));
    expect(error.kind).toBe('damaged');
    expect(error.message).toContain('"word/document.xml"');
  });

  test('a file cut short anywhere gives an error, not an exception', () => {
    for (let length = 0; length < sound.length; length += 1) {
      expect(['damaged', 'not-a-document']).toContain(errorOf(sound.subarray(0, length)).kind);
    }
  });

  test('random bytes never throw, whether or not they begin like a zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (noise, zip) => {
        const bytes = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...noise]) : noise;
        expect(openPackage(bytes).ok).toBe(false);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('a file with any byte changed opens as it was, or gives an error', () => {
    const original = openPackage(sound);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = sound.slice();
        bytes[at] = (bytes[at] as number) ^ change;
        const opened = openPackage(bytes);
        if (!opened.ok || !original.ok) return;
        for (const [name, content] of opened.value.parts) {
          const before = original.value.parts.get(name);
          if (before) expect(content).toEqual(before);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('opening with what the platform has', () => {
  const text = Array.from({ length: 3000 }, (_, index) => (index * index).toString(36)).join(' ');
  const long = wmlFile(paragraph(text));

  test('gives the same parts', () => {
    const [opened, other] = [openPackage(long, platform), openPackage(long)];
    expect(opened.ok && other.ok && opened.value.parts).toEqual(other.ok && other.value.parts);
  });

  test.each([
    ['ASCII', xml('<a>x</a>')],
    ['letters of any kind', xml('<a>£ ’ é 😀</a>')],
    ['a byte order mark', xml('\ufeff<a>’</a>')],
    ['what is not UTF-8', Uint8Array.from([...xml('<a>’'), 0xe2, 0x80, 0xff])],
    ['nothing', new Uint8Array()],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff<a>’</a>', 'utf16le'))],
  ])('gives the same text of a part with %s', (_what, bytes) => {
    const source = xmlSource(bytes, platform.decode);
    expect(source).toEqual(xmlSource(bytes, undefined));
    expect(source).toEqual(sourceOf(decodeXml(bytes)));
  });

  test.each([0, 1, 40_000])(
    'a part that says that it holds %d bytes and does not is named all the same',
    (size) => {
      const forged = forge(long, 'word/document.xml', 24, size);
      expect(openPackage(forged, platform)).toEqual(openPackage(forged));
    },
  );

  test('what is damaged anywhere is refused in the same words', () => {
    fc.assert(
      fc.property(fc.nat(long.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = long.slice();
        bytes[at] = (bytes[at] as number) ^ change;
        const [own, other] = [openPackage(bytes, platform), openPackage(bytes)];
        // Contents are checked by their checksum either way.
        expect(own.ok || own.error).toEqual(other.ok || other.error);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('saving', () => {
  test('puts [Content_Types].xml first and keeps the order of the rest', () => {
    const parts = [...wmlParts(paragraph('Hello'))].reverse();
    const opened = openPackage(savePackage({ parts: new Map(parts) }));
    expect(opened.ok && [...opened.value.parts.keys()]).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      '_rels/.rels',
    ]);
  });

  test('the same parts give the same bytes', () => {
    const opened = openPackage(sound);
    expect(opened.ok && savePackage(opened.value)).toEqual(sound);
  });

  test('what is loaded and saved keeps every part byte for byte', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.(bin|png|dat)$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 3000 }), { maxKeys: 8 }), (extra) => {
        const parts = new Map([...wmlParts(paragraph('Hello')), ...Object.entries(extra)]);
        const opened = openPackage(savePackage({ parts }));
        expect(opened.ok && new Map(opened.value.parts)).toEqual(parts);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
