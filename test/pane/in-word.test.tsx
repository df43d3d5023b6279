import { act, waitFor } from '@testing-library/react';
import { err, ok } from '../../src/core/model/index.ts';
import type { DocumentHost, MarginNotes, Question } from '../../src/core/model/index.ts';
import { derbyReport, openPane, screen, textOf, within } from './open-pane.tsx';

/** The document in memory, to the pane as one in Word: only what Word says of itself is different. */
const inWord =
  (more: Partial<DocumentHost> = {}) =>
  (host: DocumentHost): DocumentHost => ({ ...host, name: 'word', ...more });

const guidance = 'Say in one to three short paragraphs';

describe('a document that changes in Word', () => {
  it('is not read again by itself: a line says that it has changed, with a way to check again', async () => {
    let reads = 0;
    const pane = await openPane({
      bytes: await derbyReport(),
      spoil: (host) => inWord({ read: () => ((reads += 1), host.read()) })(host),
    });
    await waitFor(() => expect(reads).toBeGreaterThan(0));
    const before = reads;
    await pane.tell('document');
    expect(screen.getByText('Changed since the last check')).toBeTruthy();
    expect(reads).toBe(before);
    await pane.user.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(screen.queryByText('Changed since the last check')).toBeNull());
    expect(reads).toBeGreaterThan(before);
  });

  it('has only its cursor read when the cursor moves, once it rests', async () => {
    let reads = 0;
    let cursors = 0;
    const pane = await openPane({
      bytes: await derbyReport(),
      spoil: (host) =>
        inWord({
          read: () => ((reads += 1), host.read()),
          cursor: () => ((cursors += 1), host.cursor()),
        })(host),
    });
    await waitFor(() => expect(cursors).toBeGreaterThan(0));
    const before = { reads, cursors };
    await pane.tell('cursor');
    await pane.tell('cursor');
    await pane.tell('cursor');
    await waitFor(() => expect(cursors).toBe(before.cursors + 1));
    expect(reads).toBe(before.reads);
    expect(screen.queryByText('Changed since the last check')).toBeNull();
  });
});

describe('a document that cannot be written', () => {
  const reason = 'This document is open for viewing only. Choose Editing, then try again.';

  it('says why at the top; every button that would write is out of use and described by the reason', async () => {
    const pane = await openPane({ spoil: inWord({ readOnly: () => reason }) });
    expect(await screen.findByText(reason)).toBeTruthy();
    const insert = screen.getByRole('button', { name: 'Insert the skeleton' });
    expect(insert.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(insert.getAttribute('aria-describedby') ?? '')?.textContent).toBe(reason);
    await pane.user.click(insert);
    expect(screen.queryByText('Enter the committee')).toBeNull();
    expect(textOf(await pane.document()).trim()).toBe('');
  });

  it('can be checked all the same', async () => {
    const pane = await openPane({ bytes: await derbyReport(), spoil: inWord({ readOnly: () => reason }) });
    await pane.tab(/^Check/);
    expect(await screen.findByRole('heading', { level: 2, name: /to fix/ })).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText('checked just now')).toBeTruthy();
    for (const name of [/^Replace|^Add|^Fix/]) {
      for (const button of screen.queryAllByRole('button', { name }))
        expect(button.getAttribute('aria-disabled')).toBe('true');
    }
  });

  it('is found out by the first job that is refused, and the pane then says so', async () => {
    let why: string | null = null;
    const refusing = inWord({
      readOnly: () => why,
      apply: async (edits) => {
        why = reason;
        return edits.map(() => ({
          done: false,
          reason: 'read-only',
          message: reason,
          details: 'AccessDenied',
        }));
      },
    });
    const pane = await openPane({ spoil: refusing });
    await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    const add = await screen.findByRole('button', { name: /Add \d+ missing sections/ });
    await pane.user.click(add);
    await waitFor(() => expect(document.getElementById('pane-read-only')?.textContent).toBe(reason));
    expect(add.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
  });

  it('is written again once nothing stops it', async () => {
    let why: string | null = reason;
    const pane = await openPane({ spoil: inWord({ readOnly: () => why }) });
    await screen.findByText(reason);
    why = null;
    await pane.user.click(screen.getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(screen.queryByText(reason)).toBeNull());
    expect(
      screen.getByRole('button', { name: 'Insert the skeleton' }).getAttribute('aria-disabled'),
    ).toBeNull();
  });
});

