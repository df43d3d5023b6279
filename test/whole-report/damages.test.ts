/** Every rule finds its fault in a paper that was good before, says it as a clerk would, and finds nothing else. */

import { rules } from '../../src/core/rules/index.ts';
import { checked, damaged, said } from './check-damaged.ts';
import { damages } from './damages/index.ts';
import type { Damage } from './damage.ts';
import * as papers from './papers.ts';

const names = Object.keys(papers) as (keyof typeof papers)[];

describe('a good paper', () => {
  test.each(names)('%s: nothing is said of it', async (paper) => {
    const { ports } = await damaged({ paper });
    const found = await checked(ports);
    expect(said(found, [])).toEqual([]);
    expect([found.ready, found.report.type?.id, found.source.state]).toEqual([
      true,
      papers[paper].type,
      'answered',
    ]);
  });

  test.each(names)('%s: nor where its council has every rule on', async (paper) => {
    const on = Object.fromEntries(
      rules.filter(({ optIn }) => optIn === true).map(({ id }) => [id, { severity: 'advice' as const }]),
    );
    const { ports } = await damaged({ paper, rules: on });
    const found = await checked(ports);
    expect(said(found, [])).toEqual([]);
    expect(found.outcomes.map(({ outcome }) => outcome)).toEqual(rules.map(() => 'pass'));
  });
});

test('every rule has a damage that it finds', () => {
  const found = new Set(damages.flatMap(({ finds }) => finds.map(({ rule }) => rule)));
  expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

describe('a damaged paper', () => {
  test.each<[string, Damage]>(damages.map((damage) => [damage.title, damage]))('%s', async (_, damage) => {
    const { ports } = await damaged(damage);
    expect(said(await checked(ports), damage.finds)).toEqual(damage.finds);
  });
});
