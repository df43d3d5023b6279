/** A document open in Word, for tests of the model: its classes called by the names that an add-in uses. */

import { openPackage, partText, readPackage, savePackage } from '../../../src/ooxml/index.ts';
import type { OpcPackage } from '../../../src/ooxml/index.ts';
import type { ReportDocument } from '../../../src/core/model/index.ts';
import { brokenInvariants } from '../../support/validate.ts';
import { wmlFile } from '../../support/wml.ts';
import type { Wml } from '../../support/wml.ts';
import { createWordModel } from './index.ts';
import type { Limits, OpenDocument } from './open-document.ts';
import { ApiError } from './word-class.ts';
import type { Member, WordClass, WordObject } from './word-class.ts';

export const desktop: Limits = {
  xmlPartBytes: null,
  searchLength: 255,
  propertyLength: 255,
  titleLength: 64,
  placeholderText: true,
  richTextOnlyFromContentControls: true,
  lastParagraphInheritsStyle: false,
  mergesNumbering: true,
  pictureKeepsControl: true,
  base64Bytes: 4 * 1024 * 1024,
};

export const web: Limits = { ...desktop, xmlPartBytes: 1024 * 1024, placeholderText: false };

/** A live object, its members by their names in JavaScript. */
export interface Proxy {
  readonly object: WordObject | null;
  get(name: string): unknown;
  at(name: string): Proxy;
  set(name: string, value: unknown): void;
  call(name: string, ...args: unknown[]): Proxy;
  value(name: string, ...args: unknown[]): unknown;
  readonly items: readonly Proxy[];
}

export interface OpenWord {
  readonly document: Proxy;
  readonly body: Proxy;
  readonly open: OpenDocument;
  /** Text of the body, and the document part as XML. */
  text(): string;
  xml(part?: string): string;
  saved(): OpcPackage;
  read(): ReportDocument;
  control(tag: string, occurrence?: number): Proxy;
  paragraph(index: number): Proxy;
  selection(): Proxy;
  searchOptions(values: Readonly<Record<string, boolean>>): Proxy;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Callable = (it: unknown, ...rest: unknown[]) => unknown;

export function word(content: string | Uint8Array, wml: Wml = {}, limits: Limits = desktop): OpenWord {
  const model = createWordModel(limits);
  model.document.load(typeof content === 'string' ? wmlFile(content, wml) : content);
  const member = (object: WordObject | null, kind: keyof WordClass, name: string): Callable => {
    if (object === null) throw new Error(`The object is null: ${name}`);
    const members = model.classes[object.class]?.[kind] as Record<string, Member<Callable>> | undefined;
    const found = members?.[name];
    if (found === undefined) throw new Error(`${object.class} has no ${name}`);
    return typeof found === 'function' ? found : found.call;
  };
  const proxy = (object: WordObject | null): Proxy => ({
    object,
    get: (name) => member(object, 'scalars', pascal(name))(object),
    at: (name) => proxy(member(object, 'navigations', pascal(name))(object) as WordObject | null),
    set: (name, value) => void member(object, 'setters', pascal(name))(object, value),
    call: (name, ...args) =>
      proxy(member(object, 'methods', pascal(name))(object, args.map(plain)) as WordObject | null),
    value: (name, ...args) => member(object, 'methods', pascal(name))(object, args.map(plain)),
    get items() {
      return (object ? (model.classes[object.class]?.items?.(object) ?? []) : []).map(proxy);
    },
  });
  const document = proxy(model.root);
  const body = (): Proxy => document.at('body');
  const saved = (): OpcPackage => {
    const pkg = openPackage(model.document.bytes());
    if (!pkg.ok) throw new Error(pkg.error.message);
    return pkg.value;
  };
  return {
    document,
    get body() {
      return body();
    },
    open: model.document,
    text: () => body().get('text') as string,
    xml: (part = 'word/document.xml') => partText(saved(), part) ?? '',
    saved,
    read: () => {
      const reading = readPackage(saved());
      if (!reading.ok) throw new Error(reading.error.message);
      expect(brokenInvariants(saved())).toEqual([]);
      return reading.value.document;
    },
    control: (tag, occurrence = 0) =>
      document.at('contentControls').call('getByTag', tag).items[occurrence] as Proxy,
    paragraph: (index) => body().at('paragraphs').items[index] as Proxy,
    selection: () => document.call('getSelection'),
    searchOptions: (values) => {
      const options = proxy(model.newObject('Microsoft.WordServices.SearchOptions'));
      for (const [name, on] of Object.entries(values)) options.set(name, on);
      return options;
    },
  };
}

const plain = (argument: unknown): unknown =>
  typeof argument === 'object' && argument !== null && 'object' in argument ? argument.object : argument;

/** The code and the place of the refusal that a call ends with. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.location}`;
    throw error;
  }
  return 'no refusal';
}

export const bytesOf = (pkg: OpcPackage): Uint8Array => savePackage(pkg);
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
