/** Where the author is, and what is shown to them, under the unmodified office.js. */

import type { Location } from '../../src/core/model/index.ts';
import { sampleReport } from '../contract/sample-report.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost();
}, 120_000);
afterAll(() => word.close());
beforeEach(async () => {
  await word.load(sampleReport());
  await word.pane.evaluate(() => window.driver.host.read());
});
afterEach(async () => expect(await word.unknown()).toEqual([]));

const cursor = () => word.pane.evaluate(() => window.driver.host.cursor());
const reveal = (at: Location) => word.pane.evaluate((place) => window.driver.host.reveal(place), at);
const selected = () => word.pane.evaluate(() => window.driver.host.selectedText());

test.each([
  [2, 0, 0],
  [2, 24, 24],
  [2, 6, 10],
  [14, 3, 3],
  [15, 0, 0],
  [9, 2, 2],
])('the cursor is told as a place of the reading (block %i, %i to %i)', async (block, start, end) => {
  await word.select({ block, start, end });
  expect(await cursor()).toEqual({ ok: true, value: { block, start, end } });
});

test('the cursor is told as often as it is asked for', async () => {
  for (const start of [1, 2, 3]) {
    await word.select({ block: 2, start, end: start });
    expect(await cursor()).toEqual({ ok: true, value: { block: 2, start, end: start } });
  }
});

test('what is selected is told with its place, and nothing where nothing is', async () => {
  await word.select({ block: 2, start: 15, end: 23 });
  expect(await selected()).toEqual({
    ok: true,
    value: { text: 'children', at: { block: 2, start: 15, end: 23 } },
  });
  await word.select({ block: 2, start: 15, end: 15 });
  expect(await selected()).toEqual({ ok: true, value: null });
});

test.each<[string, Location, string]>([
  ['words', { block: 2, start: 15, end: 23 }, 'children'],
  ['a figure', { tag: 'rw:f:cla-number/E06000015/latest/value', occurrence: 1 }, '545'],
  ['a paragraph', { block: 4 }, 'REASONS'],
  ['a table, by its first cell', { block: 6 }, 'Role'],
  ['a quotation', { block: 99, quote: { exact: 'act', prefix: 'will ', suffix: ' &' } }, 'act'],
])('%s is shown by being selected', async (_, at, text) => {
  expect(await reveal(at)).toEqual({ ok: true, value: null });
  const shown = await word.pane.evaluate(() =>
    Word.run(async (context) => {
      const selection = context.document.getSelection();
      selection.load('text');
      await context.sync();
      return selection.text;
    }),
  );
  expect(shown).toBe(text);
});

test('a place that is gone is said to be gone', async () => {
  expect(await reveal({ block: 40 })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
});

test('a number that is selected becomes a figure without being looked for', async () => {
  await word.select({ block: 2, start: 15, end: 23 });
  await cursor();
  await word.recorder.reset();
  const outcomes = await word.pane.evaluate(() =>
    window.driver.host.apply([
      {
        kind: 'wrap-text',
        at: { block: 2, start: 15, end: 23 },
        expected: 'children',
        control: { tag: 'rw:h:who', title: 'Who' },
      },
    ]),
  );
  expect(outcomes).toEqual([{ done: true }]);
  expect((await word.recorder.costs()).batches).toBe(1);
  const read = await word.host().read();
  const control = read.ok ? read.value.controls.find(({ tag }) => tag === 'rw:h:who') : undefined;
  expect(control).toMatchObject({ text: 'children', level: 'inline' });
});
