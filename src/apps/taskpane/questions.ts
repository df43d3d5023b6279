/** Carries a question of the host to the pane, and the author's answer back. One at a time, in the order asked. */

import type { Question } from '../../core/model/index.ts';

export interface Questions {
  /** Gives the id of the choice. */
  ask(question: Question): Promise<string>;
  current(): Question | null;
  subscribe(listener: () => void): () => void;
  answer(id: string): void;
}

export function createQuestions(): Questions {
  const listeners = new Set<() => void>();
  const open: { readonly question: Question; readonly answered: (id: string) => void }[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  return {
    ask: (question) =>
      new Promise((answered) => {
        open.push({ question, answered });
        tell();
      }),
    current: () => open[0]?.question ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(id) {
      open.shift()?.answered(id);
      tell();
    },
  };
}
