/** The test's end of `call-host`: a DocumentHost whose methods run in the pane. */

import type {
  DocumentHost,
  Edit,
  EditKind,
  HostError,
  Location,
  Result,
  Watch,
} from '../../../src/core/model/index.ts';
import type { HostCall } from './call-host.ts';

export interface ProxiedHost extends DocumentHost {
  bytes(): Promise<Uint8Array>;
  selectedText(): Promise<Result<{ readonly text: string; readonly at: Location } | null, HostError>>;
}

export interface Wires {
  readonly supports: readonly EditKind[];
  readonly hasNotes: boolean;
  readonly readOnly: string | null;
  call(call: HostCall): Promise<string>;
  bytes(): Promise<Uint8Array>;
  /** Keeps the watch, so that the pane's questions find it; gives its number. */
  keep(watch: Watch): number;
  forget(id: number): void;
}

export function createProxy(wires: Wires): ProxiedHost {
  let readOnly = wires.readOnly;
  const call = async <T>(what: HostCall): Promise<T> => {
    const answer = JSON.parse(await wires.call(what)) as { value: T; readOnly: string | null };
    ({ readOnly } = answer);
    return answer.value;
  };
  return {
    name: 'word',
    supports: new Set(wires.supports),
    read: () => call({ method: 'read' }),
    cursor: () => call({ method: 'cursor' }),
    selectedText: () => call({ method: 'selectedText' }),
    reveal: (at) => call({ method: 'reveal', at }),
    readOnly: () => readOnly,
    bytes: wires.bytes,
    apply: async (edits: readonly Edit[], watch?: Watch) => {
      if (watch === undefined) return call({ method: 'apply', edits, watch: null });
      const id = wires.keep(watch);
      try {
        const follows = watch.progress !== undefined;
        const stops = watch.cancelled !== undefined;
        return await call({ method: 'apply', edits, watch: { id, follows, stops } });
      } finally {
        wires.forget(id);
      }
    },
    ...(wires.hasNotes && { notes: { replace: (notes) => call({ method: 'notes', notes }) } }),
  };
}
