import type { HostError, Result } from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import { contentType, contentTypesPart } from './content-types.ts';
import { damaged, encrypted, legacyFormat, notADocument, unsafe } from './errors.ts';
import type { OpcPackage } from './opc-package.ts';
import { partText, storedName } from './opc-package.ts';
import { hasDoctype } from './part-text.ts';
import { mainPartName } from './relationships.ts';
import type { Platform } from './platform.ts';
import { unzip } from './unzip.ts';
import { parseXml } from './xml.ts';

/** The parts of a Word file. The error names what is wrong and where; nothing in the file is run or followed. */
export function openPackage(bytes: Uint8Array, platform: Platform = {}): Result<OpcPackage, HostError> {
  if (bytes.length === 0) return notADocument('The file is empty');
  if (startsWith(bytes, compoundFile)) return recogniseCompoundFile(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) return notADocument(notZip(bytes));
  const files = unzip(bytes, platform);
  if (!files.ok) return files;
  const pkg: OpcPackage = { parts: files.value, decode: platform.decode };
  const types = partText(pkg, contentTypesPart);
  if (types === null) return notADocument(otherZip(pkg));
  if (hasDoctype(pkg.parts.get(storedName(pkg, contentTypesPart) as string) as Uint8Array)) {
    return doctype(contentTypesPart);
  }
  const broken = parseXml(types, {});
  if (broken) {
    return damaged(
      `The part "${contentTypesPart}" is damaged at line ${broken.line}, column ${broken.column} (${broken.message})`,
    );
  }
  for (const [name, content] of pkg.parts) {
    if (isXml(pkg, name) && hasDoctype(content)) return doctype(name);
  }
  if (mainPartName(pkg) === null) return notADocument(otherOffice(pkg));
  return ok(pkg);
}

const doctype = (name: string): ReturnType<typeof unsafe> =>
  unsafe(`The part "${name}" has a document type declaration (DOCTYPE)`);

/** Parts that the product may parse. Web pages inside a document are never parsed and may have a DOCTYPE. */
function isXml(pkg: OpcPackage, name: string): boolean {
  const type = contentType(pkg, name) ?? '';
  if (/^(text\/html|application\/xhtml\+xml)\b/.test(type)) return false;
  return /xml\b/.test(type.slice(-4)) || /\.(xml|rels|vml)$/i.test(name);
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** OLE compound files: stream names stand in their directory in UTF-16 ([MS-CFB] 2.6.1). */
function recogniseCompoundFile(bytes: Uint8Array): ReturnType<typeof encrypted> {
  if (holdsUtf16(bytes, 'EncryptedPackage')) return encrypted('The file is protected with a password');
  if (holdsUtf16(bytes, 'WordDocument')) return legacyFormat('The file is in the old Word format (.doc)');
  if (holdsUtf16(bytes, 'Workbook')) return notADocument('The file is an old Excel workbook (.xls)');
  if (holdsUtf16(bytes, 'PowerPoint Document')) {
    return notADocument('The file is an old PowerPoint presentation (.ppt)');
  }
  return notADocument('The file is an old Office file, but not a Word document');
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 0;
    while (
      index < name.length &&
      bytes[at + 2 * index] === name.charCodeAt(index) &&
      bytes[at + 2 * index + 1] === 0
    ) {
      index += 1;
    }
    if (index === name.length) return true;
  }
  return false;
}

function notZip(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  if (start.startsWith('%PDF')) return 'The file is a PDF, not a Word document';
  if (start.startsWith('{\\rtf')) return 'The file is in Rich Text Format (.rtf), not a Word document';
  if (/^(<!doctype html|<html)/i.test(start)) return 'The file is a web page, not a Word document';
  return 'The file is not a Word document';
}

function otherZip(pkg: OpcPackage): string {
  const mimetype = partText(pkg, 'mimetype') ?? '';
  if (mimetype.includes('opendocument.text'))
    return 'The file is an OpenDocument text (.odt), not a Word document';
  if (mimetype.includes('opendocument')) return 'The file is an OpenDocument file, not a Word document';
  if (mimetype.includes('epub')) return 'The file is an e-book (.epub), not a Word document';
  return 'The file is a zip file with no Word document in it';
}

function otherOffice(pkg: OpcPackage): string {
  const types = (partText(pkg, contentTypesPart) ?? '').toLowerCase();
  if (types.includes('spreadsheetml') || types.includes('ms-excel')) {
    return 'The file is an Excel workbook, not a Word document';
  }
  if (types.includes('presentationml') || types.includes('ms-powerpoint')) {
    return 'The file is a PowerPoint presentation, not a Word document';
  }
  if (types.includes('visio')) return 'The file is a Visio drawing, not a Word document';
  return 'The file has no Word document in it: the part with its text is missing';
}
