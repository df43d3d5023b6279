import { refreshHistory } from '../../core/figures/index.ts';
import { ageWords } from '../../core/figures/refresh/age.ts';
import type { ReportDocument } from '../../core/model/index.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { ChangeList } from './ChangeList.tsx';
import { Disclosure } from './Disclosure.tsx';

/** So many refreshes are of use to an author; the file remembers more. */
const most = 10;

/** What earlier refreshes changed, as the file remembers them, newest first. */
export function RefreshHistory({ document }: { document: ReportDocument }) {
  const shared = useShared();
  const { clock } = useSession();
  const { restorePrevious } = useFigureActions();
  const { ledger } = document;
  const history = ledger.state === 'read' ? refreshHistory(ledger.ledger) : [];
  if (history.length === 0) return null;
  return (
    <Disclosure title="Earlier refreshes" note={`${history.length}`}>
      {history.slice(0, most).map(({ at, changes }, index) => {
        const later = new Set(history.slice(0, index).flatMap((each) => each.changes.map(({ tag }) => tag)));
        return (
          <section key={at} className={shared.tight}>
            <h3 className={shared.groupHeading}>Refreshed {ageWords(at, clock.today()) ?? 'at some time'}</h3>
            <ChangeList
              changes={changes}
              canRestore={(tag) => !later.has(tag)}
              onRestore={(tags) => void restorePrevious(tags)}
            />
          </section>
        );
      })}
    </Disclosure>
  );
}
