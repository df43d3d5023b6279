/** The stories of live figures in the workbench. */

import { stories } from './stories/index.ts';
import { authorAtWorkbench } from './support/author.ts';
import { closeServices } from './support/published.ts';
import { test } from './support/test.ts';

test.afterAll(closeServices);

for (const { title, tell } of stories) {
  test(title, async ({ workbench }) => {
    await tell(authorAtWorkbench(workbench));
    await workbench.page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}
