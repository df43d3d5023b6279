import type { Question } from '../../core/model/index.ts';
import { supportsApi } from './quirks.ts';

/** What happens to tracked changes while Reportwright writes. Without WordApi 1.4 Word gives no say: it does as it is set. */
export interface Tracking {
  /** Has the mode loaded by the batch that the caller sends next: no round trip of its own. */
  load(context: Word.RequestContext): void;
  /**
   * Writes with tracking as the author wants it, asked once while the pane is open, where changes are tracked. The mode
   * is as it was when this returns, whether or not the writing went well. Call it in the batch for which `load` was called.
   */
  around<T>(context: Word.RequestContext, write: () => Promise<T>): Promise<T>;
}

export function createTracking(ask: (question: Question) => Promise<string>): Tracking {
  let answer: Promise<string> | null = null;
  return {
    load(context) {
      if (canTell(context.document)) context.document.load('changeTrackingMode');
    },
    async around(context, write) {
      const { document } = context;
      if (!canTell(document)) return write();
      const mode = document.changeTrackingMode;
      if (mode === 'Off') return write();
      answer ??= ask(question);
      if ((await answer) !== untracked) return write();
      document.changeTrackingMode = 'Off';
      try {
        return await write();
      } finally {
        await restore(mode);
      }
    },
  };
}

/** In a batch of its own: the caller's may be the one that failed. */
async function restore(mode: Word.Document['changeTrackingMode']): Promise<void> {
  await Word.run((context) => {
    context.document.changeTrackingMode = mode;
    return context.sync();
  });
}

const canTell = (document: Word.Document): boolean =>
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
