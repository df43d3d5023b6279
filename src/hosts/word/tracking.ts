import type { Question } from '../../core/model/index.ts';
import { supportsApi } from './quirks.ts';

/** What happens to tracked changes while Reportwright writes. Without WordApi 1.4 Word gives no say: it does as it is set. */
export interface Tracking {
  /** Has the mode loaded by the batch that the caller sends next: no round trip of its own. */
  load(context: Word.RequestContext): void;
  /**
   * Writes with tracking as the author wants it: asked once while the pane is open, where changes are tracked and not
   * all of the writes are `chosen` to be. The mode is as it was when this returns, whether or not the writing went well.
   * Call it in the batch for which `load` was called.
   */
  around<T>(context: Word.RequestContext, chosen: boolean, write: (marks: Marks) => Promise<T>): Promise<T>;
}

/** For writes that the author wants as tracked changes, whatever the mode. */
export interface Marks {
  /** Puts writes into the batch, and the mode back behind them in the same batch. */
  tracked(write: () => void): void;
  /** Tells that the batch failed midway, maybe before the mode was back: it goes back with the batch that follows. */
  failed(): void;
}

type Mode = Word.Document['changeTrackingMode'];

export function createTracking(ask: (question: Question) => Promise<string>): Tracking {
  let answer: Promise<string> | null = null;
  return {
    load(context) {
      if (canTrack(context.document)) context.document.load('changeTrackingMode');
    },
    async around(context, chosen, write) {
      const { document } = context;
      if (!canTrack(document)) return write(asItIs);
      const mode = document.changeTrackingMode;
      if (mode !== 'Off' && !chosen) {
        answer ??= ask(question);
        if ((await answer) === untracked) document.changeTrackingMode = 'Off';
      }
      const now = document.changeTrackingMode;
      let unsure = now !== mode;
      try {
        return await write({
          tracked(put) {
            const during = mode === 'Off' ? 'TrackAll' : mode;
            if (during !== now) document.changeTrackingMode = during;
            put();
            if (during !== now) document.changeTrackingMode = now;
          },
          failed() {
            unsure = true;
            document.changeTrackingMode = now;
          },
        });
      } finally {
        if (unsure) await restore(mode);
      }
    },
  };
}

const asItIs: Marks = { tracked: (put) => put(), failed: () => undefined };

/** In a batch of its own: the caller's may be the one that failed. Twice, since nobody else would put it back. */
async function restore(mode: Mode): Promise<void> {
  const once = (): Promise<void> =>
    Word.run((context) => {
      context.document.changeTrackingMode = mode;
      return context.sync();
    });
  await once().catch(once);
}

/** Whether this Word says how changes are tracked, and lets it be changed. */
export const canTrack = (document: Word.Document = Word.Document.prototype): boolean =>
  supportsApi('WordApi', '1.4', document, 'changeTrackingMode');

const untracked = 'untracked';

const question: Question = {
  text: 'Should Reportwright’s changes be tracked like your own?',
  detail:
    'Track changes is on in this report. Tracked figures show the old and the new text until somebody accepts them. Either way tracking stays on for what you type.',
  choices: [
    { id: 'tracked', label: 'Track them' },
    { id: untracked, label: 'Do not track them' },
  ],
};
