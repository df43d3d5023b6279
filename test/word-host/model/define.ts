import type { CollectionObject } from './objects.ts';
import { isRange } from './objects.ts';
import type { ElementObject } from './objects.ts';
import { refuse } from './state.ts';
import type { State } from './state.ts';
import { ApiError } from './word-class.ts';
import type { Member, WordClass, WordObject } from './word-class.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- see WordClass */
type Call = (it: any, ...rest: unknown[]) => unknown;
export type Members = Readonly<Record<string, Member<any>>>;

/** Word's requirement sets, as a member says that it came with them. */
export const since =
  (set: `${string} ${string}`) =>
  <F>(call: F): Member<F> => ({ call, since: set });
export const v12 = since('WordApi 1.2');
export const v13 = since('WordApi 1.3');
export const v14 = since('WordApi 1.4');
export const v15 = since('WordApi 1.5');
export const v16 = since('WordApi 1.6');
export const v17 = since('WordApi 1.7');

/**
 * A class whose members refuse what is gone from the document, and say where a refusal happened
 * ('ContentControl.insertText').
 */
export function define(name: string, parts: WordClass): WordClass {
  const guarded = (members: Members | undefined): Members =>
    Object.fromEntries(
      Object.entries(members ?? {}).map(([member, given]) => [
        member,
        guard(name, member, given as Member<Call>),
      ]),
    );
  return {
    ...parts,
    scalars: guarded(parts.scalars),
    setters: guarded(parts.setters),
    navigations: guarded(parts.navigations),
    methods: guarded(parts.methods),
  };
}

function guard(name: string, member: string, given: Member<Call>): Member<Call> {
  const location = `${name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  const wrap =
    (call: Call): Call =>
    (it: WordObject, ...rest) => {
      try {
        checkAlive(it);
        return call(it, ...rest);
      } catch (error) {
        if (!(error instanceof ApiError) || error.location !== '') throw error;
        throw new ApiError(error.code, error.message, location);
      } finally {
        announce(it);
      }
    };
  return typeof given === 'function' ? wrap(given) : { call: wrap(given.call), since: given.since };
}

/** What was deleted is not found again, by whatever reference (office-js issue 2448: `_OnAccess`). */
function checkAlive(it: WordObject): void {
  const { state } = it as ElementObject;
  const node = isRange(it) ? it.span.start.paragraph : (it as ElementObject).element;
  if (node !== undefined && !state.parts.holds(node)) refuse('ItemNotFound');
}

type Listener = () => void;
const listeners = new WeakMap<State, Listener>();
export const whenChanged = (state: State, listener: Listener): void => void listeners.set(state, listener);

/** Tells of a change when the call that made it is done. */
function announce(it: WordObject): void {
  const { state } = it as ElementObject;
  if (!state?.changed) return;
  state.changed = false;
  state.version += 1;
  listeners.get(state)?.();
}

/** A collection with what all of Word's collections have. */
export function defineCollection(name: string, more: Partial<WordClass> = {}): WordClass {
  const first = ({ list }: CollectionObject): WordObject => list()[0] ?? refuse('ItemNotFound');
  return define(name, {
    scalars: {},
    items: ({ list }: CollectionObject) => list(),
    ...more,
    methods: {
      GetFirst: v13(first),
      GetFirstOrNullObject: v13(({ list }: CollectionObject) => list()[0] ?? null),
      GetCount: v14(({ list }: CollectionObject) => list().length),
      ...more.methods,
    },
  });
}
