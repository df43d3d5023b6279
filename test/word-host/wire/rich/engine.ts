import { ApiError, type WordModel, type WordObject } from '../../model/word-class.ts';
import type { Faults } from '../faults.ts';
import type { Events } from '../events.ts';
import type { Unknown } from '../unknown.ts';
import type { Members } from './members.ts';
import { ActionType, camel, PathType, pascal } from './messages.ts';
import type { Action, Answer, ArgumentInfo, ObjectPath, ProcessQuery } from './messages.ts';
import { createQuery, type Bag } from './query.ts';
import type { References } from './references.ts';
import { writes } from './writes.ts';

export interface EngineParts {
  readonly root: WordObject;
  readonly newObject: WordModel['newObject'];
  readonly members: Members;
  readonly references: References;
  readonly events: Events;
  readonly faults: Faults;
  readonly unknown: Unknown;
}

/**
 * Runs one rich API request: paths are evaluated once each, when an action first needs them, and actions in
 * their order. What was done before an error stays done, as in Word there is no way back.
 */
export function processQuery(request: ProcessQuery, parts: EngineParts): Answer {
  const batch = createBatch(request, parts);
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: batch.run(action) ?? null });
    } catch (error) {
      const refusal = asApiError(error, parts.unknown);
      return {
        Results,
        TraceIds,
        Error: {
          ActionIndex: index,
          Code: refusal.code,
          Message: refusal.message,
          Location: refusal.location,
          HttpStatusCode: httpStatus[refusal.code] ?? 400,
        },
      };
    }
  }
  return { Results, TraceIds };
}

const httpStatus: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ItemNotFound: 404,
  ApiNotFound: 404,
  GeneralException: 500,
};

