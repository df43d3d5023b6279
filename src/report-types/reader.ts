/** Reads JSON of unknown shape and says, with the JSON path, what is not as it should be. */
export interface Reader {
  /** A member of an object; says that it is missing when it is read. */
  at(name: string): Reader;
  /** The member as an object to spread: empty where it is absent. */
  maybe<K extends string, T>(name: K, read: (at: Reader) => T): { [name in K]?: T };
  /** Faults every member that is not among the names. */
  only(names: readonly string[]): void;
  kind(): 'text' | 'number' | 'truth' | 'list' | 'object' | 'missing';
  text(allow?: { readonly empty?: boolean }): string;
  slug(pattern: RegExp, words: string): string;
  whole(least: number, most?: number): number;
  number(): number;
  truth(): boolean;
  oneOf<const T extends string>(values: readonly T[]): T;
  list<T>(read: (at: Reader) => T, limits?: Limits): readonly T[];
  record<T>(names: RegExp, words: string, read: (at: Reader) => T): Readonly<Record<string, T>>;
}

interface Limits {
  readonly least?: number;
  readonly most?: number;
  readonly unique?: boolean;
}

/** Every read gives a value of the right type, whatever the JSON; `faults` tells whether to trust it. */
export function reader(json: unknown, path: string, faults: string[]): Reader {
  const fault = (words: string): void => void faults.push(`${path}: ${words}`);
  const members = (): Record<string, unknown> | null =>
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : null;
  const has = (name: string): boolean => Object.hasOwn(members() ?? {}, name);
  const member = (name: string): Reader => reader(members()?.[name], `${path}.${name}`, faults);
  const string = (): string | null => {
    if (typeof json === 'string') return json;
    fault(json === undefined ? 'is missing.' : 'must be text.');
    return null;
  };

  return {
    at: member,
    maybe: (name, read) => (has(name) ? ({ [name]: read(member(name)) } as never) : {}),
    only(names) {
      const object = members();
      if (object === null) return fault('must be an object.');
      for (const name of Object.keys(object))
        if (!names.includes(name))
          fault(`has “${name}”, which means nothing here. Allowed: ${names.join(', ')}.`);
    },
    kind: () => kindOf(json),
    text(allow) {
      const value = string();
      if (value === '' && !allow?.empty) fault('must not be empty.');
      return value ?? '';
    },
    slug(pattern, words) {
      const value = string();
      if (value !== null && !pattern.test(value)) fault(`is “${value}” but must be ${words}.`);
      return value ?? '';
    },
    whole(least, most = Infinity) {
      const fits = Number.isInteger(json) && (json as number) >= least && (json as number) <= most;
      const range =
        most === Infinity ? `${String(least)} or more` : `from ${String(least)} to ${String(most)}`;
      if (!fits) fault(json === undefined ? 'is missing.' : `must be a whole number, ${range}.`);
      return fits ? (json as number) : least;
    },
    number() {
      if (typeof json !== 'number' || !Number.isFinite(json)) fault('must be a number.');
      return typeof json === 'number' ? json : 0;
    },
    truth() {
      if (typeof json !== 'boolean') fault(json === undefined ? 'is missing.' : 'must be true or false.');
      return json === true;
    },
    oneOf<const T extends string>(values: readonly T[]): T {
      const found = values.find((value) => value === json);
      if (found === undefined)
        fault(`${json === undefined ? 'is missing: ' : ''}must be one of ${values.join(', ')}.`);
      return found ?? (values[0] as T);
    },
    list(read, limits = {}) {
      if (!Array.isArray(json)) {
        fault(json === undefined ? 'is missing.' : 'must be a list.');
        return [];
      }
      const { least = 0, most = Infinity, unique = false } = limits;
      if (json.length < least) fault(`must have at least ${String(least)} in it.`);
      if (json.length > most) fault(`must have at most ${String(most)} in it.`);
      if (unique && new Set(json).size < json.length) fault('says the same thing twice.');
      return json.map((one, index) => read(reader(one, `${path}[${String(index)}]`, faults)));
    },
    record(names, words, read) {
      const object = members();
      if (object === null) {
        fault(json === undefined ? 'is missing.' : 'must be an object.');
        return {};
      }
      for (const name of Object.keys(object))
        if (!names.test(name)) fault(`has “${name}”, which must be ${words}.`);
      return Object.fromEntries(Object.keys(object).map((name) => [name, read(member(name))]));
    },
  };
}

function kindOf(json: unknown): ReturnType<Reader['kind']> {
  if (Array.isArray(json)) return 'list';
  if (typeof json === 'object' && json !== null) return 'object';
  if (typeof json === 'boolean') return 'truth';
  return typeof json === 'string' ? 'text' : typeof json === 'number' ? 'number' : 'missing';
}
