import { refreshHistory } from '../../core/figures/index.ts';
import { ageWords } from '../../core/figures/refresh/age.ts';
import type { Ledger, ReportDocument } from '../../core/model/index.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useSourceNames } from '../hooks/use-source-names.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { ChangeList } from './ChangeList.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Progress } from './Progress.tsx';

/** So many refreshes are of use to an author; the file remembers more. */
const most = 10;

/** What earlier refreshes changed, as the file remembers them, newest first. */
export function RefreshHistory({ document: { ledger } }: { document: ReportDocument }) {
  const number = ledger.state === 'read' ? refreshHistory(ledger.ledger).length : 0;
  if (ledger.state !== 'read' || number === 0) return null;
  return (
    <Disclosure title="Earlier refreshes" note={`${number}`}>
      <PastRefreshes ledger={ledger.ledger} />
    </Disclosure>
  );
}

function PastRefreshes({ ledger }: { ledger: Ledger }) {
  const shared = useShared();
  const { clock } = useSession();
  const { restorePrevious } = useFigureActions();
  const names = useSourceNames(Object.values(ledger.figures));
  if (names === null) return <Progress label="Asking what these figures are" />;
  const history = refreshHistory(ledger, names);
  return history.slice(0, most).map(({ at, changes }, index) => {
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
  });
}
