import type { Checked } from '../../core/jobs/check-report.ts';
import { useStyles } from '../styles.ts';
import { Panel } from './Panel.tsx';

/** What could not be read of the document, so that nobody takes the rest for the whole. */
export function ReadingNotes({ checked }: { checked: Checked }) {
  const shared = useStyles();
  if (checked.notes.length === 0) return null;
  return (
    <Panel tone="open">
      <strong>Part of this document could not be read</strong>
      {checked.notes.map((note) => (
        <div key={note} className={shared.note}>
          {note}
        </div>
      ))}
    </Panel>
  );
}
