import type { WordModel, WordObject } from '../../model/word-class.ts';
import type { Profile } from '../profiles.ts';
import type { Faults } from '../faults.ts';
import type { Members } from '../rich/members.ts';

/** What a Common API call is dealt with by: its arguments by the wire's names, its answer by them too. */
export type Handler = (args: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export interface Call {
  /** As a person writes it: 'customXmlParts.addAsync'. */
  readonly name: string;
  readonly writes?: boolean;
  readonly run: Handler;
}

/** Dispatch id → call. */
export type Calls = Readonly<Record<number, Call>>;

export interface CommonParts {
  readonly model: WordModel;
  readonly members: Members;
  readonly profile: Profile;
  readonly faults: Faults;
}

/** The numbers in `AsyncResult.error.code`; the client has the words for them. */
export const errors = {
  coercionNotSupported: 1000,
  fileTypeNotSupported: 1009,
  cannotWriteToSelection: 2001,
  internal: 5001,
  indexOutOfRange: 5008,
  invalidParameter: 5010,
  nodeNotFound: 6000,
  customXml: 6100,
  tooManyNodes: 6101,
  customXmlOutOfDate: 6102,
  idDoesNotExist: 7002,
  tooManyFiles: 11000,
  fileNotFetched: 11001,
  sliceSize: 11002,
  noSingleSignOn: 13000,
} as const;

export class CommonError extends Error {
  readonly number: number;
  constructor(number: number) {
    super(`Common API error ${number}`);
    this.name = 'CommonError';
    this.number = number;
  }
}

/** Calls a method of the model as the rich API would. */
export function invoke(
  parts: CommonParts,
  object: WordObject,
  method: string,
  args: readonly unknown[] = [],
) {
  return parts.members.get(object, 'methods', method)(object, args);
}

/** What is selected, as a Range. */
export const selection = (parts: CommonParts): WordObject =>
  invoke(parts, parts.model.root, 'GetSelection') as WordObject;
