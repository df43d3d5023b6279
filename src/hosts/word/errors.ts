import type { HostError, Result } from '../../core/model/index.ts';
import { err, ok, withoutQuotes } from '../../core/model/index.ts';
import { causeOf, causes } from './error-causes.ts';
import { isCommonApiError } from './office.ts';

/**
 * What went wrong, for the author, with the codes for whoever is asked for help. Details never hold text of the document:
 * what Word says in free text is left out, and words in quotation marks are taken out of its statements.
 *
 * @param doing what was being done, an infinitive without “to”: `insert the figure`.
 */
export function inWords(error: unknown, doing: string): HostError {
  const known = isRichApiError(error) || isCommonApiError(error);
  const cause = known ? (causeOf(error.code) ?? causes.failed) : causes.mistake;
  return {
    kind: cause.kind,
    message: `Reportwright could not ${doing}: ${cause.what}. ${cause.remedy}`,
    details: [`Doing: ${doing}`, ...facts(error), ...wordItself()].join('\n'),
  };
}

/** `Word.run` that gives its failure as a value. What `batch` throws is told in words too. */
export async function run<T>(
  doing: string,
  batch: (context: Word.RequestContext) => Promise<T>,
): Promise<Result<T, HostError>> {
  try {
    return ok(await Word.run(batch));
  } catch (error) {
    return err(inWords(error, doing));
  }
}

/** The code of an error of either API; null for what is no error of Word's. */
export const codeOf = (error: unknown): string | number | null =>
  isRichApiError(error) || isCommonApiError(error) ? error.code : null;

/** Told by its shape: the class comes with office.js and may come in several copies. */
function isRichApiError(error: unknown): error is OfficeExtension.Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'debugInfo' in error;
}

function facts(error: unknown): readonly string[] {
  if (isRichApiError(error)) {
    const { errorLocation, statement } = error.debugInfo ?? {};
    return [
      `Code: ${error.code}`,
      ...(errorLocation ? [`Location: ${withoutQuotes(errorLocation)}`] : []),
      ...(statement ? [`Statement: ${withoutQuotes(statement)}`] : []),
    ];
  }
  if (isCommonApiError(error)) return [`Code: ${error.code} (${error.name})`];
  if (error instanceof Error) return [`Error: ${error.name}: ${withoutQuotes(error.message)}`];
  return [`Error: ${typeof error}`];
}

function wordItself(): readonly string[] {
  if (typeof Office === 'undefined') return [];
  const { platform, version } = Office.context?.diagnostics ?? {};
  return platform === undefined ? [] : [`Word: ${String(platform)} ${version}`];
}
