/** The page that plays Word. Its address says which pane and whose Word: `?pane=https://…/taskpane.html&profile=web`. */

import { profiles } from '../wire/profiles.ts';
import type { ProfileName } from '../wire/profiles.ts';
import { playWord } from './play-word.ts';
import './word.css';

const asked = new URLSearchParams(location.search);
const pane = asked.get('pane');
const named = asked.get('profile') ?? 'web';
const slot = document.getElementById('slot');
if (pane === null || !(named in profiles) || slot === null) {
  throw new Error(
    'The address must name a pane (?pane=https://localhost:…/taskpane.html) and a known profile.',
  );
}

const frame = document.createElement('iframe');
frame.id = 'pane';
frame.title = 'Task pane';
slot.append(frame);
const first = playWord({
  frame,
  pane,
  profile: named as ProfileName,
  readOnly: asked.get('mode') === 'read',
});
window.wordHost = first.page;

// Tests that look at nothing do not wait for the drawing.
if (asked.get('view') !== 'none') {
  const { drawWindow } = await import('./window.ts');
  await drawWindow({ pane, frame, first });
}
