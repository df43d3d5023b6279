/** A report is checked: what was found is shown where it stands, mended, or let stand with a reason that stays with the file. */

import { expect } from '@playwright/test';
import { busyReport } from '../../support/busy-report.ts';
import type { Author } from '../support/author.ts';
import type { Story } from './story.ts';
import { thisWinter } from './story.ts';

const finding = ({ pane }: Author, words: string) =>
  pane.locator('[data-steady=findings]').filter({ hasText: words });

async function showCheck({ pane }: Author): Promise<void> {
  await pane.getByRole('tab', { name: /^Check/ }).click();
  await expect(pane.getByRole('heading', { name: /to fix/ })).toBeVisible();
}

export const check: readonly Story[] = [
  {
    title:
      'a finding is shown in its place, mended after a look, or let stand for good; the list follows the text',
    tell: async (author) => {
      const { pane } = author;
      await author.publish('real');
      await author.open(busyReport(), thisWinter);
      await showCheck(author);

      const old = finding(author, 'Children looked after, Derby reads “598”');
      await old.getByRole('button', { name: 'Go to' }).click();
      await expect(async () => expect((await author.landed()).words).toMatch(/^At 31 March 2025/)).toPass();
      await old.getByRole('button', { name: 'Use 545' }).click();
      await pane.getByRole('button', { name: 'Make the change' }).click();
      await expect(old).toHaveCount(0);
      expect((await author.document()).controls.map(({ text }) => text)).toContain('545');

      const asked = finding(author, '“[insert amount]”');
      await asked.getByRole('button', { name: 'Why' }).click();
      await asked.getByRole('button', { name: 'Let it stand …' }).click();
      await pane.getByRole('textbox', { name: 'Your name' }).fill('A. Whitlock');
      await pane.getByRole('textbox', { name: 'Why this can stand' }).fill('Known at the meeting.');
      await pane.getByRole('button', { name: 'Let it stand', exact: true }).click();
      await expect(asked).toHaveCount(0);
      await author.open(await author.file());
      await showCheck(author);
      await pane.getByRole('button', { name: 'Let stand (1)' }).click();
      await expect(pane.getByRole('list', { name: 'Let stand' })).toContainText('Known at the meeting.');
      await expect(asked).toHaveCount(0);

      const slip = finding(author, '“Twelve (14)”');
      const other = finding(author, '“31 June 2025”').getByRole('button', { name: 'Why' });
      await other.click();
      await expect(slip).toBeVisible();
      await author.replace('Twelve (14)', 'Twelve', 'Fourteen');
      if (author.program === 'word') await pane.getByRole('button', { name: 'Check again' }).click();
      await expect(slip).toHaveCount(0);
      await expect(other).toHaveAttribute('aria-expanded', 'true');
    },
  },
];
