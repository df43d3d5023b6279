import { applyFix } from '../../../../src/core/jobs/fix-findings.ts';
import { checkReport } from '../../../../src/core/jobs/check-report.ts';
import type { Ports } from '../../../../src/core/jobs/ports.ts';
import type { Flag } from '../../../../src/core/model/index.ts';
import { caveatMissing } from '../../../../src/core/rules/figures/caveat-missing.ts';
import { portsOn } from '../../jobs/finished-report.ts';
import { reportWithFigures } from '../../jobs/report-with-figures.ts';
import { findings, messages } from '../findings.ts';
import { given, rate, remembered, withFigures } from '../live-figures.ts';

const flagged = (...flags: readonly Flag[]) => ({ [rate]: remembered('99', { flags }) });

describe('caveat-missing', () => {
  it('finds a provisional figure that nothing calls provisional, and offers the word', async () => {
    const document = withFigures(`The rate is [99](${rate}).\nIt is still [99](${rate}).`, flagged('p'));
    expect(findings(caveatMissing, document, await given(document, null))).toMatchObject([
      {
        outcome: 'fail',
        severity: 'warning',
        subject: rate,
        message:
          '“99” (cla-rate) is provisional, so it may still change, and nothing near it says so. Add “(provisional)” or a note.',
        fixes: [{ title: 'Add “(provisional)” after the figure', safe: false }],
      },
    ]);
  });

  it.each<[Flag, string]>([
    ['e', 'an estimate'],
    ['f', 'a forecast'],
    ['b', 'the first after a break in the series'],
    ['u', 'of low reliability'],
  ])('says of a figure marked %s that it is %s', async (flag, words) => {
    const document = withFigures(`The rate is [99](${rate}).`, flagged(flag));
    expect(messages(caveatMissing, document, await given(document, null))[0]).toContain(words);
  });

  it.each<[Flag, string]>([
    ['p', `The provisional rate is [99](${rate}).`],
    ['p', `|! Area | Rate |\n| Derby | [99](${rate}) [p] |`],
    ['p', `|! Area | Rate |\n| Derby | [99](${rate}) |\nFigures are subject to change.`],
    ['p', `The rate is [99](${rate}).\n@footnotes\nProvisional figures.`],
    ['e', `An estimated rate of [99](${rate}).`],
    ['b', `The rate is [99](${rate}); the definition has changed since.`],
    ['u', `The rate of [99](${rate}) must be read with caution.`],
    ['r', `The rate is [99](${rate}).`],
  ])('says nothing of a figure marked %s where that is said: %s', async (flag, text) => {
    const document = withFigures(text, flagged(flag));
    expect(messages(caveatMissing, document, await given(document, null))).toEqual([]);
  });

  it('says it once for a table, and asks for a note under it', async () => {
    const other = 'rw:f:cla-rate/E06000018/latest/value';
    const document = withFigures(
      `|! Area | Rate |\n| Derby | [99](${rate}) |\n| Nottingham | [97](${other}) |`,
      {
        ...flagged('p'),
        [other]: remembered('97', { flags: ['p'] }),
      },
    );
    expect(findings(caveatMissing, document, await given(document, null))).toMatchObject([
      {
        message:
          '“99” (cla-rate) is provisional, so it may still change, and nothing in or under its table says so. Add a note that names every figure of the table that this holds for.',
        fixes: [],
      },
    ]);
  });

  it('says nothing of a figure without caveats, nor of one that was typed over', async () => {
    const document = withFigures(`The rate is [99](${rate}).`, flagged());
    expect(messages(caveatMissing, document, await given(document, null))).toEqual([]);
    const edited = withFigures(`The rate is [97](${rate}).`, flagged('p'));
    expect(messages(caveatMissing, edited, await given(edited, null))).toEqual([]);
  });

  it('is put right in a report behind the figure, which stays as it is', async () => {
    const bytes = await reportWithFigures([
      'The rate is ',
      { indicator: 'cla-rate', measure: 'value', text: '88', record: { flags: ['p'] } },
      '.',
    ]);
    const ports = portsOn(bytes);
    const [finding, ...others] = await found(ports);
    expect(others).toEqual([]);
    const [fix] = finding?.fixes ?? [];
    if (fix === undefined) throw new Error('There is no fix.');
    expect(await applyFix(ports, fix)).toEqual({ ok: true, value: [{ done: true }] });
    expect(await found(ports)).toEqual([]);
    const read = await ports.host.read();
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.controls.find(({ tag }) => tag === rate)?.text).toBe('88');
    expect(
      read.value.blocks.some(
        (b) => b.kind === 'paragraph' && b.text.endsWith('The rate is 88 (provisional).'),
      ),
    ).toBe(true);
  });
});

async function found(ports: Ports) {
  const checked = await checkReport(ports);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value.findings.filter(({ rule }) => rule === 'caveat-missing');
}
