import type { HostError, Result } from '../../core/model/index.ts';
import { ok } from '../../core/model/index.ts';
import { caps } from './caps.ts';
import { contentType, contentTypesPart } from './content-types.ts';
import { damaged, megabytes, notADocument, tooLarge, unsafe } from './errors.ts';
import { contentTypesNamespace } from './namespaces.ts';
import type { OpcPackage } from './opc-package.ts';
import { decodeXml } from './part-text.ts';
import { mainPartName } from './relationships.ts';
import { checkNames } from './unzip.ts';
import { escapeXml, parseXml, written } from './xml.ts';

/** One XML document that holds every part: what Office.js takes and gives ([MS-OFFOPC] 2.1). */
const flatNamespace = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** The package as Flat OPC. Parts that are XML stand in it as they are, others in base64. */
export function toFlatOpc(pkg: OpcPackage): string {
  const parts: string[] = [];
  for (const [name, content] of pkg.parts) {
    if (name.toLowerCase() === contentTypesPart.toLowerCase()) continue;
    const type = contentType(pkg, name) ?? (name.endsWith('.rels') ? relationshipsType : '');
    const data = /[+/]xml$/.test(type)
      ? `<pkg:xmlData>${withoutDeclaration(decodeXml(content))}</pkg:xmlData>`
      : `<pkg:binaryData>${base64Lines(content)}</pkg:binaryData>`;
    const stored = data.startsWith('<pkg:binaryData') ? ' pkg:compression="store"' : '';
    parts.push(
      `<pkg:part pkg:name="/${escapeXml(name)}" pkg:contentType="${escapeXml(type)}"${stored}>${data}</pkg:part>`,
    );
  }
  return (
    `${declaration}<?mso-application progid="Word.Document"?>\n` +
    `<pkg:package xmlns:pkg="${flatNamespace}">${parts.join('')}</pkg:package>`
  );
}

/** The package in a Flat OPC document. XML parts get a declaration and are UTF-8; the rest is as it was. */
export function fromFlatOpc(xml: string): Result<OpcPackage, HostError> {
  if (xml.length > caps.total) {
    return tooLarge(
      `The document is ${megabytes(xml.length)}; the most that can be read is ${megabytes(caps.total)}`,
    );
  }
  const text = xml.replace(/^\ufeff/, '');
  const parts = new Map<string, Uint8Array>();
  const types: [name: string, type: string][] = [];
  const names: string[] = [];
  let depth = 0;
  let name = '';
  let inner = 0;
  let words = '';
  let isFlat = false;
  let badBase64 = '';
  const error = parseXml(text, {
    open: (tag, _start, end) => {
      const { uri, local } = tag;
      if (depth === 0) isFlat = uri === flatNamespace && local === 'package';
      if (depth === 1 && local === 'part') {
        name = (written(tag, 'pkg:name') ?? '').replace(/^\//, '');
        names.push(name);
        types.push([name, written(tag, 'pkg:contentType') ?? '']);
      } else if (depth === 2) {
        inner = end;
        words = '';
      }
      depth += 1;
    },
    close: ({ uri, local }, start) => {
      depth -= 1;
      const isSelfClosing = start < inner;
      if (depth !== 2 || uri !== flatNamespace || isSelfClosing) return;
      if (local === 'xmlData') {
        const source = text.slice(inner, start).trim();
        parts.set(name, new TextEncoder().encode(declaration + source));
      } else if (local === 'binaryData') {
        const bytes = fromBase64(words);
        if (bytes) parts.set(name, bytes);
        else badBase64 ||= name;
      }
    },
    text: (more) => {
      if (depth === 3) words += more;
    },
  });
  if (error?.doctype) return unsafe('The document has a document type declaration (DOCTYPE)');
  if (error)
    return damaged(
      `The document is damaged at line ${error.line}, column ${error.column} (${error.message})`,
    );
  if (!isFlat) return notADocument('The text is not a Word document in one piece (Flat OPC)');
  if (badBase64 !== '') return damaged(`The part "${badBase64}" of the document is damaged`);
  const refusal = checkNames(names);
  if (refusal) return refusal;
  const pkg: OpcPackage = { parts: new Map([[contentTypesPart, contentTypesOf(types)], ...parts]) };
  return mainPartName(pkg) === null
    ? notADocument('The document has no text in it: its main part is missing')
    : ok(pkg);
}

const withoutDeclaration = (text: string): string => text.replace(/^<\?xml[^>]*\?>\s*/, '');

function contentTypesOf(types: readonly (readonly [string, string])[]): Uint8Array {
  const overrides = types
    .filter(([, type]) => type !== relationshipsType)
    .map(([name, type]) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`);
  return new TextEncoder().encode(
    `${declaration}<Types xmlns="${contentTypesNamespace}"><Default Extension="rels" ContentType="${relationshipsType}"/>` +
      `${overrides.join('')}</Types>`,
  );
}

const chunk = 0x8000;

/** Lines of 76 characters, which Word insists on. */
function base64Lines(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary).replace(/.{76}(?=.)/g, '$&\n');
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
