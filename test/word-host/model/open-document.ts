import type { OpcPackage } from '../../../src/ooxml/index.ts';

/** What a platform's Word refuses or does differently (docs: platform limits); the profile sets them. */
export interface Limits {
  /** The longest custom XML part in bytes; null: no limit. */
  readonly xmlPartBytes: number | null;
  /** The longest text that `search` takes. */
  readonly searchLength: 255;
  /** The longest custom property, name or text. */
  readonly propertyLength: 255;
  /** A longer title of a content control is cut. */
  readonly titleLength: 64;
  /** Whether `placeholderText` can be set. */
  readonly placeholderText: boolean;
  /** `contentControls` returns rich text controls only; the others need `getContentControls({types})`. */
  readonly richTextOnlyFromContentControls: true;
  /** The last inserted paragraph takes the style of the place it lands in. */
  readonly lastParagraphInheritsStyle: boolean;
  /** Whether `insertOoxml` brings the lists of the package. */
  readonly mergesNumbering: boolean;
  /** Whether a control stays round a picture that takes the place of the only thing in it. */
  readonly pictureKeepsControl: boolean;
  /** The largest file that `insertFileFromBase64` takes, in bytes. */
  readonly base64Bytes: number;
}

/** A place as the product's own reading counts it: block and offsets in its text, or the nth control with a tag. */
export type Place =
  | { readonly block: number; readonly start: number; readonly end: number }
  | { readonly tag: string; readonly occurrence: number };

export interface XmlPart {
  /** '{guid}', upper case, as Word shows it. */
  readonly id: string;
  /** The namespace of the root element; '' for none. */
  readonly namespace: string;
  readonly xml: string;
}

/** The document that Word has open, seen from outside the rich API. */
export interface OpenDocument {
  /** Opens a file in place of the present one; throws on a file that is not a Word document. */
  load(bytes: Uint8Array): void;
  /** The file as it would be saved now; a part that nothing changed keeps its bytes. */
  bytes(): Uint8Array;
  package(): OpcPackage;
  /** The custom XML parts, really in the package: item, itemProps, relationships, content type. */
  readonly xmlParts: {
    list(): XmlPart[];
    /** The new part's id. Throws ApiError InvalidArgument on bad XML or beyond `limits.xmlPartBytes`. */
    add(xml: string): string;
    set(id: string, xml: string): void;
    remove(id: string): void;
  };
  select(at: Place): void;
  selection(): { text: string };
  onChange(listener: (what: 'text' | 'selection') => void): () => void;
  readonly limits: Limits;
}
