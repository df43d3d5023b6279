/** The window that a developer sees: the add-in's own ribbon and menu, and a document that both sides can point at. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportWithFigures } from './documents.ts';
import { checkout } from './server/checkout.ts';
import { startWordHost } from './word-host.ts';
import type { WordHostSession } from './word-host.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ view: true });
  await word.load(reportWithFigures());
  await paragraph('There were').waitFor();
}, 120_000);
afterAll(() => word.close());

const paragraph = (text: string) => word.page.locator('#pages p', { hasText: text }).first();
const reportText = async () => {
  const read = await word.host().read();
  if (!read.ok) throw new Error(read.error.message);
  return read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
};

test('the ribbon has the buttons of the manifest, with their words and pictures', async () => {
  const manifest = readFileSync(join(checkout(), 'manifest.xml'), 'utf8');
  const buttons = word.page.locator('#groups .wh-command');
  const labels = await buttons.allInnerTexts();
  expect(labels.length).toBeGreaterThan(0);
  for (const label of labels) expect(manifest).toContain(`Value="${label.replace(/\s+/g, ' ')}"`);
  for (const tip of await buttons.evaluateAll((all) => all.map((one) => (one as HTMLElement).title)))
    for (const line of tip.split('\n')) expect(manifest).toContain(`Value="${line}"`);
});

test('a click in the text is where the cursor of the document is', async () => {
  const words = (await reportText()).findIndex((text) => text.startsWith('There were'));
  await paragraph('There were').click();
  const cursor = await word.host().cursor();
  expect(cursor).toEqual({ ok: true, value: expect.objectContaining({ block: words }) as unknown });
});

test('what is selected in the document is selected on the page', async () => {
  const texts = await reportText();
  const block = texts.findIndex((text) => text.startsWith('There were'));
  await word.select({ block, start: 0, end: 5 });
  await word.page.waitForFunction(() => getSelection()?.toString() === 'There');
});

test('selected text has the add-in’s commands on its menu', async () => {
  await paragraph('There were').dblclick({ position: { x: 100, y: 8 } });
  await word.page.waitForFunction(() => (getSelection()?.toString() ?? '') !== '');
  await paragraph('There were').click({ button: 'right', position: { x: 100, y: 8 } });
  const menu = word.page.getByRole('menu');
  expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual(['Link this number to a figure']);
  await word.page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
});

test('a change of the document is drawn', async () => {
  const tag = 'rw:f:cla-number/E06000015/latest/value';
  await word.type({ tag, occurrence: 0 }, 'about 550');
  await paragraph('There were about 550').waitFor();
});

test('the pane can be closed, and opened from the ribbon', async () => {
  await word.page.getByRole('button', { name: 'Close the task pane' }).click();
  expect(await word.page.locator('#side').isVisible()).toBe(false);
  await word.page.locator('#groups .wh-command').first().click();
  expect(await word.page.locator('#side').isVisible()).toBe(true);
});

test('the file comes back as it was changed', async () => {
  const [download] = await Promise.all([word.page.waitForEvent('download'), word.page.click('#save')]);
  expect(readFileSync(await download.path())).toEqual(Buffer.from(await word.save()));
});

test('nothing was asked of it that nobody answers, nor of anybody outside', async () => {
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests).toEqual([]);
});
