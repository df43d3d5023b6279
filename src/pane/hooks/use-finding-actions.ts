import { applyFix } from '../../core/jobs/fix-findings.ts';
import { takeWaiverBack, waiveFinding } from '../../core/jobs/waive-finding.ts';
import type { Finding, FindingKey, Fix, Waiver } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';

/** What an author does about a finding. Each says what came of it, and gives whether it was done. */
export function useFindingActions(): {
  fix(fix: Fix): Promise<boolean>;
  letStand(finding: Finding, by: Pick<Waiver, 'name' | 'reason'>): Promise<boolean>;
  takeBack(key: FindingKey): Promise<boolean>;
} {
  const { ports, run, dispatch } = useSession();
  return {
    async fix(fix) {
      const done = await run(`${fix.title} …`, () => applyFix(ports(), fix));
      if (!done) return false;
      const refused = done.value.find((outcome) => !outcome.done);
      dispatch(
        refused?.done === false
          ? { kind: 'notice', notice: { intent: 'warning', text: refused.message } }
          : { kind: 'say', text: `Done: ${fix.title}.` },
      );
      return refused === undefined;
    },
    async letStand(finding, by) {
      const done = await run('Keeping your reason', () => waiveFinding(ports(), finding, by));
      if (done)
        dispatch({ kind: 'say', text: 'Let stand. It is in the list “Let stand”, with your reason.' });
      return done !== null;
    },
    async takeBack(key) {
      const done = await run('Taking it back', () => takeWaiverBack(ports(), key));
      if (done) dispatch({ kind: 'say', text: 'Taken back. The finding is in the list again.' });
      return done !== null;
    },
  };
}
