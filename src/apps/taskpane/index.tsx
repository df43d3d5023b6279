/** The task pane in Word: the pane on the open document, ribbon commands and all. With a shared runtime this is the only page. */

import { createRoot } from 'react-dom/client';
import {
  autoOpen,
  createAuthProvider,
  createWordHost,
  onCommands,
  preferences,
  whenWordIsReady,
} from '../../hosts/word/index.ts';
import { reportTypes } from '../../report-types/index.ts';
import { platform } from '../../hosts/word/platform.ts';
import { settingsName } from '../../hosts/word/sign-in-settings.ts';
import { withSignIn } from '../../hosts/word/sign-in.ts';
import { createHttpSource } from '../../sources/http.ts';
import { clock } from '../browser.ts';
import { drawPng } from '../draw-png.ts';
import { download } from '../download.ts';
import { commandNames, createCommands } from './commands.ts';
import { restoreHistory } from './history.ts';
import { openWithReport } from './open-with-report.ts';
import { OutsideWord } from './OutsideWord.tsx';
import { createQuestions } from './questions.ts';
import { TaskPane } from './TaskPane.tsx';
import './taskpane.css';

const root = document.getElementById('pane');
if (root !== null) void start(root);

async function start(element: HTMLElement): Promise<void> {
  restoreHistory(history);
  const page = createRoot(element);
  const ready = await whenWordIsReady();
  if (!ready.ok) {
    page.render(<OutsideWord message={ready.error.message} workbench="." />);
    return;
  }
  const commands = createCommands();
  onCommands(
    Object.fromEntries(
      Object.entries(commandNames).map(([name, command]) => [name, async () => commands.send(command)]),
    ),
  );
  const service = serviceAddress();
  const auth = createAuthProvider(metaContent(settingsName));
  const questions = createQuestions();
  const word = createWordHost({ ask: questions.ask });
  page.render(
    <TaskPane
      host={openWithReport(word, autoOpen)}
      changes={word.changes}
      selectedText={word.selectedText}
      source={createHttpSource(
        service,
        withSignIn((...asked) => fetch(...asked), auth, service),
      )}
      types={reportTypes}
      clock={clock}
      storage={preferences}
      draw={drawPng}
      commands={commands}
      questions={questions}
      {...(canDownload() ? { download } : {})}
      evidenceDocument={async (...asked) =>
        (await import('../evidence-document.ts')).evidenceDocument(...asked)
      }
      autoOpen={{ get: () => autoOpen.get() === true, set: autoOpen.set }}
    />,
  );
}

/** Word for Mac and iPad drop downloads without a word, by design: OfficeDev/office-js#2700. */
const canDownload = (): boolean => ['win', 'web'].includes(platform());

/** The service stands beside the page, unless whoever put the page up says otherwise in its head. */
const serviceAddress = (): string => new URL(metaContent('reportwright-service') || '.', location.href).href;

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
