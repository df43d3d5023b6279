/**
 * What goes wrong in Word ends with a true sentence, a whole document, a record that agrees with the text, and a job
 * that can be done again.
 */

import type { ReportDocument } from '../../src/core/model/index.ts';
import { openPackage, readPackage } from '../../src/ooxml/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import { newReport, reportWithFigures, staleFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import { changesIn } from '../support/changes.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ service: true });
}, 120_000);
afterAll(() => word.close());
afterEach(async () => {
  await word.faults.clear();
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests).toEqual([]);
});

const sentence = /^[A-Z“].+\.$/s;

async function documentNow(): Promise<ReportDocument> {
  const bytes = await word.save();
  expect(brokenInvariants(bytes)).toEqual([]);
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const read = readPackage(opened.value);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.document.problems).toEqual([]);
  return read.value.document;
}

const textsOf = (document: ReportDocument) =>
  document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

const figuresOf = (document: ReportDocument) =>
  document.controls.filter(({ tag }) => tag.startsWith('rw:f:')).map(({ tag, text }) => ({ tag, text }));

/** Every figure reads as the record says that it was last written. */
function expectTrueRecord(document: ReportDocument, except: readonly string[] = []): void {
  const { ledger } = document;
  if (ledger.state !== 'read') throw new Error(`The record is ${ledger.state}.`);
  for (const { tag, text } of figuresOf(document)) {
    if (!except.includes(tag)) expect([tag, text]).toEqual([tag, ledger.ledger.figures[tag]?.text]);
  }
}

const insertSkeleton = () =>
  word.pane.evaluate(() =>
    window.driver.jobs.insertSkeleton('derby-2015', { title: 'Children in care', date: '2026-01-20' }),
  );

const insertFigure = () =>
  word.pane.evaluate(() =>
    window.driver.jobs.insertFigure({
      queries: [{ indicator: 'cla-number', area: 'E06000015', period: 'latest', measure: 'value' }],
    }),
  );

/** Asks for newer values and takes all of them. */
const refresh = () =>
  word.pane.evaluate(async () => {
    const plan = await window.driver.jobs.previewRefresh();
    if (!plan.ok) return plan;
    return window.driver.jobs.applyRefresh(
      plan.value,
      plan.value.updates.map(({ tag }) => tag),
    );
  });

const newer = () =>
  word.pane.evaluate(async () => {
    const plan = await window.driver.jobs.previewRefresh();
    return plan.ok ? plan.value.updates.length : plan.error.message;
  });

describe('where every write is refused', () => {
  test.each(['access-denied', 'read-only'] as const)(
    'the skeleton is not begun, and can be inserted later (%s)',
    async (kind) => {
      await word.load(newReport());
      await word.faults.arm({ kind });
      const refused = await insertSkeleton();
      expect(refused).toMatchObject({ ok: false, error: { kind: 'read-only' } });
      expect(refused.ok ? '' : refused.error.message).toMatch(sentence);
      expect(textsOf(await documentNow())).toEqual(['']);
      await word.faults.clear();
      expect(await insertSkeleton()).toMatchObject({ ok: true });
      expect((await documentNow()).ledger.state).toBe('read');
    },
  );

  test.each(['access-denied', 'read-only'] as const)(
    'figures and their record stay as they were, and the document can still be checked (%s)',
    async (kind) => {
      await word.load(await staleFigures(40));
      const before = await documentNow();
      await word.faults.arm({ kind });
      const outcome = await refresh();
      const said = outcome.ok ? (outcome.value.failed[0]?.message ?? '') : outcome.error.message;
      expect(said).toMatch(sentence);
      expect(outcome.ok ? outcome.value.updated : []).toEqual([]);
      expect(await documentNow()).toEqual(before);
      expect(
        word.host().readOnly() ?? (await word.pane.evaluate(() => window.driver.host.readOnly())),
      ).toMatch(sentence);
      const checked = await word.pane.evaluate(() => window.driver.jobs.checkReport({}));
      expect(checked.ok).toBe(true);
      await word.faults.clear();
      expect(await refresh()).toMatchObject({ ok: true, value: { failed: [], problem: null } });
      expect(await newer()).toBe(0);
      expectTrueRecord(await documentNow());
    },
  );
});

