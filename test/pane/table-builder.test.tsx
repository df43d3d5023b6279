import axe from 'axe-core';
import { waitFor } from '@testing-library/react';
import { derbyReport, openPane, screen, textOf, within } from './open-pane.tsx';

async function openBuilder() {
  const pane = await openPane({ bytes: await derbyReport() });
  await pane.clickAfter('Say in one to three short paragraphs');
  await pane.tab(/^Figures/);
  await pane.search('looked after rate');
  const card = await screen.findByRole('article', { name: /Children looked after at 31 March, rate/ });
  await pane.user.click(within(card).getByRole('button', { name: 'Table…' }));
  await screen.findByRole('heading', { name: 'Table of figures' });
  return pane;
}

const cells = async () => {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
};

describe('a table of figures', () => {
  it('begins with the figure for the area, its region and England, as it will stand', async () => {
    await openBuilder();
    expect(await cells()).toEqual([
      ['Area', expect.stringMatching(/^Children looked after \(rate\).*31 March 2025$/)],
      ['Derby', '88'],
      ['East Midlands', '62'],
      ['England', '67'],
    ]);
  });

  it('puts in exactly what it shows, caption and source with it', async () => {
    const pane = await openBuilder();
    await pane.user.type(screen.getByRole('textbox', { name: 'Caption' }), 'Rates beside England');
    await screen.findByText('Rates beside England');
    const shown = await cells();
    await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));
    await screen.findByText(/^Inserted a table of \d+ live figures\./);
    const text = textOf(await pane.document());
    for (const words of ['Rates beside England', ...shown.flat()]) expect(text).toContain(words);
    const tags = (await pane.document()).controls.map(({ tag }) => tag);
    expect(tags).toContain('rw:f:cla-rate/E92000001/latest/value.fl');
  });

  it('takes more figures, areas and columns as they are ticked', async () => {
    const pane = await openBuilder();
    await pane.user.click(screen.getByRole('button', { name: 'Figures' }));
    await pane.user.click(
      await screen.findByRole('checkbox', { name: 'Starting to be looked after (rate)' }),
    );
    await pane.user.click(screen.getByRole('button', { name: 'Areas' }));
    await pane.user.click(await screen.findByRole('checkbox', { name: 'East Midlands' }));
    await pane.user.click(screen.getByRole('button', { name: 'Columns' }));
    await pane.user.click(screen.getByRole('checkbox', { name: 'Rank' }));
    await waitFor(async () => expect((await cells())[0]).toHaveLength(5));
    expect((await cells()).map(([name]) => name)).toEqual(['Area', 'Derby', 'England']);
  });

  it('finds figures by their words', async () => {
    const pane = await openBuilder();
    await pane.user.click(screen.getByRole('button', { name: 'Figures' }));
    await pane.user.type(screen.getByRole('searchbox', { name: 'Search figures for the table' }), 'ceasing');
    await waitFor(() => {
      const names = screen
        .getAllByRole('checkbox')
        .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
      expect(names.slice(0, 2)).toEqual(['Children looked after (rate)', expect.stringMatching(/^Ceasing/)]);
    });
  });

  it('by period has so many columns that roll forward', async () => {
    const pane = await openBuilder();
    await pane.user.click(screen.getByRole('button', { name: 'By period' }));
    await pane.user.click(screen.getByRole('button', { name: 'Columns' }));
    await pane.user.selectOptions(screen.getByRole('combobox', { name: /^Periods/ }), '3');
    await waitFor(async () => expect((await cells())[0]).toHaveLength(4));
    expect((await cells())[1]).toEqual(['Derby', '104', '99', '88']);
    await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));
    await screen.findByText(/^Inserted a table/);
    const tags = (await pane.document()).controls.map(({ tag }) => tag);
    expect(tags).toContain('rw:f:cla-rate/E06000015/latest-2/value.fl');
  });

  it('says what must still be chosen, and offers nothing to insert until then', async () => {
    const pane = await openBuilder();
    await pane.user.click(screen.getByRole('button', { name: 'Figures' }));
    await pane.user.click(await screen.findByRole('checkbox', { name: 'Children looked after (rate)' }));
    expect(screen.getByText('Choose at least one figure.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Insert table' })).toBeNull();
  });

  it('leads back to the figures as they were, and the focus with it', async () => {
    const pane = await openBuilder();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Table of figures'));
    await pane.user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('Table…');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('looked after rate');
  });

  it('is one that axe finds nothing wrong with', async () => {
    const pane = await openBuilder();
    for (const name of ['Figures', 'Areas', 'Columns']) {
      await pane.user.click(screen.getByRole('button', { name }));
    }
    await cells();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join()}`),
    ).toEqual([]);
  });
});
