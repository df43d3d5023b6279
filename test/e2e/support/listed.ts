/** What the Check tab lists, to be held against what the command line says of the same file. */

import { expect } from '@playwright/test';
import type { FrameLocator, Locator } from '@playwright/test';
import type { Told } from './command-line.ts';

/** The pane lists each of these findings and no other. Opens whatever stands folded under its like. */
export async function listsWhatWasTold(pane: FrameLocator | Locator, { findings }: Told): Promise<void> {
  const messages = pane.getByRole('listitem').locator('p[id]');
  const more = pane.getByRole('button', { name: /^Show \d+ more like this$/, expanded: false });
  await expect(async () => {
    while ((await more.count()) > 0) await more.first().click();
    await expect(messages).toHaveCount(findings.length, { timeout: 1000 });
  }).toPass();
  const listed = (await messages.allTextContents()).map((text) => text.replace(spokenSeverity, ''));
  expect(listed.sort()).toEqual(findings.map(({ message }) => message).sort());
}

/** For those who do not see the colour of a card. */
const spokenSeverity = /^(To fix|To look at|Advice): /;
