import type { OpenDocument } from './open-document.ts';

/** A live object of the model. Which object it is (`===`) matters: the engine gives it its reference. */
export interface WordObject {
  /** The name of its class in `WordModel.classes`. */
  readonly class: string;
}

/**
 * A member of a class, with the requirement set that brought it ('WordApi 1.1' where none is said).
 * The engine refuses with ApiNotFound what the profile's Word does not have.
 */
export type Member<F> = F | { readonly call: F; readonly since: `${string} ${string}` };

/** What one class of Word's object model answers; every name in PascalCase, as on the wire. */
/* eslint-disable @typescript-eslint/no-explicit-any -- what comes over the wire has no type; each class checks its own */
export interface WordClass {
  readonly scalars: Readonly<Record<string, Member<(it: any) => unknown>>>;
  readonly setters?: Readonly<Record<string, Member<(it: any, value: any) => void>>>;
  /** Other objects: null is Word's null object. */
  readonly navigations?: Readonly<Record<string, Member<(it: any) => WordObject | null>>>;
  /** A WordObject or null where the client gets an object back, a plain value where it gets a ClientResult. */
  readonly methods?: Readonly<Record<string, Member<(it: any, args: readonly any[]) => unknown>>>;
  /** The items of a collection. GetItemAt, the indexer, Top and Skip are the engine's. */
  readonly items?: (it: any) => readonly WordObject[];
  /** What the indexer `getItem(key)` looks up. */
  readonly key?: (item: any) => string | number;
  /** Whether an object has a _ReferenceId (true unless said otherwise). */
  readonly tracked?: boolean;
  /** The Id that the client is told when it instantiates the object. */
  readonly id?: (it: any) => number;
}
/* eslint-enable @typescript-eslint/no-explicit-any */

/** A refusal as Word words it: an `OfficeExtension.Error` code and where it happened ('Range.insertText'). */
export class ApiError extends Error {
  readonly code: string;
  readonly location: string;
  constructor(code: string, message: string, location: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.location = location;
  }
}

export interface WordModel {
  readonly classes: Readonly<Record<string, WordClass>>;
  /** The document, of class 'Document'. */
  readonly root: WordObject;
  /** A new object of a type that the client may make ('Microsoft.WordServices.SearchOptions'), else null. */
  newObject(name: string): WordObject | null;
  readonly document: OpenDocument;
}
