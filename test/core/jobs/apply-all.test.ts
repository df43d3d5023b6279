/** Edits that belong together: what the report remembers is written last, and only of what was done. */

import { applyAll, applyTogether } from '../../../src/core/jobs/apply-all.ts';
import { emptyLedger } from '../../../src/core/model/index.ts';
import type { DocumentHost, Edit, EditOutcome } from '../../../src/core/model/index.ts';
import { paper, paperHost } from '../figures/paper.ts';

const tag = 'rw:f:cla-number/E06000015/latest/value';
const write = (expected: string): Edit => ({
  kind: 'set-control-text',
  tag,
  occurrence: 0,
  expected,
  text: '545',
});
const record: Edit = { kind: 'set-ledger', ledger: emptyLedger };
const report = () => paperHost(paper([{ tag, text: '598' }]));

const refusing = (outcome: EditOutcome): DocumentHost => ({
  ...report(),
  apply: async (edits) => edits.map(() => outcome),
});

test('the record is written after everything else', async () => {
  const host = report();
  expect(await applyAll(host, [record, write('598')])).toEqual({ ok: true, value: null });
  expect(host.paper().ledger.state).toBe('read');
});

test('the record of a change that could not be made is not written; that of another is', async () => {
  const host = report();
  const refused = await applyAll(host, [record, write('600')]);
  expect(refused).toEqual({ ok: false, error: { kind: 'host', message: 'Its text has changed.' } });
  expect(host.paper().ledger.state).toBe('absent');
  const outcomes = await applyTogether(host, [
    [write('600'), record],
    [write('598'), record],
  ]);
  expect(outcomes.map((each) => each.map(({ done }) => done))).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('what was written is remembered, though the author has had enough by then', async () => {
  const host = report();
  let enough = false;
  const watch = { progress: () => (enough = true), cancelled: () => enough };
  expect(await applyAll(host, [write('598'), record], watch)).toEqual({ ok: true, value: null });
  expect(host.paper().ledger.state).toBe('read');
});

test.each([
  ['read-only', 'read-only'],
  ['locked', 'read-only'],
  ['unsupported', 'unsupported'],
  ['host', 'host'],
] as const)('a host’s “%s” is an error of kind %s, with its details', async (reason, kind) => {
  const outcome = { done: false, reason, message: 'Word said no.', details: 'AccessDenied' } as const;
  expect(await applyAll(refusing(outcome), [write('598')])).toEqual({
    ok: false,
    error: { kind, message: 'Word said no.', details: 'AccessDenied' },
  });
});
