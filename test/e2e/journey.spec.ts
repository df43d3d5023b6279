import { check } from './support/command-line.ts';
import { listsWhatWasTold } from './support/listed.ts';
import { expect, test } from './support/test.ts';
import { textsOf } from './support/workbench.ts';

test('an author starts a report, puts live figures in, checks it, has it signed and saves it', async ({
  workbench,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { page, pane, paper } = workbench;

  await test.step('chooses the form of Derby 2015 and fills in its header', async () => {
    await pane.getByRole('radio', { name: /Derby.*2015/ }).check();
    await pane.getByLabel('Committee', { exact: true }).fill('Corporate Parenting Sub-Board');
    await pane.getByLabel('Date of meeting').fill('2026-01-20');
    await pane.getByLabel('Item number').fill('6');
    await pane.getByLabel('Reporting director').fill('Strategic Director of Children and Young People');
    await pane.getByLabel('Title', { exact: true }).fill('Children in Care – Performance Update');
    await workbench.accessible();
    await workbench.picture('01-start');
    await pane.getByRole('button', { name: 'Insert the skeleton' }).click();
    await expect(paper.getByRole('heading', { name: /^summary$/i })).toBeVisible();
    await expect(workbench.paragraph('Children in Care – Performance Update')).toBeVisible();
    await expect(page.getByText('The skeleton is in.')).toBeVisible();
    await workbench.accessible();
    await workbench.picture('02-skeleton');
  });

  await test.step('types a summary and puts figures into it by clicking', async () => {
    await paper.locator('p[data-number="1.1"]').first().click();
    await page.keyboard.type('At the end of March 2025 ');
    await expect(workbench.paragraph('At the end of March')).toHaveAttribute('data-number', '1.1');
    await page.keyboard.type('there were ');
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await pane.getByRole('searchbox', { name: 'Search figures' }).fill('looked after');
    const number = pane.getByRole('article', { name: 'Children looked after at 31 March', exact: true });
    await expect(number).toContainText('545');
    await workbench.accessible();
    await workbench.picture('03-figures');
    await number.getByRole('button', { name: 'Number', exact: true }).click();
    await expect(workbench.paragraph('At the end of March 2025 there were 545')).toBeVisible();
    await paper.focus();
    await page.keyboard.type(' looked after children in Derby, a rate of ');
    await pane.getByRole('button', { name: 'Children looked after (rate)', exact: true }).click();
    const rate = pane.getByRole('article', { name: /^Children looked after at 31 March, rate/ });
    await expect(rate).toContainText('88');
    await rate.getByRole('button', { name: 'How it is written' }).click();
    await rate.getByRole('combobox', { name: 'Unit' }).selectOption('unit');
    await rate.getByRole('button', { name: 'Number', exact: true }).click();
    await expect(workbench.paragraph('a rate of 88 per 10,000')).toBeVisible();
    await paper.focus();
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await expect(paper.locator('p[data-number="1.2"]')).toBeVisible();
    await rate.getByRole('button', { name: 'Phrase' }).click();
    await expect(paper.locator('p[data-number="1.2"]')).toContainText('Derby');
    await expect(paper.locator('[data-figure]').first()).toHaveText('545');
    await paper.focus();
    await workbench.accessible();
    await workbench.picture('04-summary');
  });

  await test.step('checks, follows a finding to its place and fixes one', async () => {
    await pane.getByRole('tab', { name: /^Check/ }).click();
    const cards = pane.getByRole('listitem');
    await expect(cards.first()).toBeVisible();
    await workbench.accessible();
    await workbench.picture('05-check');
    const before = await cards.count();
    const recommendation = cards.filter({ hasText: /recommendation/i }).first();
    await recommendation.getByRole('button', { name: 'Go to' }).click();
    await expect(page.locator('.rw-flash')).toBeVisible();
    await expect(paper).toBeFocused();
    await workbench.picture('06-go-to');
    await page.keyboard.type('To note the performance of the service.');
    await expect(workbench.paragraph('To note the performance')).toBeVisible();
    await expect.poll(() => cards.count()).toBeLessThan(before);
    // A figure typed over is never put back without being asked.
    await workbench.cursor(paper.locator('[data-figure]').first(), 3);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    const edited = cards.filter({ hasText: 'changed by hand' });
    await expect(edited).toContainText('“595”');
    await workbench.picture('07-edited');
    await edited.getByRole('button', { name: 'Put back 545' }).click();
    await edited.getByRole('button', { name: 'Make the change' }).click();
    await expect(edited).toHaveCount(0);
    await expect(paper.locator('[data-figure]').first()).toHaveText('545');
  });

  await test.step('fills in the sign-offs', async () => {
    await pane.getByRole('tab', { name: /^Sign-off/ }).click();
    const sign = async (role: string, name: string | null): Promise<void> => {
      const row = pane.getByRole('button', { name: new RegExp(role.replace(/[()/]/g, '.')), expanded: true });
      if (!(await row.isVisible())) {
        await pane
          .getByRole('button', { name: new RegExp(role.replace(/[()/]/g, '.')), expanded: false })
          .click();
      }
      const form = pane.getByRole('form', { name: `Sign-off of ${role}` });
      if (name !== null) await form.getByLabel('Name').fill(name);
      await form.getByRole('button', { name: name === null ? 'Not applicable' : 'Sign off' }).click();
      await expect(form).toHaveCount(0);
    };
    await sign('Legal officer', 'P. Okafor');
    await sign('Financial officer', 'A. Whitlock');
    await sign('Human Resources officer', null);
    await workbench.accessible();
    await workbench.picture('08-sign-off');
    await sign('Estates/Property officer', null);
    await sign('Service Director(s)', 'R. Lindqvist');
    await sign('Other(s)', null);
    await expect(pane.getByText('6 of 6 stand')).toBeVisible();
    await expect(workbench.paragraph('P. Okafor')).toBeVisible();
  });

  const saved = await test.step('saves the file', async () => {
    const file = await workbench.save();
    await expect(workbench.state).toHaveText('saved');
    expect(file.name).toBe('children-in-care-performance-update.docx');
    return file;
  });

  await test.step('finds everything in place when it is opened again', async () => {
    const texts = textsOf(saved.document);
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^At the end of March 2025 there were 545 looked after children.*88 per 10,000\.$/,
        ),
        'To note the performance of the service.',
      ]),
    );
    expect(saved.document.properties).toEqual({
      title: 'Children in Care – Performance Update',
      language: 'en-GB',
      personal: [],
    });
    expect(saved.document.ledger.state).toBe('read');
    await workbench.open(saved.bytes, saved.name);
    await expect(workbench.paragraph('there were 545')).toBeVisible();
    await pane.getByRole('tab', { name: /^Figures/ }).click();
    await expect(pane.getByText(/\d+ figures/)).toBeVisible();
    await expect(pane.getByText(/\d+ found|^Reports of this kind give/)).toBeVisible();
    await workbench.picture('09-reopened');
  });

  await test.step('hears the same from the command line as from the pane', async () => {
    const told = await check(saved.bytes, saved.name, baseURL ?? '');
    expect(told.type.id).toBe('derby-2015');
    expect(told.signOffs.map(({ state }) => state)).not.toContain('placeholder');
    expect(told.figures.map(({ text }) => text)).toEqual(expect.arrayContaining(['545', '88']));
    expect(new Set(told.figures.map(({ state }) => state))).toEqual(new Set(['current']));
    await pane.getByRole('tab', { name: /^Check/ }).click();
    await listsWhatWasTold(pane, told);
    await workbench.picture('10-checked');
  });
});
