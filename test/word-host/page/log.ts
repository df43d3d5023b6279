/** The messages between pane and Word as they go by, with what the last job cost. */

import type { Entry, Recorder } from '../wire/recorder.ts';
import type { Unknown } from '../wire/unknown.ts';
import { byId } from './ribbon.ts';

const mostRows = 300;

/** Follows one pane's messages; the returned function ends it. */
export function followMessages(recorder: Recorder, unknown: Unknown): () => void {
  const [rows, box] = [byId('entries'), byId('log')];
  rows.replaceChildren();
  const add = (cells: readonly string[], className = ''): void => {
    const row = document.createElement('tr');
    row.className = className;
    for (const cell of cells) row.appendChild(document.createElement('td')).textContent = cell;
    const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
    rows.append(row);
    if (rows.childElementCount > mostRows) rows.firstElementChild?.remove();
    if (atEnd) box.scrollTop = box.scrollHeight;
  };
  const show = ({ at, kind, what, bytes }: Entry): void => {
    add([(at / 1000).toFixed(3), kind, what, bytes.toLocaleString('en-GB')]);
    const { flights, batches, file } = recorder.costs();
    byId('costs').textContent = `Round trips: ${flights} · batches: ${batches} · file slices: ${file.slices}`;
  };
  recorder.entries().forEach(show);
  const ends = [
    recorder.subscribe(show),
    unknown.subscribe((name) => {
      add(
        [(performance.now() / 1000).toFixed(3), 'unknown', `${name} is asked for and nobody answers it`, ''],
        'wh-unknown',
      );
      byId('trouble').textContent = `Nobody answers ${name}`;
    }),
  ];
  return () => ends.forEach((end) => end());
}

/** The button that opens and closes the list. */
export function toggleMessages(): void {
  const button = byId('log-toggle');
  const box = byId('log');
  button.addEventListener('click', () => {
    box.hidden = !box.hidden;
    button.setAttribute('aria-expanded', String(!box.hidden));
    box.scrollTop = box.scrollHeight;
  });
}
