/** Reading a document out of Word: its file in slices, always closed, tried twice, and the body where there is no file. */

import { newReport, reportWithFigures, staleFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

let word: WordHostSession;

const starts = (profile: 'web' | 'ipad') => {
  beforeAll(async () => {
    word = await startWordHost({ profile });
  }, 120_000);
  afterAll(() => word.close());
  beforeEach(() => word.faults.clear());
  afterEach(async () => {
    expect(await word.unknown()).toEqual([]);
    expect(word.outsideRequests).toEqual([]);
  });
};

async function reading() {
  const read = await word.host().read();
  if (!read.ok) throw new Error(`${read.error.message}\n${read.error.details ?? ''}`);
  return { document: read.value, costs: await word.recorder.costs() };
}

describe('on the web', () => {
  starts('web');

  test('a file is opened once, read and closed', async () => {
    await word.load(await staleFigures(3));
    await word.recorder.reset();
    const { document, costs } = await reading();
    expect(document.ledger.state).toBe('read');
    expect(costs.file).toEqual({ open: 1, slices: 1, close: 1 });
  });

  test('one file is open at a time: who asks meanwhile is given the same', async () => {
    await word.load(reportWithFigures());
    await word.recorder.reset();
    const [one, other] = await word.pane.evaluate(async () => {
      const { host } = window.driver;
      return Promise.all([host.read(), host.read()]);
    });
    expect(one).toEqual(other);
    await reading();
    expect((await word.recorder.costs()).file).toEqual({ open: 2, slices: 2, close: 2 });
  });

  test('a slice that fails is no trouble: the file is closed and asked for again', async () => {
    await word.load(reportWithFigures());
    await word.recorder.reset();
    await word.faults.arm({ kind: 'slice-fails', nth: 1 });
    const { document, costs } = await reading();
    expect(document.problems).toEqual([]);
    expect(costs.file).toMatchObject({ open: 2, close: 2 });
  });

  test('where no file is to be had, the body is read, and the record with it', async () => {
    const bytes = await staleFigures(3);
    await word.load(bytes);
    const whole = (await reading()).document;
    expect(whole.ledger.state).toBe('read');
    await word.load(bytes);
    await word.recorder.reset();
    await word.faults.arm({ kind: 'slice-fails', nth: 1 });
    await word.faults.arm({ kind: 'slice-fails', nth: 2 });
    const { document, costs } = await reading();
    expect(costs.file).toMatchObject({ open: 2, close: 2 });
    expect(document.ledger).toEqual(whole.ledger);
    expect(document.blocks).toEqual(whole.blocks);
    expect(whole.problems).toEqual([]);
    expect(document.problems).toEqual([
      expect.stringMatching(/headers, footers and notes were not read\. Save the report, open it again/),
    ]);
  });

  test('where nothing is to be had, the sentence is the file’s', async () => {
    await word.load(reportWithFigures());
    await word.faults.arm({ kind: 'document-closed', nth: 1 });
    const read = await word.host().read();
    expect(read).toMatchObject({
      ok: false,
      error: {
        kind: 'host',
        message: expect.stringMatching(
          /^Reportwright could not read the report: the connection to the document has ended\./,
        ),
        details: expect.stringMatching(/^Doing: read the report\nCode: 5012 .*\nWord: OfficeOnline/),
      },
    });
    await word.faults.clear();
    expect((await reading()).document.problems).toEqual([]);
  });
});

describe('on an iPad', () => {
  starts('ipad');

  test('a long file comes in slices of 64 KB', async () => {
    await word.load(await staleFigures(1000, 200));
    const { length } = await word.save();
    expect(length).toBeGreaterThan(65_536);
    await word.recorder.reset();
    const { document, costs } = await reading();
    expect(document.problems).toEqual([]);
    expect(costs.file).toEqual({ open: 1, slices: Math.ceil(length / 65_536), close: 1 });
  });

  test('a new document is read', async () => {
    await word.load(newReport());
    expect((await reading()).document.ledger.state).toBe('absent');
  });
});
