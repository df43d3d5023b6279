import { waitFor } from '@testing-library/react';
import { changedSource, openPane, reportWithRate, screen, textOf, within } from './open-pane.tsx';
import { changesIn } from '../support/changes.ts';

const lastYear = changedSource((observations) =>
  observations
    .split('\n')
    .filter((line) => !/2025-03-31/.test(line))
    .join('\n'),
);

async function openReview(options: Parameters<typeof openPane>[0] = {}) {
  const pane = await openPane({ bytes: await reportWithRate(lastYear), ...options });
  await pane.command('refresh-figures');
  await screen.findByRole('heading', { name: '1 newer value' });
  return pane;
}

describe('the review of newer values', () => {
  it('says old and new, the size of the change, the move of the period and the release', async () => {
    await openReview();
    const card = within(screen.getByRole('list', { name: 'Newer values' }));
    expect(card.getByText('99')).toBeTruthy();
    expect(card.getByText('88')).toBeTruthy();
    expect(card.getByText(/^11 lower \(11%\)$/)).toBeTruthy();
    // Short for those who see it, whole for those who hear it.
    expect(card.getByText('31 March 2024 → 2025').getAttribute('aria-hidden')).toBe('true');
    expect(card.getByText('It was as at 31 March 2024; it is now as at 31 March 2025.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'About the releases' })).toBeTruthy();
  });

  it('leaves a value that is ten times as large unticked, and says so in words', async () => {
    const source = changedSource((observations) =>
      observations.replace(
        'cla-rate,E06000015,2025-03-31/P1D,88,545,62113',
        'cla-rate,E06000015,2025-03-31/P1D,990,6149,62113',
      ),
    );
    await openReview({ source });
    expect(screen.getByText('ten times larger')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /becomes 990/ }).checked).toBe(false);
    expect(screen.getByRole('button', { name: 'Update 0 figures' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('names what it does not touch and why', async () => {
    const pane = await openReview();
    await pane.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await pane.retype('99', 'about a hundred');
    await pane.command('refresh-figures');
    const held = within(await screen.findByRole('region', { name: 'Not touched' }));
    expect(held.getByText(/about a hundred”$/)).toBeTruthy();
    expect(held.getByText('edited by you')).toBeTruthy();
  });

  it('writes tracked changes in the author’s name where that is asked for', async () => {
    const pane = await openReview();
    await pane.user.click(screen.getByRole('switch', { name: 'as tracked changes' }));
    const update = screen.getByRole('button', { name: 'Update 1 figure' });
    expect(update.getAttribute('aria-disabled')).toBe('true');
    await pane.user.type(screen.getByRole('textbox', { name: 'Name on the tracked changes' }), 'A. Writer');
    await pane.user.click(update);
    await screen.findByText('Updated 1 figure.');
    expect(changesIn(await pane.document()).length).toBeGreaterThan(0);
    expect(pane.stored.get('reportwright.author')).toBe('A. Writer');
  });

  it('does not offer tracked changes where they cannot be written', async () => {
    await openReview({
      spoil: (host) => {
        const { canTrack: _canTrack, ...rest } = host;
        return rest;
      },
    });
    expect(screen.queryByRole('switch', { name: 'as tracked changes' })).toBeNull();
  });

  it('lists what changed afterwards, with the way back, and keeps the list', async () => {
    const pane = await openReview();
    await pane.user.click(screen.getByRole('button', { name: 'Update 1 figure' }));
    expect(await screen.findByRole('heading', { name: 'What changed' })).toBeTruthy();
    expect(textOf(await pane.document())).toContain('88');
    await pane.user.click(screen.getByRole('button', { name: 'Done' }));
    await pane.tab(/^Figures/);
    await pane.user.click(await screen.findByRole('button', { name: 'Earlier refreshes' }));
    await pane.user.click(screen.getByRole('button', { name: /^Restore previous value: / }));
    await screen.findByText('Restored the previous value of 1 figure.');
    expect(textOf(await pane.document())).toContain('99');
    await waitFor(() => expect(screen.getByText('1 figure has a newer value')).toBeTruthy());
  });
});

describe('what changed', () => {
  it('is put back from the list at once', async () => {
    const pane = await openReview();
    await pane.user.click(screen.getByRole('button', { name: 'Update 1 figure' }));
    await pane.user.click(await screen.findByRole('button', { name: /^Restore previous value: / }));
    expect(await screen.findByText('Every previous value has been restored.')).toBeTruthy();
    expect(textOf(await pane.document())).toContain('99');
  });
});
