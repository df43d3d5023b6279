import type { Checked } from '../../core/jobs/check-report.ts';
import { Guidance } from '../parts/Guidance.tsx';
import { OfferedSections } from '../parts/OfferedSections.tsx';
import { Options } from '../parts/Options.tsx';
import { Outline } from '../parts/Outline.tsx';
import { ReadingNotes } from '../parts/ReadingNotes.tsx';
import { ReportDetails } from '../parts/ReportDetails.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { sectionAt } from '../outline.ts';
import { useSession } from '../session.tsx';
import { isStarting } from '../state.ts';
import { StartForm } from './StartForm.tsx';

/** Starts a report; afterwards shows it as it stands. */
export function ReportTab({ checked }: { checked: Checked }) {
  const { state } = useSession();
  if (isStarting(state)) return <StartForm checked={checked} />;
  const section = sectionAt(checked.report, checked.document, state.cursor);
  return (
    <TabBody>
      <ReadingNotes checked={checked} />
      {section && <Guidance section={section} />}
      <Outline checked={checked} />
      <OfferedSections checked={checked} />
      <ReportDetails report={checked.report} />
      <Options />
    </TabBody>
  );
}
