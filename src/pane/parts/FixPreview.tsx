import { useEffect, useRef } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Fix, ReportDocument } from '../../core/model/index.ts';
import { previewOf } from '../fix-preview.ts';
import type { Change } from '../fix-preview.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { OldAndNew } from './OldAndNew.tsx';

/** More would push the buttons off the pane. */
const most = 8;

const useStyles = makeStyles({ made: { textDecorationLine: 'none' } });

/** What a fix would change in the report, shown before it is made. */
export function FixPreview({
  document,
  fix,
  onMake,
  onCancel,
}: {
  document: ReportDocument;
  fix: Fix;
  onMake: () => void;
  onCancel: () => void;
}) {
  const shared = useShared();
  const writing = useWriting();
  const box = useRef<HTMLDivElement>(null);
  const changes = previewOf(document, fix);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={`${fix.title}: what would change`}
      className={shared.card}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <ul className={`${shared.list} ${shared.tight}`}>
        {changes.slice(0, most).map((change, place) => (
          <li key={place} className={shared.text}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
      {changes.length > most && <div className={shared.note}>And {changes.length - most} more.</div>}
      <div className={shared.wrap}>
        <Button appearance="primary" size="small" {...writing} onClick={onMake}>
          Make the change
        </Button>
        <Button size="small" onClick={onCancel}>
          Leave it
        </Button>
      </div>
    </div>
  );
}

function ChangeWords({ change: { what, old, now } }: { change: Change }) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <>
      {what && <div className={shared.note}>{what}</div>}
      {old === '' ? (
        <ins className={styles.made}>{now}</ins>
      ) : now === '' ? (
        <>
          <s>{old}</s> <span className={shared.note}>goes away</span>
        </>
      ) : (
        <OldAndNew old={old} now={now} />
      )}
    </>
  );
}
