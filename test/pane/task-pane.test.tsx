import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { createCommands } from '../../src/apps/taskpane/commands.ts';
import { restoreHistory } from '../../src/apps/taskpane/history.ts';
import { openWithReport } from '../../src/apps/taskpane/open-with-report.ts';
import { OutsideWord } from '../../src/apps/taskpane/OutsideWord.tsx';
import { createQuestions } from '../../src/apps/taskpane/questions.ts';
import { emptyLedger, ok } from '../../src/core/model/index.ts';
import type { Edit } from '../../src/core/model/index.ts';
import { createDocxHost } from '../../src/hosts/docx/index.ts';

describe('commands from outside the pane', () => {
  it('wait for the pane where it is not there yet, and come in order', () => {
    const commands = createCommands();
    commands.send('open');
    commands.send('check-report');
    const came: string[] = [];
    const leave = commands.subscribe((command) => came.push(command));
    commands.send('link-number');
    expect(came).toEqual(['open', 'check-report', 'link-number']);
    leave();
    commands.send('open');
    expect(came).toHaveLength(3);
  });
});

describe('questions of the host', () => {
  const question = (text: string) => ({ text, detail: '', choices: [{ id: 'a', label: 'A' }] });

  it('are put one at a time, in the order asked, and each gets its own answer', async () => {
    const questions = createQuestions();
    let told = 0;
    questions.subscribe(() => (told += 1));
    const first = questions.ask(question('First?'));
    const second = questions.ask(question('Second?'));
    expect(questions.current()?.text).toBe('First?');
    questions.answer('yes');
    expect(questions.current()?.text).toBe('Second?');
    questions.answer('no');
    expect(questions.current()).toBeNull();
    expect([await first, await second]).toEqual(['yes', 'no']);
    expect(told).toBe(4);
  });
});

describe('opening with the report', () => {
  const record: Edit = { kind: 'set-ledger', ledger: emptyLedger };

  function tried(said: boolean | null) {
    const set: boolean[] = [];
    const inner = createDocxHost(null);
    if (!inner.ok) throw new Error(inner.error.message);
    const autoOpen = {
      get: () => (set.length > 0 ? (set.at(-1) ?? null) : said),
      set: async (on: boolean) => (set.push(on), ok(null)),
    };
    return { set, host: openWithReport(inner.value, autoOpen) };
  }

  it('is switched on when our record comes into a document about which nobody has said anything, once', async () => {
    const { set, host } = tried(null);
    await host.apply([{ kind: 'set-title', title: 'A report' }]);
    expect(set).toEqual([]);
    await host.apply([record]);
    await host.apply([record]);
    expect(set).toEqual([true]);
  });

  it('is never switched on again after the author has switched it off', async () => {
    const { set, host } = tried(false);
    await host.apply([record]);
    expect(set).toEqual([]);
  });
});

it('what office.js takes from the history comes back', () => {
  Object.assign(window.history, { pushState: null, replaceState: null });
  restoreHistory(window.history);
  window.history.replaceState(null, '', '#here');
  expect(window.location.hash).toBe('#here');
});

it('outside Word the page says why in plain words and leads to the workbench', async () => {
  const main = document.body.appendChild(document.createElement('main'));
  render(<OutsideWord message="This is the Word add-in. Open a report in Word." workbench="." />, {
    container: main,
  });
  expect(screen.getByText('This is the Word add-in. Open a report in Word.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'the workbench' }).getAttribute('href')).toBe('.');
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
