import { figureStale } from '../../../../src/core/rules/figures/figure-stale.ts';
import { findings } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

describe('figure-stale', () => {
  it('says nothing of a figure that reads as its source has it', async () => {
    const document = withFigures(`The rate was [88](${rate}).`, {
      [rate]: remembered('88', { period: '2025-03-31/P1D' }),
    });
    expect(findings(figureStale, document, await given(document))).toEqual([]);
  });

  it('says what the figure was and what it is, once for all its places', async () => {
    const document = withFigures(`The rate was [99](${rate}).\nThat is [99](${rate}) per 10,000.`, {
      [rate]: remembered('99'),
    });
    const [finding, ...others] = findings(figureStale, document, await given(document));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ subject: rate, outcome: 'fail', location: { tag: rate, block: 0 } });
    expect(finding?.message).toContain('reads “99” in 2 places; its source now has “88”.');
  });

  it('offers the new value for every place with its record, and never takes it unasked', async () => {
    const document = withFigures(`[99](${rate}) and [99](${rate})`, { [rate]: remembered('99') });
    const [finding] = findings(figureStale, document, await given(document));
    expect(finding?.fixes).toMatchObject([
      {
        title: 'Use 88',
        safe: false,
        edits: [
          { kind: 'set-control-text', tag: rate, occurrence: 0, expected: '99', text: '88' },
          { kind: 'set-control-text', tag: rate, occurrence: 1, expected: '99', text: '88' },
          { kind: 'set-ledger', ledger: { figures: { [rate]: { text: '88', history: [{ text: '99' }] } } } },
        ],
      },
    ]);
  });

  it('says nothing where only the record behind unchanged words would move on, but a number that stays is said', async () => {
    const since = 'rw:f:cla-rate/E06000015/latest/since';
    const words = withFigures(`It rose [a year earlier](${since}).`, {
      [since]: remembered('a year earlier'),
    });
    expect(findings(figureStale, words, await given(words))).toEqual([]);
    const same = withFigures(`The rate was [88](${rate}).`, { [rate]: remembered('88') });
    expect(findings(figureStale, same, await given(same))[0]?.message).toContain(
      'reads “88”, for an earlier period.',
    );
  });

  it('says nothing where nobody could be asked', async () => {
    const document = withFigures(`[99](${rate})`, { [rate]: remembered('99') });
    expect(findings(figureStale, document, await given(document, null))).toEqual([]);
  });
});
