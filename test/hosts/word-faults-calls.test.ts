/**
 * Whichever call of whichever job fails, what is said is true, the document is whole, its record agrees with it, and the
 * job can be done again. The calls are those that the job makes when nothing is in its way.
 */

import { startWordHost } from '../word-host/word-host.ts';
import type { WordHostSession } from '../word-host/word-host.ts';
import type { ArmedFault } from '../word-host/page/word-host-page.ts';
import { createTrials, each } from './word-fault-trials.ts';
import { jobNames } from './word-fault-jobs.ts';

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

const trials = createTrials(() => word);
const label = (fault: ArmedFault): string => JSON.stringify(fault);

/** What asks and changes nothing; it is the same for every job. */
const isReading = (call: string): boolean => /^(?:open|slices|close)$|\.(?:get|expand)/i.test(call);
const read = new Set<string>();

test.each(jobNames)('%s: a call of it fails for no stated reason', async (name) => {
  const { calls } = await trials.plain(name);
  const chosen = calls.filter((call) => !isReading(call) || !read.has(call));
  for (const call of chosen) read.add(call);
  expect(chosen.length).toBeGreaterThan(0);
  const faults = chosen.map((call): ArmedFault => ({ kind: 'general-exception', call, nth: 1 }));
  await each(faults, label, (fault) => trials.survives(name, fault));
});

test.each(['skeleton', 'figure', 'refresh', 'link'] as const)(
  '%s: a call of it that writes fails every time',
  async (name) => {
    const { calls } = await trials.plain(name);
    const writes = calls.filter((call) => !isReading(call));
    const faults = writes.map((call): ArmedFault => ({ kind: 'general-exception', call }));
    await each(faults, label, (fault) => trials.survives(name, fault));
  },
);

test('refresh: a figure in the midst of a request, or the last, cannot be written', async () => {
  const faults = [3, 12].map((nth): ArmedFault => ({
    kind: 'general-exception',
    call: 'ContentControl.InsertText',
    nth,
  }));
  await each(faults, label, (fault) => trials.survives('refresh', fault));
});

const refusals: readonly ArmedFault[] = [
  { kind: 'read-only' },
  { kind: 'access-denied' },
  { kind: 'access-denied', nth: 2 },
];

test.each(jobNames)('%s: Word refuses all writes, or one of them', (name) =>
  each(refusals, label, (fault) => trials.survives(name, fault)),
);
