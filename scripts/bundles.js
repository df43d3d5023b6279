/** For `npm test`, beside the checks that only read: the bundles that its other steps need. */

import { ensureBuild } from './setup.js';
import { ensureWordHost } from './word-host-build.js';

await ensureBuild();
await ensureWordHost();
