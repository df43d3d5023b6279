import { lazy, Suspense, useEffect } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { ChangedLine } from './parts/ChangedLine.tsx';
import { PaneHeader } from './parts/PaneHeader.tsx';
import { PaneTabs, panelId, tabId } from './parts/PaneTabs.tsx';
import { Progress } from './parts/Progress.tsx';
import { Status } from './parts/Status.tsx';
import { TabBody } from './parts/TabBody.tsx';
import { Unreadable } from './parts/Unreadable.tsx';
import { useMarginNotes } from './hooks/use-margin-notes.ts';
import { useSystemTheme } from './hooks/use-system-theme.ts';
import type { PaneProps } from './pane-props.ts';
import { SessionProvider, useSession } from './session.tsx';
import { touch, useStyles as useShared } from './styles.ts';
import { themes } from './themes.ts';
import { ReportTab } from './tabs/ReportTab.tsx';
import { SignOffTab } from './tabs/SignOffTab.tsx';

// The figures bring the combobox and its positioning with them, the check its rules: not needed to show the pane.
const loadFigures = () => import('./tabs/FiguresTab.tsx');
const loadCheck = () => import('./tabs/CheckTab.tsx');
const FiguresTab = lazy(() => loadFigures().then((module) => ({ default: module.FiguresTab })));
const CheckTab = lazy(() => loadCheck().then((module) => ({ default: module.CheckTab })));
const ReviewScreen = lazy(() =>
  import('./tabs/ReviewScreen.tsx').then((module) => ({ default: module.ReviewScreen })),
);
const QuestionDialog = lazy(() =>
  import('./parts/QuestionDialog.tsx').then((module) => ({ default: module.QuestionDialog })),
);

const useStyles = makeStyles({
  pane: {
    containerType: 'inline-size',
    containerName: 'pane',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: 0,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ...touch,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    ':focus': { outline: 'none' },
  },
});

/** The whole task pane: one column that lives beside a document. */
export function Pane(props: PaneProps) {
  const system = useSystemTheme();
  const theme = props.theme ?? system;
  return (
    <FluentProvider
      theme={themes[theme]}
      style={{ height: '100%', colorScheme: theme === 'light' ? 'light' : 'dark' }}
    >
      <SessionProvider {...props}>
        <PaneScreen />
        {props.questions && (
          <Suspense fallback={null}>
            <QuestionDialog questions={props.questions} />
          </Suspense>
        )}
      </SessionProvider>
    </FluentProvider>
  );
}

function PaneScreen() {
  const styles = useStyles();
  const shared = useShared();
  const { state } = useSession();
  useMarginNotes();
  useEffect(() => void Promise.all([loadCheck(), loadFigures()]), []);
  return (
    <section aria-label="Reportwright" className={styles.pane}>
      <div role="status" aria-live="polite" className={shared.hidden}>
        {state.said}
      </div>
      {state.reviewing ? (
        <div className={styles.body} id={panelId} tabIndex={-1}>
          <Status />
          <Suspense fallback={<Loading />}>
            <ErrorBoundary>
              <ReviewScreen key={state.asks} />
            </ErrorBoundary>
          </Suspense>
        </div>
      ) : (
        <>
          <PaneHeader />
          <PaneTabs />
          <ChangedLine />
          <Status />
          <div
            className={styles.body}
            role="tabpanel"
            id={panelId}
            tabIndex={-1}
            aria-labelledby={tabId(state.tab)}
          >
            <Suspense fallback={<Loading />}>
              <ErrorBoundary key={state.tab}>
                <Tab />
              </ErrorBoundary>
            </Suspense>
          </div>
        </>
      )}
    </section>
  );
}

function Tab() {
  const { state } = useSession();
  if (!state.checked) return state.unreadable ? <Unreadable /> : <Loading />;
  switch (state.tab) {
    case 'report':
      return <ReportTab checked={state.checked} />;
    case 'figures':
      return <FiguresTab checked={state.checked} />;
    case 'check':
      return <CheckTab checked={state.checked} />;
    case 'sign-off':
      return <SignOffTab checked={state.checked} />;
  }
}

function Loading() {
  return (
    <TabBody>
      <Progress label="Reading the document" />
    </TabBody>
  );
}
