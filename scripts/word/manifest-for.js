/**
 * The manifest for the address where a council serves Reportwright. By hand:
 *
 *   node scripts/word/manifest-for.js --origin https://reports.example.gov.uk [--version 1.2.0.0] [--tab]
 *
 * writes dist/manifest.xml, to be uploaded in the Microsoft 365 admin centre. `--tab` puts the commands on a tab of their own
 * named Report instead of on Home: Office takes one or the other. `--version` says that the manifest is newer than the last.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { root } from '../setup.js';

/** What manifest.xml says itself. */
const developmentAddress = 'https://localhost:3443';

export const manifestFile = join(root, 'dist', 'manifest.xml');

/** A mistake of whoever called, in words. */
class AddressError extends Error {}

/**
 * The manifest's text with another address, version or place on the ribbon.
 *
 * @throws AddressError where the address or version cannot be used.
 * @public Called by the tests, in a process of its own.
 */
export function manifestFor(xml, { origin, version, tab = false }) {
  const address = addressOf(origin);
  let text = xml.replaceAll(developmentAddress, address);
  if (version !== undefined)
    text = text.replace(/<Version>.*?<\/Version>/, `<Version>${checked(version)}</Version>`);
  return tab ? onItsOwnTab(text) : text;
}

/** The identity of the add-in: the same for every council, so that a newer manifest replaces the older. */
export const idOf = (xml) => /<Id>(.*?)<\/Id>/.exec(xml)?.[1] ?? '';

function addressOf(origin) {
  const url = URL.canParse(origin ?? '') ? new URL(origin) : null;
  if (url?.protocol !== 'https:')
    throw new AddressError(
      `“${origin ?? ''}” is not an https address. Give the address where the pane is served, such as https://reports.example.gov.uk.`,
    );
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    throw new AddressError(
      `“${origin}” has more than an address. Leave out names, passwords and whatever follows ? or #.`,
    );
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`.replaceAll('&', '&amp;');
}

function checked(version) {
  if (/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) return version;
  throw new AddressError(`“${version}” is not a version of four numbers, such as 1.2.0.0.`);
}

const onItsOwnTab = (xml) =>
  xml
    .replace('<OfficeTab id="TabHome">', '<CustomTab id="Reportwright.Tab">')
    .replace(/(\s*)<\/OfficeTab>/, '$1  <Label resid="Tab.Label" />$1</CustomTab>')
    .replace(
      /(\s*)<bt:ShortStrings>/,
      `$&$1  <bt:String id="Tab.Label" DefaultValue="Report">$1    <bt:Override Locale="en-US" Value="Report" />$1    <bt:Override Locale="cy-GB" Value="Adroddiad" />$1  </bt:String>`,
    );

/** Reads manifest.xml and writes dist/manifest.xml; returns its text. */
export function writeManifestFor(options) {
  const xml = manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), options);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(manifestFile, xml);
  return xml;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: { origin: { type: 'string' }, version: { type: 'string' }, tab: { type: 'boolean' } },
    });
    writeManifestFor(values);
    console.log(`Wrote ${manifestFile} for ${values.origin}. docs/administrator.md says how to deploy it.`);
  } catch (error) {
    const known = error instanceof AddressError || error.code?.startsWith('ERR_PARSE_ARGS');
    if (!known) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
