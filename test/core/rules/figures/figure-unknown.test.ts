import { err } from '../../../../src/core/model/index.ts';
import { figureUnknown } from '../../../../src/core/rules/figures/figure-unknown.ts';
import { findings, subjects } from '../findings.ts';
import { given, published, rate, withFigures } from '../live-figures.ts';

const gone = 'rw:f:no-such-thing/E06000015/latest/value';

describe('figure-unknown', () => {
  it('says nothing of a figure that its source knows', async () => {
    const document = withFigures(`[88](${rate})`, {});
    expect(findings(figureUnknown, document, await given(document))).toEqual([]);
  });

  it('finds a figure that its source does not know, once however often it is used', async () => {
    const document = withFigures(`[12](${gone}) and [12](${gone})`, {});
    const found = findings(figureUnknown, document, await given(document));
    expect(found).toMatchObject([{ subject: gone, outcome: 'review', location: { occurrence: 0 } }]);
    expect(found[0]?.message).toContain('The figure “12” could not be compared with its source.');
  });

  it('finds a figure whose tag cannot be read, with and without a source', async () => {
    const document = withFigures('[12](rw:f:nonsense)', {});
    expect(subjects(figureUnknown, document, await given(document))).toEqual(['rw:f:nonsense']);
    expect(subjects(figureUnknown, document, await given(document, null))).toEqual(['rw:f:nonsense']);
  });

  it('does not blame every figure for a source that is down', async () => {
    const document = withFigures(`[88](${rate})`, {});
    const down = {
      ...published(),
      resolve: async () => err({ kind: 'unavailable', message: 'Down.' } as const),
    };
    expect(findings(figureUnknown, document, await given(document, down))).toEqual([]);
  });
});
