import { councilNoClaims } from './council-no-claims.ts';
import { council } from './council-patterns.ts';
import { heldOutNoClaims } from './held-out-no-claims.ts';
import { heldOut } from './held-out-patterns.ts';
import { labelledClaims } from './labelled.ts';
import type { Labelled } from './labelled.ts';
import { moreNoClaims } from './more-no-claims.ts';
import { noClaims, withNumbers } from './no-claims.ts';
import { first, second } from './patterns.ts';
import { claimsOf, score } from './score.ts';
import { third } from './third-patterns.ts';

const tuned = labelledClaims(400, [first, second], 20260120);
const tunedLater = labelledClaims(400, [third], 20261122);
const fresh = labelledClaims(400, [heldOut], 20261124);
const blind = labelledClaims(400, [council], 20261126);
const sets: readonly (readonly [name: string, set: readonly Labelled[]])[] = [
  ['the first patterns', tuned.filter(({ list }) => list === 0)],
  ['the second patterns', tuned.filter(({ list }) => list === 1)],
  ['the third patterns', tunedLater],
  ['the patterns held out', fresh],
  ['the patterns written without a look at the engine', blind],
];

test.each([
  ['tuned on', tuned],
  ['tuned on later', tunedLater],
  ['held out', fresh],
  ['written without a look at the engine', blind],
])('the set %s has at least 300 claims, and a wrong one in every third sentence', (_, set) => {
  const claims = set.flatMap(({ labels }) => labels);
  expect(claims.length).toBeGreaterThanOrEqual(300);
  const wrong = set.filter(({ labels }) => labels.some(({ fault }) => fault !== null)).length;
  expect(wrong / set.length).toBeCloseTo(1 / 3, 1);
  expect(new Set(claims.map(({ fault }) => fault)).size).toBe(9);
});

describe.each(sets)('of %s', (_, set) => {
  test('what is called contradicted is wrong in 95 of 100 cases, and 80 of 100 wrong claims are found', async () => {
    const { found, falseAlarms, missed } = await score(set);
    expect(found / (found + falseAlarms.length)).toBeGreaterThanOrEqual(0.95);
    expect(found / (found + missed.length)).toBeGreaterThanOrEqual(0.8);
  });

  test('the indicator that a number is offered to be linked with is its own in 90 of 100 cases', async () => {
    const { linked, wronglyLinked } = await score(set);
    expect(linked).toBeGreaterThan(set.length / 2);
    expect(linked / (linked + wronglyLinked.length)).toBeGreaterThanOrEqual(0.9);
  });
});

test.each([
  ['tuned on', noClaims, 20260121],
  ['tuned on later', moreNoClaims, 20261123],
  ['held out', heldOutNoClaims, 20261125],
  ['written without a look at the engine', councilNoClaims, 20261127],
])('of 300 numbers that claim nothing, %s, none is called wrong or offered a link', async (_, list, seed) => {
  const sentences = withNumbers(list, 300, seed);
  const spoken = (await claimsOf(sentences)).flatMap((own, index) =>
    own
      .filter(({ verdict, link }) => verdict.is === 'contradicted' || link !== null)
      .map(({ text }) => `${text}: ${sentences[index] ?? ''}`),
  );
  expect(spoken).toEqual([]);
});
