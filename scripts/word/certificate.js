/**
 * The certificate of https://localhost that Word and browsers trust on a developer's machine, made here and never sent
 * anywhere. office-addin-dev-certs asks once for consent on Windows and a Mac and renews it after 30 days. Since version 3 it
 * reports no usage data: what reported is gone from the package, so that there is nothing to switch off.
 */

import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const folder = join(homedir(), '.office-addin-dev-certs');

export const certificateFiles = {
  authority: join(folder, 'ca.crt'),
  cert: join(folder, 'localhost.crt'),
  key: join(folder, 'localhost.key'),
};

/** Makes the certificate where there is no good one, and has the system trust it where Office runs. */
export async function ensureCertificate(platform = process.platform) {
  const { default: certificates } = await import('office-addin-dev-certs');
  if (platform === 'win32' || platform === 'darwin') {
    await certificates.ensureCertificatesAreInstalled();
    return;
  }
  // Elsewhere it is made but not installed: that takes an administrator's rights and differs from system to system.
  if (isGood(new Date())) return;
  certificates.deleteCertificateFiles(folder);
  await certificates.generateCertificates();
}

function isGood(now) {
  if (!Object.values(certificateFiles).every((file) => existsSync(file))) return false;
  return new Date(new X509Certificate(readFileSync(certificateFiles.cert)).validTo) > now;
}
