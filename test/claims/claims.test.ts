import { labelledClaims } from './labelled.ts';
import { noClaims } from './no-claims.ts';
import { claimsOf, score } from './score.ts';

const set = labelledClaims(400);
const halves = [
  ['sentences that it was tuned on', set.filter(({ heldOut }) => !heldOut)],
  ['sentences that it was not tuned on', set.filter(({ heldOut }) => heldOut)],
] as const;

const claims = set.flatMap(({ labels }) => labels);

test('the labelled set has at least 300 claims, and a wrong one in every third sentence', () => {
  expect(claims.length).toBeGreaterThanOrEqual(300);
  const wrong = set.filter(({ labels }) => labels.some(({ fault }) => fault !== null)).length;
  expect(wrong / set.length).toBeCloseTo(1 / 3, 1);
  expect(new Set(claims.map(({ fault }) => fault)).size).toBe(9);
});

describe.each(halves)('of %s', (_, half) => {
  test('what is called contradicted is wrong in 95 of 100 cases, and 80 of 100 wrong claims are found', async () => {
    const { found, falseAlarms, missed } = await score(half);
    expect(found / (found + falseAlarms.length)).toBeGreaterThanOrEqual(0.95);
    expect(found / (found + missed.length)).toBeGreaterThanOrEqual(0.8);
  });

  test('the indicator that a number is offered to be linked with is its own in 90 of 100 cases', async () => {
    const { linked, wronglyLinked } = await score(half);
    expect(linked).toBeGreaterThan(half.length / 2);
    expect(linked / (linked + wronglyLinked.length)).toBeGreaterThanOrEqual(0.9);
  });
});

test('of 300 numbers that claim nothing, none is called wrong and none is offered a link', async () => {
  const sentences = noClaims(300);
  const spoken = (await claimsOf(sentences)).flatMap((own, index) =>
    own
      .filter(({ verdict, link }) => verdict.is === 'contradicted' || link !== null)
      .map(({ text }) => `${text}: ${sentences[index] ?? ''}`),
  );
  expect(spoken).toEqual([]);
});
