import { rankUnclear } from '../../../../src/core/rules/figures/rank-unclear.ts';
import { findings, messages } from '../findings.ts';
import { given, remembered, withFigures } from '../live-figures.ts';

describe('rank-unclear', () => {
  it.each([
    [
      'Derby is ranked 5th for repairs.',
      '“is ranked 5th” does not say of how many, whether 1 is the highest, the lowest or the best and for which period. Add it.',
    ],
    [
      'In 2025 Derby was the best performing council in the East Midlands.',
      '“best performing council in the East Midlands” does not say of how many. Add it.',
    ],
    [
      'In 2024 Derby was ranked 11th most deprived in England.',
      '“was ranked 11th” does not say of how many. Add it.',
    ],
    [
      'Derby ranks 12th of 151 authorities in 2025.',
      '“ranks 12th” does not say whether 1 is the highest, the lowest or the best. Add it.',
    ],
    [
      'This is the third highest rate in the region, of 9.',
      '“third highest rate in the region” does not say for which period. Add it.',
    ],
    [
      'The council has the worst rate among our statistical neighbours.',
      '“worst rate among our statistical neighbours” does not say of how many and for which period. Add it.',
    ],
  ])('asks for what is lacking: %s', (text, message) => {
    expect(findings(rankUnclear, text, { type: null })).toMatchObject([
      { outcome: 'review', severity: 'warning', message },
    ]);
  });

  it.each([
    'In 2025 Derby had the 5th highest rate of 151 authorities in England.',
    'In 2024/25 Derby was ranked 5th out of 16, where 1 is the best.',
    'We act in the best interests of the child and follow best practice.',
    'Best value was the worst kept secret; we rank safety first.',
    'The best of all worlds, at best.',
    'Paragraph 5 was the highest priority in the plan.',
    'Officers of all ranks attended.',
    '# Performance in 2024/25\nDerby ranks 12th best of 151 authorities.',
    'Our ambition is to be the best place in the UK to live.',
    'We want Derby to become the best performing council in England.',
    'The area has some of the worst air quality in London.',
    'Bids were ranked first to fifth by the panel.',
    'Three options were ranked by cost; option 2 was ranked first.',
    'Recruitment is ranked 12 on the corporate risk register.',
    'In 2019 Abbey was ranked 812th most deprived of 32,844 areas in England.',
    '# RANKED 5TH',
  ])('says nothing of %s', (text) => {
    expect(messages(rankUnclear, text, { type: null })).toEqual([]);
  });

  const one = 'rw:f:cla-rate/E06000015/2025-03-31/rank';
  const other = 'rw:f:cla-rate/E06000015/2024-03-31/rank';
  const ranks = (of: string) =>
    withFigures(`In 2025 it was the [41st highest of 151](${one}), from [38th highest of ${of}](${other}).`, {
      [one]: remembered('41st highest of 151', { exact: '41' }),
      [other]: remembered(`38th highest of ${of}`, { exact: '38' }),
    });

  it('finds two ranks that are counted over different numbers of areas', async () => {
    const document = ranks('149');
    expect(messages(rankUnclear, document, await given(document, null))).toEqual([
      '“41st highest of 151” and “38th highest of 149” are counted over different numbers of areas, so a higher or lower place may only come from that. Say so, or compare the values.',
    ]);
    const same = ranks('151');
    expect(messages(rankUnclear, same, await given(same, null))).toEqual([]);
  });
});
