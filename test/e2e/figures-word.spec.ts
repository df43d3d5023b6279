/** The stories of live figures beside Word. */

import { expect } from '@playwright/test';
import type { ProfileName } from '../word-host/wire/profiles.ts';
import { stories } from './stories/index.ts';
import type { Story } from './stories/story.ts';
import { authorInWord } from './support/author.ts';
import { test, wordOn } from './support/word.ts';

test.describe.configure({ timeout: 120_000 });

async function live({ tell }: Story, profile: ProfileName): Promise<void> {
  const word = await wordOn(profile);
  // What was chosen in one story is not remembered in the next.
  await word.pane.evaluate(() => localStorage.clear());
  // Menus that glide in are waited for; the journeys are made with them.
  await word.page.emulateMedia({ reducedMotion: 'reduce' });
  await tell(authorInWord(word)).catch(async (error: unknown) => {
    await word.page.screenshot({ path: test.info().outputPath('failed.png') });
    throw error;
  });
  await word.page.emulateMedia({ reducedMotion: null });
  await word.page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests, 'requests that leave the machine').toEqual([]);
}

for (const story of stories) {
  test(story.title, () => live(story, 'web'));
  if (story.oldest) test(`${story.title}, in Word 2019`, () => live(story, 'ltsc2019'));
}
