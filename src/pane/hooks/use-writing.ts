import { useSession } from '../session.tsx';

/** Id of the line that says why nothing can be written. */
export const readOnlyId = 'pane-read-only';

/**
 * For every button that writes into the document: out of use while a job is under way, and in a document that cannot be
 * written, where it is described by the reason. `describedBy` is what describes it anyway.
 */
export function useWriting(describedBy?: string): {
  readonly disabledFocusable: boolean;
  readonly 'aria-describedby'?: string;
} {
  const { busy, readOnly } = useSession().state;
  const ids = [describedBy, readOnly === null ? undefined : readOnlyId].filter(Boolean).join(' ');
  return {
    disabledFocusable: busy !== null || readOnly !== null,
    ...(ids ? { 'aria-describedby': ids } : {}),
  };
}
