import { act } from '@testing-library/react';
import axe from 'axe-core';
import { derbyReport, openPane, screen } from './open-pane.tsx';
import { EveryStyle } from './styles.tsx';

/** Colours need a browser that lays out: the end-to-end tests look at them. */
const options: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } };

async function violations(): Promise<readonly string[]> {
  const rules = { ...options.rules, region: { enabled: false } };
  // The pane goes on while axe looks at it.
  const { violations: found } = await act(() => axe.run(document.body, { ...options, rules }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** Presses Tab until the focus is there; a dozen times is further than anything may lie. */
async function tabTo(user: Awaited<ReturnType<typeof openPane>>['user'], target: () => HTMLElement) {
  for (let n = 0; n < 12 && document.activeElement !== target(); n += 1) await user.tab();
  expect(document.activeElement).toBe(target());
}

describe('for everybody', () => {
  it.each([/^Report/, /^Figures/, /^Check/, /^Sign-off/])('axe finds nothing wrong with %s', async (name) => {
    const pane = await openPane({ bytes: await derbyReport(), Styles: EveryStyle });
    await pane.tab(name);
    if (name.source === '^Figures') await screen.findByText(/\d+ found|^Reports of this kind give/);
    expect(await violations()).toEqual([]);
  });

  it('axe finds nothing wrong with the form that starts a report', async () => {
    await openPane({ Styles: EveryStyle });
    expect(await violations()).toEqual([]);
  });

  it('axe finds nothing wrong with the pane in Word: read-only, changed, findings as comments, options', async () => {
    const pane = await openPane({
      Styles: EveryStyle,
      bytes: await derbyReport(),
      spoil: (host) => ({
        ...host,
        name: 'word',
        readOnly: () => 'This document is open for viewing only.',
        notes: { replace: async (notes) => ({ ok: true, value: notes.length }) },
      }),
      props: { autoOpen: { get: () => true, set: async () => ({ ok: true, value: null }) } },
    });
    await pane.tell('document');
    expect(screen.getByText('Changed since the last check')).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Options' }));
    expect(await violations()).toEqual([]);
    await pane.tab(/^Check/);
    await screen.findByRole('switch', { name: /as comments/ });
    expect(await violations()).toEqual([]);
  });

  it('axe finds nothing wrong with what a number may be linked to', async () => {
    const pane = await openPane({ bytes: await derbyReport(), Styles: EveryStyle });
    await pane.clickAfter('Say in one to three short paragraphs');
    await pane.type('There were 545 children looked after.');
    await pane.select('545');
    await pane.command('link-number');
    await screen.findByRole('button', { name: /^Link to/ });
    expect(await violations()).toEqual([]);
  });

  it('axe finds nothing wrong with a long job and with a question', async () => {
    const question = {
      text: 'Track these changes?',
      detail: 'Tracking is on.',
      choices: [{ id: 'a', label: 'Yes' }],
    };
    const pane = await openPane({
      Styles: EveryStyle,
      spoil: (host) => ({ ...host, apply: () => new Promise(() => {}) }),
    });
    await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    await pane.user.click(await screen.findByRole('button', { name: /Add \d+ missing sections/ }));
    await screen.findByRole('progressbar');
    expect(await violations()).toEqual([]);
    pane.close();
    await openPane({
      Styles: EveryStyle,
      props: { questions: { current: () => question, subscribe: () => () => {}, answer: () => {} } },
      hidden: true,
    });
    await screen.findByRole('alertdialog', { name: 'Track these changes?' });
    expect(await violations()).toEqual([]);
  });

  it('the tabs are reached with Tab and walked with the arrow keys', async () => {
    const { user } = await openPane({ bytes: await derbyReport() });
    await tabTo(user, () => screen.getByRole('tab', { name: 'Report' }));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: /^Check/ }));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('tabpanel', { name: /^Check/ })).toBeTruthy();
  });

  it('a report is started with the keyboard alone', async () => {
    const { user } = await openPane();
    await tabTo(user, () => screen.getByRole('radio', { name: /2015/ }));
    await tabTo(user, () => screen.getByRole('textbox', { name: 'Committee' }));
    await user.keyboard('Corporate Parenting Sub-Board');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Committee' }).value).toBe(
      'Corporate Parenting Sub-Board',
    );
    await user.keyboard('{Enter}');
    expect(screen.getByText('Enter the date of meeting')).toBeTruthy();
  });
});
