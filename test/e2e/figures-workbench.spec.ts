/** The stories of live figures in the workbench. */

import { stories } from './stories/index.ts';
import { authorAtWorkbench } from './support/author.ts';
import { test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

for (const { title, tell } of stories) {
  test(title, async ({ workbench }) => {
    // Menus that glide in are waited for; the journeys are made with them.
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await tell(authorAtWorkbench(workbench));
  });
}
