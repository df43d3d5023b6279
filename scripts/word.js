/**
 * `npm run word`: builds, serves the pane over https on this machine and opens a desktop Word with it; where there is none,
 * says how to use Word on the web. `npm run word -- --stop` has Word forget the add-in, should Ctrl+C not have been heard.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import { ensureBuild, ensurePackages, root } from './setup.js';
import { certificateFiles, ensureCertificate } from './word/certificate.js';
import { idOf, manifestFile, writeManifestFor } from './word/manifest-for.js';
import * as say from './word/messages.js';
import { carryOut, isThere, sideloadPlan } from './word/sideload.js';

const asked = process.argv.slice(2);
const document = join(root, 'dist', 'word', 'Reportwright.docx');
const plan = sideloadPlan({
  platform: process.platform,
  home: homedir(),
  id: idOf(readFileSync(join(root, 'manifest.xml'), 'utf8')),
  manifest: manifestFile,
  document,
});

if (asked.some((word) => word !== '--stop')) {
  console.error(
    'npm run word starts; npm run word -- --stop has Word forget the add-in. There is nothing else to ask for.',
  );
  process.exitCode = 2;
} else if (asked.length === 0) await start();
else {
  plan?.stop.forEach(carryOut);
  console.log(plan === null ? say.nothingToStop : say.stopped);
}

async function start() {
  ensurePackages();
  await ensureBuild();
  await ensureCertificate();
  const service = spawn(process.execPath, [join(root, 'dist', 'node', 'serve.js')], {
    env: {
      ...process.env,
      PORT: process.env['PORT'] ?? '3443',
      HTTPS_CERT: certificateFiles.cert,
      HTTPS_KEY: certificateFiles.key,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let loaded = false;
  service.on('exit', (code) => {
    if (loaded) plan.stop.forEach(carryOut);
    if (loaded) console.log(`\n${say.stopped}`);
    process.exitCode = code ?? 0;
  });
  // Ctrl+C reaches the service too, which ends in its own time; this process ends with it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => service.kill());
  const address = await addressOf(service);
  if (address === null) return;
  const xml = writeManifestFor({ origin: address });
  if (plan === null || !isThere(plan)) {
    console.log(say.onTheWeb({ address, manifest: manifestFile, authority: certificateFiles.authority }));
    return;
  }
  // Only now: fflate may have been installed a moment ago.
  const { documentWith } = await import('./word/document.js');
  mkdirSync(dirname(document), { recursive: true });
  writeFileSync(
    document,
    documentWith({ id: idOf(xml), version: /<Version>(.*?)<\/Version>/.exec(xml)?.[1] ?? '1.0.0.0' }),
  );
  loaded = true;
  const step = plan.start.find((one) => !carryOut(one));
  console.log(step ? say.failed({ step }) : say.inWord({ address }));
}

/** The address that the service says it is ready at; null where it ended without. */
function addressOf(service) {
  return new Promise((resolve) => {
    let said = '';
    service.stdout.on('data', (bytes) => {
      said += bytes;
      const address = /ready at (https:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    service.on('exit', () => resolve(null));
  });
}
