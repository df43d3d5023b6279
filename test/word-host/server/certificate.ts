/** A certificate for localhost of our own making. Nothing is put into the machine's trust store: browsers are told to take it. */

import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';
import { checkout } from './checkout.ts';

export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

const validDays = 90;
const day = 24 * 60 * 60 * 1000;

/** The one made before, kept beside the sample database and never committed, unless it ends within a day. */
export async function localhostCertificate(): Promise<KeyPair> {
  const folder = join(checkout(), '.data', 'certificates');
  const file = join(folder, 'word-host.json');
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeyPair;
    if (Date.parse(new X509Certificate(kept.cert).validTo) > Date.now() + day) return kept;
  }
  const organization = 'Reportwright tests on this machine';
  const ca = await createCA({
    organization,
    countryCode: 'GB',
    state: 'None',
    locality: 'None',
    validity: validDays,
  });
  const made = await createCert({
    ca,
    domains: ['localhost', '127.0.0.1'],
    validity: validDays,
    organization,
  });
  const pair: KeyPair = { key: made.key, cert: `${made.cert}\n${ca.cert}` };
  mkdirSync(folder, { recursive: true });
  // Two processes may come here at once: each writes a whole file.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(pair), { mode: 0o600 });
  renameSync(own, file);
  return pair;
}
