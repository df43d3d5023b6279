/** The check with a long list: by the keyboard alone, and every state of the list against axe's rules; then the page for a meeting. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { busyReport } from '../support/busy-report.ts';
import { expectAccessible } from './support/axe.ts';
import { shortReport } from './support/reports.ts';
import { expect, test, today } from './support/test.ts';

/** Goes on with the Tab key until the focus is there, and presses it. */
async function press(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeAttached();
  for (let presses = 0; presses < 200; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

test('67 findings are worked through by the keyboard alone', async ({ workbench }) => {
  const { page, pane, paper } = workbench;
  const finding = (words: string) => pane.locator('[data-steady=findings]').filter({ hasText: words });
  // The report itself has faults that axe sees.
  const accessible = () => expectAccessible(page, '.rw-pane');
  await workbench.open(busyReport(), 'busy.docx');
  const tab = pane.getByRole('tab', { name: /^Check 28 to fix/ });
  await expect(tab).toBeVisible();
  await paper.focus();
  await page.keyboard.press('F6');
  await press(page, pane.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('heading', { name: '28 to fix, 24 to look at' })).toBeVisible();
  await accessible();
  await workbench.picture('check');

  await press(page, pane.getByRole('button', { name: 'To fix 28' }));
  await expect(pane.getByText('28 of 67 shown.')).toBeVisible();
  const old = finding('Children looked after, Derby reads “598”');
  await press(page, old.getByRole('button', { name: 'Go to' }));
  await expect(page.locator('.rw-flash')).toBeAttached();
  await page.keyboard.press('F6');
  await press(page, old.getByRole('button', { name: 'Why' }));
  await press(page, old.getByRole('button', { name: 'Let it stand …' }));
  await expect(pane.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await accessible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await press(page, old.getByRole('button', { name: 'Use 545' }));
  await expect(pane.getByRole('group', { name: 'Use 545: what would change' })).toBeFocused();
  await accessible();
  await press(page, pane.getByRole('button', { name: 'Make the change' }));
  await expect(old).toHaveCount(0);
  await expect(finding('Children looked after (rate)')).toBeFocused();
  await expect(pane.getByText(/^27 of \d+ shown/)).toBeVisible();

  const asked = finding('“[insert amount]”');
  await press(page, asked.getByRole('button', { name: 'Why' }));
  await press(page, asked.getByRole('button', { name: 'Let it stand …' }));
  await page.keyboard.type('A. Whitlock');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Known at the meeting.');
  await press(page, pane.getByRole('button', { name: 'Let it stand', exact: true }));
  await expect(asked).toHaveCount(0);
  await press(page, pane.getByRole('button', { name: 'Let stand (1)' }));
  await press(page, pane.getByRole('button', { name: /rules passed/ }));
  await accessible();

  await paper.focus();
  await page.keyboard.press('Control+z');
  await expect(asked).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(old).toBeVisible();
});

test('the page for a meeting can be read by everybody', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-'));
  writeFileSync(join(folder, 'a.docx'), shortReport());
  writeFileSync(join(folder, 'b.docx'), busyReport());
  writeFileSync(join(folder, 'c.docx'), busyReport());
  writeFileSync(join(folder, 'd.docx'), busyReport().slice(0, 4000));
  const page = join(folder, 'meeting.html');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    execFileSync(
      process.execPath,
      ['scripts/reportwright.js', 'check', folder, '--format', 'html', '-o', page, '--today', today],
      { cwd: root, stdio: 'ignore' },
    );
  } catch {
    // Exit code 1 says that errors were found, which they were.
  }
  // axe is put into a page that allows no script of its own.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 800 } });
  const opened = await context.newPage();
  await opened.goto(`file://${page}`);
  await expect(opened.getByRole('region', { name: /b\.docx$/ })).toContainText('Not ready');
  expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectAccessible(opened);
  await context.close();
  rmSync(folder, { recursive: true });
});
