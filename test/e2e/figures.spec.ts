import { lastYearsReport } from './support/reports.ts';
import { expect, test } from './support/test.ts';

test('newer values are offered, and written only when the author agrees', async ({ workbench }) => {
  const { pane, paper } = workbench;
  await workbench.open(lastYearsReport(), 'last-year.docx');
  await pane.getByRole('tab', { name: /^Figures 1 newer value/ }).click();
  await expect(paper.locator('[data-figure]')).toHaveText('598');
  await pane.getByRole('button', { name: 'Review' }).click();
  await expect(pane.getByRole('checkbox', { name: /598 becomes 545/ })).toBeChecked();
  await expect(pane).toContainText('31 March 2024');
  await workbench.accessible();
  await workbench.picture('review');
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await expect(paper.locator('[data-figure]')).toHaveText('598');
  await pane.getByRole('button', { name: 'Review' }).click();
  await pane.getByRole('button', { name: 'Update 1 figure' }).click();
  await expect(pane.getByText('Updated 1 figure.')).toBeVisible();
  await expect(paper.locator('[data-figure]')).toHaveText('545');
  const saved = await workbench.save();
  expect(saved.document.ledger).toMatchObject({
    state: 'read',
    ledger: {
      figures: { 'rw:f:cla-number/E06000015/latest/value': { text: '545', history: [{ text: '598' }] } },
    },
  });
});

test.describe('a source of figures', () => {
  test('that is down is named, and the rest of the work goes on', async ({ workbench }) => {
    const { page, pane } = workbench;
    workbench.expected.push(/Failed to load resource/);
    await page.route('**/v1/**', (route) => route.abort());
    await workbench.open(lastYearsReport(), 'last-year.docx');
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await expect(pane.getByText('Figures cannot be reached just now.')).toBeVisible();
    await expect(pane.getByText('not compared', { exact: true })).toBeVisible();
    await workbench.accessible();
    await pane.getByRole('tab', { name: /^Check/ }).click();
    await expect(pane.getByRole('listitem').first()).toBeVisible();
    await page.unroute('**/v1/**');
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await pane.getByRole('button', { name: 'Retry' }).first().click();
    await expect(pane.getByRole('region', { name: 'Find a figure' })).toContainText('545');
  });

  test('that answers nonsense changes nothing and says so', async ({ workbench }) => {
    const { page, pane, paper } = workbench;
    await page.route('**/v1/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' }),
    );
    await workbench.open(lastYearsReport(), 'last-year.docx');
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await expect(pane.getByText(/cannot be understood/).first()).toBeVisible();
    await expect(paper.locator('[data-figure]')).toHaveText('598');
  });

  test('that is slow does not hold up what the document alone tells', async ({ workbench }) => {
    const { page, pane } = workbench;
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/v1/**', async (route) => {
      await asked;
      await route.continue();
    });
    await workbench.open(lastYearsReport(), 'last-year.docx');
    await pane.getByRole('tab', { name: /^Check/ }).click();
    await expect(pane.getByRole('listitem').first()).toBeVisible();
    await expect(pane.getByRole('tab', { name: 'Figures', exact: true })).toBeVisible();
    answer();
    await expect(pane.getByRole('tab', { name: /^Figures 1 newer value/ })).toBeVisible();
  });
});

test('a figure whose indicator is gone at the source stays as it is, and is named', async ({ workbench }) => {
  const { pane, paper } = workbench;
  await workbench.open(lastYearsReport('cla-gone'), 'gone.docx');
  await pane.getByRole('tab', { name: /^Check/ }).click();
  await expect(pane.getByRole('listitem').filter({ hasText: 'cla-gone' }).first()).toBeVisible();
  await expect(paper.locator('[data-figure]')).toHaveText('598');
});
