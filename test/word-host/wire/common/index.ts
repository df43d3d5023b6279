import { application, type DoneCommand } from './application.ts';
import { CommonError, errors, type Call, type Calls, type CommonParts } from './call.ts';
import { files } from './files.ts';
import { selectedData } from './selected-data.ts';
import type { Settings } from './settings.ts';
import { xmlParts } from './xml-parts.ts';

export interface Common {
  /** Null where nobody answers that id. */
  find(dispatchId: number): Call | null;
  /** The answer to a call: the payload, or the error's number. */
  run(call: Call, args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

export interface CommonOptions extends CommonParts {
  readonly settings: Settings;
  /** Calls that are not about the document. */
  readonly others: Calls;
  readonly documentUrl: string;
  readonly accessToken: string | null;
  readonly done: (command: DoneCommand) => void;
  /** What went wrong inside this host, which no test may take for Word's answer. */
  readonly failed: (error: unknown) => void;
}

/** The Common API: one call after another, each by its dispatch id. */
export function createCommon(options: CommonOptions): Common {
  const calls = {
    ...options.settings.calls,
    ...options.others,
    ...selectedData(options),
    ...files(options),
    ...xmlParts(options),
    ...application(options.documentUrl, options.accessToken, options.done),
  };
  return {
    find: (dispatchId) => (calls as Record<number, Call>)[dispatchId] ?? null,
    run(call, args) {
      const refusal = options.faults.call(call.name, call.writes ?? false);
      if (refusal) return answer(refusal.number);
      try {
        return { ...answer(0), ...call.run(args) };
      } catch (error) {
        if (error instanceof CommonError) return answer(error.number);
        options.failed(error);
        return answer(errors.internal);
      }
    },
  };
}

/** The beginning of every answer; the client fails the call with any number but 0. */
export const answer = (number: number): { Version: number; Error: number } => ({ Version: 1, Error: number });

export { errors };
