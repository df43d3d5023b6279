import { waitFor } from '@testing-library/react';
import { derbyReport, openPane, screen, textOf } from './open-pane.tsx';

const fill = async (pane: Awaited<ReturnType<typeof openPane>>) => {
  await pane.user.type(screen.getByRole('textbox', { name: 'Committee' }), 'Corporate Parenting Sub-Board');
  const date = screen.getByLabelText('Date of meeting');
  await pane.user.type(date, '2026-02-17');
  await pane.user.type(screen.getByRole('textbox', { name: 'Item number' }), '6');
  await pane.user.type(screen.getByRole('textbox', { name: 'Reporting director' }), 'Strategic Director');
  await pane.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Children in Care');
};

describe('the Report tab of an empty document', () => {
  it('asks for the report type first, and offers every type as a radio button', async () => {
    await openPane();
    expect(screen.getByRole('heading', { level: 1, name: 'Start a report' })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });

  it('asks for the header fields of the type that is chosen', async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole('radio', { name: /Nottingham/ }));
    expect(screen.getByRole('checkbox', { name: 'Schools' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Item number' })).toBeNull();
  });

  it('says what is missing in the form, goes to the first field, and leaves the document alone', async () => {
    const pane = await openPane();
    await pane.user.click(screen.getByRole('button', { name: 'Insert the skeleton' }));
    expect(screen.getByText('Enter the committee')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Committee' })),
    );
    expect(textOf(await pane.document()).trim()).toBe('');
  });

  it('shows how the date will read in the report', async () => {
    const { user } = await openPane();
    await user.type(screen.getByLabelText('Date of meeting'), '2026-02-17');
    expect(screen.getByText('Tuesday 17 February 2026')).toBeTruthy();
  });

  it('inserts the skeleton with the form’s values and shows the outline', async () => {
    const pane = await openPane();
    await fill(pane);
    await pane.user.click(screen.getByRole('button', { name: 'Insert the skeleton' }));
    expect(await screen.findByRole('heading', { name: 'Outline' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Children in Care' })).toBeTruthy();
    const text = textOf(await pane.document());
    expect(text).toMatch(/CORPORATE PARENTING SUB-BOARD|Corporate Parenting Sub-Board/);
    expect(text).toContain('17 February 2026');
    expect(pane.stored.get('reportwright.type')).toBe('derby-2015');
  });

  it('uses the document as it is: the outline shows what is missing and adds it', async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole('button', { name: 'Use this document as it is' }));
    await user.click(await screen.findByRole('button', { name: /Add \d+ missing sections/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /missing section/ })).toBeNull());
    expect(screen.getByRole('button', { name: /Summary/ })).toBeTruthy();
  });
});

describe('the Report tab of a report', () => {
  it('shows every section with its readiness and state in words, and goes to the one that is clicked', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    const line = screen.getByRole('button', { name: /Summary/ });
    expect(line.textContent).toMatch(/^Summary guidance text left · 1 to fix not ready$/);
    await pane.user.click(line);
    expect(pane.revealed).toHaveLength(1);
    const first = pane.revealed[0]?.block;
    const block = (await pane.document()).blocks[first ?? -1];
    expect(block?.kind === 'paragraph' && block.text).toBe('SUMMARY');
  });

  it('gives the guidance of the section where the cursor is', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    expect(screen.queryByText(/where your cursor is/)).toBeNull();
    await pane.clickAfter('Ask for one decision');
    expect(await screen.findByText(/where your cursor is/)).toBeTruthy();
  });

  it('says how ready the report is', async () => {
    await openPane({ bytes: await derbyReport() });
    expect(screen.getByRole('img', { name: /% ready: \d+ of \d+ things in place/ })).toBeTruthy();
  });

  it('changes a header field in the report when its details are saved', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.user.click(screen.getByRole('button', { name: 'Report details' }));
    const title = screen.getByRole('textbox', { name: 'Title' });
    await pane.user.clear(title);
    await pane.user.type(title, 'Children in Care – Annual Report');
    await pane.user.click(screen.getByRole('button', { name: 'Save details' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Children in Care – Annual Report' }),
    ).toBeTruthy();
    expect(textOf(await pane.document())).toContain('Annual Report');
  });

  it('reads the report again by itself when the author has written', async () => {
    const pane = await openPane({ bytes: await derbyReport() });
    await pane.clickAfter('Say in one to three short paragraphs');
    await pane.type('There were 545 children in care.');
    await waitFor(
      () =>
        expect(screen.getByRole('button', { name: /Summary/ }).textContent).toMatch(
          /^Summary 1 paragraph .*/,
        ),
      { timeout: 4000 },
    );
  });
});
