import type { HostError, Result } from '../../core/model/index.ts';
import { err, ledgerNamespace, ok } from '../../core/model/index.ts';
import { codeOf, inWords } from './errors.ts';
import { mergedLedgers, sameLedger } from './ledger-xml.ts';
import { answered } from './office.ts';
import { quirks } from './quirks.ts';

/**
 * The custom XML part in which a report carries its record, by the Common API, which every Word has. A part can be lost
 * without an error (office-js issues 1742 and 5910), so that only what was read back counts as written.
 */
export interface LedgerPart {
  /** Starts finding the part, beside whatever else is being sent. */
  prepare(): void;
  /**
   * Where the report has no part yet, starts adding this one, so that `write` has only to read it back. Does nothing
   * else. What was added and does not come true must be taken back with `withdraw`.
   */
  add(xml: string): void;
  /** Takes back what `add` added and no `write` has claimed. */
  withdraw(): Promise<void>;
  /** The record as it stands, several merged into one; null where there is none. */
  xml(): Promise<Result<string | null, HostError>>;
  /** Writes the record and reads it back. One flight where the part is there or `add` has sent the same. */
  write(xml: string): Promise<Result<null, HostError>>;
}

interface Found {
  readonly parts: readonly Office.CustomXmlPart[];
  /** The root element of the first part, asked for once; null where there is none, or it could not be had. */
  root(): Promise<Office.CustomXmlNode | null>;
}

const doing = 'keep its record in the report';

export function createLedgerPart(): LedgerPart {
  /** What is known of the document's parts; null where it has to be asked for. */
  let found: Promise<Found> | null = null;
  let none = true;
  let early: { readonly xml: string; readonly part: Promise<Office.CustomXmlPart | null> } | null = null;

  const keep = (known: Promise<Found>): Promise<Found> => {
    found = known;
    none = true;
    known.then(
      ({ parts }) => {
        if (found === known) none = parts.length === 0;
      },
      () => {
        if (found === known) found = null;
      },
    );
    return known;
  };
  const known = (): Promise<Found> => found ?? keep(find());

  /** Reads a part back that was added. A true answer makes it the part of the report, and takes the old ones away. */
  const confirmed = async (
    part: Office.CustomXmlPart,
    xml: string,
    old: readonly Office.CustomXmlPart[],
  ): Promise<Result<null, HostError>> => {
    const [back, root] = await Promise.allSettled([read(part), rootOf(part)]);
    if (back.status === 'fulfilled' && sameLedger(back.value, xml)) {
      void keep(Promise.resolve(partsAnd([part], root.status === 'fulfilled' ? root.value : null)));
      await Promise.allSettled(old.map(remove));
      return ok(null);
    }
    found = null;
    await Promise.allSettled([remove(part)]);
    return err(lost(back.status === 'rejected' ? back.reason : null));
  };

  /** Whether the part that is there took the record. */
  const rewritten = async ({ parts, root: asked }: Found, xml: string): Promise<boolean> => {
    const [part, ...others] = parts;
    const root = await asked();
    if (part === undefined || root === null) return false;
    const text = mergedLedgers([xml, ...(await Promise.all(others.map(read)))]) ?? xml;
    const [set, back, next] = await Promise.allSettled([
      answered<void>((done) => root.setXmlAsync(element(text), done)),
      read(part),
      rootOf(part),
    ]);
    if (set.status === 'rejected') {
      if (inWords(set.reason, doing).kind === 'read-only') throw set.reason;
      return false;
    }
    const same =
      (back.status === 'fulfilled' && sameLedger(back.value, text)) ||
      // Calls that are sent together may be answered in another order.
      sameLedger(await read(part), text);
    if (!same) return false;
    void keep(Promise.resolve(partsAnd([part], next.status === 'fulfilled' ? next.value : null)));
    await Promise.allSettled(others.map(remove));
    return true;
  };

  const write = async (xml: string): Promise<Result<null, HostError>> => {
    const mine = early;
    early = null;
    const added = mine === null ? null : await mine.part;
    if (mine !== null && added !== null) {
      if (mine.xml === xml) return confirmed(added, xml, []);
      void keep(Promise.resolve(partsAnd([added])));
    }
    const before = await known();
    if (await rewritten(before, xml)) return ok(null);
    return confirmed(await add(xml), xml, before.parts);
  };

  return {
    prepare() {
      if (early === null && (found === null || none)) void keep(find()).catch(ignore);
    },
    add(xml) {
      if (early !== null || tooLarge(xml) !== null) return;
      const part = known().then(({ parts, root }) => {
        if (parts.length === 0) return add(xml);
        // What `write` will need, beside whatever is being sent.
        void root();
        return null;
      });
      part.catch(ignore);
      early = { xml, part };
    },
    async withdraw() {
      const mine = early;
      early = null;
      const part = await mine?.part.catch(() => null);
      if (!part) return;
      found = null;
      await Promise.allSettled([remove(part)]);
    },
    async xml() {
      try {
        const { parts } = await known();
        return ok(mergedLedgers(await Promise.all(parts.map(read))));
      } catch (error) {
        return err(inWords(error, 'read its record in the report'));
      }
    },
    async write(xml) {
      const refused = tooLarge(xml);
      if (refused !== null) return err(refused);
      try {
        return await write(xml);
      } catch (error) {
        found = null;
        return err(inWords(error, doing));
      }
    },
  };
}

