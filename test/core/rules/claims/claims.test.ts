import { coverageInWords } from '../../../../src/core/claims/index.ts';
import type { IndicatorSource } from '../../../../src/core/model/index.ts';
import { said, source } from './said.ts';

test('a number of another year is found, with what it is and what to write', async () => {
  const { wrong } = await said('As at 31 March 2025, 598 children were looked after in Derby.');
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toMatchObject({ outcome: 'fail', severity: 'warning', subject: 'cla-number' });
  expect(wrong[0]?.message).toBe(
    '“598” is not what the source gives. The source gives 545 for the number of children looked after in Derby as at 31 March 2025. 598 is the figure as at 31 March 2024. Correct the number, or say what else it counts.',
  );
  expect(wrong[0]?.fixes[0]?.edits[0]).toMatchObject({ kind: 'replace-text', expected: '598', text: '545' });
});

test('with the fix the finding is gone', async () => {
  const { wrong } = await said('As at 31 March 2025, 545 children were looked after in Derby.');
  expect(wrong).toEqual([]);
});

test('without an area or a period a person is asked to look', async () => {
  const { wrong } = await said('There are 598 children in care.');
  expect(wrong.map(({ outcome }) => outcome)).toEqual(['review']);
});

test('a word for the wrong direction is found, and the other one is offered', async () => {
  const { wrong } = await said(
    'The number of children looked after in Derby rose from 598 in March 2024 to 545 in March 2025.',
  );
  expect(wrong.map(({ fixes }) => fixes[0]?.title)).toEqual(['Write “fell”']);
});

test('percentage points of a number that is no percentage are found', async () => {
  const { wrong } = await said(
    'The number of children looked after in Derby fell by 9 percentage points in the year to 31 March 2025.',
  );
  expect(wrong[0]?.message).toContain('Percentage points are for differences of percentages');
});

test.each([
  'As at 31 March 2025, 120 children looked after in Derby were placed with foster carers.',
  'There were 560 children in care in Derby at the end of December 2025.',
  'We expect 500 children to be looked after in Derby by March 2027.',
  'In Normanton ward, 40 children were looked after in March 2025.',
  'The panel met 12 times in March 2025.',
  'As at 31 March 2025, around 550 children were looked after in Derby.',
])('nothing is said of: %s', async (text) => {
  const { wrong, unlinked } = await said(text);
  expect([...wrong, ...unlinked]).toEqual([]);
});

test('a number that the source gives is offered to be linked, in the period that the sentence says', async () => {
  const { unlinked } = await said('As at 31 March 2024, 598 children were looked after in Derby.');
  expect(unlinked).toHaveLength(1);
  expect(unlinked[0]?.fixes[0]?.edits[0]).toMatchObject({
    kind: 'wrap-text',
    expected: '598',
    control: { tag: 'rw:f:cla-number/E06000015/2024-03-31~P1D/value' },
  });
});

test('a live figure is not spoken of again', async () => {
  const { unlinked, coverage } = await said(
    'As at 31 March 2025, [545](rw:f:cla-number/E06000015/latest/value) children were looked after in Derby.',
  );
  expect([unlinked, coverage.numbers]).toEqual([[], 0]);
});

test('what could not be compared is counted with its reason', async () => {
  const { coverage } = await said(
    'In March 2025, 545 children were looked after in Derby. In December 2025, 560 children were looked after in Derby. The budget is £4 million.',
  );
  expect(coverage).toMatchObject({ claims: 2, compared: 1, notCompared: { 'other-period': 1 } });
  expect(coverageInWords(coverage)).toMatch(/2 speak of published indicators and 1 was compared/);
});

test('without a source nothing is claimed of the numbers', async () => {
  const { wrong, coverage } = await said(
    'As at 31 March 2025, 598 children were looked after in Derby.',
    null,
  );
  expect([wrong, coverage.compared]).toEqual([[], 0]);
});

test('the source is asked once for everything, beside its two lists', async () => {
  const asked: string[] = [];
  const counting: IndicatorSource = {
    search: (query) => (asked.push('search'), source.search(query)),
    areas: (query) => (asked.push('areas'), source.areas(query)),
    resolve: (queries) => (asked.push('resolve'), source.resolve(queries)),
  };
  await said(
    'As at 31 March 2025, 545 children were looked after in Derby and 639 in Nottingham. The England rate was 67 per 10,000.',
    counting,
  );
  expect(asked).toEqual(['search', 'areas', 'resolve']);
});
