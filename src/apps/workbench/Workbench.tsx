import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Pane } from '../../pane/index.ts';
import type { PaneProps } from '../../pane/index.ts';
import { download, wordType } from '../download.ts';
import { fileNameFor, readFile } from '../files.ts';
import { takeHandedOver } from '../handover.ts';
import { newName } from './open-document.ts';
import type { OpenDocument } from './open-document.ts';
import { PaperDesk } from './PaperDesk.tsx';
import { TopBar } from './TopBar.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { moveBetweenRegions } from './regions.ts';

type WorkbenchProps = Omit<PaneProps, 'host' | 'changes' | 'theme'> & { readonly document: OpenDocument };

interface Leaving {
  readonly leaving: string;
  readonly go: () => void;
}

/** The whole page: what is done to the document as a whole above, paper on the left, the pane on the right. */
export function Workbench({ document, ...pane }: WorkbenchProps) {
  const state = useDocumentState(document);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const narrow = useMedia('(max-width: 899.98px)');
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [paneShown, setPaneShown] = useState(false);
  const showPaper = useCallback(() => setPaneShown(false), []);
  const picker = useRef<HTMLInputElement>(null);
  const changes = useMemo(() => ({ subscribe: document.subscribe }), [document]);

  const save = useCallback(async () => {
    const bytes = await document.bytes();
    const report = await document.report();
    const title = report.ok ? report.value.properties.title : '';
    const name = document.name === newName ? (fileNameFor(title) ?? newName) : document.name;
    download(name, bytes, wordType);
    document.markSaved(name);
  }, [document]);

  const open = useCallback(
    async (bytes: Uint8Array | null, name: string) => {
      const opened = await document.open(bytes, name);
      setProblem(opened.ok ? null : `${name} was not opened. ${opened.error.message}`);
    },
    [document],
  );

  const openFile = useCallback(
    async (file: File) => {
      const bytes = await readFile(file);
      if (bytes === null)
        setProblem(`${file.name} could not be read. Check that it is still there, and open it again.`);
      else await open(bytes, file.name);
    },
    [open],
  );

  useEffect(() => takeHandedOver((file) => void openFile(file)), [openFile]);

  /** Does it at once, or asks first where changes would be lost. */
  const leave = useCallback(
    async (next: Leaving) => {
      await document.host.cursor();
      if (document.saved) next.go();
      else setLeaving(next);
    },
    [document],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = event.ctrlKey || event.metaKey;
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const key = event.key.toLowerCase();
      if (event.key === 'F6') {
        event.preventDefault();
        moveBetweenRegions(event.shiftKey);
      } else if (command && key === 's') {
        event.preventDefault();
        void save();
      } else if (command && !inField && (key === 'z' || key === 'y')) {
        event.preventDefault();
        void (key === 'y' || event.shiftKey ? document.redo() : document.undo());
      }
    };
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      if (!document.saved) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('beforeunload', onBeforeUnload);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('beforeunload', onBeforeUnload);
    };
  }, [document, save]);

  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className="rw-workbench"
      data-shown={paneShown ? 'pane' : 'paper'}
    >
      <TopBar
        {...state}
        paneShown={paneShown}
        onTogglePane={() => setPaneShown(!paneShown)}
        onUndo={() => void document.undo()}
        onRedo={() => void document.redo()}
        onNew={() =>
          void leave({ leaving: 'when you start a new report', go: () => void open(null, newName) })
        }
        onOpen={() =>
          void leave({ leaving: 'when you open another document', go: () => picker.current?.click() })
        }
        onSave={() => void save()}
      />
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Word document to open"
        accept=".docx,.docm,.dotx,.dotm"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void openFile(file);
          currentTarget.value = '';
        }}
      />
      {problem !== null && (
        <section aria-label="Problem" className="rw-problem">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  size="small"
                  aria-label="Close this message"
                  icon={<DismissRegular />}
                  onClick={() => setProblem(null)}
                />
              }
            />
          </MessageBar>
        </section>
      )}
      <div className="rw-stage">
        <PaperDesk
          document={document}
          onProblem={setProblem}
          onReveal={showPaper}
          onFile={(file) =>
            void leave({ leaving: 'when you open another document', go: () => void openFile(file) })
          }
        />
        {/* Where it covers the paper it is what the page is about. */}
        <div
          className="rw-pane"
          role={narrow && paneShown ? 'main' : 'complementary'}
          aria-label="Figures and checks"
        >
          <Pane key={state.generation} host={document.host} changes={changes} {...pane} />
        </div>
      </div>
      <UnsavedDialog name={state.name} about={leaving} onSave={save} onClose={() => setLeaving(null)} />
    </FluentProvider>
  );
}

function useDocumentState(document: OpenDocument) {
  const { subscribe } = document;
  const name = useSyncExternalStore(subscribe, () => document.name);
  const saved = useSyncExternalStore(subscribe, () => document.saved);
  const canUndo = useSyncExternalStore(subscribe, () => document.canUndo);
  const canRedo = useSyncExternalStore(subscribe, () => document.canRedo);
  const generation = useSyncExternalStore(subscribe, () => document.generation);
  return { name, saved, canUndo, canRedo, generation };
}

function useMedia(asked: string): boolean {
  const query = useMemo(() => matchMedia(asked), [asked]);
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
