import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { planPapers } from '../../core/reports/background-papers.ts';
import type { PapersPlan } from '../../core/reports/background-papers.ts';
import { evidenceRows } from '../../core/reports/evidence-rows.ts';
import { useEvidence } from '../hooks/use-evidence.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useStyles as useShared } from '../styles.ts';
import { TextButton } from './TextButton.tsx';

/** Where every figure comes from: as a file, at the end of the report, and as entries among the background papers. */
export function EvidenceButtons({ checked }: { checked: Checked }) {
  const shared = useShared();
  const { working, sheet, csv, append, papers } = useEvidence();
  const writing = useWriting();
  const plan = useMemo(
    () =>
      planPapers(
        checked.report,
        checked.document,
        evidenceRows(checked.figures, () => nowhere),
      ),
    [checked],
  );
  const why = whyNotDrafted(plan);
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
        {plan.kind === 'draft' && (
          <TextButton {...writing} onClick={() => void papers(false)}>
            Draft background papers
          </TextButton>
        )}
      </div>
      {why && <div className={shared.note}>{why}</div>}
      {plan.kind === 'replace' && (
        <div className={shared.textButtons}>
          <TextButton {...writing} onClick={() => void papers(true)}>
            Replace “{plan.text}” with{' '}
            {plan.added.length === 1 ? 'the release' : `the ${plan.added.length} releases`}
          </TextButton>
        </div>
      )}
    </section>
  );
}

/** Where figures stand does not matter for what they come from. */
const nowhere = { section: '', place: '' };

/** Null where the papers can be drafted. */
function whyNotDrafted(plan: PapersPlan): string | null {
  switch (plan.kind) {
    case 'draft':
      return null;
    case 'replace':
      return `“${plan.part}” says “${plan.text}”.`;
    case 'listed':
      return `“${plan.part}” lists every release already.`;
    case 'no-place':
      return 'This report has no place for background papers.';
    case 'no-releases':
      return 'No release is recorded for these figures yet, so none can be listed.';
  }
}
