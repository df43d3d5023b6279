/** The workbench: a report on paper beside the pane, in a browser without Word. */

import { createRoot } from 'react-dom/client';
import { reportTypes } from '../../report-types/index.ts';
import { createHttpSource } from '../../sources/http.ts';
import { clock, storage } from '../browser.ts';
import { drawPng } from '../draw-png.ts';
import { download } from '../download.ts';
import { createOpenDocument } from './open-document.ts';
import { Workbench } from './Workbench.tsx';
import './workbench.css';
import './paper/paper.css';

const root = document.getElementById('workbench');
const started = createOpenDocument();

if (root !== null) {
  if (started.ok) {
    const source = createHttpSource(new URL('.', location.href).href, (...asked) => fetch(...asked));
    createRoot(root).render(
      <Workbench
        document={started.value}
        source={source}
        types={reportTypes}
        clock={clock}
        storage={storage}
        draw={drawPng}
        download={download}
        evidenceDocument={async (...asked) =>
          (await import('../evidence-document.ts')).evidenceDocument(...asked)
        }
      />,
    );
  } else {
    root.textContent = started.error.message;
  }
}