describe('where one call fails for no stated reason', () => {
  test.each([1, 17, 40])(
    'a refresh keeps what it had written, and goes on from there (call %i)',
    async (nth) => {
      await word.load(await staleFigures(40));
      await word.faults.arm({ kind: 'general-exception', call: 'ContentControl.InsertText', nth });
      const outcome = await refresh();
      expect(outcome.ok).toBe(true);
      if (!outcome.ok) return;
      const { updated, failed } = outcome.value;
      expect(updated.length + failed.length).toBe(40);
      expect(failed.length).toBeGreaterThan(0);
      expect(failed[0]?.message).toMatch(sentence);
      const document = await documentNow();
      expectTrueRecord(document);
      const written = new Set(updated.map(({ tag }) => tag));
      for (const { tag, text } of figuresOf(document)) expect(text === '1,234,567').toBe(!written.has(tag));
      expect(await newer()).toBe(failed.length);
      expect(await refresh()).toMatchObject({ ok: true, value: { failed: [], problem: null } });
      expect(await newer()).toBe(0);
      expectTrueRecord(await documentNow());
    },
  );

  test.each(['Range.InsertContentControl', 'Range.InsertText'])(
    'a figure that cannot be put in leaves the sentence to be tried again (%s)',
    async (call) => {
      await word.load(reportWithFigures());
      await word.select({ block: 1, start: 10, end: 10 });
      const before = await documentNow();
      await word.faults.arm({ kind: 'general-exception', call, nth: 1 });
      const outcome = await insertFigure();
      expect(outcome.ok).toBe(false);
      expect(outcome.ok ? '' : outcome.error.message).toMatch(sentence);
      const after = await documentNow();
      expect(figuresOf(after)).toEqual(figuresOf(before));
      expect(after.ledger).toEqual(before.ledger);
      await word.faults.clear();
      expect(await insertFigure()).toMatchObject({ ok: true, value: { text: '545', notes: [] } });
      expectTrueRecord(await documentNow());
    },
  );

  test.each(['Body.InsertOoxml', 'Range.InsertOoxml', 'Body.InsertFileFromBase64'])(
    'a skeleton is inserted whole or not at all (%s)',
    async (call) => {
      await word.load(newReport());
      await word.faults.arm({ kind: 'general-exception', call, nth: 1 });
      const outcome = await insertSkeleton();
      await word.faults.clear();
      if (!outcome.ok) {
        expect(outcome.error.message).toMatch(sentence);
        expect(textsOf(await documentNow()).join('')).toBe('');
      }
      expect(await insertSkeleton()).toMatchObject({ ok: true });
      const document = await documentNow();
      expect(document.controls.filter(({ tag }) => tag === 'rw:s:summary')).toHaveLength(1);
      expect(document.ledger.state).toBe('read');
    },
  );
});

test('a record that Word loses is said to be lost, and is kept the next time', async () => {
  await word.load(newReport());
  await word.faults.arm({ kind: 'lost-xml-part' });
  const outcome = await insertSkeleton();
  expect(outcome.ok).toBe(false);
  expect(outcome.ok ? '' : outcome.error.message).toMatch(sentence);
  const document = await documentNow();
  expect(document.controls.map(({ tag }) => tag)).toContain('rw:s:summary');
  expect(document.ledger.state).toBe('absent');
  await word.faults.clear();
  expect(await insertSkeleton()).toMatchObject({ ok: true });
  expect((await documentNow()).ledger.state).toBe('read');
});

test('a slow Word is waited for', async () => {
  await word.load(await staleFigures(5));
  await word.faults.arm({ kind: 'slow', ms: 400 });
  expect(await refresh()).toMatchObject({ ok: true, value: { failed: [], problem: null } });
  expectTrueRecord(await documentNow());
});

test('a figure that a co-author changes between reading and writing is left as they wrote it', async () => {
  await word.load(await staleFigures(40));
  const [mine] = figuresOf(await documentNow());
  const tag = mine?.tag ?? '';
  // The plan is made first; the co-author writes before the first request of the writing.
  const accepted = await word.pane.evaluate(async () => {
    const plan = await window.driver.jobs.previewRefresh();
    if (!plan.ok) throw new Error(plan.error.message);
    (window as unknown as { plan: unknown }).plan = plan.value;
    return plan.value.updates.length;
  });
  expect(accepted).toBe(40);
  await word.faults.arm({ kind: 'co-author', nth: 1, at: { tag, occurrence: 0 }, text: 'about 90' });
  const outcome = await word.pane.evaluate(() => {
    const { plan } = window as unknown as {
      plan: Parameters<typeof window.driver.jobs.applyRefresh>[0];
    };
    return window.driver.jobs.applyRefresh(
      plan,
      plan.updates.map((update) => update.tag),
    );
  });
  expect(outcome).toMatchObject({ ok: true, value: { failed: [{ tag }] } });
  const document = await documentNow();
  expect(figuresOf(document)[0]).toEqual({ tag, text: 'about 90' });
  expectTrueRecord(document, [tag]);
});

