import { useRef } from 'react';
import type { Checked } from '../../core/jobs/check-report.ts';
import { defaultArea } from '../../core/reports/default-area.ts';
import { FigureFinder } from '../parts/FigureFinder.tsx';
import { FigureList } from '../parts/FigureList.tsx';
import { LinkNumber } from '../parts/LinkNumber.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { useRemembered } from '../hooks/use-remembered.ts';
import { useSession } from '../session.tsx';

/** Finds figures and puts them in, or makes one of a number that stands; below, those that are in. */
export function FiguresTab({ checked }: { checked: Checked }) {
  const { types } = useSession();
  const finder = useRef<HTMLElement>(null);
  const [area, setArea] = useRemembered('area', defaultArea(checked.report, types));
  return (
    <TabBody>
      <LinkNumber area={area} onSearch={() => finder.current?.querySelector('input')?.focus()} />
      <FigureFinder checked={checked} area={area} onArea={setArea} ref={finder} />
      <FigureList checked={checked} />
    </TabBody>
  );
}
