/**
 * Whichever call of whichever job fails, what is said is true, the document is whole, its record agrees with it, and the
 * job can be done again. The calls are those that the job makes when nothing is in its way.
 */

import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import type { ArmedFault } from '../word-host/page/word-host-page.ts';
import { createTrials, each, expectSound } from './word-fault-trials.ts';
import { jobNames } from './word-fault-jobs.ts';
import type { JobName } from './word-fault-jobs.ts';

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

const jobs = jobNames.filter((name) => !['skeleton', 'rest of a skeleton', 'phrase'].includes(name));
const trials = createTrials(() => word);

async function survives(name: JobName, fault: ArmedFault): Promise<void> {
  const undisturbed = await trials.plain(name);
  const made = await trials.trial(name, [fault]);
  expectSound(made, undisturbed);
  await trials.again(made);
}

const label = (fault: ArmedFault): string => JSON.stringify(fault);

test.each(jobs)('%s: any call of it fails for no stated reason', async (name) => {
  const { calls } = await trials.plain(name);
  expect(calls.length).toBeGreaterThan(3);
  const faults = calls.map((call): ArmedFault => ({ kind: 'general-exception', call, nth: 1 }));
  await each(faults, label, (fault) => survives(name, fault));
});

test.each(['figure', 'section'] as const)('%s: a call of it fails every time', async (name) => {
  const { calls } = await trials.plain(name);
  const faults = calls.map((call): ArmedFault => ({ kind: 'general-exception', call }));
  await each(faults, label, (fault) => survives(name, fault));
});

const refusals: readonly ArmedFault[] = [
  { kind: 'read-only' },
  { kind: 'access-denied' },
  ...[1, 2, 3, 7].map((nth): ArmedFault => ({ kind: 'access-denied', nth })),
];

test.each(jobs)('%s: Word refuses all writes, or one of them', (name) =>
  each(refusals, label, (fault) => survives(name, fault)),
);
