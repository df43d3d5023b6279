import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { papersPart } from '../../core/reports/evidence-papers.ts';
import { useEvidence } from '../hooks/use-evidence.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { Panel } from './Panel.tsx';
import { TextButton } from './TextButton.tsx';

/** Where every figure comes from: as a file, at the end of the report, and as entries among the background papers. */
export function EvidenceButtons({ checked }: { checked: Checked }) {
  const shared = useShared();
  const { working, sheet, csv, append, papers } = useEvidence();
  const writing = useWriting();
  const [asking, setAsking] = useState(false);
  const part = papersPart(checked.report, checked.document);
  const none = part?.state === 'nil' ? part.text.trim() : null;
  return (
    <section className={shared.tight} aria-label="Evidence">
      <h3 className={shared.groupHeading}>Evidence</h3>
      <div className={shared.note}>Every figure with its exact value, source, release and licence.</div>
      {(sheet ?? csv) && (
        <div className={shared.wrap}>
          {sheet && (
            <Button size="small" disabledFocusable={working} onClick={() => void sheet()}>
              Evidence sheet
            </Button>
          )}
          {csv && (
            <Button size="small" disabledFocusable={working} onClick={() => void csv()}>
              As CSV
            </Button>
          )}
        </div>
      )}
      <div className={shared.textButtons}>
        <TextButton {...writing} onClick={() => void append()}>
          Put it at the end of the report
        </TextButton>
        {part && (
          <TextButton {...writing} onClick={() => (none === null ? void papers(false) : setAsking(true))}>
            Draft background papers
          </TextButton>
        )}
      </div>
      {asking && none !== null && part && (
        <Panel tone="open">
          “{part.title.replace(/\s*:\s*$/, '')}” says “{none}”. Replace it with the releases?
          <div className={shared.wrap} style={{ marginTop: 8 }}>
            <Button
              autoFocus
              size="small"
              {...writing}
              onClick={() => {
                setAsking(false);
                void papers(true);
              }}
            >
              Replace “{none}”
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              Leave it
            </Button>
          </div>
        </Panel>
      )}
    </section>
  );
}
