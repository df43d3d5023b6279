import type { DoneCommand } from './common/application.ts';
import { deferred } from './deferred.ts';
import type { Events } from './events.ts';

/** Ribbon commands on their way: told to the page, and waited for. */
export interface Commands {
  /** Runs a function by its name; resolves when the page says that it is done. */
  fire(command: string, source?: string): Promise<DoneCommand>;
  done(command: DoneCommand): void;
}

export function createCommands(events: Events): Commands {
  const waiting = new Map<string, (done: DoneCommand) => void>();
  let last = 0;
  return {
    async fire(command, source = command) {
      const id = `command-${++last}`;
      const done = deferred<DoneCommand>();
      waiting.set(id, done.resolve);
      const event = JSON.stringify({ source: { id: source } });
      if (events.fire('appCommandInvoked', { 0: id, 1: command, 2: event })) return done.promise;
      waiting.delete(id);
      throw new Error('The pane has not registered for ribbon commands.');
    },
    done(command) {
      waiting.get(command.id)?.(command);
      waiting.delete(command.id);
    },
  };
}
