import { has, type Profile } from '../profiles.ts';
import { ApiError, type Member, type WordClass, type WordObject } from '../../model/word-class.ts';
import type { Unknown } from '../unknown.ts';
import { camel } from './messages.ts';

type Kind = 'scalars' | 'setters' | 'navigations' | 'methods';
// What comes over the wire has no type; each class checks its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Callable = (it: any, ...rest: any[]) => unknown;

/** What the profile's Word has of each class. Whatever it has not is refused, and told to `unknown` by name. */
export interface Members {
  classOf(object: WordObject): WordClass;
  /** Null where the class has no such member in this profile; for names that may be one of several kinds. */
  find(object: WordObject, kind: Kind, name: string): Callable | null;
  get(object: WordObject, kind: Kind, name: string): Callable;
  /** The names of a kind that the profile has. */
  names(object: WordObject, kind: Kind): readonly string[];
  refuse(what: string): ApiError;
}

export function createMembers(
  classes: Readonly<Record<string, WordClass>>,
  profile: Profile,
  unknown: Unknown,
): Members {
  const refuse = (what: string): ApiError => {
    unknown.add(what);
    return new ApiError('ApiNotFound', `The API ${what} is not available.`, what);
  };

  const classOf = (object: WordObject): WordClass => {
    const found = Object.hasOwn(classes, object.class) ? classes[object.class] : undefined;
    if (!found) throw refuse(object.class);
    return found;
  };

  const member = (object: WordObject, kind: Kind, name: string): Member<Callable> | undefined => {
    const members = classOf(object)[kind];
    return members && Object.hasOwn(members, name) ? members[name] : undefined;
  };

  const find = (object: WordObject, kind: Kind, name: string): Callable | null => {
    const found = member(object, kind, name);
    return found && isThere(found, profile) ? callable(found) : null;
  };

  return {
    classOf,
    find,
    get(object, kind, name) {
      const found = member(object, kind, name);
      const what = `${object.class}.${camel(name)}`;
      if (!found) throw refuse(what);
      if (!isThere(found, profile)) throw refuse(`${what} (${sinceOf(found)})`);
      return callable(found);
    },
    names(object, kind) {
      const members = classOf(object)[kind] ?? {};
      return Object.keys(members).filter((name) => isThere(members[name]!, profile));
    },
    refuse,
  };
}

/** What a member runs, whichever requirement set brought it. */
export const callable = (member: Member<Callable>): Callable =>
  typeof member === 'function' ? member : member.call;

const sinceOf = (member: Member<Callable>): string =>
  typeof member === 'function' ? 'WordApi 1.1' : member.since;

const isThere = (member: Member<Callable>, profile: Profile): boolean => has(profile, sinceOf(member));
