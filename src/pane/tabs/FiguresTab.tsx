import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Checked } from '../../core/jobs/check-report.ts';
import { defaultArea } from '../../core/reports/default-area.ts';
import { useInserting } from '../hooks/use-inserting.ts';
import type { Previewed } from '../hooks/use-inserting.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { FigureFinder } from '../parts/FigureFinder.tsx';
import { FigureList } from '../parts/FigureList.tsx';
import { LinkNumber } from '../parts/LinkNumber.tsx';
import { Progress } from '../parts/Progress.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { useSession } from '../session.tsx';

const TableBuilder = lazy(() =>
  import('../parts/TableBuilder.tsx').then((module) => ({ default: module.TableBuilder })),
);
const ChartMaker = lazy(() =>
  import('../parts/ChartMaker.tsx').then((module) => ({ default: module.ChartMaker })),
);

interface Making {
  readonly what: 'table' | 'chart';
  readonly previewed: Previewed;
  /** The button that led there: the focus goes back to it. */
  readonly from: Element | null;
}

/** Finds figures and puts them in, or makes one of a number that stands; below, those that are in. */
export function FiguresTab({ checked }: { checked: Checked }) {
  const { types } = useSession();
  const finder = useRef<HTMLElement>(null);
  const [area, setArea] = useRemembered('area', defaultArea(checked.report, types));
  const { recent, insert } = useInserting();
  const [making, setMaking] = useState<Making | null>(null);
  const before = useRef<Making | null>(null);
  useLayoutEffect(() => {
    const { from } = before.current ?? {};
    before.current = making;
    if (!making && from instanceof HTMLElement) from.focus();
  }, [making]);
  return (
    <>
      {making && (
        <TabBody>
          <Suspense fallback={<Progress label="Getting ready" />}>
            <Screen making={making} onClose={() => setMaking(null)} onInsert={insert} />
          </Suspense>
        </TabBody>
      )}
      {/* What was searched for is still there on the way back. */}
      <div hidden={making !== null}>
        <TabBody>
          <LinkNumber area={area} onSearch={() => finder.current?.querySelector('input')?.focus()} />
          <FigureFinder
            checked={checked}
            area={area}
            onArea={setArea}
            recent={recent}
            onInsert={insert}
            onMake={(what, previewed) => setMaking({ what, previewed, from: document.activeElement })}
            ref={finder}
          />
          <FigureList checked={checked} />
        </TabBody>
      </div>
    </>
  );
}

function Screen({
  making: { what, previewed },
  onClose,
  onInsert,
}: {
  making: Making;
  onClose: () => void;
  onInsert: ReturnType<typeof useInserting>['insert'];
}) {
  if (what === 'table') return <TableBuilder facts={previewed.facts} onClose={onClose} />;
  return (
    <ChartMaker
      facts={previewed.facts}
      onClose={onClose}
      onInsert={(measure) => void onInsert({ kind: 'measure', measure }, previewed)}
    />
  );
}
