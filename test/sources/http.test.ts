import { createHttpSource } from '../../src/sources/index.ts';
import { describeIndicatorSource } from '../contract/indicator-source.ts';
import { startService } from '../support/service.ts';

describeIndicatorSource('the service over HTTP', async () => {
  const service = await startService();
  return { source: createHttpSource(service.url, fetch), close: () => service.close() };
});
