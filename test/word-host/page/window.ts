/** Word's window, for a person: title bar, ribbon, the document, the pane, and at the foot what a developer may try. */

import { has, profiles } from '../wire/profiles.ts';
import type { ProfileName } from '../wire/profiles.ts';
import { download, wordType } from '../../../src/apps/download.ts';
import { readFile } from '../../../src/apps/files.ts';
import { drawFaults } from './fault-picker.ts';
import { followMessages, toggleMessages } from './log.ts';
import { readManifest } from './manifest.ts';
import { createPaper } from './paper.ts';
import { playWord } from './play-word.ts';
import type { PlayedWord } from './play-word.ts';
import { byId, drawRibbon, openMenu } from './ribbon.ts';
import type { RibbonActions } from './ribbon.ts';
import '../../../src/apps/workbench/paper/paper.css';

interface Drawn {
  readonly pane: string;
  readonly frame: HTMLIFrameElement;
  readonly first: PlayedWord;
}

const language = 'en-GB';

export async function drawWindow({ pane, frame, first }: Drawn): Promise<void> {
  let word = first;
  const trouble = (message: string): void => {
    byId('trouble').textContent = message;
  };
  const paneOrigin = new URL(pane).origin;
  const answer = await fetch('/manifest.xml');
  const manifest = answer.ok ? readManifest(await answer.text(), language) : null;
  if (answer.ok && manifest === null) trouble('manifest.xml is not the manifest of an add-in.');

  const showPane = (shown: boolean): void => {
    byId('side').hidden = !shown;
  };
  const actions: RibbonActions = {
    showPane: () => showPane(true),
    run: (name) => {
      trouble('');
      word.page.fire(name).catch((error: unknown) => trouble(String(error)));
    },
  };
  const paper = createPaper(() => word.model, trouble);
  byId('pane-title').textContent = manifest?.name ?? 'Add-in';
  byId('close-pane').addEventListener('click', () => showPane(false));
  byId('pages').addEventListener('contextmenu', (event) => {
    paper.hear();
    if (word.model.document.selection().text === '') return;
    event.preventDefault();
    openMenu(manifest, paneOrigin, { x: event.clientX, y: event.clientY }, actions);
  });
  toggleMessages();

  let stop: () => void = () => undefined;
  /** Follows the Word that is played now. */
  const follow = (profile: ProfileName): void => {
    stop();
    drawRibbon(manifest, has(profiles[profile], 'AddinCommands 1.1'), paneOrigin, actions);
    window.wordHost = word.page;
    const ends = [
      word.model.document.onChange((what) => (what === 'text' ? paper.redraw() : paper.follow())),
      followMessages(word.recorder, word.connection.unknown),
      word.connection.services.subscribe(({ pane: state, ribbon }) => {
        if (state === 'Visible') showPane(true);
        if (state === 'Background') showPane(false);
        for (const [id, enabled] of Object.entries(ribbon)) {
          const button = document.getElementById(`command-${id}`);
          if (button instanceof HTMLButtonElement) button.disabled = !enabled;
        }
      }),
      word.connection.onKey((key) => {
        if (key.kind !== 'focus' && key.kind !== 'chord') byId('pages').focus();
      }),
    ];
    stop = () => ends.forEach((end) => end());
    paper.redraw();
  };
  const current = (new URLSearchParams(location.search).get('profile') ?? 'web') as ProfileName;
  follow(current);

  const open = (bytes: Uint8Array, name: string): void => {
    try {
      word.load(bytes);
    } catch (error) {
      trouble(`${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    trouble('');
    byId('file-name').textContent = name;
    word.connection.reconnect();
    paper.redraw();
  };
  const input = byId<HTMLInputElement>('file');
  byId('open').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    void readFile(file).then((bytes) => {
      if (bytes === null) trouble(`${file.name} cannot be read.`);
      else open(bytes, file.name);
      input.value = '';
    });
  });
  byId('save').addEventListener('click', () =>
    download(byId('file-name').textContent ?? 'report.docx', word.model.document.bytes(), wordType),
  );

  const picker = byId<HTMLSelectElement>('profile');
  for (const { name, title } of Object.values(profiles)) picker.add(new Option(title, name));
  picker.value = current;
  picker.addEventListener('change', () => {
    const bytes = word.model.document.bytes();
    const profile = picker.value as ProfileName;
    word.close();
    word = playWord({ frame, pane, profile, bytes });
    follow(profile);
    trouble('');
  });
  drawFaults(() => word.faults);
}
