import { useId } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { WaivedFinding } from '../../core/model/index.ts';
import { paperDate } from '../dates.ts';
import { useFindingActions } from '../hooks/use-finding-actions.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { Disclosure } from './Disclosure.tsx';
import { steady } from './Steady.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({ reason: { margin: 0, overflowWrap: 'anywhere' } });

/** What somebody let stand: who, when and why, each with the way back. */
export function LetStandList({ waived }: { waived: readonly WaivedFinding[] }) {
  const shared = useShared();
  if (waived.length === 0) return null;
  return (
    <Disclosure title={`Let stand (${waived.length})`}>
      <ul className={`${shared.list} ${shared.stack}`} aria-label="Let stand">
        {waived.map((each) => (
          <Waived key={each.finding.key} waived={each} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Waived({ waived: { finding, waiver } }: { waived: WaivedFinding }) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  const { takeBack } = useFindingActions();
  const id = useId();
  const writing = useWriting(id);
  const { location } = finding;
  const when = paperDate(waiver.at.slice(0, 10));
  return (
    <li {...steady('let stand', finding.key)} className={shared.tight}>
      <p id={id} className={shared.text}>
        {finding.message}
      </p>
      <p className={mergeClasses(shared.note, styles.reason)}>
        {[waiver.name, when].filter(Boolean).join(', ')}: {waiver.reason}
      </p>
      <div className={shared.textButtons}>
        {location && (
          <TextButton aria-describedby={id} onClick={() => void reveal(location)}>
            Go to
          </TextButton>
        )}
        <TextButton {...writing} onClick={() => void takeBack(finding.key)}>
          Take back
        </TextButton>
      </div>
    </li>
  );
}
