/** What Word does not do alike everywhere: one table, each entry with its reason and the file that deals with it. */

import { readFileSync, readdirSync } from 'node:fs';
import { behaviours, limits, quirks } from '../../src/hosts/word/quirks.ts';

const sources = new Map(
  readdirSync('src/hosts/word')
    .filter((name) => name !== 'quirks.ts')
    .map((name) => [name, readFileSync(`src/hosts/word/${name}`, 'utf8')]),
);
const all = [...Object.values(limits), ...behaviours];

test.each(all)('$what', ({ what, remedy, issues, in: file }) => {
  expect(what).toMatch(/^[A-Z].*\.$/);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
  expect(issues.every((number) => Number.isInteger(number) && number > 0)).toBe(true);
  expect([...sources.keys()]).toContain(file);
});

test.each(Object.entries(limits))('the file that is named for %s asks for its value', (id, { in: file }) => {
  expect(sources.get(file)).toContain(`quirks().${id}`);
});

test('what the code says of Word’s issues stands in the table', () => {
  const told = [...sources.values()].flatMap((source) =>
    [...source.matchAll(/office-js issues? ((?:\d+(?:, | and )?(?:\n\s*\*\s*)?(?:and )?)+)/g)].flatMap(
      ([, list = '']) => [...list.matchAll(/\d+/g)].map(Number),
    ),
  );
  const known = new Set<number>(all.flatMap(({ issues }): readonly number[] => issues));
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((number) => !known.has(number))).toEqual([]);
});

test('a platform has its own value where it has one, else that of everywhere', () => {
  expect(quirks('mac').chunk).toBe(20);
  expect(quirks('win').chunk).toBe(100);
  expect(quirks('web').chunk).toBe(50);
  expect(quirks('unknown').chunk).toBe(50);
  expect(quirks('ipad').fileSlice).toBe(64 * 1024);
  expect(quirks('web').fileSlice).toBe(4 * 1024 * 1024);
});
