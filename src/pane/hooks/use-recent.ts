import { parseChoices, printChoices, withLatest } from '../figure-choices.ts';
import type { FigureChoice } from '../figure-choices.ts';
import { useRemembered } from './use-remembered.ts';

/** What was last inserted, newest first. */
export function useRecent(): {
  readonly recent: readonly FigureChoice[];
  readonly inserted: (choice: FigureChoice) => void;
} {
  const [kept, keep] = useRemembered('recent', '');
  const recent = parseChoices(kept);
  return { recent, inserted: (choice) => keep(printChoices(withLatest(recent, choice))) };
}
