import { periodMove } from '../../../src/core/figures/refresh/period-move.ts';

describe('the move of a figure to another period', () => {
  test.each<[string, string, 'snapshot' | 'flow', string]>([
    ['2024-03-31/P1D', '2025-03-31/P1D', 'snapshot', '31 March 2024 → 2025'],
    ['2024-04-01/P1Y', '2025-04-01/P1Y', 'flow', 'Year ending 31 March 2025 → 2026'],
    ['2023-09-01/P1Y', '2024-09-01/P1Y', 'flow', '2023 to 2024 → 2024 to 2025 academic year'],
    ['2025-04-01/P3M', '2025-07-01/P3M', 'flow', 'April to June 2025 → July to September 2025'],
    ['2024-06-30/P1D', '2025-03-31/P1D', 'snapshot', '30 June 2024 → 31 March 2025'],
    ['2024-04-01/P1Y', '2025-04-01/P6M', 'flow', 'Year ending 31 March 2025 → April to September 2025'],
  ])('from %s to %s says once what both have in common', (from, to, measureType, short) => {
    expect(periodMove(from, to, { measureType })?.short).toBe(short);
  });

  test('is none where the period stays', () => {
    expect(periodMove('2025-03-31/P1D', '2025-03-31/P1D', { measureType: 'snapshot' })).toBeNull();
  });
});
