/** What went wrong, as the author is told. */
import { withoutQuotes } from '../core/model/index.ts';
import type { Notice } from './state.ts';

/** What a host or a source gave as its reason. */
export const failure = ({
  message,
  details,
}: {
  readonly message: string;
  readonly details?: string | undefined;
}): Notice => ({ intent: 'error', text: message, ...(details ? { details } : {}) });

/** Nobody's fault but ours: what an author can pass on, with nothing of the report in it. */
export function unexpected(error: unknown): Notice {
  return {
    intent: 'error',
    text: 'Something went wrong in Reportwright. Look at your document, then try again. If it happens again, copy the details for whoever looks after Reportwright.',
    details:
      error instanceof Error
        ? [`${error.name}: ${withoutQuotes(error.message)}`, ...frames(error)].join('\n')
        : withoutQuotes(String(error)),
  };
}

/** Where it happened, a place of the program a line; a stack begins with the message, which may have several lines. */
const frames = ({ stack = '' }: Error): readonly string[] =>
  stack.split('\n').filter((line) => /^\s*(at |\S*@).*:\d+:\d+\)?$/.test(line));
