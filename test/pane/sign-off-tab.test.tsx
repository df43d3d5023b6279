import { waitFor } from '@testing-library/react';
import { derbyReport, openPane, screen, textOf, within } from './open-pane.tsx';

async function openSignOff() {
  const pane = await openPane({ bytes: await derbyReport() });
  await pane.tab(/^Sign-off/);
  return pane;
}

const row = (name: RegExp) => screen.getByRole('button', { name });

describe('the Sign-off tab', () => {
  it('lists every role with its state, and the tab says how many stand', async () => {
    await openSignOff();
    expect(await screen.findByText('0 of 6 stand')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Sign-off 0 of 6' })).toBeTruthy();
    expect(row(/Legal officer.*to sign/)).toBeTruthy();
  });

  it('opens the form of the first role that is waited for, with today’s date', async () => {
    await openSignOff();
    const form = within(screen.getByRole('form', { name: 'Sign-off of Legal officer' }));
    expect(form.getByLabelText<HTMLInputElement>('Date').value).toBe('2026-01-20');
  });

  it('asks for a name before it writes anything', async () => {
    const { user, document } = await openSignOff();
    const before = textOf(await document());
    await user.click(screen.getByRole('button', { name: 'Sign off' }));
    expect(screen.getByText('Enter the name of the legal officer')).toBeTruthy();
    expect(textOf(await document())).toBe(before);
  });

  it('writes the name and date into the report and goes on to the next role', async () => {
    const pane = await openSignOff();
    await pane.user.type(screen.getByRole('textbox', { name: 'Name' }), 'P. Okafor');
    await pane.user.click(screen.getByRole('button', { name: 'Sign off' }));
    expect(await screen.findByText('1 of 6 stand')).toBeTruthy();
    expect(row(/Legal officer.*P. Okafor · 20 January 2026.*signed/)).toBeTruthy();
    expect(textOf(await pane.document())).toContain('P. Okafor, 20 January 2026');
    expect(screen.getByRole('form', { name: 'Sign-off of Financial officer' })).toBeTruthy();
  });

  it('writes “Not applicable” without a name', async () => {
    const pane = await openSignOff();
    await pane.user.click(screen.getByRole('button', { name: 'Not applicable' }));
    await waitFor(() => expect(row(/Legal officer.*not applicable/)).toBeTruthy());
    expect(textOf(await pane.document())).toContain('Not applicable');
  });

  it('says why “Not applicable” will not do beside an officer whom the report concerns', async () => {
    const pane = await openSignOff();
    await pane.clickAfter('Ask for one decision');
    await pane.type(' To spend £40,000 on the home.');
    await pane.user.click(row(/Financial officer/));
    await pane.user.click(screen.getByRole('button', { name: 'Not applicable' }));
    await waitFor(() =>
      expect(
        row(/Financial officer.*needed, as the recommendations speak of “£40,000”.*not applicable\?/),
      ).toBeTruthy(),
    );
    expect(row(/Legal officer.*nobody yet/)).toBeTruthy();
  });

  it('asks before it replaces a name, and keeps it when told so', async () => {
    const pane = await openSignOff();
    await pane.user.type(screen.getByRole('textbox', { name: 'Name' }), 'P. Okafor');
    await pane.user.click(screen.getByRole('button', { name: 'Sign off' }));
    await screen.findByText('1 of 6 stand');
    await pane.user.click(row(/Legal officer/));
    await pane.user.type(screen.getByRole('textbox', { name: 'Name' }), 'A. Whitlock');
    await pane.user.click(screen.getByRole('button', { name: 'Sign off' }));
    expect(await screen.findByText(/“P. Okafor” stands there now. Replace it\?/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(textOf(await pane.document())).toContain('P. Okafor');
    await pane.user.click(screen.getByRole('button', { name: 'Sign off' }));
    await pane.user.click(screen.getByRole('button', { name: 'Replace' }));
    await waitFor(async () => expect(textOf(await pane.document())).toContain('A. Whitlock'));
    expect(textOf(await pane.document())).not.toContain('P. Okafor');
  });
});
