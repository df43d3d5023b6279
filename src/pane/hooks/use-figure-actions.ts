import { freezeFigure, unlinkFigure } from '../../core/jobs/freeze-figure.ts';
import { pinFigure, unpinFigure } from '../../core/jobs/pin-figure.ts';
import { followLatest, pinPeriod } from '../../core/jobs/pin-period.ts';
import { relinkFrozen } from '../../core/jobs/relink-figure.ts';
import { replaceIndicator } from '../../core/jobs/replace-indicator.ts';
import { restorePrevious, restoreWritten } from '../../core/jobs/restore-figures.ts';
import type { FigureQuery, FigureTag, FrozenFigure, Result } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';
import { count, shorten } from '../words.ts';

/** What an author may do with a figure that stands in the report. Each says afterwards what was done, and takes the focus there. */
export function useFigureActions() {
  const { ports, run, dispatch } = useSession();

  const act = async (
    busy: string,
    job: () => Promise<Result<unknown, { readonly message: string }>>,
    said: string,
  ): Promise<boolean> => {
    const done = await run(busy, job);
    if (done) dispatch({ kind: 'notice', notice: { intent: 'success', text: said, focus: true } });
    return done !== null;
  };

  return {
    pin: (tag: FigureTag, label: string, reason: string) =>
      act(
        'Pinning',
        () => pinFigure(ports(), tag, reason),
        `Pinned: ${label}. A refresh leaves it as it is.`,
      ),
    unpin: (tag: FigureTag, label: string) =>
      act(
        'Unpinning',
        () => unpinFigure(ports(), tag),
        `Unpinned: ${label}. It is compared with its source again.`,
      ),
    pinPeriod: (tag: FigureTag, label: string) =>
      act('Pinning to its period', () => pinPeriod(ports(), tag), `${label} stays with its period.`),
    followLatest: (tag: FigureTag, label: string) =>
      act(
        'Following the latest',
        () => followLatest(ports(), tag),
        `${label} follows the latest period. What is newer is offered, never written by itself.`,
      ),
    freeze: (tag: FigureTag, occurrence: number, text: string) =>
      act(
        'Freezing',
        () => freezeFigure(ports(), tag, occurrence),
        `“${shorten(text, 60)}” is plain text now. It can be linked again under “Frozen figures”.`,
      ),
    unlink: (tag: FigureTag, occurrence: number, text: string) =>
      act(
        'Unlinking',
        () => unlinkFigure(ports(), tag, occurrence),
        `“${shorten(text, 60)}” is plain text now and no longer followed.`,
      ),
    relink: (frozen: FrozenFigure) =>
      act('Linking', () => relinkFrozen(ports(), frozen), `“${shorten(frozen.text, 60)}” is linked again.`),
    restoreWritten: (tag: FigureTag, occurrence: number, text: string) =>
      act(
        'Restoring',
        () => restoreWritten(ports(), tag, occurrence),
        `“${shorten(text, 60)}” is back as it was last written.`,
      ),
    replaceIndicator: async (tag: FigureTag, successor: FigureQuery): Promise<void> => {
      const done = await run('Linking', () => replaceIndicator(ports(), tag, successor));
      // Its text is as it was: what the other indicator gives is for the author to look at.
      if (done) dispatch({ kind: 'review', open: true });
    },
    /** Gives the figures that read as before now. */
    restorePrevious: async (tags: readonly FigureTag[]): Promise<readonly FigureTag[]> => {
      const done = await run('Restoring previous values', () => restorePrevious(ports(), tags));
      if (!done) return [];
      const { restored, failed, problem } = done.value;
      const trouble = [...failed.map(({ label, message }) => `${label}: ${message}`), problem ?? ''];
      const sum =
        restored.length === 0
          ? 'No value was restored.'
          : `Restored the previous value of ${count(restored.length, 'figure')}.`;
      dispatch({
        kind: 'notice',
        notice: {
          intent: failed.length > 0 || problem !== null ? 'warning' : 'success',
          text: [sum, ...trouble].filter(Boolean).join(' '),
          focus: true,
        },
      });
      return restored;
    },
  };
}
