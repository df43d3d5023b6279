import * as fc from 'fast-check';
import { cyclesBack, periodOrder } from '../../../src/core/figures/period.ts';

describe('how many cycles back a query means', () => {
  it.each([
    ['latest', 0],
    ['latest-1', 1],
    ['latest-9', 9],
    ['latest-0', null],
    ['latest-10', null],
    ['Latest', null],
    ['latest ', null],
    ['2025-03-31', null],
    ['', null],
  ])('“%s”: %s', (period, back) => {
    expect(cyclesBack(period)).toBe(back);
  });
});

describe('the order of periods', () => {
  const sorted = (...periods: string[]) =>
    [...periods].sort((a, b) => (periodOrder(a) < periodOrder(b) ? -1 : 1));

  it('is by their last day, so that a whole year is newer than its nine months', () => {
    const quarters = [
      '2025-04-01/P3M',
      '2025-04-01/P6M',
      '2025-04-01/P9M',
      '2025-04-01/P1Y',
      '2026-04-01/P3M',
    ];
    expect(sorted(...[...quarters].reverse())).toEqual(quarters);
  });

  it('puts the longer before the shorter where they end together', () => {
    expect(sorted('2026-01-01/P3M', '2025-04-01/P1Y')).toEqual(['2025-04-01/P1Y', '2026-01-01/P3M']);
  });

  it('is the order of time for equally long periods', () => {
    const year = fc.integer({ min: 1900, max: 2099 });
    fc.assert(
      fc.property(year, year, fc.constantFrom('-04-01/P1Y', '-03-31/P1D', '-10-01/P3M'), (a, b, rest) => {
        expect(Math.sign(a - b)).toBe(
          periodOrder(`${a}${rest}`) < periodOrder(`${b}${rest}`) ? -1 : a === b ? 0 : 1,
        );
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
