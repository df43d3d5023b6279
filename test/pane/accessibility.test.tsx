import axe from 'axe-core';
import { derbyReport, openPane, screen } from './open-pane.tsx';

/** Colours need a browser that lays out: the end-to-end tests look at them. */
const options: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } };

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    ...options,
    rules: { ...options.rules, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** Presses Tab until the focus is there; a dozen times is further than anything may lie. */
async function tabTo(user: Awaited<ReturnType<typeof openPane>>['user'], target: () => HTMLElement) {
  for (let n = 0; n < 12 && document.activeElement !== target(); n += 1) await user.tab();
  expect(document.activeElement).toBe(target());
}

describe('for everybody', () => {
  it.each([/^Report/, /^Figures/, /^Check/, /^Sign-off/])('axe finds nothing wrong with %s', async (name) => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.tab(name);
    if (name.source === '^Figures') await screen.findAllByText(/joint|highest/);
    expect(await violations()).toEqual([]);
  });

  it('axe finds nothing wrong with the form that starts a report', async () => {
    await openPane();
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
