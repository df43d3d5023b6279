/** What a report expects never pushes away what it has: the next few are listed, the rest on request. */
import { reportWithRate, openPane, screen, within } from './open-pane.tsx';

const inserts = async () =>
  (await screen.findAllByRole('button', { name: /^Insert / })).map((each) => each.getAttribute('aria-label'));

async function openFigures() {
  const pane = await openPane({ bytes: await reportWithRate() });
  await pane.tab(/^Figures/);
  await screen.findByText('Reports of this kind give 13 figures. 1 of 13 in this report.');
  return pane;
}

describe('a long list of figures that the report expects', () => {
  it('shows the first four that the report does not give yet', async () => {
    await openFigures();
    expect(await inserts()).toEqual([
      'Insert Children looked after, phrase',
      'Insert Children looked after, 545',
      expect.stringMatching(/^Insert Children looked after, change/),
      expect.stringMatching(/^Insert Children looked after \(rate\), earlier number/),
    ]);
  });

  it('keeps what goes in where it is, with the next one below', async () => {
    const pane = await openFigures();
    await pane.clickAfter('88');
    await pane.user.click(await screen.findByRole('button', { name: 'Insert Children looked after, 545' }));
    await screen.findByText(/2 of 13 in this report/);
    const now = await inserts();
    expect(now).toHaveLength(5);
    expect(now[1]).toBe('Insert Children looked after, 545');
    expect(now[4]).toMatch(/rank/);
    expect(screen.getAllByRole('img', { name: 'In the report' })).toHaveLength(1);
  });

  it('is shown whole by the keyboard, and stays so on the way back from another tab', async () => {
    const pane = await openFigures();
    screen.getByRole('button', { name: 'Show all 13', expanded: false }).focus();
    await pane.user.keyboard('{Enter}');
    expect(await inserts()).toHaveLength(13);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await pane.tab(/^Report/);
    const panel = within(await pane.tab(/^Figures/));
    expect(await panel.findAllByRole('button', { name: /^Insert / })).toHaveLength(13);
    await pane.user.click(screen.getByRole('button', { name: 'Show the next ones' }));
    expect(await inserts()).toHaveLength(4);
  });
});