describe('where changes are tracked', () => {
  const track = (mode: 'TrackAll' | 'Off') =>
    word.pane.evaluate(
      (wanted) =>
        Word.run(async (context) => {
          context.document.changeTrackingMode = wanted;
          await context.sync();
        }),
      mode,
    );
  const mode = () =>
    word.pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.load('changeTrackingMode');
        await context.sync();
        return context.document.changeTrackingMode;
      }),
    );
  const asked = () => word.pane.evaluate(() => window.driver.asked);

  test('the author is asked once; kept, the new values are tracked', async () => {
    await word.load(await staleFigures(4));
    await track('TrackAll');
    expect(await refresh()).toMatchObject({ ok: true, value: { failed: [] } });
    const questions = await asked();
    expect(questions).toHaveLength(1);
    expect(questions[0]?.text).toMatch(/\?$/);
    const document = await documentNow();
    expect(changesIn(document).length).toBeGreaterThan(0);
    expectTrueRecord(document);
    expect(await mode()).toBe('TrackAll');
  });

  test.each([5, 30])(
    'a figure that cannot be put in beside a tracked deletion is taken out again (at %i)',
    async (at) => {
      await word.load(reportWithFigures());
      await track('TrackAll');
      await word.pane.evaluate(() =>
        Word.run(async (context) => {
          context.document.body.search('children ').getFirst().delete();
          await context.sync();
        }),
      );
      await word.select({ block: 1, start: at, end: at });
      const before = await documentNow();
      expect(changesIn(before).length).toBeGreaterThan(0);
      await word.faults.arm({ kind: 'general-exception', call: 'Range.InsertContentControl', nth: 1 });
      expect(await insertFigure()).toMatchObject({ ok: false });
      const after = await documentNow();
      expect(textsOf(after)).toEqual(textsOf(before));
      expect(figuresOf(after)).toEqual(figuresOf(before));
      expect(after.ledger).toEqual(before.ledger);
      await word.faults.clear();
      expect(await insertFigure()).toMatchObject({ ok: true, value: { text: '545' } });
      expectTrueRecord(await documentNow());
      await track('Off');
    },
  );

  test('or they are written plainly, and Word tracks again afterwards, also when a write fails', async () => {
    await word.load(await staleFigures(4));
    await track('TrackAll');
    await word.pane.evaluate(async () => {
      const plan = await window.driver.jobs.previewRefresh();
      return plan.ok;
    });
    const choices = async () => (await asked())[0]?.choices.map(({ id }) => id) ?? [];
    await refresh();
    const [, plain] = await choices();
    await word.load(await staleFigures(4));
    await track('TrackAll');
    await word.pane.evaluate((id) => {
      window.driver.answer = id ?? null;
    }, plain);
    await word.faults.arm({ kind: 'general-exception', call: 'ContentControl.InsertText', nth: 2 });
    await refresh();
    expect(await mode()).toBe('TrackAll');
    await refresh();
    const document = await documentNow();
    expect(changesIn(document).length).toBe(0);
    expectTrueRecord(document);
    expect(await mode()).toBe('TrackAll');
    await track('Off');
  });
});

describe('where the document is closed in the middle', () => {
  test.each([1, 2, 3, 4])('the pane says so, and what was written is written (request %i)', async (nth) => {
    await word.load(await staleFigures(40));
    const plan = await word.pane.evaluate(() => window.driver.jobs.previewRefresh());
    if (!plan.ok) throw new Error(plan.error.message);
    await word.faults.arm({ kind: 'document-closed', nth });
    const outcome = await word.pane.evaluate(
      (made) =>
        window.driver.jobs.applyRefresh(
          made,
          made.updates.map(({ tag }) => tag),
        ),
      plan.value,
    );
    const said = outcome.ok
      ? [...outcome.value.failed.map(({ message }) => message), outcome.value.problem ?? '']
      : [outcome.error.message];
    expect(said.find((message) => message !== '')).toMatch(sentence);
    await word.faults.clear();
    // The document is opened again: what stands in it can be refreshed to the end.
    expect(await refresh()).toMatchObject({ ok: true, value: { failed: [] } });
    expect(await newer()).toBe(0);
    expectTrueRecord(await documentNow());
  });
});

test('a slice of the file that fails once is fetched again', async () => {
  await word.load(reportWithFigures());
  await word.faults.arm({ kind: 'slice-fails', nth: 1 });
  const checked = await word.pane.evaluate(() => window.driver.jobs.checkReport({}));
  expect(checked.ok).toBe(true);
});

test.each(['Table.AddRows', 'Range.InsertText', 'Range.InsertContentControl'])(
  'a row that Word does not add whole is said to be missing, and is added the next time (%s)',
  async (call) => {
    await word.load(reportWithFigures());
    await word.faults.arm({ kind: 'general-exception', call, nth: 1 });
    const outcome = await insertSkeleton();
    expect(outcome.ok).toBe(false);
    const roles = async () =>
      (await documentNow()).controls.map(({ tag }) => tag).filter((tag) => tag.startsWith('rw:o:'));
    expect(await roles()).toEqual(['rw:o:legal']);
    await word.faults.clear();
    const again = await insertSkeleton();
    expect(again.ok && again.value.added).toContain('Financial officer');
    expect(await roles()).toEqual(
      ['legal', 'financial', 'human-resources', 'property', 'service-director', 'other'].map(
        (role) => `rw:o:${role}`,
      ),
    );
    expect((await documentNow()).ledger.state).toBe('read');
  },
);
