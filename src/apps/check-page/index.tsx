/** The page that checks papers where they are: dropped into a browser, read there, and sent nowhere. */

import { createRoot } from 'react-dom/client';
import { clock, storage } from '../browser.ts';
import { download } from '../download.ts';
import { openInWorkbench } from '../handover.ts';
import { CheckPage } from './CheckPage.tsx';
import { workerChecker } from './worker-checker.ts';
import './check-page.css';

const root = document.getElementById('check');
if (root !== null) {
  const check = workerChecker(
    () => new Worker(new URL('./check-worker.ts', import.meta.url), { name: 'check-worker' }),
  );
  createRoot(root).render(
    <CheckPage check={check} clock={clock} storage={storage} download={download} open={openInWorkbench} />,
  );
}
