import { figureEdited } from '../../../../src/core/rules/figures/figure-edited.ts';
import { findings } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

describe('figure-edited', () => {
  it('says nothing of a figure that reads as it was written', async () => {
    const document = withFigures(`[99](${rate})`, { [rate]: remembered('99') });
    expect(findings(figureEdited, document, await given(document))).toEqual([]);
  });

  it('shows what was written, and offers to put it back in that place only', async () => {
    const document = withFigures(`[88](${rate}) and [90](${rate})`, {
      [rate]: remembered('88', { period: '2025-03-31/P1D' }),
    });
    expect(findings(figureEdited, document, await given(document))).toMatchObject([
      {
        subject: rate,
        outcome: 'review',
        message:
          'The figure “90” was changed by hand: it was last written as “88”. Put that back, or make sure that the new one is right.',
        location: { tag: rate, occurrence: 1 },
        fixes: [
          {
            title: 'Put back 88',
            safe: false,
            edits: [{ kind: 'set-control-text', tag: rate, occurrence: 1, expected: '90', text: '88' }],
          },
        ],
      },
    ]);
  });

  it('offers what the source has for a figure that nothing is remembered of', async () => {
    const document = withFigures(`[90](${rate})`, {});
    expect(findings(figureEdited, document, await given(document))).toMatchObject([
      { fixes: [{ title: 'Use 88' }] },
    ]);
  });

  it('leaves a figure alone that its author keeps', async () => {
    const document = withFigures(`[90](${rate})`, {
      [rate]: remembered('88', { override: 'Agreed estimate' }),
    });
    expect(findings(figureEdited, document, await given(document))).toEqual([]);
  });
});
