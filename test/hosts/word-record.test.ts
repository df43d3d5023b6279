/** The record of a report inside Word: it counts only once it was read back, and there is never more than one. */

import { emptyLedger } from '../../src/core/model/index.ts';
import type { Edit, Ledger } from '../../src/core/model/index.ts';
import {
  ledgerXml,
  openPackage,
  partText,
  readLedger,
  savePackage,
  withParts,
} from '../../src/ooxml/index.ts';
import { newReport, staleFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ profile: 'web' });
}, 120_000);
afterAll(() => word.close());
afterEach(async () => {
  await word.faults.clear();
  expect(await word.unknown()).toEqual([]);
});

const recordOf = (title: string, more: Partial<Ledger> = {}): Ledger => ({
  ...emptyLedger,
  header: { title },
  ...more,
});
const set = (ledger: Ledger): Edit => ({ kind: 'set-ledger', ledger });
const write = async (ledger: Ledger) => {
  const [outcome] = await word.host().apply([set(ledger)]);
  return outcome;
};

/** Every record in the document as Word would save it now. */
async function records() {
  const opened = openPackage(await word.save());
  if (!opened.ok) throw new Error(opened.error.message);
  return [...opened.value.parts.keys()]
    .filter((name) => /^customXml\/[^/]+\.xml$/i.test(name))
    .map((name) =>
      readLedger(withParts({ parts: new Map() }, new Map([[name, partText(opened.value, name)]]))),
    )
    .filter(({ state }) => state !== 'absent')
    .map((reading) => (reading.state === 'read' ? reading.ledger : reading.state));
}

async function opened(bytes: Uint8Array): Promise<void> {
  await word.load(bytes);
  await word.host().read();
  await word.recorder.reset();
}

const figure = (text: string, retrieved: string) => ({
  text,
  exact: text,
  period: '2025-03-31/P1D',
  release: 'r1',
  source: 'ONS',
  licence: 'OGL',
  retrieved,
  hash: 'ab',
  override: null,
  history: [],
});

test('a document without one gets one', async () => {
  await opened(newReport());
  expect(await write(recordOf('First'))).toEqual({ done: true });
  expect(await records()).toEqual([recordOf('First')]);
});

test('the one that is there is found, then written and read back in one flight', async () => {
  await opened(await staleFigures(3));
  expect(await write(recordOf('Second'))).toEqual({ done: true });
  expect(await records()).toEqual([recordOf('Second')]);
  const costs = await word.recorder.costs();
  // Two of them find the part and its root, which is done once for a document.
  expect(costs.flights).toBe(3);
  expect(costs.calls).toMatchObject({ 'customXmlNode.setXmlAsync': 1, 'customXmlPart.getXmlAsync': 1 });
  expect(costs.calls).not.toHaveProperty('customXmlParts.addAsync');
});

test('every further one takes one flight, whatever the author’s words hold', async () => {
  await opened(await staleFigures(3));
  await write(recordOf('First'));
  for (const title of ['One & <two>', 'Three "four"\n]]>', '\ufffe\u00a0😀']) {
    await word.recorder.reset();
    expect(await write(recordOf(title))).toEqual({ done: true });
    expect(await records()).toEqual([recordOf(title)]);
    expect((await word.recorder.costs()).flights).toBe(1);
  }
});

test('where Word does not take it a second time, a new part takes the place of the old one', async () => {
  await opened(await staleFigures(3));
  await word.faults.arm({ kind: 'general-exception', call: 'customXmlNode.setXmlAsync' });
  expect(await write(recordOf('Anew'))).toEqual({ done: true });
  expect(await records()).toEqual([recordOf('Anew')]);
  await word.faults.clear();
  expect(await write(recordOf('And again'))).toEqual({ done: true });
  expect(await records()).toEqual([recordOf('And again')]);
});

test('where Word keeps nothing, nothing is claimed', async () => {
  await opened(newReport());
  await word.faults.arm({ kind: 'lost-xml-part' });
  expect(await write(recordOf('Lost'))).toMatchObject({
    done: false,
    reason: 'host',
    message: expect.stringMatching(/^Word did not keep the record of the report’s figures\..*\.$/),
    details: expect.stringMatching(/^Doing: keep its record/),
  });
  expect(await records()).toEqual([]);
  await word.faults.clear();
  expect(await write(recordOf('Kept'))).toEqual({ done: true });
  expect(await records()).toEqual([recordOf('Kept')]);
});

test('the old one stays where neither it nor a new one can be written', async () => {
  await opened(newReport());
  await write(recordOf('Old'));
  await word.faults.arm({ kind: 'general-exception', call: 'customXmlNode.setXmlAsync' });
  await word.faults.arm({ kind: 'lost-xml-part' });
  expect(await write(recordOf('New'))).toMatchObject({ done: false, reason: 'host' });
  expect(await records()).toEqual([recordOf('Old')]);
});

test('a document that cannot be changed keeps the one it has', async () => {
  await opened(newReport());
  await write(recordOf('Old'));
  await word.faults.arm({ kind: 'read-only' });
  expect(await write(recordOf('New'))).toMatchObject({ done: false, reason: 'read-only' });
  expect(await records()).toEqual([recordOf('Old')]);
});

test('one above 1 MB is refused before it is sent', async () => {
  await opened(newReport());
  const large = recordOf('x'.repeat(1024 * 1024));
  expect(await write(large)).toMatchObject({
    done: false,
    message: expect.stringMatching(/1 MB.*\.$/),
  });
  expect(await records()).toEqual([]);
  expect((await word.recorder.costs()).calls).not.toHaveProperty('customXmlParts.addAsync');
});

test('of two, made by two authors at once, both are read and one is left', async () => {
  const start = openPackage(newReport());
  if (!start.ok) throw new Error(start.error.message);
  const older = recordOf('A', { figures: { a: figure('1', '2026-01-19T09:00:00Z') } });
  const newer = recordOf('B', {
    figures: { a: figure('2', '2026-01-20T09:00:00Z'), b: figure('3', '2026-01-19T09:00:00Z') },
  });
  await word.load(savePackage(start.value));
  await word.pane.evaluate(
    (texts) =>
      Promise.all(
        texts.map(
          (xml) => new Promise((resolve) => Office.context.document.customXmlParts.addAsync(xml, resolve)),
        ),
      ),
    [ledgerXml(older), ledgerXml(newer)],
  );
  expect(await records()).toHaveLength(2);
  const read = await word.host().read();
  const ledger = read.ok && read.value.ledger.state === 'read' ? read.value.ledger.ledger : null;
  expect(ledger?.figures).toEqual({ a: newer.figures['a'], b: newer.figures['b'] });
  expect(await write(ledger as Ledger)).toEqual({ done: true });
  expect(await records()).toEqual([ledger]);
});