function createBatch(request: ProcessQuery, parts: EngineParts) {
  const { members, references, events, faults } = parts;
  const paths = new Map<number, WordObject | null>();
  const named = new Map<WordObject, string>();
  /** Options and services: not of the document, so that setting them writes nothing. */
  const made = new Set<WordObject>();
  let keeps = request.AutoKeepReference === true;

  const identify = (object: WordObject): Bag => {
    const { tracked = true, id } = members.classOf(object);
    const bag: Bag = {};
    if (tracked && keeps) bag['_ReferenceId'] = reference(object);
    if (id) bag['Id'] = id(object);
    return bag;
  };
  const reference = (object: WordObject): string => {
    const known = named.get(object) ?? references.add(object);
    named.set(object, known);
    return known;
  };
  const load = createQuery(members, identify, 'pascal');
  const loadAsJson = createQuery(members, identify, 'camel');

  const path = (id: number): WordObject | null => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const described = request.ObjectPaths[id];
    if (!described) throw new ApiError('InvalidObjectPath', `There is no object path ${id}.`, 'sync');
    const parent =
      described.ParentObjectPathId === undefined ? undefined : path(described.ParentObjectPathId);
    // Everything below a null object is one.
    const object = parent === null ? null : evaluate(described, parent);
    paths.set(id, object);
    return object;
  };

  const evaluate = (described: ObjectPath, parent: WordObject | undefined): WordObject | null => {
    const { ObjectPathType: type, Name: name, ArgumentInfo: info } = described;
    switch (type) {
      case PathType.globalObject:
        return parts.root;
      case PathType.newObject: {
        const object = parts.newObject(name);
        if (!object) throw members.refuse(`new ${name}`);
        made.add(object);
        return object;
      }
      case PathType.method:
        return invoke(expect(parent, name), name, argumentsOf(info)) as WordObject | null;
      case PathType.property:
        return members.get(expect(parent, name), 'navigations', name)(parent) as WordObject | null;
      case PathType.indexer:
        return item(expect(parent, 'getItem'), argumentsOf(info)[0]);
      case PathType.referenceId: {
        const object = references.get(name);
        if (!object) throw notFound(`reference ${name}`);
        keeps = true;
        named.set(object, name);
        return object;
      }
      case PathType.nullObject:
        return null;
      default:
        throw members.refuse(`object path type ${type}`);
    }
  };

  const item = (collection: WordObject, key: unknown): WordObject => {
    const { items, key: keyOf } = members.classOf(collection);
    const where = `${collection.class}.getItem`;
    if (!items || !keyOf) throw members.refuse(where);
    const found = items(collection).find((each) => keyOf(each) === key);
    if (!found) throw notFound(where);
    return found;
  };

  const invoke = (object: WordObject, name: string, args: readonly unknown[]): unknown => {
    const call = `${object.class}.${name}`;
    refuseIfFaulty(object.class, name, writes(name));
    const { items } = members.classOf(object);
    if (name === 'GetItemAt' && items) {
      const found = items(object)[Number(args[0])];
      if (!found) throw notFound(camelCall(call));
      return found;
    }
    if (name === 'GetItem' && items && !members.find(object, 'methods', name)) return item(object, args[0]);
    return members.get(object, 'methods', name)(object, args);
  };

  const set = (object: WordObject, name: string, value: unknown): void => {
    refuseIfFaulty(object.class, name, !made.has(object));
    members.get(object, 'setters', name)(object, value);
  };

  const refuseIfFaulty = (className: string, name: string, isWrite: boolean): void => {
    const refusal = faults.call(`${className}.${name}`, isWrite);
    if (refusal) throw new ApiError(refusal.code, refusal.message, `${className}.${camel(name)}`);
  };

  /** The members of the document that are not Word's but the runtime's. */
  const runtime = (action: Action, object: WordObject | null): boolean => {
    const [first = '', second = ''] = (action.ArgumentInfo?.Arguments ?? []) as (string | undefined)[];
    switch (action.Name) {
      case '_KeepReference':
        if (object) keeps = true;
        return true;
      case '_RemoveReference':
        references.remove(first);
        return true;
      case '_RegisterEvent':
        events.register(second, first);
        return true;
      case '_UnregisterEvent':
        events.unregister(second, first);
        return true;
      default:
        return false;
    }
  };

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    resolve(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);

  const resolve = (values: readonly unknown[], ids: readonly unknown[]): unknown[] =>
    values.map((value, at) => {
      const id = ids[at];
      if (typeof id === 'number' && id !== 0) return path(id);
      return Array.isArray(value) ? resolve(value, Array.isArray(id) ? id : []) : inPlain(value);
    });

  const inPlain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inPlain);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only?.[0] === '_ObjectPathId') return path(Number(only[1]));
    return Object.fromEntries(entries.map(([key, inner]) => [key, inPlain(inner)]));
  };

  const run = (action: Action): unknown => {
    if (action.ActionType === ActionType.trace) return null;
    const object = path(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identify(object);
      case ActionType.query:
        return object && load(object, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return object && loadAsJson(object, action.QueryInfo ?? {});
      case ActionType.recursiveQuery:
        return object && recursively(object, action, 0);
      case ActionType.method:
        if (runtime(action, object)) return null;
        return scalarOf(invoke(present(object, action), action.Name, argumentsOf(action.ArgumentInfo)));
      case ActionType.setProperty:
        return set(present(object, action), action.Name, argumentsOf(action.ArgumentInfo)[0]);
      case ActionType.ensureUnchanged:
        return ensureUnchanged(present(object, action), action.ObjectState ?? {});
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          update(present(object, action), name, value);
        }
        return null;
      default:
        throw members.refuse(`action type ${action.ActionType}`);
    }
  };

  /** `update({ text: …, font: { bold: … } })`: an object in the state is set member by member. */
  const update = (object: WordObject, name: string, value: unknown): void => {
    const inner = members.find(object, 'navigations', pascal(name))?.(object) as WordObject | undefined;
    if (!inner) return set(object, pascal(name), inPlain(value));
    for (const [key, each] of Object.entries(value as object)) update(inner, key, each);
  };

  const ensureUnchanged = (object: WordObject, state: Readonly<Record<string, unknown>>): null => {
    for (const [name, value] of Object.entries(state)) {
      if (members.get(object, 'scalars', pascal(name))(object) === value) continue;
      throw new ApiError('Conflict', 'The object was changed.', `${object.class}.${camel(name)}`);
    }
    return null;
  };

  /** A load that goes down by class: each class has its own query, to a depth. */
  const recursively = (object: WordObject, action: Action, depth: number): Bag => {
    const { Queries = {}, MaxDepth = 1 } = action.RecursiveQueryInfo ?? {};
    const { items } = members.classOf(object);
    if (items) return { _Items: items(object).map((each) => recursively(each, action, depth)) };
    const bag = load(object, Queries[object.class] ?? {});
    if (depth >= MaxDepth) return bag;
    for (const name of members.names(object, 'navigations')) {
      const there = ifThere(() => members.get(object, 'navigations', name)(object) as WordObject | null);
      if (there && Queries[there.class]) bag[name] = recursively(there, action, depth + 1);
    }
    return bag;
  };

  /** A call that gives an object back is of no use as an action; its path instantiates it. */
  const scalarOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'class' in value ? null : value;

  const present = (object: WordObject | null, action: Action): WordObject => {
    if (!object) throw notFound(camel(action.Name) || 'update');
    return object;
  };

  const expect = (parent: WordObject | undefined, name: string): WordObject => {
    if (!parent) throw new ApiError('InvalidObjectPath', 'The object path has no parent.', camel(name));
    return parent;
  };

  return { run };
}

/** A way that leads nowhere (`parentTable` outside tables) is not gone, where all are tried. */
function ifThere<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

const camelCall = (call: string): string => {
  const [className = '', name = ''] = call.split('.');
  return `${className}.${camel(name)}`;
};

const notFound = (location: string): ApiError =>
  new ApiError('ItemNotFound', 'The requested resource doesn’t exist.', location);

/** Anything else than a refusal is a fault of ours, which a test must not take for Word's. */
function asApiError(error: unknown, unknown: Unknown): ApiError {
  if (error instanceof ApiError) return error;
  const message = error instanceof Error ? error.message : String(error);
  console.error(error);
  unknown.add(`failure inside the host: ${message}`);
  return new ApiError('GeneralException', message, 'sync');
}
