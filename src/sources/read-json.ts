/** Reading JSON of unknown shape by hand: a value of the wanted type, or a sentence with the JSON path of the fault. */

import type { Result } from '../core/model/index.ts';
import { err, ok } from '../core/model/index.ts';

/** Reads the value at a path, or throws a misfit that `readJson` turns into an error. */
export type Reader<T> = (value: unknown, path: string) => T;

export function readJson<T>(value: unknown, reader: Reader<T>): Result<T, string> {
  try {
    return ok(reader(value, '$'));
  } catch (error) {
    if (error instanceof Misfit) return err(error.message);
    throw error;
  }
}

export const text: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : misfit(path, 'text', value);

export const number: Reader<number> = (value, path) =>
  typeof value === 'number' ? value : misfit(path, 'a number', value);

/** A decimal as text, which a JSON number could not carry exactly. */
export const decimal: Reader<string> = (value, path) =>
  typeof value === 'string' && /^-?\d{1,31}(\.\d{1,20})?$/.test(value)
    ? value
    : misfit(path, 'a decimal as text', value);

export const oneOf =
  <const T extends string>(choices: readonly T[]): Reader<T> =>
  (value, path) =>
    choices.find((choice) => choice === value) ?? misfit(path, `one of ${choices.join(', ')}`, value);

export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((one: unknown, at) => reader(one, `${path}[${at}]`))
      : misfit(path, 'a list', value);

/** The member of a table at the position that stands here. */
export const position =
  <T>(table: readonly T[]): Reader<T> =>
  (value, path) => {
    const found = typeof value === 'number' ? table[value] : undefined;
    return found ?? misfit(path, 'a position in its table', value);
  };

/** The fields of an object, read by name; fields that are not asked for are left alone. */
export const object =
  <T>(read: (field: <V>(name: string, reader: Reader<V>) => V) => T): Reader<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return misfit(path, 'an object', value);
    const fields = value as Readonly<Record<string, unknown>>;
    return read((name, reader) =>
      reader(Object.hasOwn(fields, name) ? fields[name] : undefined, `${path}.${name}`),
    );
  };

class Misfit extends Error {}

function misfit(path: string, wanted: string, value: unknown): never {
  const found =
    value === undefined
      ? 'nothing is there'
      : `${JSON.stringify(value)?.slice(0, 40) ?? typeof value} is there`;
  throw new Misfit(`${path} should be ${wanted}, but ${found}`);
}
