/** The page that checks papers, as whoever receives them uses it. */

import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CheckPage {
  readonly page: Page;
  /** The card of the paper that is called so. */
  paper(name: string | RegExp): Locator;
  readonly chooser: Locator;
  choose(...files: readonly PaperFile[]): Promise<void>;
  drop(...files: readonly PaperFile[]): Promise<void>;
  /** Waits until every paper is checked. */
  checked(summary: string | RegExp): Promise<void>;
}

export async function openCheckPage(page: Page): Promise<CheckPage> {
  await page.goto('/check.html');
  const chooser = page.getByRole('button', { name: 'Choose files' });
  await expect(chooser).toBeVisible();
  return {
    page,
    chooser,
    paper: (name) => page.getByRole('region', { name, exact: true }),
    choose: (...files) =>
      page.locator('input[type="file"]').setInputFiles(
        files.map(({ name, bytes }) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(bytes),
        })),
      ),
    drop: async (...files) => {
      const given = files.map(({ name, bytes }) => ({
        name,
        base64: Buffer.from(bytes).toString('base64'),
      }));
      await page.evaluate((list) => {
        const data = new DataTransfer();
        for (const { name, base64 } of list) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          data.items.add(new File([bytes], name));
        }
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(
            new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
          );
      }, given);
    },
    checked: (summary) =>
      expect(page.getByRole('heading', { name: summary })).toBeVisible({ timeout: 30_000 }),
  };
}
