/** The Common API, which answers through callbacks, as promises. */

type Call<T> = (done: (result: Office.AsyncResult<T>) => void) => void;

/** What the call gives; rejects with the call's own `Office.Error`, which `inWords` explains. */
export function answered<T>(call: Call<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(commonApiError(result.error));
    });
  });
}

/** A rejection is an Error, so that nothing on the way swallows it; its number stays. */
export function commonApiError(error: Office.Error): CommonApiError {
  return Object.assign(new Error(error.message), { name: error.name, code: error.code });
}

export type CommonApiError = Error & { readonly code: number };

export const isCommonApiError = (error: unknown): error is CommonApiError =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';

/** Opened for viewing, as Word said when the pane started. */
export const openForReading = (): boolean => Office.context.document.mode === Office.DocumentMode.ReadOnly;
