/** Namespaces that the product reads, by the prefix that the standard and Word use for them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Of the attributes that name a relationship. */
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** ISO/IEC 29500 Strict spells the same vocabularies under purl.oclc.org. */
const strictRoot = 'http://purl.oclc.org/ooxml/';
const transitional: Readonly<Record<string, string>> = {
  'wordprocessingml/main': wordNamespace,
  'drawingml/wordprocessingDrawing': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'drawingml/main': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'drawingml/picture': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'officeDocument/math': 'http://schemas.openxmlformats.org/officeDocument/2006/math',
};

export const isStrictNamespace = (uri: string): boolean => uri.startsWith(strictRoot);

/** The transitional name of a namespace or relationship type. */
export function canonicalNamespace(uri: string): string {
  if (!isStrictNamespace(uri)) return uri;
  const rest = uri.slice(strictRoot.length);
  const relationships = 'officeDocument/relationships';
  if (rest.startsWith(relationships)) {
    return `${officeRelationships}${rest.slice(relationships.length)}`;
  }
  return transitional[rest] ?? uri;
}

/** The Strict name of a namespace; the same name for those that Strict files do not spell otherwise. */
export function strictNamespace(uri: string): string {
  if (uri === officeRelationships) return `${strictRoot}officeDocument/relationships`;
  const rest = Object.keys(transitional).find((name) => transitional[name] === uri);
  return rest === undefined ? uri : strictRoot + rest;
}

/** `p` for w:p, `wp:docPr` for others that the product knows; empty for the rest. */
export function elementName(uri: string, local: string): string {
  if (uri === wordNamespace) return local;
  const prefix = prefixes[canonicalNamespace(uri)];
  if (prefix === undefined) return '';
  return prefix === 'w' ? local : `${prefix}:${local}`;
}
