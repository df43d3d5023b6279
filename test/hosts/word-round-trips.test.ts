/**
 * How often each job waits for Word, whatever the document's size. Counted, not timed: a flight is a wait, and the slices
 * of the file are counted apart. `npm run bench` prints the same figures.
 */

import { newReport, staleFigures } from '../word-host/documents.ts';
import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import { tripsOf } from '../bench/word-trips.ts';

let word: WordHostSession;
beforeAll(async () => {
  word = await startWordHost({ profile: 'web', service: true });
}, 120_000);
afterAll(() => word.close());

test('a skeleton takes at most four', async () => {
  const { flights } = await tripsOf(word, 'skeleton', newReport());
  expect(flights).toBeLessThanOrEqual(4);
});

test.each([10, 100])('a figure takes at most three, its record included (%i pages)', async (pages) => {
  const { flights } = await tripsOf(word, 'figure', await staleFigures(10, pages));
  expect(flights).toBeLessThanOrEqual(3);
});

test('so does the first figure of a document that has no record yet', async () => {
  const { flights } = await tripsOf(word, 'figure', newReport());
  expect(flights).toBeLessThanOrEqual(3);
});

test.each([
  [200, 10],
  [1000, 100],
])('a refresh of %i figures takes two and one for each chunk', async (figures, pages) => {
  const { flights, chunks } = await tripsOf(word, 'refresh', await staleFigures(figures, pages));
  expect(flights).toBeLessThanOrEqual(2 + chunks);
});

test('as tracked changes it takes no more', async () => {
  const { flights, chunks } = await tripsOf(word, 'tracked refresh', await staleFigures(1000, 100));
  expect(flights).toBeLessThanOrEqual(2 + chunks);
});

test('a chart takes at most four beside the file, its caption, source and record included', async () => {
  const { flights, file } = await tripsOf(word, 'chart', await staleFigures(10));
  expect(flights - file.open).toBeLessThanOrEqual(4);
});

test.each(['freeze', 'pin period'] as const)('%s: takes at most three beside the file', async (job) => {
  const { flights, file } = await tripsOf(word, job, await staleFigures(10));
  expect(flights - file.open).toBeLessThanOrEqual(3);
});

test.each([10, 100])('a check takes none but those of the file (%i pages)', async (pages) => {
  const { flights, file } = await tripsOf(word, 'check', await staleFigures(10, pages));
  expect(flights).toBeLessThanOrEqual(2);
  expect(file).toMatchObject({ open: 1, close: 1 });
});

test('nothing was asked of Word that it does not have, and nothing left the machine', async () => {
  expect(await word.unknown()).toEqual([]);
  expect(word.outsideRequests).toEqual([]);
});
