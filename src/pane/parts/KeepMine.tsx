import { useRef, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { FigureStatus } from '../../core/model/index.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  texts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '8px',
    margin: 0,
    '& > dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** For a figure that reads otherwise than it was written: both texts, and which of them is to stand. */
export function KeepMine({ figures, label }: { figures: readonly FigureStatus[]; label: string }) {
  const styles = useStyles();
  const shared = useShared();
  const { pin, restoreWritten } = useFigureActions();
  const writing = useWriting();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [first] = figures;
  if (!first) return null;
  const { tag, written, now } = first;
  const texts = [...new Set(figures.map(({ text }) => text))];
  return (
    <div ref={box} className={shared.tight}>
      <dl className={`${shared.note} ${styles.texts}`}>
        <dt>{written ? 'Yours' : 'Here'}</dt>
        <dd>{texts.map((text) => (text.trim() ? `“${text}”` : 'nothing')).join(', ')}</dd>
        {written && (
          <>
            <dt>Written</dt>
            <dd>“{written.text}”</dd>
          </>
        )}
        {now && now.text !== written?.text && (
          <>
            <dt>At its source</dt>
            <dd>“{now.text}”</dd>
          </>
        )}
      </dl>
      {asking ? (
        <ReasonForm
          label="Why you keep your own words"
          action="Keep mine"
          onReason={(reason) => void pin(tag, label, reason).then((done) => setAsking(!done))}
          onCancel={() => {
            setAsking(false);
            setTimeout(() => box.current?.querySelector('button')?.focus());
          }}
        />
      ) : (
        <div className={shared.textButtons}>
          <TextButton aria-label={`Keep mine: ${label}`} {...writing} onClick={() => setAsking(true)}>
            Keep mine …
          </TextButton>
          {written &&
            figures.map(({ at, text }) => (
              <TextButton
                key={at.occurrence ?? 0}
                aria-label={`Restore “${written.text}” in place of “${text}”: ${label}`}
                {...writing}
                onClick={() => void restoreWritten(tag, at.occurrence ?? 0, written.text)}
              >
                Restore “{shorten(written.text, 24)}”
              </TextButton>
            ))}
        </div>
      )}
    </div>
  );
}
