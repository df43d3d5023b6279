/** Carries a command from the ribbon, the context menu or the keyboard to the pane. */

import type { PaneCommand } from '../../pane/index.ts';

export interface Commands {
  /** What came before the pane was there is handed over when it comes. */
  send(command: PaneCommand): void;
  subscribe(listener: (command: PaneCommand) => void): () => void;
}

/** The names that the manifest gives to what its buttons do. */
export const commandNames: Readonly<Record<string, PaneCommand>> = {
  openPane: 'open',
  insertSkeleton: 'insert-skeleton',
  refreshFigures: 'refresh-figures',
  checkReport: 'check-report',
  linkNumber: 'link-number',
};

export function createCommands(): Commands {
  const listeners = new Set<(command: PaneCommand) => void>();
  let waiting: PaneCommand[] = [];
  return {
    send(command) {
      if (listeners.size === 0) waiting.push(command);
      else listeners.forEach((listener) => listener(command));
    },
    subscribe(listener) {
      listeners.add(listener);
      const kept = waiting;
      waiting = [];
      kept.forEach(listener);
      return () => listeners.delete(listener);
    },
  };
}
