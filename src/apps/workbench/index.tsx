/** The workbench: a report on paper beside the pane, in a browser without Word. */

import { createRoot } from 'react-dom/client';
import { reportTypes } from '../../report-types/index.ts';
import { createHttpSource } from '../../sources/http.ts';
import { createOpenDocument } from './open-document.ts';
import { Workbench } from './Workbench.tsx';
import './workbench.css';
import './paper/paper.css';

const root = document.getElementById('workbench');
const started = createOpenDocument();

const clock = {
  today: () => {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now: () => new Date().toISOString(),
};

/** Preferences only, and only where the browser lets a page keep some. */
const storage = {
  get: (key: string) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set: (key: string, value: string) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The author's choice: the pane remembers nothing then.
    }
  },
};

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
      />,
    );
  } else {
    root.textContent = started.error.message;
  }
}
