import { readFile } from 'node:fs/promises';
import type { Request } from '@playwright/test';
import { checkReport } from '../../src/core/jobs/check-report.ts';
import { waiveFinding } from '../../src/core/jobs/waive-finding.ts';
import { finishedReport, portsOn } from '../core/jobs/finished-report.ts';
import { busyReport } from '../support/busy-report.ts';
import { docx, p } from '../support/wordprocessing.ts';
import { expectAccessible } from './support/axe.ts';
import { openCheckPage } from './support/check-page.ts';
import type { CheckPage } from './support/check-page.ts';
import { publish } from './support/published.ts';
import { expect, test as base, today } from './support/test.ts';

const test = base.extend<{ check: CheckPage; asked: Request[] }>({
  // Playwright wants the braces to see what a fixture needs.
  // eslint-disable-next-line no-empty-pattern
  asked: async ({}, use) => use([]),
  check: async ({ desk: { page, outside, clear }, asked }, use) => {
    await clear();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => asked.push(request));
    await use(await openCheckPage(page));
    page.removeAllListeners('pageerror');
    page.removeAllListeners('request');
    expect(outside, 'requests that leave the machine').toEqual([]);
    expect(wrong, 'errors in the browser').toEqual([]);
  },
});

const busy = { name: 'children-in-care.docx', bytes: busyReport() };
const title = 'Children in Care – Performance Update';

/** A ready report in which somebody let something stand. */
async function letStand(): Promise<Uint8Array> {
  const ports = portsOn(await finishedReport({ 'rw:s:legal': null, '@title': 'Fostering' }));
  const checked = await checkReport(ports);
  const finding = checked.ok ? checked.value.findings.find(({ subject }) => subject === 'legal') : undefined;
  if (finding === undefined) throw new Error('The report should lack its legal implications.');
  await waiveFinding(ports, finding, { name: 'A. Clerk', reason: 'Advice follows on Monday' });
  return ports.host.bytes();
}

test.describe('papers that are checked where they are', () => {
  test('sends codes of indicators, areas and periods, and nothing else of a paper', async ({
    check,
    asked,
  }) => {
    await check.drop(busy);
    await check.checked(/^1 paper: 1 not ready/);
    const sent = asked.filter((request) => request.method() !== 'GET');
    expect(sent.length).toBeGreaterThan(0);
    for (const request of sent) {
      expect(new URL(request.url()).pathname).toBe('/v1/resolve');
      const { bindings, ...rest } = request.postDataJSON() as { bindings: Record<string, string>[] };
      expect(rest).toEqual({});
      for (const binding of bindings) {
        expect(Object.keys(binding).sort()).toEqual(['area', 'indicator', 'period']);
        for (const code of Object.values(binding)) expect(code).toMatch(/^[\w/-]{1,40}$/);
      }
    }
    for (const request of asked.filter((one) => one.method() === 'GET'))
      expect(new URL(request.url()).search).toMatch(/^(?:|\?q=&limit=1000)$/);
  });

  test('shows what was found by section and by severity, why, and only what is asked for', async ({
    check,
  }) => {
    const { page } = check;
    await expectAccessible(page);
    await check.choose(busy);
    await check.checked(/^1 paper/);
    const paper = check.paper(title);
    await expect(paper.getByText('Not ready', { exact: true })).toBeVisible();
    await expect(paper.getByRole('definition').filter({ hasText: '14 January 2026' })).toBeVisible();
    await expect(paper.getByText(/^Of \d+ typed numbers/)).toBeVisible();
    const cards = paper.locator('.rc-finding');
    const all = await cards.count();
    expect(all).toBeGreaterThanOrEqual(60);
    await page.getByLabel('Group findings').selectOption('severity');
    await expect(paper.getByRole('heading', { level: 3 }).first()).toHaveText('To fix');
    await page.getByLabel('Kind of finding').selectOption('kind accessibility');
    expect(await cards.count()).toBeLessThan(all);
    await cards.first().getByRole('button', { name: 'Why' }).click();
    await expect(cards.first().getByText(/^Source: /)).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('.fui-FluentProvider').first()).toHaveCSS('color-scheme', 'dark');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: null });
  });

  test('is worked with the keyboard alone, and takes a new version in place of the old', async ({
    check,
  }) => {
    const { page } = check;
    await check.choose(
      busy,
      { name: 'fostering.docx', bytes: await letStand() },
      { name: 'agenda.docx', bytes: new TextEncoder().encode('%PDF-1.7') },
    );
    await check.checked('3 papers: 1 ready, 1 not ready, 1 not checked.');
    await expect(check.paper('agenda.docx').getByText(/is a PDF/)).toBeVisible();
    await expectAccessible(page);
    await check.chooser.or(page.getByRole('button', { name: 'Choose more files' })).focus();
    // Save, print, remove all, then the first paper.
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: title })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const fostering = check.paper('Fostering');
    await expect(fostering.getByText('Advice follows on Monday')).toBeVisible();
    await expect(fostering.getByText('A. Clerk')).toBeVisible();
    if (process.env['SCREENSHOTS'] === '1')
      await page.screenshot({ path: 'docs/pictures/check-papers.png', animations: 'disabled' });
    await check.choose({
      name: 'fostering.docx',
      bytes: await finishedReport({ 'rw:s:summary': null, '@title': 'Fostering' }),
    });
    await expect(fostering.getByText(/^Checked again: /)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Fostering' })).toBeFocused();
    await check.checked('3 papers: 2 not ready, 1 not checked.');
    await fostering.getByRole('button', { name: 'Remove from this page' }).press('Enter');
    await expect(page.getByRole('button', { name: 'agenda.docx' })).toBeFocused();
  });

  test('checks the rest where the service is down, saves the page for the meeting and prints it', async ({
    check,
  }) => {
    const { page } = check;
    await publish(page, 'nothing');
    await check.drop(busy, { name: 'minutes.docx', bytes: docx([p('Minutes')]) });
    await check.checked('2 papers: 1 not ready, 1 of no known report type.');
    await expect(page.getByText('The numbers of 1 paper were not compared')).toBeVisible();
    await publish(page, 'real');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await expect(page.getByText('were not compared')).toBeHidden();
    await page.getByRole('button', { name: 'minutes.docx' }).click();
    await page.getByLabel('Report type', { exact: true }).selectOption('derby-2015');
    await check.checked('2 papers: 2 not ready.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save this page for the meeting' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`papers-checked-${today}.html`);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(
      '<h1>Papers for Corporate Parenting Committee, 14 January 2026, and 1 other</h1>',
    );
    expect(saved.match(/<section class="paper" id/g)).toHaveLength(2);
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const shown = document.querySelectorAll('.rc-finding').length;
      dispatchEvent(new Event('afterprint'));
      return shown;
    });
    expect(printed).toBeGreaterThan(60);
  });

  test('hands a paper over to the workbench', async ({ check }) => {
    const { page } = check;
    await check.choose(busy);
    await check.checked(/^1 paper/);
    const [workbench] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Open in the workbench' }).click(),
    ]);
    await expect(workbench.locator('.rw-name')).toHaveText(busy.name);
    await expect(workbench.getByRole('link', { name: 'Check papers' })).toBeVisible();
    await workbench.close();
  });
});
