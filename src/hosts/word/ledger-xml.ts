import type { Ledger } from '../../core/model/index.ts';
import { ledgerXml, partText, readLedger, readLedgerXml, withParts } from '../../ooxml/index.ts';
import type { OpcPackage } from '../../ooxml/index.ts';

/** Two texts of the part that say the same: Word writes the XML that it is given anew, in its own manner. */
export function sameLedger(one: string, other: string): boolean {
  const [left, right] = [readLedgerXml(one), readLedgerXml(other)];
  if (left.state !== 'read' || right.state !== 'read') return one === other;
  return JSON.stringify(left.ledger) === JSON.stringify(right.ledger);
}

/**
 * One record out of several: two authors who begin at the same moment leave two. The newest record of each figure and of
 * each sign-off counts; of the rest, the first that can be read. Where none can be read, the first is given as it is.
 */
export function mergedLedgers(texts: readonly string[]): string | null {
  const [first] = texts;
  if (first === undefined) return null;
  if (texts.length === 1) return first;
  const readings = texts.map(readLedgerXml);
  const newer = readings.findIndex(({ state }) => state === 'newer');
  if (newer >= 0) return texts[newer] ?? null;
  const ledgers = readings.flatMap((reading) => (reading.state === 'read' ? [reading.ledger] : []));
  return ledgers.length === 0 ? first : ledgerXml(ledgers.reduce(merged));
}

/** The package with all that it remembers in one part, for reading: the file itself is not changed. */
export function withOneLedger(pkg: OpcPackage): OpcPackage {
  const names = [...pkg.parts.keys()].filter(
    (name) => customXmlItem.test(name) && readLedgerXml(partText(pkg, name) ?? '').state !== 'absent',
  );
  const [first] = names;
  if (first === undefined || names.length === 1) return pkg;
  const one = mergedLedgers(names.map((name) => partText(pkg, name) ?? ''));
  return withParts(pkg, new Map(names.map((name) => [name, name === first ? one : null])));
}

/** The package with the record put in, for reading: `getOoxml` leaves it out. */
export function withLedger(pkg: OpcPackage, xml: string): OpcPackage {
  return readLedger(pkg).state === 'absent'
    ? withParts(pkg, new Map([['customXml/reportwright.xml', xml]]))
    : pkg;
}

const customXmlItem = /^customxml\/[^/]+\.xml$/i;

function merged(one: Ledger, other: Ledger): Ledger {
  return {
    version: one.version,
    type: one.type ?? other.type,
    header: { ...other.header, ...one.header },
    figures: newest(one.figures, other.figures, ({ retrieved }) => retrieved),
    signOffs: newest(one.signOffs, other.signOffs, ({ date }) => date),
    ...(one.frozen || other.frozen ? { frozen: [...(one.frozen ?? []), ...(other.frozen ?? [])] } : {}),
  };
}

/** ISO dates and instants of one form compare as text. */
function newest<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  when: (entry: T) => string,
): Readonly<Record<string, T>> {
  const later = Object.entries(other).filter(([key, entry]) => {
    const mine = one[key];
    return mine === undefined || when(entry) > when(mine);
  });
  return { ...one, ...Object.fromEntries(later) };
}
