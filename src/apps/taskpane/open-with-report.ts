/** Has Word open the pane with a report from the moment that the report is one of ours. */

import type { DocumentHost, HostError, Result } from '../../core/model/index.ts';

export interface AutoOpen {
  /** Null where nobody has said yet. */
  get(): boolean | null;
  set(on: boolean): Promise<Result<null, HostError>>;
}

/**
 * The host, which also switches auto-open on when it writes our record into a document about which nobody has said
 * anything. What the author said stays.
 */
export function openWithReport<Host extends DocumentHost>(host: Host, autoOpen: AutoOpen): Host {
  return {
    ...host,
    async apply(edits, watch) {
      const outcomes = await host.apply(edits, watch);
      const recorded = edits.some((edit, index) => edit.kind === 'set-ledger' && outcomes[index]?.done);
      // Nothing is lost where Word refuses: the author opens the pane by hand.
      if (recorded && autoOpen.get() === null) void autoOpen.set(true);
      return outcomes;
    },
  };
}