async function find(): Promise<Found> {
  const parts = await answered<Office.CustomXmlPart[]>((done) =>
    Office.context.document.customXmlParts.getByNamespaceAsync(ledgerNamespace, done),
  );
  return partsAnd(parts);
}

function partsAnd(parts: readonly Office.CustomXmlPart[], known?: Office.CustomXmlNode | null): Found {
  const [first] = parts;
  let asked = known === undefined ? null : Promise.resolve(known);
  return {
    parts,
    root: () => (asked ??= first === undefined ? Promise.resolve(null) : rootOf(first).catch(() => null)),
  };
}

const rootOf = async (part: Office.CustomXmlPart): Promise<Office.CustomXmlNode | null> => {
  const nodes = await answered<Office.CustomXmlNode[]>((done) => part.getNodesAsync('/*', done));
  return nodes[0] ?? null;
};

const add = (xml: string): Promise<Office.CustomXmlPart> =>
  answered((done) => Office.context.document.customXmlParts.addAsync(element(xml), done));

/** Without a declaration, with which Word takes the XML and keeps nothing (office-js issue 1643). */
const element = (xml: string): string => xml.replace(/^\s*<\?xml[^>]*\?>\s*/, '');

const read = async (part: Office.CustomXmlPart): Promise<string> =>
  (await answered<string>((done) => part.getXmlAsync(done))) ?? '';

const remove = (part: Office.CustomXmlPart): Promise<void> => answered((done) => part.deleteAsync(done));

const ignore = (): void => undefined;

function tooLarge(xml: string): HostError | null {
  const bytes = new TextEncoder().encode(xml).length;
  const most = quirks().maxXmlPart;
  if (bytes <= most) return null;
  return {
    kind: 'too-large',
    message:
      'The record of this report’s figures has grown beyond the 1 MB that Word keeps, so it was not written. The text of the report is not affected. Divide the report, or take out figures that it no longer needs.',
    details: `Doing: ${doing}\nSize: ${bytes} of ${most} bytes`,
  };
}

const lost = (error: unknown): HostError => ({
  kind: 'host',
  message:
    'Word did not keep the record of the report’s figures. The text of the report stays as it is, but Reportwright cannot tell when its figures were last updated. Save the document and repeat the action. If it happens again, close the document and open it again.',
  details: `Doing: ${doing}\nRead back: ${error === null ? 'something else' : `code ${codeOf(error) ?? 'none'}`}`,
});
