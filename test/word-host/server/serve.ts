/** `npm run word-host`: both servers, until the person ends them. */

import { startServers } from './servers.ts';

const servers = await startServers({
  service: true,
  officeJs: true,
  ports: { word: 3443, pane: 3444 },
});
console.log(`The stand-in for Word is ready at ${servers.word}`);
console.log('Its certificate is made on this machine, so the browser warns once: choose to go on.');

const end = (): void => void servers.close().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
