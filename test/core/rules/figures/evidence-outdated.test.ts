import { evidenceOutdated } from '../../../../src/core/rules/figures/evidence-outdated.ts';
import { findings, messages } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

const count = 'rw:f:cla-count/E06000015/latest/value';
const evidence = (...hashes: readonly string[]) =>
  ['<rw:e:figures>', ...hashes.map((hash) => `Source 1, hash ${hash.slice(0, 12)}…`), '</>'].join('\n');

const [before, now] = ['a'.repeat(64), 'b'.repeat(64)] as const;

describe('evidence-outdated', () => {
  it('says that figures were refreshed or put in after the evidence was drawn up', async () => {
    const document = withFigures(`[88](${rate}) and [545](${count})\n${evidence(before)}`, {
      [rate]: remembered('88', { hash: now }),
      [count]: remembered('545', { hash: now }),
    });
    expect(findings(evidenceOutdated, document, await given(document, null))).toMatchObject([
      {
        subject: 'rw:e:figures',
        location: { tag: 'rw:e:figures' },
        message:
          'The appendix “Evidence for the figures in this report” does not have 2 figures of the report as they are now. Delete the appendix, then put it in again.',
      },
    ]);
  });

  it('says nothing of evidence that has every figure as it is', async () => {
    const document = withFigures(`[88](${rate})\n${evidence(before, now)}`, {
      [rate]: remembered('88', { hash: now }),
    });
    expect(messages(evidenceOutdated, document, await given(document, null))).toEqual([]);
  });

  it('says nothing of a report without evidence, or of figures that came without a record', async () => {
    const bare = withFigures(`[88](${rate})`, { [rate]: remembered('88', { hash: now }) });
    expect(messages(evidenceOutdated, bare, await given(bare, null))).toEqual([]);
    const copied = withFigures(`[88](${rate})\n${evidence(before)}`, {});
    expect(messages(evidenceOutdated, copied, await given(copied, null))).toEqual([]);
  });
});
