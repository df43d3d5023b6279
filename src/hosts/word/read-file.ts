import type { HostError, Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';
import { applyEdits, fromFlatOpc, openPackage, readPackage } from '../../ooxml/index.ts';
import type { OpcPackage } from '../../ooxml/index.ts';
import { inWords, run } from './errors.ts';
import type { LedgerPart } from './ledger-part.ts';
import { withLedger, withOneLedger } from './ledger-xml.ts';
import { answered, commonApiError } from './office.ts';
import { quirks } from './quirks.ts';

export interface WordFile {
  readonly pkg: OpcPackage;
  /** False where Word gave only the body of the document: no headers, properties or other stories. */
  readonly whole: boolean;
}

/** Word fails when two files are open at once (office-js issue 1191): who asks while one is read gets the same. */
let reading: Promise<Result<WordFile, HostError>> | null = null;
let closing: Promise<unknown> = Promise.resolve();

const doing = 'read the report';

/** The document as it is now, as a package. Where Word cannot hand over the file, the body and the record as Word tells them. */
export function readPackageFromWord(ledger: Pick<LedgerPart, 'xml'>): Promise<Result<WordFile, HostError>> {
  reading ??= readOnce(ledger).finally(() => {
    reading = null;
  });
  return reading;
}

async function readOnce(ledger: Pick<LedgerPart, 'xml'>): Promise<Result<WordFile, HostError>> {
  const file = await readWhole();
  if (file.ok) return ok({ pkg: withOneLedger(file.value), whole: true });
  // Some documents give neither (office-js issues 6059 and 6289); then the file's error tells more.
  const body = await readBody(ledger);
  return body.ok ? ok({ pkg: body.value, whole: false }) : file;
}

async function readWhole(): Promise<Result<OpcPackage, HostError>> {
  try {
    return openPackage(await compressedFile().catch(compressedFile));
  } catch (error) {
    return err(inWords(error, doing));
  }
}

async function readBody(ledger: Pick<LedgerPart, 'xml'>): Promise<Result<OpcPackage, HostError>> {
  const [flat, record] = await Promise.all([
    run(doing, async (context) => {
      const xml = context.document.body.getOoxml();
      const { properties } = context.document;
      properties.load('title');
      await context.sync();
      return { xml: xml.value, title: properties.title };
    }),
    ledger.xml(),
  ]);
  if (!flat.ok) return flat;
  const body = fromFlatOpc(flat.value.xml);
  const pkg = body.ok ? titled(body.value, flat.value.title) : body;
  // Without its record every figure would look new to us, and would be written over.
  if (!record.ok) return record;
  return pkg.ok && record.value !== null ? ok(withLedger(pkg.value, record.value)) : pkg;
}

/** The body comes without the properties of the file: a title that is set would be taken for missing. */
function titled(pkg: OpcPackage, title: string): Result<OpcPackage, HostError> {
  const reading = readPackage(pkg);
  return reading.ok ? ok(applyEdits(pkg, [{ kind: 'set-title', title }], reading.value).pkg) : reading;
}

async function compressedFile(): Promise<Uint8Array> {
  await closing;
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: quirks().fileSlice }, done),
  );
  // Not waited for: the bytes are here, and whoever opens the file next waits for it above.
  const close = (): void => {
    closing = answered<void>((done) => file.closeAsync(done)).catch(() => undefined);
  };
  try {
    return await allSlices(file);
  } finally {
    close();
  }
}

async function allSlices(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
    const data = slice.data as ArrayLike<number>;
    bytes.set(Array.prototype.slice.call(data, 0, file.size - filled), filled);
    filled += data.length;
  }
  if (filled !== file.size) throw commonApiError({ name: 'Incomplete file', message: '', code: 11001 });
  return bytes;
}
