/** The stories of live figures beside Word. */

import { expect, test } from '@playwright/test';
import { stories } from './stories/index.ts';
import { authorInWord } from './support/author.ts';
import { closeServices } from './support/published.ts';
import { closeWords, wordOn } from './support/word.ts';

test.afterAll(async () => {
  await closeWords();
  await closeServices();
});

for (const { title, tell } of stories) {
  test(title, async () => {
    const word = await wordOn('web');
    await tell(authorInWord(word)).catch(async (error: unknown) => {
      await word.page.screenshot({ path: test.info().outputPath('failed.png') });
      throw error;
    });
    await word.page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(await word.unknown()).toEqual([]);
    expect(word.outsideRequests, 'requests that leave the machine').toEqual([]);
  });
}
