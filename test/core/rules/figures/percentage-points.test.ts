import { applyFix } from '../../../../src/core/jobs/fix-findings.ts';
import { checkReport } from '../../../../src/core/jobs/check-report.ts';
import type { Ports } from '../../../../src/core/jobs/ports.ts';
import { percentagePoints } from '../../../../src/core/rules/figures/percentage-points.ts';
import { portsOn } from '../../jobs/finished-report.ts';
import { reportWithFigures } from '../../jobs/report-with-figures.ts';
import { findings, messages } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

const repairs = 'rw:f:repairs/E06000015/latest/value';
const before = 'rw:f:repairs/E06000015/latest/previous';
const records = {
  [repairs]: remembered('84.1%', { exact: '84.1', period: '2025-03-31/P1D' }),
  [before]: remembered('80.0%', { exact: '80', period: '2024-03-31/P1D' }),
  [rate]: remembered('88', { exact: '88' }),
};
const said = async (text: string) => {
  const document = withFigures(text, records);
  return findings(percentagePoints, document, await given(document, null));
};
const from = `from [80.0%](${before})`;

describe('percentage-points', () => {
  it('finds a difference of percentages that is called per cent, and offers the right words', async () => {
    expect(await said(`Repairs on time rose by 4.1% to [84.1%](${repairs}), ${from}.`)).toMatchObject([
      {
        outcome: 'fail',
        severity: 'error',
        subject: repairs,
        message:
          '“4.1%” is the difference of two percentages, beside “84.1%”. Write “4.1 percentage points”.',
        location: { block: 0, start: 24, end: 28 },
        fixes: [{ title: 'Write “4.1 percentage points”', safe: false }],
      },
    ]);
  });

  it.each([
    [
      `[84.1%](${repairs}) of repairs were done on time, up 4% on the year before (${from}).`,
      '4 percentage points',
    ],
    [`[84.1%](${repairs}) were done on time, an increase of 4.1 per cent ${from}.`, '4.1 percentage points'],
    [
      `[84.1%](${repairs}) were done on time. This is 4.1% higher than a year earlier (${from}).`,
      '4.1 percentage points',
    ],
    [`Repairs on time rose 4.1% to [84.1%](${repairs}), ${from}.`, '4.1 percentage points'],
    [`It is [84.1%](${repairs}) (+4.1%), ${from}.`, '4.1 percentage points'],
    [`Now 4.1% more than the [80.0%](${before}), it is [84.1%](${repairs}).`, '4.1 percentage points'],
    [`It is [84.1%](${repairs}), a 4.1% rise ${from}.`, '4.1 percentage point'],
  ])('reads it in %s', async (text, words) => {
    expect(await said(text)).toMatchObject([{ outcome: 'fail', fixes: [{ title: `Write “${words}”` }] }]);
  });

  it('asks a person where nobody knows what the earlier value was', async () => {
    expect(await said(`Repairs on time rose by 3% to [84.1%](${repairs}).`)).toMatchObject([
      {
        outcome: 'review',
        message:
          '“3%” stands beside “84.1%”, which is a percentage itself. Write “3 percentage points” where it is the difference of the two percentages; leave it where it is the change in per cent of the earlier one.',
      },
    ]);
  });

  it.each([
    ['the change in per cent is right', `Repairs rose by 5.1% to [84.1%](${repairs}), ${from}.`],
    ['it says percentage points', `Repairs rose by 4.1 percentage points to [84.1%](${repairs}), ${from}.`],
    ['it says points', `Repairs rose 4.1% points to [84.1%](${repairs}), ${from}.`],
    ['the change is of something else', `[84.1%](${repairs}) were on time and 4.1% more were late, ${from}.`],
    ['the figure is no percentage', `The rate rose by 3% to [88](${rate}).`],
    ['the change is of something else', `[84.1%](${repairs}) were on time, and costs rose by 4.1%.`],
    ['the change is of something else', `Costs rose by 4.1%. [84.1%](${repairs}) were on time, ${from}.`],
    ['the number is a level', `[84.1%](${repairs}) were on time, above the target of 80%.`],
    ['no figure is linked', 'Repairs rose by 3% to 84%.'],
  ])('says nothing where %s: %s', async (_, text) => {
    expect(await said(text)).toEqual([]);
  });

  it('is put right in a report', async () => {
    const bytes = await reportWithFigures([
      'It rose by 4.1% to ',
      { indicator: 'repairs', measure: 'value', text: '84.1%', record: { exact: '84.1' } },
      ', from ',
      {
        indicator: 'repairs',
        measure: 'previous',
        text: '80.0%',
        record: { exact: '80', period: '2024-03-31/P1D' },
      },
      '.',
    ]);
    const ports = portsOn(bytes);
    const [finding, ...others] = await found(ports);
    expect(others).toEqual([]);
    const [fix] = finding?.fixes ?? [];
    if (fix === undefined) throw new Error('There is no fix.');
    expect(await applyFix(ports, fix)).toEqual({ ok: true, value: [{ done: true }] });
    expect(await found(ports)).toEqual([]);
  });

  it('says nothing of a report without figures', () => {
    expect(messages(percentagePoints, 'It rose by 3% to 84%.', { type: null })).toEqual([]);
  });
});

async function found(ports: Ports) {
  const checked = await checkReport(ports);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value.findings.filter(({ rule }) => rule === 'percentage-points');
}
