import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService } from '../../src/service/index.ts';
import { serviceOptions } from '../support/service.ts';

it('the administrator guide gives other web servers the headers that the task pane is served with', async () => {
  const guide = readFileSync(join(__dirname, '../../docs/administrator.md'), 'utf8').toLowerCase();
  const app = await createService(serviceOptions);
  try {
    const { headers } = await app.inject('/taskpane.html');
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy'])
      expect(guide).toContain(`${name}: ${String(headers[name])}`.toLowerCase());
  } finally {
    await app.close();
  }
});
