import type { Checked } from '../../core/jobs/check-report.ts';
import { FigureFinder } from '../parts/FigureFinder.tsx';
import { FigureList } from '../parts/FigureList.tsx';
import { TabBody } from '../parts/TabBody.tsx';

/** Finds figures and puts them in; below, those that are in. */
export function FiguresTab({ checked }: { checked: Checked }) {
  return (
    <TabBody>
      <FigureFinder report={checked.report} />
      <FigureList checked={checked} />
    </TabBody>
  );
}
