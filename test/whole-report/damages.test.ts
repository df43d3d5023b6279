/** Every rule finds its fault in a paper that was good before, says it as a clerk would, and finds nothing else. */

import type { Checked } from '../../src/core/jobs/check-report.ts';
import { applyFix, fixAllSafe } from '../../src/core/jobs/fix-findings.ts';
import { rules } from '../../src/core/rules/index.ts';
import { brokenInvariants } from '../support/validate.ts';
import { checked, damaged, said } from './check-damaged.ts';
import type { Damaged } from './check-damaged.ts';
import { damagedPapers } from './damaged-papers.ts';
import { damages } from './damages/index.ts';
import type { Damage, Mended } from './damage.ts';
import { changedParts, mayChange, missingIn } from './mend.ts';
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
    expect((await checked(ports)).outcomes.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  });
});

describe('a damaged paper', () => {
  test.each<[string, Damage]>(damages.map((damage) => [damage.title, damage]))('%s', async (_, damage) => {
    const place = await damaged(damage);
    const found = await checked(place.ports);
    expect(said(found, damage.finds)).toEqual(damage.finds);
    if (damage.mends !== undefined) await mended(place, found, damage.mends);
  });
});

/** A fix takes its finding away, and leaves the rest of the paper and of its file as it was. */
async function mended({ desk, ports }: Damaged, before: Checked, mends: Mended): Promise<void> {
  const fix = before.findings[0]?.fixes[0];
  if (fix === undefined) throw new Error('There is no fix.');
  expect(fix.title.slice(0, mends.fix.length)).toBe(mends.fix);
  const file = desk.host.package();

  const outcomes = await applyFix(ports, fix);
  expect(outcomes.ok && outcomes.value.filter(({ done }) => !done)).toEqual([]);

  const after = await checked(ports);
  const { leaves = [] } = mends;
  expect(said(after, leaves)).toEqual(leaves);
  const words = (paragraphs: readonly string[]) =>
    paragraphs.map((one): unknown => expect.stringContaining(one));
  expect(missingIn(after.document, before.document)).toEqual(words(mends.out));
  expect(missingIn(before.document, after.document)).toEqual(words(mends.in));
  expect(changedParts(file, desk.host.package()).filter((part) => !mayChange(fix, part))).toEqual([]);
  expect(brokenInvariants(desk.host.bytes())).toEqual([]);
}

describe('a paper with many faults', () => {
  test.each<[string, Damage]>(damagedPapers.map((damage) => [damage.title, damage]))(
    '%s',
    async (_, damage) => {
      const { ports } = await damaged(damage);
      const found = await checked(ports);
      expect(said(found, damage.finds)).toEqual(damage.finds);
      expect(found.ready).toBe(false);
    },
  );
});

describe('every rule', () => {
  const ids = rules.map(({ id }) => id);

  test('has a damage that it finds', () => {
    const found = new Set(damages.flatMap(({ finds }) => finds.map(({ rule }) => rule)));
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
  });

  test('that can mend has a damage that its fix is tried on', () => {
    const tried = new Set(damages.flatMap(({ finds: [first], mends }) => (mends ? [first?.rule] : [])));
    const mending = rules.filter(({ mends }) => mends !== undefined).map(({ id }) => id);
    expect(mending.filter((id) => !tried.has(id))).toEqual([]);
  });
});

test.each(names)('%s: all safe fixes are made in one go, and none is left', async (paper) => {
  const safe = new Set(rules.filter(({ mends }) => mends === 'safe').map(({ id }) => id));
  const slips = damages.filter(
    (damage) => damage.paper === paper && damage.finds.some(({ rule }) => safe.has(rule)),
  );
  const { ports } = await damaged({ paper, does: slips.flatMap(({ does }) => does) });
  const before = await checked(ports);
  expect(before.findings.map(({ rule }) => rule).sort()).toEqual(
    slips.flatMap(({ finds }) => finds.map(({ rule }) => rule)).sort(),
  );
  const fixed = await fixAllSafe(ports);
  expect(fixed.ok && [said(fixed.value.checked, []), fixed.value.fixed, fixed.value.stopped]).toEqual([
    [],
    slips.length,
    null,
  ]);
});
