import { ledgerNamespace, ledgerVersion } from '../core/model/index.ts';
import type { Ledger, LedgerReading } from '../core/model/index.ts';
import { parseLedger } from './ledger-shape.ts';
import { withinSize } from './ledger-size.ts';
import type { OpcPackage } from './package/opc-package.ts';
import { decodeXml } from './package/part-text.ts';
import { escapeXml, parseXml, written } from './package/xml.ts';

/** Word on the web takes no custom XML part above 1 MB (office-js issue 2408). */
export const largestLedger = 1024 * 1024;

const family = /^urn:reportwright:ledger:(\d+)$/;
const customXmlItem = /^customxml\/[^/]+\.xml$/i;

/** What Reportwright remembers about the report. Never throws: a part that cannot be read is described instead. */
export function readLedger(pkg: OpcPackage): LedgerReading {
  const name = ledgerPartName(pkg);
  if (name === null) return { state: 'absent' };
  return readLedgerXml(decodeXml(pkg.parts.get(name) as Uint8Array));
}

/** The record in the XML of its part, with or without an XML declaration. A part that is still empty holds none. */
export function readLedgerXml(xml: string): LedgerReading {
  // A character takes three bytes at most.
  if (xml.length * 3 > largestLedger && new TextEncoder().encode(xml).length > largestLedger)
    return damaged('it is larger than 1 MB');
  let version = '';
  let depth = 0;
  let elements = 0;
  let json = '';
  const error = parseXml(xml, {
    open: (tag) => {
      if (depth === 0) version = written(tag, 'version') ?? family.exec(tag.uri)?.[1] ?? '';
      depth += 1;
      elements += 1;
    },
    close: () => {
      depth -= 1;
    },
    text: (text) => {
      if (depth === 1) json += text;
    },
  });
  if (error !== null) return damaged(`it is not well-formed XML (${error.message})`);
  if (Number(version) > ledgerVersion) return newer;
  if (elements === 1 && json.trim() === '') return { state: 'absent' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return damaged('its text is not JSON');
  }
  if (versionOf(value) > ledgerVersion) return newer;
  const ledger = parseLedger(value);
  return ledger.ok ? { state: 'read', ledger: ledger.value } : damaged(ledger.error.join('; '));
}

/**
 * The XML of the part: its root element, without an XML declaration. Its text is JSON, so that the shape of the record
 * has one description only. Where it would outgrow what Word takes, the oldest of what it remembers is left out.
 */
export function ledgerXml(ledger: Ledger): string {
  // JSON lets U+FFFE and U+FFFF stand; XML does not.
  const json = JSON.stringify(withinSize(ledger)).replace(/[\ufffe\uffff]/g, (char) =>
    char === '\ufffe' ? '\\ufffe' : '\\uffff',
  );
  return `<ledger xmlns="${ledgerNamespace}" version="${ledgerVersion}">${textOfXml(json)}</ledger>`;
}

/** Quotation marks need no escape in text, and JSON is a third quotation marks and names. */
const textOfXml = (text: string): string => escapeXml(text).replace(/&quot;/g, '"');

/** The part that holds the record, found by its namespace as Word renumbers custom XML parts; null where there is none. */
export function ledgerPartName(pkg: OpcPackage): string | null {
  for (const [name, bytes] of pkg.parts) {
    if (!customXmlItem.test(name)) continue;
    const head = decodeXml(bytes.subarray(0, 2048));
    const root = /<[A-Za-z_][^>]*/.exec(head)?.[0] ?? '';
    if (/\bxmlns(:[\w.-]+)?\s*=\s*["']urn:reportwright:ledger:\d+["']/.test(root)) return name;
  }
  return null;
}

const versionOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'version' in value ? Number(value.version) : Number.NaN;

const newer: LedgerReading = {
  state: 'newer',
  message:
    'This report was last changed with a newer version of Reportwright. Its text can be read. Update Reportwright to keep the record of its figures.',
};

const damaged = (why: string): LedgerReading => ({
  state: 'damaged',
  message: `The record that Reportwright keeps in this report cannot be read: ${why}. The text of the report is not affected. Figures are still found, but not when they were last updated.`,
});
