import { waitFor } from '@testing-library/react';
import { changedSource, derbyReport, openPane, screen, textOf, within } from './open-pane.tsx';

const focused = () => document.activeElement;

describe('what is asked for outside the pane', () => {
  it('“Open pane” puts the focus on the name of the report', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.command('open');
    expect(focused()).toBe(
      screen.getByRole('heading', { level: 1, name: 'Children in Care – Performance Update' }),
    );
  });

  it('“Insert skeleton” goes to the form of an empty document, and changes nothing by itself', async () => {
    const pane = await openPane();
    await pane.tab(/^Check/);
    await pane.command('insert-skeleton');
    await waitFor(() => expect(focused()).toBe(screen.getByRole('radio', { name: /2015/ })));
    expect(textOf(await pane.document()).trim()).toBe('');
  });

  it('“Insert skeleton” offers what a report that is begun lacks', async () => {
    const pane = await openPane();
    await pane.user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    await screen.findByRole('heading', { name: 'Outline' });
    await pane.command('insert-skeleton');
    expect(focused()).toBe(screen.getByRole('button', { name: /^Add \d+ missing sections/ }));
  });

  it('“Insert skeleton” says so where nothing is missing', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.tab(/^Figures/);
    await pane.command('insert-skeleton');
    expect(await screen.findByText('Every section that this report must have is in it.')).toBeTruthy();
    expect(screen.getByRole('tabpanel', { name: /^Report/ })).toBeTruthy();
  });

  it('“Refresh figures” opens the review and writes nothing without its button', async () => {
    const bytes = await reportOfLastYear();
    const pane = await openPane({ bytes });
    await pane.command('refresh-figures');
    const heading = await screen.findByRole('heading', { level: 1, name: '1 newer value' });
    await waitFor(() => expect(focused()).toBe(heading));
    expect(textOf(await pane.document())).toContain('99');
  });

  it('“Refresh figures” while the review is open compares again', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.command('refresh-figures');
    const first = await screen.findByRole('heading', { name: 'No newer values' });
    await pane.command('refresh-figures');
    await waitFor(() => expect(first.isConnected).toBe(false));
    expect(await screen.findByRole('heading', { name: 'No newer values' })).toBeTruthy();
  });

  it('“Check report” checks again, goes to the result and says it', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.command('check-report');
    const heading = await screen.findByRole('heading', { level: 2, name: /^\d+ to fix/ });
    await waitFor(() => expect(focused()).toBe(heading));
    expect(await screen.findByText(/^Checked\. \d+ to fix/)).toBeTruthy();
  });

  it('“Check report” closes the review', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.command('refresh-figures');
    await screen.findByRole('heading', { name: 'No newer values' });
    await pane.command('check-report');
    expect(await screen.findByRole('tabpanel', { name: /^Check/ })).toBeTruthy();
  });

  it('a command that comes with the pane is done once the document is read, which happens once', async () => {
    let reads = 0;
    const pane = await openPane({
      bytes: await derbyReport(),
      spoil: (host) => ({ ...host, name: 'word', read: () => ((reads += 1), host.read()) }),
      props: {
        commands: {
          subscribe(listener) {
            listener('check-report');
            return () => {};
          },
        },
      },
    });
    expect(await screen.findByRole('tabpanel', { name: /^Check/ })).toBeTruthy();
    expect(await screen.findByText(/^Checked\. \d+ to fix/)).toBeTruthy();
    expect(reads).toBeLessThanOrEqual(2);
    pane.close();
  });
});

describe('a number that is typed already', () => {
  async function typed() {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.clickAfter('Say in one to three short paragraphs');
    await pane.type('There were 545 children looked after on 7 counts.');
    await pane.select('545');
    return pane;
  }
  const panel = async () => within(await screen.findByRole('region', { name: 'Link a number' }));

  it('is offered the figures that read so, each with its period, and is linked to the one that is chosen', async () => {
    const pane = await typed();
    await pane.command('link-number');
    const link = await panel();
    const heading = link.getByRole('heading', { name: 'Link “545” to a figure' });
    await waitFor(() => expect(focused()).toBe(heading));
    const button = await link.findByRole('button', {
      name: 'Link to Children looked after, Derby, as at 31 March 2025, 545',
    });
    expect(link.getAllByText(/as at 31 March 2025 · reads 545$/).length).toBeGreaterThan(0);
    await pane.user.click(button);
    expect(await screen.findByText(/^“545” is now a live figure: Children looked after/)).toBeTruthy();
    const { controls } = await pane.document();
    expect(controls.find(({ text }) => text === '545')?.tag).toMatch(/^rw:f:.*E06000015/);
    expect(textOf(await pane.document())).toContain('There were 545 children');
    expect(screen.queryByRole('region', { name: 'Link a number' })).toBeNull();
  });

  it('can be linked from the Figures tab, which offers it while something is selected', async () => {
    const pane = await typed();
    await pane.tab(/^Figures/);
    await pane.user.click(await screen.findByRole('button', { name: 'Link the selected number' }));
    expect((await panel()).getByRole('heading', { name: 'Link “545” to a figure' })).toBeTruthy();
    await pane.user.click((await panel()).getByRole('button', { name: 'Leave it as it is' }));
    await pane.clickAfter('545');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Link the selected number' })).toBeNull(),
    );
  });

  it('that no figure reads is said plainly, and the search is offered', async () => {
    const pane = await typed();
    await pane.select('7');
    await pane.command('link-number');
    expect(await (await panel()).findByText(/^No figure of this area reads “7”/)).toBeTruthy();
    await pane.user.click((await panel()).getByRole('button', { name: 'Search figures' }));
    expect(focused()).toBe(screen.getByRole('searchbox', { name: 'Search figures' }));
    expect(screen.queryByRole('region', { name: 'Link a number' })).toBeNull();
  });

  it('that is not selected is asked for', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.command('link-number');
    expect(await screen.findByText(/^Nothing is selected\. Select a number/)).toBeTruthy();
  });

  it('is taken from what Word says is selected, where it says so', async () => {
    const pane = await openPane({
      bytes: await derbyReport(),
      props: { selectedText: async () => ({ ok: true, value: { text: 'no number', at: { block: 0 } } }) },
    });
    await pane.command('link-number');
    expect((await panel()).getByRole('heading', { name: 'Link “no number” to a figure' })).toBeTruthy();
  });
});

/** With a figure that was inserted before the latest values came. */
async function reportOfLastYear(): Promise<Uint8Array> {
  const older = (observations: string) =>
    observations
      .split('\n')
      .filter((line) => !/2025-03-31/.test(line))
      .join('\n');
  const pane = await openPane({ bytes: await derbyReport(), source: changedSource(older) });
  await pane.clickAfter('Say in one to three short paragraphs');
  await pane.tab(/^Figures/);
  await pane.search('looked after rate');
  const card = await screen.findByRole('article', { name: /Children looked after at 31 March, rate/ });
  await pane.user.click(within(card).getByRole('button', { name: 'Number' }));
  await screen.findByText(/^Inserted “99”/);
  const bytes = pane.bytes();
  pane.close();
  return bytes;
}
