/** What the publishers have published when a story begins, and what they publish while it goes on. */

import type { Page } from '@playwright/test';
import { addressOf } from './services.ts';

/**
 * `example`: the invented figures, which have one of everything; `later`: their second release; `real`: the published
 * figures that the program itself comes with; `nothing`: their source cannot be reached.
 */
export type Published = 'real' | 'example' | 'later' | 'nothing';

/** From here on the pane of this page hears of these figures. */
export async function publish(page: Page, what: Published): Promise<void> {
  const questions = '**/v1/**';
  await page.unroute(questions);
  if (what === 'real') return;
  if (what === 'nothing') {
    await page.route(questions, (route) => route.abort());
    return;
  }
  const address = await addressOf(what);
  await page.route(questions, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${address}${pathname}${search}` }) });
  });
}
