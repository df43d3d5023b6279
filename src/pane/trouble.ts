/** What went wrong, as the author is told. */
import type { Notice } from './state.ts';

/** What a host or a source gave as its reason. */
export const failure = ({
  message,
  details,
}: {
  readonly message: string;
  readonly details?: string | undefined;
}): Notice => ({ intent: 'error', text: message, ...(details ? { details } : {}) });

/** Nobody's fault but ours: what an author can pass on. */
export function unexpected(error: unknown): Notice {
  const details = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return {
    intent: 'error',
    text: 'Something went wrong in Reportwright. Look at your document, then try again. If it happens again, copy the details for whoever looks after Reportwright.',
    details,
  };
}