describe('a question of the host', () => {
  const question: Question = {
    text: 'Should these changes be tracked?',
    detail: 'Track changes is on in this document.',
    choices: [
      { id: 'tracked', label: 'Keep my changes tracked' },
      { id: 'plain', label: 'Make them without tracking' },
    ],
  };

  function asking() {
    let open: Question | null = null;
    const listeners = new Set<() => void>();
    const answers: string[] = [];
    const show = (next: Question | null) => {
      open = next;
      listeners.forEach((listener) => listener());
    };
    return {
      answers,
      ask: () => act(async () => show(question)),
      questions: {
        current: () => open,
        subscribe(listener: () => void) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        answer(id: string) {
          answers.push(id);
          show(null);
        },
      },
    };
  }

  it('is put to the author in a dialog, and the answer goes back', async () => {
    const { ask, answers, questions } = asking();
    const pane = await openPane({ props: { questions } });
    await ask();
    const dialog = await screen.findByRole('alertdialog', { name: 'Should these changes be tracked?' });
    expect(within(dialog).getByText('Track changes is on in this document.')).toBeTruthy();
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await pane.user.click(within(dialog).getByRole('button', { name: 'Make them without tracking' }));
    expect(answers).toEqual(['plain']);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('is answered by the choice that changes least when the author presses Escape', async () => {
    const { ask, answers, questions } = asking();
    const pane = await openPane({ props: { questions } });
    await ask();
    const dialog = await screen.findByRole('alertdialog');
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await pane.user.keyboard('{Escape}');
    expect(answers).toEqual(['tracked']);
  });
});

describe('findings as comments', () => {
  function margin(answer: (count: number) => ReturnType<MarginNotes['replace']> = async (n) => ok(n)) {
    const written: string[][] = [];
    const notes: MarginNotes = {
      replace: (given) => {
        written.push(given.map(({ text }) => text));
        return answer(given.length);
      },
    };
    return { written, notes };
  }
  const name = 'Show findings as comments in the document';

  it('are not offered where the document cannot carry any', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.tab(/^Check/);
    await screen.findByRole('heading', { level: 2, name: /to fix/ });
    expect(screen.queryByRole('switch', { name })).toBeNull();
  });

  it('are written only when asked for, follow each check, and go when switched off', async () => {
    const { written, notes } = margin();
    const pane = await openPane({ bytes: await derbyReport(), spoil: inWord({ notes }) });
    await pane.tab(/^Check/);
    const on = await screen.findByRole('switch', { name });
    expect(written).toEqual([]);
    await pane.user.click(on);
    expect(await screen.findByText(/^\d+ of \d+ have a comment/)).toBeTruthy();
    expect(written[0]?.some((text) => /^To fix: /.test(text))).toBe(true);
    await pane.user.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(written).toHaveLength(2));
    await pane.user.click(on);
    await waitFor(() => expect(written).toHaveLength(3));
    expect(written[2]).toEqual([]);
  });

  it('that Word refuses are said so, and the switch goes back', async () => {
    const { notes } = margin(async () => err({ kind: 'host', message: 'Comments cannot be added here.' }));
    const pane = await openPane({ bytes: await derbyReport(), spoil: inWord({ notes }) });
    await pane.tab(/^Check/);
    await pane.user.click(await screen.findByRole('switch', { name }));
    expect(await screen.findByText('Comments cannot be added here.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('switch', { name }).checked).toBe(false);
  });
});

describe('opening with the report', () => {
  const name = 'Open Reportwright with this report';

  it('is not offered where nothing can do it', async () => {
    await openPane({ bytes: await derbyReport() });
    expect(screen.queryByRole('button', { name: 'Options' })).toBeNull();
  });

  it('can be switched off', async () => {
    const set: boolean[] = [];
    const autoOpen = { get: () => true, set: async (on: boolean) => (set.push(on), ok(null)) };
    const pane = await openPane({ bytes: await derbyReport(), props: { autoOpen } });
    await pane.user.click(screen.getByRole('button', { name: 'Options' }));
    const on = screen.getByRole<HTMLInputElement>('switch', { name });
    expect(on.checked).toBe(true);
    await pane.user.click(on);
    expect(set).toEqual([false]);
    expect(on.checked).toBe(false);
  });

  it('stays as it was where Word refuses, with the reason', async () => {
    const refused = { kind: 'host' as const, message: 'Your choice was not kept.', details: '13000' };
    const autoOpen = { get: () => true, set: async () => err(refused) };
    const pane = await openPane({ bytes: await derbyReport(), props: { autoOpen } });
    await pane.user.click(screen.getByRole('button', { name: 'Options' }));
    await pane.user.click(screen.getByRole('switch', { name }));
    expect(await screen.findByText('Your choice was not kept.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('switch', { name }).checked).toBe(true);
    await pane.user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await navigator.clipboard.readText()).toBe('13000');
  });
});

it('a place that Word cannot show is said, with details to pass on', async () => {
  const reveal = async () => err({ kind: 'host' as const, message: 'Word is busy.', details: '5100' });
  const pane = await openPane({ bytes: await derbyReport(), spoil: inWord({ reveal }) });
  await pane.user.click(screen.getByRole('button', { name: /Summary/ }));
  expect(await screen.findByText('Word is busy.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
  expect(textOf(await pane.document())).toContain(guidance);
});
