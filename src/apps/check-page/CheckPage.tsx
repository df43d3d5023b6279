import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { FluentProvider, Spinner } from '@fluentui/react-components';
import { ErrorBoundary } from '../../pane/parts/ErrorBoundary.tsx';
import { NoticeBar } from '../../pane/parts/NoticeBar.tsx';
import { useSystemTheme } from '../../pane/hooks/use-system-theme.ts';
import { themes } from '../../pane/themes.ts';
import type { CheckPageProps } from './check-page-props.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import type { Dropped } from './dropped-files.ts';
import { DropPlace } from './DropPlace.tsx';
import { isDone, summaryOf } from './papers.ts';
import { useDrop } from './use-drop.ts';
import { usePapers } from './use-papers.ts';
import { usePrinting } from './use-printing.ts';
import { WhatIsSent } from './WhatIsSent.tsx';

// Not needed until there is a paper: it loads while the page is looked at.
const loadResults = () => import('./Results.tsx');
const Results = lazy(() => loadResults().then((module) => ({ default: module.Results })));

/** The whole page: a place to drop papers, and what was found in each. */
export function CheckPage({ check, clock, storage, download, open }: CheckPageProps) {
  const system = useSystemTheme();
  const printing = usePrinting();
  const theme = printing ? 'light' : system;
  const [papers, actions] = usePapers(check, clock);
  const [notice, setNotice] = useState<string | null>(null);
  const chooser = useRef<HTMLElement>(null);
  const { drop } = actions;
  const { length } = papers.list;
  const done = isDone(papers);

  const take = useCallback(
    ({ files, notice: said }: Dropped) => {
      setNotice(said);
      if (files.length > 0) drop(files);
    },
    [drop],
  );
  const onDrop = useCallback((data: DataTransfer) => void droppedFiles(data).then(take), [take]);
  const dragging = useDrop(onDrop);
  useEffect(() => void loadResults(), []);

  return (
    <FluentProvider
      theme={themes[theme]}
      className="rc-page"
      style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}
    >
      <header className="rc-top">
        <img src="assets/logo.svg" alt="" width="24" height="24" />
        <strong>Reportwright</strong>
        <nav aria-label="Reportwright">
          <a href="./">Write a report</a>
        </nav>
      </header>
      <main className="rc-main">
        <div className="rc-intro">
          <h1>Check papers</h1>
          <p>
            See at once which papers are ready for the meeting, and what is still to be done in the others.
          </p>
          <p>
            <strong>Your papers stay on this computer.</strong>
          </p>
        </div>
        <DropPlace
          ref={chooser}
          small={length > 0}
          dragging={dragging}
          onFiles={(files) => take(chosenFiles(files))}
        />
        {notice !== null && (
          <div role="status">
            <NoticeBar
              notice={{ intent: 'warning', text: notice }}
              onDismiss={() => {
                setNotice(null);
                chooser.current?.focus();
              }}
            />
          </div>
        )}
        <p role="status" className="rc-hidden">
          {length === 0
            ? ''
            : done
              ? `Checked. ${summaryOf(papers)}`
              : `Checking ${length === 1 ? '1 paper' : `${length} papers`}.`}
        </p>
        {length > 0 && (
          <ErrorBoundary>
            <Suspense fallback={<Spinner size="small" label="Loading" />}>
              <Results
                papers={papers}
                actions={actions}
                printing={printing}
                clock={clock}
                storage={storage}
                download={download}
                open={open}
                onEmpty={() => chooser.current?.focus()}
              />
            </Suspense>
          </ErrorBoundary>
        )}
        <WhatIsSent />
      </main>
    </FluentProvider>
  );
}
