import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ReportTypeId } from '../../core/model/index.ts';
import type { PaperChecker } from './check-paper.ts';
import { nextToCheck, noPapers, reduce } from './papers.ts';
import type { DroppedFile, Papers } from './papers.ts';

export interface PaperActions {
  drop(files: readonly DroppedFile[]): void;
  /** Reads it as this report type; as what it looks like where null. */
  choose(id: number, typeId: ReportTypeId | null): void;
  again(ids: readonly number[]): void;
  remove(id: number): void;
  clear(): void;
}

/** The papers, and their checks one after the other. */
export function usePapers(
  check: PaperChecker,
  clock: { today(): string; now(): string },
): readonly [Papers, PaperActions] {
  const [papers, dispatch] = useReducer(reduce, noPapers);
  const batch = useRef(0);
  const next = nextToCheck(papers);

  useEffect(() => {
    if (next === null) return;
    const { id, run, file, path, typeId } = next;
    dispatch({ kind: 'started', id });
    const order = { file, path, typeId, batch: batch.current, today: clock.today(), now: clock.now() };
    void check(order).then((answer) => dispatch({ kind: 'answered', id, run, answer }));
  }, [next, check, clock]);

  const anew = useCallback((action: Parameters<typeof dispatch>[0]) => {
    batch.current += 1;
    dispatch(action);
  }, []);
  return [
    papers,
    {
      drop: (files) => anew({ kind: 'dropped', files }),
      choose: (id, typeId) => anew({ kind: 'type', id, typeId }),
      again: (ids) => anew({ kind: 'again', ids }),
      remove: (id) => dispatch({ kind: 'removed', id }),
      clear: () => dispatch({ kind: 'cleared' }),
    },
  ];
}
